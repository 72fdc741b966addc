"""Reading CSV tables strictly: faults are named with file, line, column and what was expected."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from bilat.errors import FactsError

SHOWN = 50
T = TypeVar("T")


class Problem(msgspec.Struct, frozen=True, order=True):
    """One fault in a folder of facts."""

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return (
            f"{where}: {self.column}: {self.reason}" if self.column else f"{where}: {self.reason}"
        )


class Problems:
    """The faults found so far; `stop` raises them all at once."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, file: str, line: int, column: str, reason: str) -> None:
        """Note one fault."""
        self.found.append(Problem(file, line, column, reason))

    def stop(self, folder: Path) -> None:
        """Refuse the folder if there was any fault.

        Raises:
            FactsError: listing up to 50 faults; nothing of the folder has been used.
        """
        if not self.found:
            return
        count = len(self.found)
        shown = "\n".join(f"  {problem}" for problem in sorted(self.found)[:SHOWN])
        more = f"\n  … and {count - SHOWN} more" if count > SHOWN else ""
        rows = "1 fault" if count == 1 else f"{count} faults"
        raise FactsError(f"{rows} in the facts of {folder}; nothing of it was used:\n{shown}{more}")


class Row(msgspec.Struct, frozen=True):
    """One row of a table with its place; `cells` are stripped."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


class Reader:
    """Takes cells of one row apart; a fault is noted and leaves `faulty` set."""

    def __init__(self, row: Row, problems: Problems) -> None:
        self.row = row
        self.problems = problems
        self.faulty = False

    @property
    def place(self) -> tuple[str, int]:
        """File and line of the row."""
        return self.row.file, self.row.line

    def fault(self, column: str, reason: str) -> None:
        """Note a fault of this row."""
        self.faulty = True
        self.problems.add(self.row.file, self.row.line, column, reason)

    def text(self, column: str, need: bool = False) -> str:
        """The cell as it stands; empty is a fault where `need` is set."""
        cell = self.row[column]
        if need and not cell:
            self.fault(column, "is empty; a value is needed")
        return cell

    def several(self, column: str) -> tuple[str, ...]:
        """The parts of a cell between semicolons, in order, each once."""
        parts = (part.strip() for part in self.row[column].split(";"))
        return tuple(dict.fromkeys(part for part in parts if part))

    def one_of(self, column: str, valid: Sequence[str] | Mapping[str, object], what: str) -> str:
        """The cell, which must be one of `valid`."""
        cell = self.row[column]
        if cell not in valid:
            self.fault(column, f"{cell!r} is not {what}; expected {expected(cell, valid)}")
        return cell

    def parsed(self, column: str, parse: Callable[[str], T], default: T) -> T:
        """The cell through `parse`, whose ValueError is the reason of the fault."""
        cell = self.row[column]
        if not cell:
            return default
        try:
            return parse(cell)
        except ValueError as error:
            self.fault(column, str(error))
            return default


def expected(cell: str, valid: Sequence[str] | Mapping[str, object]) -> str:
    """The valid values in words: all of a short list, the nearest of a long one.

    >>> expected("cound", ["count", "km"])
    'one of: count, km'
    """
    names = list(valid)
    if len(names) <= 12:
        return "one of: " + ", ".join(name or "(empty)" for name in names)
    from difflib import get_close_matches

    near = get_close_matches(cell, names, n=5, cutoff=0.5)
    if near:
        return f"one of {len(names)} known; the nearest: " + ", ".join(near)
    return f"one of {len(names)} known, such as " + ", ".join(sorted(names)[:6])


def read_rows(
    path: Path, name: str, columns: Sequence[str], need: Sequence[str], problems: Problems
) -> Iterator[Row]:
    """The rows of the CSV file at `path`, whose header must be made of `columns`.

    `name` is what messages call the file; `need` are the columns that must be there. Faults are
    noted in `problems`, and a file whose header is wrong gives no rows.
    """
    found = read_cells(path, name, columns, need, problems)
    _, header = next(found, (0, []))
    for line, cells in found:
        yield Row(name, line, dict(zip(header, (c.strip() for c in cells), strict=True)))


def read_cells(
    path: Path, name: str, columns: Sequence[str], need: Sequence[str], problems: Problems
) -> Iterator[tuple[int, list[str]]]:
    """The header of the CSV file at `path`, then its rows as they stand, each with its line.

    As `read_rows`, for tables so long that a row must cost little.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.add(name, 0, "", f"is not UTF-8 text (byte {error.start}); save it as UTF-8")
        return
    except OSError as error:
        problems.add(name, 0, "", f"cannot be read: {error.strerror}")
        return
    if "\0" in text:
        problems.add(name, 0, "", "holds binary data; expected CSV text")
        return
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        if not _header_fits(header, name, columns, need, problems):
            return
        yield 1, header
        last = reader.line_num
        for cells in reader:
            line, last = last + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                problems.add(
                    name,
                    line,
                    "",
                    f"has {len(cells)} cells, the header {len(header)}; "
                    "put cells that contain a comma in double quotes",
                )
                continue
            yield line, cells
    except csv.Error as error:
        problems.add(name, reader.line_num, "", f"is not well-formed CSV: {error}")


def _header_fits(
    header: list[str], name: str, columns: Sequence[str], need: Sequence[str], problems: Problems
) -> bool:
    if len(header) < 2 and any(mark in "".join(header) for mark in ";\t"):
        problems.add(name, 1, "", "is not separated by commas; save it as comma-separated CSV")
        return False
    fits = True
    for column in header:
        if column not in columns:
            fits = False
            problems.add(
                name, 1, column, f"is not a column of this table; expected {', '.join(columns)}"
            )
    for column in sorted({c for c in header if header.count(c) > 1}):
        fits = False
        problems.add(name, 1, column, "stands twice in the header")
    for column in need:
        if column not in header:
            fits = False
            problems.add(name, 1, column, f"is missing; needed are {', '.join(need)}")
    return fits
