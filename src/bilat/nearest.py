"""What a user may have meant: one sentence for every name that does not exist."""

from collections.abc import Iterable


def unknown(what: str, given: str, valid: Iterable[str]) -> str:
    """Say that `given` is no `what`, name the nearest valid one, and list the rest.

    >>> unknown("format", "jsno", ["json", "text"])
    "no format 'jsno'; did you mean 'json'? Valid: json, text"
    >>> unknown("rule", "Z9", ["F101"])
    "no rule 'Z9'. Valid: F101"
    """
    from difflib import get_close_matches

    known = list(valid)
    near = get_close_matches(given.lower(), [k.lower() for k in known], n=1, cutoff=0.6)
    meant = next((k for k in known if near and k.lower() == near[0]), None)
    hint = f"; did you mean {meant!r}?" if meant else "."
    return f"no {what} {given!r}{hint} Valid: {', '.join(known) or 'none'}"


def unknown_state(given: str, states: dict[str, str]) -> str:
    """Say that `given` is no state; two hundred are too many to list, so only near ones are named.

    >>> unknown_state("Jpan", {"IND": "India", "JPN": "Japan"})
    "no state 'Jpan'; did you mean JPN (Japan)? Give an ISO 3166-1 alpha-3 code or a name"
    """
    from difflib import get_close_matches

    words = {word.casefold(): code for code, name in states.items() for word in (code, name)}
    near = get_close_matches(given.casefold(), words, n=1, cutoff=0.6)
    code = words[near[0]] if near else ""
    hint = f"; did you mean {code} ({states[code]})?" if code else "."
    return f"no state {given!r}{hint} Give an ISO 3166-1 alpha-3 code or a name"
