"""Sentences on leaders and ministers."""

STRATEGIC: dict[str, str | tuple[str, ...]] = {
    "summit.outcomes": "It brought {list}{more}.",
    "visit.last": "{name} took place {when}.",
}
