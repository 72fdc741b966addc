"""Records in one row each, as people write them: taken apart into a subject and its attributes."""

import re

from bilat.facts.draft import Draft
from bilat.facts.record import Subject
from bilat.facts.register import Detail
from bilat.facts.rows import put_attribute, stated_by, subject_of
from bilat.facts.table import Reader

# Column of `records` → attribute.
_COLUMNS = {
    "start": "start",
    "end": "end",
    "place": "place",
    "place_country": "country",
    "status": "status",
    "term": "term",
    "edition": "edition",
}
_UNITS = {
    "usd": "USD", "jpy": "JPY", "inr": "INR", "aud": "AUD", "eur": "EUR", "gbp": "GBP",
    "percent": "percent", "km": "km", "kmh": "kmph", "mw": "MW", "ha": "ha", "kg": "kg",
    "tonnes": "tonnes", "years": "years", "months": "months", "days": "days",
}  # fmt: skip


def take_record(cell: Reader, draft: Draft) -> None:
    """Read one row of `records`; several rows of one id, or of one thing, are merged."""
    made = subject_of(cell, draft)
    row = stated_by(cell, draft)
    if made is None:
        return
    canonical, relation = draft.same.get(made.id, ("", ""))
    key = canonical if relation == "same" else made.id
    draft.places.setdefault(("id", key), cell.place)
    draft.places.setdefault(("subject", key), cell.place)
    _merge(draft, made, key, canonical if relation in {"stage", "part"} else "")
    for column, attribute in _COLUMNS.items():
        if text := cell.text(column):
            put_attribute(cell, draft, key, attribute, text, row, column)
    put_attribute(cell, draft, key, "party", ";".join(sorted(made.parties)), row, "parties")
    for organisation in cell.several("organisations"):
        put_attribute(cell, draft, key, "organisation", organisation, row, "organisations")
    for part in cell.several("details"):
        name, _, text = (piece.strip() for piece in part.partition("="))
        detail = _detail(name, text, draft)
        if detail.key and text:
            put_attribute(
                cell, draft, key, detail.key, text, row, "details", detail.qualifier, detail.unit
            )


def _detail(name: str, text: str, draft: Draft) -> Detail:
    """What a key of `details` means: as listed, or as `attribute_unit` or `attribute_STATE`.

    A key that is neither, or whose value does not fit, is kept under the attribute `detail`,
    which claims nothing.
    """
    states, attributes = draft.register.states, draft.register.attributes
    found = draft.register.details.get(name)
    if found is None and name in attributes:
        found = Detail(name, name)
    match = re.fullmatch(r"(.+)_([a-z]+)", name)
    if found is None and match and match[1] in attributes:
        if match[2] in _UNITS:
            found = Detail(name, match[1], "", _UNITS[match[2]])
        elif match[2].upper() in states:
            found = Detail(name, match[1], match[2].upper())
    if found is None:
        return Detail(name, "detail", name)
    if found.key and attributes[found.key].kind == "state" and text not in states:
        return Detail(name, "detail", name)
    if found.key == "role" and found.qualifier in states and text[:1].isdecimal():
        return Detail(name, "headcount", found.qualifier, "persons")
    return found


def _merge(draft: Draft, made: Subject, key: str, parent: str) -> None:
    old = draft.subjects.get(key)
    if old is None:
        draft.subjects[key] = Subject(
            key, made.kind, made.name, made.aliases, made.parties, made.series, made.edition,
            parent or made.parent, made.topics,
        )  # fmt: skip
        return
    names = dict.fromkeys((*old.aliases, *made.aliases, made.name))
    names.pop(old.name, None)
    draft.subjects[key] = Subject(
        key, old.kind, old.name, tuple(names), tuple(dict.fromkeys(old.parties + made.parties)),
        old.series or made.series, old.edition if old.edition is not None else made.edition,
        old.parent or parent or made.parent, tuple(dict.fromkeys(old.topics + made.topics)),
    )  # fmt: skip
