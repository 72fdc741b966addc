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
