"""Words of a change brief."""

CHANGES: dict[str, str | tuple[str, ...]] = {
    "changes.none": "no fact has changed between the two dates",
    "changes.events": "What came about",
    "changes.late": "What was earlier and became known since",
    "changes.new": "Figures for new periods",
    "changes.revised": "Revised figures",
    "changes.what": "Figure",
    "changes.time": "For",
    "changes.value": "Value",
    "changes.was": "Was",
    "changes.now": "Is now",
    "changes.label": "{what}, {who} and {partner}",
    "changes.due": "{name} was due {when}, and no fact held says that it was met.",
}
