"""The house: who may import whom, what stays out of the way in, and what never is in a file."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import bilat

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "bilat"

# From the bottom up; a room may import rooms above it in this list and itself, none below.
ORDER = (
    {"errors", "folder", "nearest", "_version"},
    {"facts"},
    {"measures", "sources", "notes"},
    {"reading"},
    {"judging"},
    {"briefing"},
    {"charts"},
    {"rules", "sections", "models"},
    {"suppression"},
    {"rule_pages"},
    {"formats"},
    {"batch", "config", "mending", "output", "read_spans"},
    {"api"},
    {"cli", "web", "lsp", "mcp"},
    {"__main__"},
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}

# What a check of a text note has no use for: each would cost a tenth of its whole time or more.
HEAVY = {
    "asyncio", "concurrent", "email", "http", "jinja2", "logging", "multiprocessing", "numpy",
    "pandas", "pypdfium2", "requests", "ssl", "subprocess", "tomllib", "unittest",
    "urllib.request", "xml", "importlib.metadata", "html.parser",
}  # fmt: skip

CHECK = "import sys; sys.argv[0] = 'bilat'; from bilat.cli import run; status = run(sys.argv[1:])"


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> set[str]:
    """The modules of bilat that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
            assert node.module
    return {name for name in found if name.startswith("bilat.")}


@pytest.mark.parametrize("path", files(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    assert here in RANK, f"{here} has no place in the house; give it one in ORDER"
    for name in imported(path):
        there = name.split(".")[1]
        if there == here:
            continue
        assert there in RANK, name
        assert RANK[there] < RANK[here], f"{path.name} in {here} imports {name}"


def test_reading_is_handed_its_words_and_knows_no_facts() -> None:
    for folder in ("reading", "measures", "notes"):
        for path in (PACKAGE / folder).rglob("*.py"):
            for name in imported(path):
                if name.startswith("bilat.facts."):
                    assert name.split(".")[2] in {"interval", "period", "state"}, (path, name)


@pytest.mark.parametrize("kind", ["rules", "measures", "notes", "formats", "sections", "models"])
def test_files_of_a_kind_do_not_import_each_other(kind: str) -> None:
    """But for what they share (a leading underscore), and SARIF, which is JSON."""
    for path in (PACKAGE / kind).glob("[!_]*.py"):
        for name in imported(path):
            parts = name.split(".")
            if (
                parts[1] == kind
                and len(parts) > 2
                and (PACKAGE / kind / f"{parts[2]}.py").is_file()
            ):
                shared = parts[2].startswith("_") or parts[2] in {"document", "prose", "opening"}
                assert shared or name.startswith("bilat.formats.json."), (path.name, name)


def python(*args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, **environment}
    return subprocess.run([sys.executable, *args], capture_output=True, check=False, env=env)


@pytest.fixture
def note(tmp_path: Path) -> str:
    path = tmp_path / "note.md"
    path.write_text(
        "# India and Japan\n\nIndia's exports to Japan were USD 9.15 billion in 2023–24.\n",
        encoding="utf-8",
    )
    return str(path)


def test_a_check_imports_nothing_heavy(note: str) -> None:
    code = f"{CHECK}; print(*sorted(sys.modules), file=sys.stderr)"
    done = python("-c", code, "check", note)
    loaded = set(done.stderr.decode().split())
    assert "bilat.judging.engine" in loaded
    assert not {name for name in loaded if name in HEAVY or name.partition(".")[0] in HEAVY}


def test_import_bilat_is_light() -> None:
    done = python("-c", "import sys; import bilat; print(*sys.modules)")
    loaded = set(done.stdout.decode().split())
    assert {m for m in loaded if m.startswith("bilat")} == {"bilat", "bilat._version"}
    assert "click" not in loaded


def test_check_works_with_sockets_blocked(note: str) -> None:
    block = (
        "import socket\n"
        "def no(*a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket = socket.create_connection = socket.getaddrinfo = no\n"
    )
    done = python("-c", block + CHECK + "; sys.exit(status)", "check", note)
    assert done.returncode == 1, done.stderr.decode()
    assert b"F101" in done.stdout


def test_same_input_same_bytes_whatever_the_hash_seed(note: str) -> None:
    for form in ("json", "html", "sarif"):
        told = {
            python(
                "-m", "bilat.cli", "check", note, "--format", form, "--as-of", "2026-01-31",
                PYTHONHASHSEED=seed,
            ).stdout
            for seed in ("1", "2", "3")
        }  # fmt: skip
        assert len(told) == 1
        assert told != {b""}


def test_public_names_are_exactly_these() -> None:
    assert bilat.__all__ == ["brief", "check", "facts", "open_snapshot"]
    for name in bilat.__all__:
        assert callable(getattr(bilat, name))
        assert getattr(bilat, name).__doc__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = bilat.nothing


def test_modules_can_be_read_in_one_sitting() -> None:
    # About 300 lines is the aim; this is the point at which a module must become two.
    long = {p.name for p in files() if len(p.read_text("utf-8").splitlines()) > 420}
    assert long <= {"linking.py"}


def test_generated_pages_are_up_to_date() -> None:
    done = python(str(ROOT / "docs" / "generate.py"), "--check")
    assert done.returncode == 0, done.stderr.decode()


def test_changelog_has_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {bilat.__version__}" in text


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=False, cwd=ROOT)
    if done.returncode:
        pytest.skip("not a git checkout: the list of files is git's")
    paths = [ROOT / os.fsdecode(name) for name in done.stdout.split(b"\0") if name]
    return [path for path in paths if path.is_file()]


def test_no_file_names_a_machine_or_a_package_index() -> None:
    # Put together here, so that this file does not match itself.
    places = re.compile(
        r"(?<![\w.])/" + r"(?:work|farm|home/\w+|root)/" + r"|https?://[^ \"']+/" + r"simple\b"
    )
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found = places.search(text)
        assert found is None, f"{path.relative_to(ROOT)}: {found[0]}"


def test_no_tracked_file_is_big() -> None:
    big = [str(path) for path in tracked() if path.stat().st_size > 2**20]
    assert not big


def test_the_lock_file_pins_every_package_with_hashes() -> None:
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^([a-z0-9-]+)==\S+((?: \\\n +--hash=sha256:[0-9a-f]{64})+)", lock, re.M)
    named = re.findall(r"^([a-z0-9-]+)==", lock, re.M)
    assert [name for name, _ in pinned] == named
    assert "://" not in lock
    wanted = (ROOT / "requirements-dev.in").read_text(encoding="utf-8").split("\n")[1:]
    assert {line for line in wanted if line} <= set(named)
