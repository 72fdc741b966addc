"""Words of a change brief."""

CHANGES: dict[str, str | tuple[str, ...]] = {
    "changes.events": "What came about",
    "changes.late": "What was earlier and became known since",
    "changes.new": "New figures: {area}",
    "changes.revised": "Revised figures",
    "changes.what": "Figure",
    "changes.time": "For",
    "changes.value": "Value",
    "changes.was": "Was",
    "changes.now": "Is now",
    "changes.other": "{label}, {a} and {b}",
    "changes.item": "{item}: {label}",
    "changes.also": "{value} ({other})",
    "changes.due-title": "What has come due",
    "changes.due": "{name} was due {when}, and no fact held says that it has come about.",
    "changes.due.met": "{name} was planned {when}, and no fact held says that it has taken place.",
}
