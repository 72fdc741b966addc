"""Sentences on sources and method."""

METHOD: dict[str, str | tuple[str, ...]] = {
    "method.rests": (
        "This brief rests on the facts that its footnotes name. Their documents come, the most "
        "frequent kind first, from {kinds}."
    ),
    "method.rests.one": (
        "This brief rests on the facts that its footnotes name. Their documents come from {kinds}."
    ),
    "method.snapshot": "All of them stand in one set of facts, {snapshot}.",
    "method.trust": (
        "A figure or date is stated where an office, two independent publishers or sums that agree "
        "bear it out, or where one sound publisher gives it and nobody stands against it."
    ),
    "method.weak": "What only secondary pages carry is left out, or said to be reported.",
    "method.worked": (
        "Balances, growth and ratios that no document prints are worked out from the figures of "
        "their footnotes."
    ),
    "method.years": (
        "A year with a dash is the fiscal year of the state that reports it; what is missing is "
        "named as missing."
    ),
    "method.tests": "Tests behind the challenges",
    "method.test": "Test",
    "method.what": "What meets it",
    "method.missing": "What is missing",
    "method.gap": "{title}: {reason}.",
    "method.fill": (
        "Facts of your own fill such gaps: bilat brief {first} {second} takes a folder of them "
        "with --facts."
    ),
}
