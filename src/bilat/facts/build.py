"""`python -m bilat.facts.build`: make the embedded snapshot from the curated library.

Run by the package's build, and by hand after an edit of `library/`.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import msgspec

from bilat.errors import BilatError, FactsError
from bilat.facts.draft import Facts
from bilat.facts.files import FILE
from bilat.facts.library import read_folder
from bilat.facts.register import SHIPPED, Register
from bilat.facts.register_files import read_register
from bilat.facts.store import write

LIBRARY = Path(__file__).parents[3] / "library"


def read_library(folder: Path = LIBRARY) -> tuple[Facts, Register]:
    """The curated facts and registers as the CSV files say them now.

    Raises:
        FactsError: if any row has a fault.
    """
    register = read_register(folder)
    return read_folder(folder, register), register


def build(folder: Path = LIBRARY, target: Path = SHIPPED) -> str:
    """Write the snapshot and the registers of `folder` into `target`; returns the snapshot's id.

    What stands in `target` is replaced file by file only when all is written.
    """
    facts, register = read_library(folder)
    with tempfile.TemporaryDirectory(prefix="bilat-build-") as made:
        name = write(Path(made) / FILE, facts)
        (Path(made) / "register.msgpack").write_bytes(msgspec.msgpack.encode(register))
        target.mkdir(parents=True, exist_ok=True)
        for file in sorted(Path(made).iterdir()):
            draft = target / f".{file.name}.new"
            shutil.copyfile(file, draft)
            draft.replace(target / file.name)
    return name


def main() -> int:
    """Build, and say what was built."""
    if not LIBRARY.is_dir():
        raise FactsError(f"no library at {LIBRARY}; this command is for a source tree")
    name = build()
    facts, _ = read_library()
    attributes = sum(len(subject.attributes) for subject in facts.subjects)
    print(
        f"{name[:12]}: {len(facts.figures)} figures, {len(facts.subjects)} subjects, "
        f"{attributes} attributes",
        file=sys.stderr,
    )
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BilatError as error:
        print(f"bilat: {error}", file=sys.stderr)
        sys.exit(2)
