"""Sentences on what was begun, and on what lies ahead."""

FORWARD: dict[str, str | tuple[str, ...]] = {
    "begun.statement": "{when} {text}.",
    "begun.with": "{name} {contents}.",
    "begun.rest": "Begun as well: {list}.",
    "begun.only": "Begun: {list}.",
    "begun.due": "is due {when}",
    "forward.targets": "Targets and the pace they need",
    "forward.dates": "Dates that come up",
    "forward.renewals": "Agreements to renew",
    "forward.lapsed": "Dialogues to take up again",
    "forward.none": "nothing of this kind is held",
    "target.investment_target": (
        "{whose} investment target for {host} is {target} between {start} and {end}, about {pace} "
        "a year."
    ),
    "target.investment_target.done": (
        "{whose} investment target for {host} is {target} between {start} and {end}; {when} {done} "
        "was reported as reached."
    ),
    "target.investment_target.by": "{home} aims at {target} of investment in {host} by {end}.",
    "target.trade_target": (
        "The two aim at {target} of trade from {start} to {end}, about {pace} a year."
    ),
    "target.trade_target.done": "The two aim at {target} of trade by {end}; {when} it was {done}.",
    "target.trade_target.by": "The two aim at {target} of trade by {end}.",
    "target.training_persons": ("{item}: {target} by {end}, about {pace} a year from {start}."),
    "target.training_persons.done": ("{item}: {target} by {end}; there were {done} {when}."),
    "target.training_persons.by": "{item}: {target} by {end}.",
    "coming": "In {year} {list} {due} due.",
    "coming.part": "{part} of {name}",
    "coming.is": "is",
    "coming.are": "are",
    "renewal": "{name} runs to {end}.",
    "renewal.term": "{name}, signed {when} for {years} years, is up for renewal in {end}.",
    "lapsed": "The last meetings on record are {list}.",
    "lapsed.one": "The last meeting on record is {list}.",
    "chart.events": (
        "In twelve years {first} and {second} held {summits} summits and {exercises} exercises "
        "and signed {agreements} agreements, as far as is held"
    ),
    "table.none": "not held",
    "table.year": "Year",
    "table.exports": "{whose} exports to {partner} ({unit} billion)",
    "table.imports": "{whose} imports from {partner} ({unit} billion)",
    "table.balance": "{whose} trade balance with {partner} ({unit} billion)",
    "table.trade": "Goods trade of {who} with {partner}",
    "table.fdi": "{whose} FDI in {partner} ({unit} billion)",
    "table.basis": "What is counted",
    "table.investment": "Direct investment from {home} in {host}",
    "table.signed": "Signed",
    "table.loans": "ODA loans committed by {donor}",
    "table.aid": "Loans of {donor} to {recipient}",
    "table.exercise": "Exercise",
    "table.date": "Date",
    "table.place": "Place",
    "table.exercises": "Exercises, last edition of each series on record",
    "table.agreement": "Agreement",
    "table.agreements": "Agreements, the newest first",
    "table.status": "Status",
    "status.signed": "signed",
    "status.in_force": "in force",
    "status.ongoing": "under way",
    "status.completed": "completed",
    "status.planned": "planned",
}
