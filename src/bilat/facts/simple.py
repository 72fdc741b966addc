"""Records in one row each, as people write them: taken apart into a subject and its attributes."""

import re

from bilat.facts.library import Draft, marked, put_attribute, source_of, take_subject
from bilat.facts.period import Period
from bilat.facts.record import Subject
from bilat.facts.register import Detail
from bilat.facts.table import Reader

_COLUMNS = (
    ("start", "start"),
    ("end", "end"),
    ("place", "place"),
    ("place_country", "country"),
    ("status", "status"),
    ("term", "term"),
    ("edition", "edition"),
)
_UNITS = {
    "usd": "USD", "jpy": "JPY", "inr": "INR", "aud": "AUD", "eur": "EUR", "gbp": "GBP",
    "percent": "percent", "km": "km", "kmh": "kmph", "mw": "MW", "ha": "ha", "kg": "kg",
    "tonnes": "tonnes", "years": "years", "months": "months", "days": "days",
}  # fmt: skip


def take_record(cell: Reader, draft: Draft) -> None:
    """Read one row of `records`; several rows of one id, or of one thing, are merged."""
    made = take_subject(cell, draft)
    marker, note = marked(cell)
    found = source_of(cell, draft)
    as_of = cell.parsed("as_of", Period.parse, None)
    if made is None:
        return
    canonical, relation = draft.same.get(made.id, ("", ""))
    key = canonical if relation == "same" else made.id
    parent = canonical if relation in {"stage", "part"} else ""
    _merge(draft, made, key, parent, from_copy=key != made.id)
    for column, attribute in _COLUMNS:
        if text := cell.text(column):
            put_attribute(
                cell, draft, key, attribute, text, found,
                as_of=as_of, marker=marker, note=note, column=column,
            )  # fmt: skip
    put_attribute(
        cell, draft, key, "party", ";".join(sorted(made.parties)), found,
        as_of=as_of, marker=marker, note=note, column="parties",
    )  # fmt: skip
    for organisation in cell.several("organisations"):
        put_attribute(
            cell, draft, key, "organisation", organisation, found,
            as_of=as_of, marker=marker, note=note, column="organisations",
        )  # fmt: skip
    for part in cell.several("details"):
        name, _, text = part.partition("=")
        detail = detail_of(name.strip(), draft)
        if detail.key and text.strip():
            if draft.register.attributes[detail.key].kind == "state" and not all(
                code in draft.register.states for code in text.strip().split(";")
            ):
                detail = Detail(detail.detail, "detail", detail.detail)
            put_attribute(
                cell, draft, key, detail.key, text.strip(), found, detail.qualifier, detail.unit,
                as_of, marker, note, column="details",
            )  # fmt: skip


def detail_of(name: str, draft: Draft) -> Detail:
    """What a key of `details` means: as listed, or as `attribute_unit` or `attribute_STATE`.

    A key that is neither is kept under the attribute `detail`, which claims nothing.
    """
    if name in draft.register.details:
        return draft.register.details[name]
    attributes = draft.register.attributes
    if name in attributes:
        return Detail(name, name)
    match = re.fullmatch(r"(.+)_([a-z]+)", name)
    if match and match[1] in attributes:
        if match[2] in _UNITS:
            return Detail(name, match[1], "", _UNITS[match[2]])
        if match[2].upper() in draft.register.states:
            return Detail(name, match[1], match[2].upper())
    return Detail(name, "detail", name)


def _merge(draft: Draft, made: Subject, key: str, parent: str, from_copy: bool) -> None:
    old = draft.subjects.get(key)
    if old is None:
        draft.subjects[key] = Subject(
            key, made.kind, made.name, made.aliases, made.parties, made.series, made.edition,
            parent or made.parent, made.topics,
        )  # fmt: skip
        return
    names = dict.fromkeys(old.aliases)
    names.update(dict.fromkeys(made.aliases))
    if made.name != old.name:
        names[made.name] = None
    draft.subjects[key] = Subject(
        key, old.kind, old.name, tuple(names), tuple(dict.fromkeys(old.parties + made.parties)),
        old.series or made.series, old.edition if old.edition is not None else made.edition,
        old.parent or parent or made.parent, tuple(dict.fromkeys(old.topics + made.topics)),
    )  # fmt: skip
