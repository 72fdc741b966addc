# Everything needs python3 (3.11 or newer), make and a package index; nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SNAPSHOT := src/bilat/facts/snapshot/facts.sqlite

.PHONY: help demo test check docs bench lock clean
.DEFAULT_GOAL := help

help:
	@echo "make demo   check an example note in the terminal and write demo/india-japan.html"
	@echo "make test   run the tests"
	@echo "make check  lint, format, types, and generated pages up to date"
	@echo "make docs   write the generated pages under docs/"
	@echo "make bench  speed and accuracy, side by side with peers"
	@echo "make lock   pin the development dependencies anew"

$(READY): requirements-dev.lock pyproject.toml $(wildcard hatch_build.py)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "bilat needs Python 3.11 or newer; say which with make PYTHON=..."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src/bilat
	@touch $@

# The facts are built anew whenever the curated library changes.
$(SNAPSHOT): $(READY) $(wildcard library/* library/*/*)
	@$(BIN)/python -m bilat.facts.build

demo: $(READY) $(SNAPSHOT)
	@mkdir -p demo
	@$(BIN)/bilat check --fail-on never examples/india-japan.md
	@$(BIN)/bilat check --fail-on never examples/india-japan.md -o demo/india-japan.html
	@echo
	@echo "The same as a page: demo/india-japan.html"

test: $(READY) $(SNAPSHOT)
	@$(BIN)/python -m pytest

check: $(READY) $(SNAPSHOT)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy
	@$(BIN)/python docs/generate.py --check

docs: $(READY) $(SNAPSHOT)
	@$(BIN)/python docs/generate.py

bench: $(READY) $(SNAPSHOT)
	@$(BIN)/python -m benchmarks.reading
	@$(BIN)/python -m benchmarks.planted --write
	@$(BIN)/python -m benchmarks.tsver
	@$(BIN)/python -m benchmarks.speed
	@$(BIN)/python -m benchmarks.briefs

# Hashes for every platform that the index has files for; no index is named.
lock:
	@$(PYTHON) -m venv --clear .bench/lock
	@.bench/lock/bin/python -m pip install --quiet --disable-pip-version-check pip-tools
	@.bench/lock/bin/pip-compile --quiet --upgrade --generate-hashes --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-options --no-header \
	  --output-file requirements-dev.lock pyproject.toml requirements-dev.in

clean:
	@rm -rf $(VENV) demo build dist .bench src/bilat/facts/snapshot
