"""How a state is meant where it is named: the state, its town, or something else."""

import re
from collections.abc import Sequence

from bilat.reading.lexicon import Token
from bilat.reading.names import context_words as words
from bilat.reading.names.matching import View

_JOINT = frozenset("-–‑‐/—")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATED = re.compile(
    rf"(?:,? \(?|: )(?:on (?:the )?)?(?:\d{{1,2}}(?:st|nd|rd|th)?\b|{_MONTH}\b|\w+day\b)"
    rf"|,? (?:in|during) (?:early |late |mid-)?(?:{_MONTH} )?\d{{4}}"
    rf"|,? (?:last|this|next) (?:week|month|year|\w+day|{_MONTH})\b|-based\b"
)
_DATELINE = re.compile(r"(?: ?:| [-–—] | \()")


def no_state(view: View, first: int, last: int, form: str) -> bool:
    """Whether words that could name a state are money, an aircraft, a body or a team instead."""
    text, toks = view.text, view.toks
    token = toks[last]
    tail = text[token.end : token.end + 2]
    if tail[:1] == "$" or (tail[:1] in "-‑" and tail[1:].isdecimal()):
        return True
    after = toks[last + 1] if last + 1 < len(toks) else None
    if after and text[token.close : after.start] in (" ", "\xa0", "-"):
        if after.key in words.MONEY:
            return True
        if after.word[0].isupper() and after.key in words.BODY_AFTER and not token.word.isupper():
            return True
    return _of_body(toks, first) or (form == "demonym" and _team(view, first))


def _of_body(toks: Sequence[Token], first: int) -> bool:
    """Whether "Bank of", "Times of the" stands before."""
    back = first - 1
    if back > 1 and toks[back].key == "the":
        back -= 1
    if back < 1 or toks[back].key != "of":
        return False
    head = toks[back - 1]
    return head.key in words.BODY_OF and head.word[0].isupper()


def _team(view: View, first: int) -> bool:
    """Whether a plural demonym follows another proper name: "Mumbai Indians"."""
    toks = view.toks
    name = toks[first].word
    if first == 0 or name[-1] != "s" or not name[0].isupper() or name.isupper():
        return False
    left = toks[first - 1]
    return (
        left.word[0].isupper()
        and left.key not in words.FUNCTION
        and view.text[left.close : toks[first].start] == " "
        and (view.seen.get(first - 1) == "place" or not starts(view.text, left))
    )


def starts(text: str, token: Token) -> bool:
    """Whether a word stands at the start of a sentence, where a capital says nothing."""
    before = text[max(0, token.start - 4) : token.start].rstrip(" \t")
    return not before or before[-1] in '.!?:;\n•–—"“”(*|'


def is_place(view: View, first: int, last: int) -> bool:
    """Whether a capital's name means the town rather than the government that sits there."""
    text, toks, seen = view.text, view.toks, view.seen
    start, end = toks[first].start, toks[last].close
    if first == 0 and last == len(toks) - 1:
        return True
    if end == toks[last].end and (_DATED.match(text, end) or text[end : end + 1] == ":"):
        return True
    if last + 1 < len(toks) and _place_after(view, last):
        return True
    if first == 0:
        return text[:start].endswith("(") or bool(_DATELINE.match(text, end))
    left = toks[first - 1]
    gap = text[left.close : start]
    if gap.endswith("("):
        return True
    if gap.strip(" ") in _JOINT and gap.strip(" "):
        return seen.get(first - 1) == "place"
    if left.key == "," and first >= 2:
        body = toks[first - 2]
        known = seen.get(first - 2)
        of = first > 2 and toks[first - 3].key == "of" and str(known).startswith("state")
        return (
            known == "place"
            or of  # "Embassy of India, Tokyo"
            or body.key in words.LOCATIVE
            or (known is None and body.word[0].isupper() and body.key not in words.FUNCTION)
        )
    back = first - 1
    while back > 0 and toks[back].key in ("the", "and", "or", "central", "nearby", "both"):
        if seen.get(back - 1) == "place" and toks[back].key in ("and", "or"):
            return True
        back -= 1
    near = toks[back]
    if near.key in words.LOCATIVE:
        return True
    if near.key in ("to", "from", "for", "toward"):
        return any(t.key in words.MOTION for t in toks[max(0, back - 6) : back])
    return False


def _place_after(view: View, last: int) -> bool:
    """Whether what follows tells a town: "Tokyo Metro", "Tokyo, Japan", "Tokyo and Osaka"."""
    text, toks, seen = view.text, view.toks, view.seen
    after = toks[last + 1]
    gap = text[toks[last].close : after.start]
    follows = seen.get(last + 1)
    if gap == " " and after.word[0].isupper() and follows is None:
        return not toks[last].word.isupper()
    if gap.strip(" ") in _JOINT and gap.strip(" "):
        return follows == "place"
    if gap in (" (", ", ("):
        return follows == "place" or str(follows).startswith("state")
    if after.key == "," and last + 2 < len(toks):
        beyond = seen.get(last + 2, "")
        return toks[last].close == after.start and (beyond == "place" or beyond.startswith("state"))
    if after.key in ("and", "or"):
        return seen.get(last + 2) == "place"
    return False
