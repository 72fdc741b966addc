"""Sentences on challenges, with the title and the rule of each test."""

CHALLENGES: dict[str, str | tuple[str, ...]] = {
    "challenge.imbalance.title": "Trade imbalance",
    "challenge.imbalance.rule": (
        "the gap of the last full year is a fifth of two-way trade or more"
    ),
    "imbalance.buys": (
        "{who} buys about {times} times as much from {partner} as it sells there. "
        "{whose} trade deficit with {partner} was {gap} in {year}."
    ),
    "imbalance.sells": (
        "{who} sells about {times} times as much to {partner} as it buys there. "
        "{whose} trade surplus with {partner} was {gap} in {year}."
    ),
    "imbalance.share": (
        "{whose} trade {sort} with {partner} was {gap} in {year}, on {flow} of {amount}."
    ),
    "imbalance.exports": "goods exports",
    "imbalance.imports": "goods imports",
    "imbalance.total": "two-way goods trade",
    "imbalance.trend": "In {year} {whose} trade {sort} with {partner} had been {gap}.",
    "challenge.agreement_use.title": "A trade agreement under-used",
    "challenge.agreement_use.rule": (
        "over five years or more of a trade agreement in force, one side's exports grew by less "
        "than half as much as the other's, or its preferences are claimed for less than 60 per "
        "cent of trade, or a review that was asked for is stalled"
    ),
    "use.exports": (
        "{whose} exports to {partner} were {before} in {then}, the first full year under {name}, "
        "and {now} in {last}."
    ),
    "use.exports.still": (
        "Under {name}, {whose} exports to {partner} were {before} in {then} and {now} in {last}: "
        "they have stood still."
    ),
    "use.imports": ("{whose} imports from {partner} were {before} in {then} and {now} in {last}."),
    "use.imports.still": (
        "{whose} imports from {partner} stood still: they were {before} in {then} and {now} in "
        "{last}."
    ),
    "use.low": "Only {share} of {whose} {item} claimed the preference in {year}.",
    "use.review": "{when} {text}; nothing held says that the matter has moved since.",
    "challenge.delays.title": "Projects behind plan or above cost",
    "challenge.delays.rule": (
        "the completion year last announced is later than the first, or the last cost is a "
        "quarter above the first"
    ),
    "delay.once": "{name}, first due in {first}, is now due in {last}: a slip of {slip}.",
    "delay.often": "{name}, first due in {first}, was put off to {then}: a slip of {slip}.",
    "delay.cost": (
        "{name} was to cost {first} {then} and is to cost {last} by the estimate of {now}: {rise} "
        "more."
    ),
    "delay.doubled": (
        "{name} was to cost {first} {then} and is to cost {last} by the estimate of {now}: it has "
        "doubled."
    ),
    "challenge.disputes.title": "Open disputes",
    "challenge.disputes.rule": (
        "a dispute or sanction of the last three years is still open, or one side lays a special "
        "duty on the other's goods"
    ),
    "dispute": "{when} {text}; the matter was still open when last reported.",
    "dispute.named": "{name} came {when} and was still open when last reported.",
    "dispute.duty": "{whose} duty on goods from {target} stood at {rate} {at}.",
    "challenge.stalled.title": "Stalled talks",
    "challenge.stalled.rule": "the last state reported of an undertaking is that it stalled",
    "stalled.since": (
        "Nothing has moved on {name}: it was reported stalled {first} and again {last}."
    ),
    "stalled.one": "{name} was last reported stalled, {last}.",
    "challenge.lapsing.title": "Agreements at their end",
    "challenge.lapsing.rule": "an agreement ran out within the last two years, or will within two",
    "lapsing.gone": "The term of {list} has run out, and no renewal is held.",
    "lapsing.soon": "Up for renewal are {list}.",
    "challenge.overdue.title": "Plans past their date",
    "challenge.overdue.rule": (
        "the day of a plan has passed within the last three years, and no fact says that it was met"
    ),
    "overdue": "No fact held says that these were met when due: {list}.",
    "overdue.one": "No fact held says that this was met when due: {list}.",
    "challenge.mobility.title": "Few students",
    "challenge.mobility.rule": (
        "another host counts five times as many students of one state as the partner does"
    ),
    "mobility.students": (
        "{host} had {count} {people} students {when}. {other} had {most} {then}, about {times} "
        "times as many."
    ),
    "mobility.others": "Far ahead are also {list}.",
    "challenge.dependence.title": "Dependence on one supplier",
    "challenge.dependence.rule": "a third or more of what one buys of a good comes from the other",
    "dependence": "{seller} supplied {share} of the {item} that {buyer} imported {at}.",
    "challenge.surveys.title": "What companies complain of",
    "challenge.surveys.rule": "a survey puts a share on an obstacle in the other's market",
    "survey.against": "In {host}, {share} of companies named this: {item} ({when}).",
    "challenge.votes.title": "Votes",
    "challenge.votes.rule": (
        "the two voted alike in fewer than 60 per cent of recorded votes of the UN General Assembly"
    ),
    "votes.low": "{first} and {second} voted alike in {share} of recorded votes in {when}.",
    "challenge.untested": "no facts are held that this test could be made on",
    "challenge.none": "No test of the method section finds a challenge in the facts held.",
}
