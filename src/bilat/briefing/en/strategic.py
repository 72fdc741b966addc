"""Sentences on leaders and ministers."""

STRATEGIC: dict[str, str | tuple[str, ...]] = {
    "summit.outcomes": "Out of it came {list}{more}.",
    "visit.last": "{name} took place {when}.",
}
