"""Sentences on records: meetings, agreements, programmes."""

RECORDS: dict[str, str | tuple[str, ...]] = {
    "in": "in {time}",
    "for-the": "for the {time}",
    "meet.main": (
        "{name} took place {where} {when}.",
        "{name} was held {where} {when}.",
        "{name} met {where} {when}.",
    ),
    "meet.who": (
        "{name} took place {where} {when}, with {who}.",
        "{name} was held {where} {when}, between {who}.",
        "{name}, between {who}, was held {where} {when}.",
    ),
    "meet.weak": (
        "Only secondary sources report {name} {where} {when}; no official account of it is held."
    ),
    "meet.ahead": "{name} is planned {where} {when}.",
    "meet.overdue": "{name} was planned {when}, and no fact held says that it has taken place.",
    "meet.stalled": "{name}, planned {when}, has not come about so far.",
    "meet.rest": "The other channels last met for {list}.",
    "paper.signed": (
        "{name} {was} signed {where} {when}{force}.",
        "{name} followed {where} {when}{force}.",
        "{when} came {name}{force}.",
    ),
    "paper.issued": "{name} {was} issued {where} {when}{force}.",
    "paper.made": "{name} {was} made {where} {when}{force}.",
    "paper.launched": "{name} {was} launched {where} {when}{force}.",
    "paper.announced": "{name} {was} announced {where} {when}{force}.",
    "paper.day": "{when} the two sides agreed {list} {where}.",
    "paper.day-signed": "{when} the two sides signed {list} {where}.",
    "paper.force": " and has been in force since {date}",
    "paper.contents": "It {contents}.",
    "paper.term": "runs for {years} years",
    "paper.term-end": "runs for {years} years, to {end}",
    "paper.sum": "is for {sum}",
    "paper.aim": "aims at {sum}",
    "paper.persons": "aims at {count} people",
    "paper.fields": "covers {fields}",
    "paper.older": "Of older standing are {list}.",
    "paper.older-one": "Of older standing is {list}.",
}
