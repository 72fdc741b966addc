"""Publishing: a writer that is killed, or that the disk fails, leaves the last snapshot whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from bilat.errors import FactsError
from bilat.facts import store
from bilat.facts.draft import Facts
from bilat.facts.snapshot import open_snapshot
from tests.facts.rows import figure, source

OLD = Facts((figure(5.15e9, source("Old")),))
NEW = Facts(tuple(figure(float(n), source("New")) for n in range(1, 400)))

# A writer that kills itself at its n-th step: each write-through and each rename is one.
KILLED = """
import os, pathlib, signal, sys
from bilat.facts import store
from tests.facts.test_publish import NEW

step = 0

def at(n, function):
    def watched(*args, **kwargs):
        global step
        step += 1
        if step == n:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args, **kwargs)
    return watched

n = int(sys.argv[2])
store.sync = at(n, store.sync)
store.write = at(n, store.write)
pathlib.Path.rename = at(n, pathlib.Path.rename)
pathlib.Path.replace = at(n, pathlib.Path.replace)
store.publish(pathlib.Path(sys.argv[1]), NEW)
print("done")
"""
STARVED = """
import resource, pathlib, signal, sys
from bilat.errors import FactsError
from bilat.facts import store
from tests.facts.test_publish import NEW

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    store.publish(pathlib.Path(sys.argv[1]), NEW)
except FactsError as error:
    print(error)
"""


def run(program: str, *args: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-c", program, *args], cwd=root, capture_output=True, text=True, timeout=60
    )


def test_readers_see_the_newest_and_keep_what_they_opened(tmp_path: Path) -> None:
    first = store.publish(tmp_path, OLD)
    opened = open_snapshot(tmp_path)
    second = store.publish(tmp_path, NEW)
    assert opened.id == first
    assert len(opened.figures()) == 1
    assert open_snapshot(tmp_path).id == second
    assert store.publish(tmp_path, OLD) == first  # the same facts again: only the pointer moves
    assert open_snapshot(tmp_path).id == first
    assert not list(tmp_path.glob(".draft-*"))


@pytest.mark.parametrize("step", range(1, 9))
def test_a_writer_killed_at_any_step_leaves_a_whole_snapshot(tmp_path: Path, step: int) -> None:
    first = store.publish(tmp_path, OLD)
    run(KILLED, str(tmp_path), str(step))
    opened = open_snapshot(tmp_path)
    assert len(opened.figures()) == (1 if opened.id == first else len(NEW.figures))
    second = store.publish(tmp_path, NEW)  # and the next writer is not in its way
    assert open_snapshot(tmp_path).id == second


def test_the_steps_above_are_all_the_steps(tmp_path: Path) -> None:
    store.publish(tmp_path, OLD)
    assert run(KILLED, str(tmp_path), "8").returncode < 0
    assert run(KILLED, str(tmp_path / "fresh"), "9").stdout == "done\n"


def test_a_full_disk_leaves_the_last_snapshot(tmp_path: Path) -> None:
    first = store.publish(tmp_path, OLD)
    done = run(STARVED, str(tmp_path))
    assert "could not be published" in done.stdout
    assert "Traceback" not in done.stderr
    assert open_snapshot(tmp_path).id == first


def test_a_place_that_cannot_be_written_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FactsError, match="could not be published"):
        store.publish(tmp_path / "file", OLD)
