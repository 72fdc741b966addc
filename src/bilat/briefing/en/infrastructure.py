"""Sentences on loans and projects."""

INFRASTRUCTURE: dict[str, str | tuple[str, ...]] = {
    "oda.rank": "{donor} was {recipient}'s largest bilateral ODA donor {at}.",
    "oda.rank-weak": "A secondary source still says so {at}.",
    "oda.signed": "{donor} committed ODA loans of {sum} to {recipient} {when}, after {before}.",
    "oda.signed-one": "{when} {donor} committed ODA loans of {sum} to {recipient}.",
    "oda.largest": "The largest of these loans go to {list}.",
    "proj.done": "{at}, {done} of the work on {name} was done.",
    "proj.done-parts": "{at}, {done} of the work on {name} was done, with {list} complete.",
    "proj.done-both-parts": (
        "{at}, {done} of the physical work on {name} was done and {money} of its money spent, "
        "with {list} complete."
    ),
    "proj.length": "The whole line is to be {length} long.",
    "proj.done-both": (
        "{at}, {done} of the physical work on {name} was done, and {money} of its money was spent."
    ),
    "proj.cost": "Its cost is put at {cost} {at}.",
    "proj.cost-up": (
        "It was to cost {first} {then} and is to cost {cost} by the estimate of {now}."
    ),
    "proj.due": "{name} is due in {last}.",
    "proj.due-section": "{name} is due in {last}; {section}.",
    "proj.due-moved": "{name}, first due in {first}, is now due in {last}.",
    "proj.due-moved-section": ("{name}, first due in {first}, is now due in {last}; {section}."),
    "proj.section": "{part} is to open first, in {year}",
    "proj.section-moved": "{part}, once due in {first}, is to open first, in {year}",
    "proj.loans": "Loans for it had come to {sum} by {at}.",
    "chart.loans": "{donor} committed {sum} of loans to {recipient} {when}",
    "chart.loans-alt": "Loans of {donor} to {recipient} by day of signing: {list}",
    "chart.progress": "{name}: {done} done {at}",
    "chart.progress-alt": (
        "Kilometres of each part of {name} complete at each date; completion was announced in "
        "turn for {list}"
    ),
}
