"""Sentences on missions."""

SPACE: dict[str, str | tuple[str, ...]] = {
    "mission.joint": "{name} is a joint undertaking of {bodies}.",
    "mission.roles": "{first} provides the {its}, {second} the {theirs}.",
    "mission.due": "The launch of {name} is due in {last}.",
    "mission.due-moved": "The launch of {name}, first due in {first}, is now due in {last}.",
    "mission.step": "{name} came {when}.",
}
