"""Sentences on missions."""

SPACE: dict[str, str | tuple[str, ...]] = {
    "mission.joint": "{name} is a joint undertaking of {bodies}.",
    "mission.roles": "{first} provides the {its}, {second} the {theirs}.",
    "mission.due": "The launch of {name} is due in {last}.",
    "mission.due-moved": ("Its launch is now planned for {last}; an earlier plan was {first}."),
    "mission.step": "The last step on record is the {name} {when}.",
}
