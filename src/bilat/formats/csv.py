"""Facts as comma-separated values, one row each, for a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bilat.formats import Look

if TYPE_CHECKING:
    from bilat.facts.listing import Line

SUFFIXES = (".csv",)


def held(lines: "Sequence[Line]", look: Look) -> str:
    """A header and one row for each fact."""
    from bilat.facts.listing import COLUMNS

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(getattr(line, column)) for column in COLUMNS] for line in lines)
    return out.getvalue()


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; plain numbers stay numbers."""
    if text[:1] in ("=", "+", "-", "@", "\t") and not text[1:].replace(".", "", 1).isdigit():
        return f"'{text}"
    return text
