"""Sentences on groups of states."""

MULTILATERAL: dict[str, str | tuple[str, ...]] = {
    "position": "{text}.",
    "position.since": "{when} {text}.",
    "groups": "Both take part in {list}.",
}
