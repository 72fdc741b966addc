"""Every sentence that a verdict is told in, in English; a message is a key with parameters.

`{what}` is the measure with its states, `{held}` the evidence in words, `{newer}` a later one.
"""

MESSAGES: dict[str, str] = {
    # figures
    "flow-confirmed": "{what}: {held}.",
    "flow-contradicted": "{what}: not {claimed} but {held}.{origin}",
    "flow-imprecise": "{what}: {claimed} is within 10 % of {held}, but not that number.{origin}",
    "flow-outdated": "{what}: {claimed} has been revised; now {held}.",
    "stock-confirmed": "{what}: {held}.{newer}",
    "stock-contradicted": "{what}: not {claimed} but {held}.{origin}",
    "stock-imprecise": "{what}: {claimed} is within 10 % of {held}, but not that number.{origin}",
    "stock-outdated": "{what}: {claimed} is out of date; {held}.{origin}",
    "derived-confirmed": "{what}: {derived}, from {held}.",
    "derived-contradicted": "{what}: not {claimed} but {derived}, from {held}.",
    "undated-confirmed": "{what}: {held}; the note gives no period.",
    "undated": "{what}: no period is given, so no figure decides it{nearest}.",
    "no-period": "{what}: no figure is held for that period{nearest}.",
    "no-fact": "{what}: no fact is held that could decide it.",
    "no-measure": "The words do not tell certainly what this number measures.",
    "undecided": "{what}: what is held does not decide it{nearest}.",
    "disputed": "{what}: sources differ: {held}.",
    "ambiguous": "{what}: the words can be read in several ways, and not all are wrong{nearest}.",
    "perhaps-both": "{what}: goods alone are less; with services it could be{nearest}.",
    "later-total": "{what}: the newest total held is earlier than the note{nearest}.",
    "moving": "{what}: it moved through that range at the time{nearest}.",
    "old": "{what}: the newest figure held is too old to judge by{nearest}.",
    "target": "{what}: stated as a target, not as a fact.",
    "forecast": "{what}: stated as an expectation, not as a fact.",
    "conditional": "{what}: stated as a possibility, not as a fact.",
    "denied": "{what}: stated as denied, not as a fact.",
    # order
    "trend-confirmed": "{what}: {held}.",
    "trend-contradicted": "{what}: the other way round: {held}.",
    "comparison-confirmed": "{what}: {held}.",
    "comparison-contradicted": "{what}: the other way round: {held}.",
    "vague-rank": "{what}: a vague place in an order; {held}.",
    # records
    "date-confirmed": "{what}: {held}.{newer}",
    "date-contradicted": "{what}: not {claimed} but {held}.",
    "date-coarse": "{what}: {held} fits, but no source held gives it as exactly as the note.",
    "place-confirmed": "{what}: {held}.",
    "place-contradicted": "{what}: not {claimed} but {held}.",
    "edition-confirmed": "{what}: {held}.{newer}",
    "edition-contradicted": "{what}: at that time it was {held}.",
    "term-confirmed": "{what}: {held}.",
    "term-contradicted": "{what}: not {claimed} but {held}.",
    "term-outdated": "{what}: it ran out; {held}.",
    "duration-confirmed": "{what}: {held}.",
    "party-confirmed": "{what}: {held}.",
    "role-confirmed": "{what}: {held}.",
    "role-contradicted": "{what}: not {claimed}; {held}.",
    "status-confirmed": "{what}: {held}.",
    "status-outdated": "{what}: no longer; {held}.",
    "delay-confirmed": "{what}: now due {held}{nearest}.",
    "reason-confirmed": "{what}: {held}.",
    "matter-confirmed": "{what}: {held}.",
    "named-confirmed": "{what}: {held}.",
    "no-subject": "“{claimed}”: no record held is about this.",
    "no-record": "{what}: no record held decides it{nearest}.",
    "several-records": "{what}: the words fit several records, so none decides it.",
    # plans
    "plan-confirmed": "{what}: due {held}.",
    "plan-was": "{what}: it was due {held}{nearest}.",
    "plan-met": "{what}: it was met; {held}.",
    "plan-passed": "{what}: {claimed} has passed and no fact held says that it was met; {held}.",
    "plan-moved": "{what}: moved from {claimed}; now {held}.",
    "plan-open": "{what}: no fact held gives a date for this plan{nearest}.",
    # names
    "misspelt": "“{claimed}” is spelt “{right}”.",
    # inside the note
    "deficit-sum": "Imports {imports} less exports {exports} is {sum}, not {claimed}.",
    "total-sum": "Exports {exports} and imports {imports} add up to {sum}, not {claimed}.",
    "two-values": "{what} is given as {claimed} and as {other} in the same note.",
    # ambiguity
    "no-year": "{what}: give the period; without it the figure cannot be checked and goes stale.",
    "which-dollar": "Which state's dollar? Write US$ or {other}.",
    # parts of sentences
    "newer": " Newer: {held}.",
    "nearest": " ({held})",
    "origin-year": " That was the figure at another time: {held}.",
    "origin-error": " A source marked as wrong or weak has that figure: {held}.",
    "origin-swapped": " That is the figure for {what}.",
}
LEVELS = {
    "contradicted": "error",
    "outdated": "warning",
    "imprecise": "warning",
    "disputed": "warning",
    "unverifiable": "info",
}
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh"}
