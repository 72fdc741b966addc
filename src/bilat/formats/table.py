"""Facts for the terminal: one heading for each measure or record, one line for each fact."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from bilat.facts.period import Period
from bilat.formats import Look
from bilat.formats._show import amount, one_line

if TYPE_CHECKING:
    from bilat.facts.listing import Line


def held(lines: "Sequence[Line]", look: Look) -> str:
    """Figures by measure and direction, then records by subject, in the order given."""
    parts = []
    for heading, group in groupby(lines, _heading):
        parts.append("\n".join([heading, *(_row(line) for line in group)]) + "\n")
    return "\n".join(parts)


def _heading(line: "Line") -> str:
    if line.what:
        name = line.what.rpartition(": ")[0]
        return f"{one_line(name)} [{line.about}]"
    return f"{line.about}: {line.of} – {line.by}"


def _row(line: "Line") -> str:
    said = one_line(line.value)
    if not line.what:
        said = amount(float(line.value), None, None, line.unit)
        if line.precision not in ("exact", "rounded", ""):
            said = f"{line.precision} {said}"
    else:
        said = f"{line.what.rpartition(': ')[2]}: {said}"
    if line.item:
        said += f" ({one_line(line.item)})"
    when = Period.parse(line.period).plain() if line.period and not line.what else ""
    source = one_line(line.publisher)
    if line.published:
        source += f", {Period.parse(line.published).plain()}"
    parts = [part for part in (when, said, source) if part]
    mark = f" [{line.marker}]" if line.marker else ""
    return f"  {' · '.join(parts)}{mark}"
