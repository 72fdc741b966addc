"""Sentences of the opening parts, and of lists of events."""

GENERAL: dict[str, str | tuple[str, ...]] = {
    "relation.now": ("{first} and {second} have called their relations {a} {name} since {when}."),
    "relation.allied": "{first} and {second} have been allied since {when}.",
    "relation.before": "Earlier names for them were {list}.",
    "relation.before-one": "The name before that was {list}.",
    "relation.programme": "{name}, issued {when}, {contents}.",
    "size.people": (
        "The population of {first} was {one} in {year}. {second} had a population of {two} in "
        "{then}."
    ),
    "size.gdp": ("The GDP of {first} was {one} in {year}. {second} had a GDP of {two} in {then}."),
    "line": "{name}{where}.",
    "line.statement": "{text}.",
    "news.title": "New since {when}",
    "head.title": "Headline figures",
    "head.what": "Figure",
    "head.value": "Value",
    "head.time": "For",
    "head.before": "Before",
    "head.exports": "{whose} goods exports to {b}",
    "head.imports": "{whose} goods imports from {b}",
    "head.total": "Two-way goods trade of {a} with {b}",
    "head.balance": "{whose} trade balance with {b}",
    "head.fdi": "Cumulative FDI from {b} in {a}",
    "head.stock": "Stock of direct investment from {b} in {a}",
    "head.companies": "Companies from {b} in {a}",
    "head.visitors": "Visitors from {b} to {a}",
    "head.students": "Students from {b} in {a}",
    "head.progress": "{name}: physical progress",
    "head.gap": "no figure of late years is held that may be stated",
    "head.since": "{start} to {end}",
}
