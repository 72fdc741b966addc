"""The English words of the formats and the command line; verdict messages are the rules' own."""

VERDICTS = {
    "confirmed": "confirmed",
    "outdated": "outdated",
    "imprecise": "imprecise",
    "contradicted": "contradicted",
    "disputed": "disputed",
    "unverifiable": "unverifiable",
    "opinion": "opinion",
}
"""Every verdict in the order in which summaries give them, with its word."""

MEANINGS = {
    "confirmed": "the facts say the same",
    "outdated": "right once; the facts have moved on",
    "imprecise": "close to the facts, yet outside what was written",
    "contradicted": "the facts say otherwise",
    "disputed": "the facts disagree among themselves",
    "unverifiable": "no fact held decides it",
    "opinion": "not a checkable statement",
}

LEVELS = {"error": "error", "warning": "warning", "info": "info"}

ROLES = {"decides": "", "held": "also held", "newer": "newer", "origin": "likely origin"}
"""What a piece of evidence does, as a prefix to its line; roles not named here are shown as is."""

FIX = "fix"
UNSAFE_FIX = "unsafe fix"
NOTHING_READ = "no checkable claim was read; this is not a pass"
NOTHING_CHECKABLE = "none of these can be checked against facts; this is not a pass"
FOLDED = (
    "1 claim that no fact held decides is not shown; --explain shows it.",
    "{n} claims that no fact held decides are not shown; --explain shows them.",
)
LATER = "confirmed, and something newer is held"
FINDINGS = "What to look at"
NO_FINDINGS = "Nothing that the facts contradict, and nothing that has gone stale."
NOT_DECIDED = "No fact held decides {n} more; they stand below as unverifiable."
MISSPELT = "misspelt"
SILENCED = "silenced"
UNDATED = "date unknown"
COLUMNS = ("Where", "Rule", "The note says", "The facts say")
REPORT_OF = "Check of {notes}"
NOTES = "{n} notes"
CHECKED_BY = "Checked by bilat against dated, sourced facts"
COUNTS = "Claims by verdict"
LEGEND = "How the marks are to be read"
FACTS_USED = "Facts {snapshot}, as of {as_of}."
EVIDENCE = "Claims and evidence"
REMARKS = "Other findings"
NOTE_NUMBER = "see entry"
LINE = "line"
BACK = "Back to claim"
THE_NOTE = "The note"
