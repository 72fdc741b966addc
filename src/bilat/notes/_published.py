"""When a note was written, as it says itself or as its properties say."""

import re
from collections.abc import Sequence
from datetime import date

from bilat.notes.document import Block

_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name[:3]: number for number, name in enumerate(_MONTHS.split(), 1)}
_NAME = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}[-/.](?P<number>\d\d?)[-/.](?P<day>\d\d?)(?!\d)",
        rf"(?<!\d)(?P<first>\d\d?)(?P<mark>[-/.])(?P<second>\d\d?)(?P=mark){_YEAR}",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_NAME}[\s,-]+{_YEAR}",
        rf"\b{_NAME}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)\s?年\s?(?P<number>\d\d?)\s?月\s?(?P<day>\d\d?)\s?日",
        rf"\b{_NAME},?\s+{_YEAR}",
    )
)
_LABEL = re.compile(
    r"(?:(?:first |originally )?(?P<published>published|posted|released|publication date|"
    r"release date|date(?:d)?(?: of (?:publication|issue|release))?|issued|created)|"
    r"(?P<updated>(?:last )?(?:updated|modified|revised|reviewed)))"
    r"(?: on| at| date)?\s*[:\-–—]?\s*(?:[a-z]{3,9}day,?\s+)?",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,;|·•\-–—/().]*(?:(?:at|by)\b.*|\d{1,2}[:.]\d\d.*|(?:gmt|ist|jst|utc|am|pm)\b.*|"
    r"\d+ min(?:ute)?s?(?: read)?|T\d\d:.*|(?:new )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)?[\s|.,]*\Z",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:by [^\d|]{2,60}[|,·•\-–—]\s*|[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}\s*[,|:–—-]\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s+)?\Z",
    re.IGNORECASE,
)
_KEYS = {
    "published": (
        "published",
        "date",
        "publishdate",
        "publish_date",
        "pubdate",
        "date_published",
        "datepublished",
        "created",
        "updated",
        "lastmod",
        "last_modified",
        "modified",
    ),
    "updated": ("updated", "lastmod", "last_modified", "modified"),
}
_VENUE = re.compile(r"\A(?:venue|place|location)\b|\bvenue\W*\Z", re.IGNORECASE)
_UNDER = 4  # lines of the first block of which one may be a date alone
_TOP = 8  # blocks in which a bare date is the note's own
_HEADING_REACH = 2  # blocks after the title in which a bare date is the note's own


def read(
    words: list[str], blocks: Sequence[Block], meta: dict[str, str]
) -> tuple[dict[str, str], set[int]]:
    """`published` and `updated` of a note as ISO dates, and the blocks that only say so.

    A labelled date wins over a bare one under the title, and both over properties and front
    matter. A date that cannot be read for certain is left out.
    """
    found: dict[str, str] = {}
    kept: set[int] = set()
    american = _month_first(words) or meta.get("lang", "").lower() == "en-us"
    bare = ""
    alone: list[str] = []
    title = next((i for i, block in enumerate(blocks) if block.kind == "heading"), 0)
    for index, text in enumerate(words):
        if not text or blocks[index].kind == "cell":
            continue
        label = _LABEL.match(text)
        if len(text) > 160:
            if label and index < _TOP and (label["updated"] or label[0][:1] in "pPdD"):
                _labelled(found, text, label, american)
            continue
        if label and _of_an_event(words, index):
            continue
        if label:
            stop = _labelled(found, text, label, american)
            if stop and _TRAILING.match(text, stop):
                kept.add(index)
            if stop:
                continue
        if any(map(str.isdigit, text)) and blocks[index].kind not in ("footnote", "furniture"):
            iso, _ = _alone(text, american)
            if iso:
                alone.append(iso)
            if iso and not bare and index < max(_TOP, title + _HEADING_REACH):
                bare = iso
                if blocks[index].kind != "heading":
                    kept.add(index)
    if not bare and len(set(alone)) == 1:  # at the foot of a statement: "Tokyo, 1 May 2024"
        bare = alone[0]
    if bare:
        found.setdefault("published", bare)
    for key, names in _KEYS.items():
        if key in found:
            continue
        for name in names:
            iso, _ = find(meta.get(name, ""), 0, american)
            if iso:
                found[key] = iso
                break
    if "updated" in found:
        found.setdefault("published", found["updated"])
    return found, kept


def of_line(lines: Sequence[str]) -> str:
    """The ISO date that a line right under the title is, "" for none.

    >>> of_line(["US emerges as the biggest partner", "2023-04-17"]), of_line(["2023-04-17"])
    ('2023-04-17', '')
    """
    for line in lines[1:_UNDER]:
        iso, _ = _alone(line.strip(), _month_first(lines))
        if iso:
            return iso
    return ""


def _of_an_event(words: list[str], index: int) -> bool:
    """Whether the lines around a date name a place: it is when something happened there."""
    near = words[max(index - 1, 0) : index] + words[index + 1 : index + 2]
    return any(_VENUE.search(text) for text in near if len(text) < 100)


def _labelled(found: dict[str, str], text: str, label: re.Match[str], american: bool) -> int:
    """Take the date after `label`, and a second one after it; return where the last ends, or 0."""
    end = 0
    while label:
        iso, stop = find(text, label.end(), american)
        if not iso:
            break
        found.setdefault("updated" if label["updated"] else "published", iso)
        end = stop
        following = _LABEL.match(text, stop + len(text[stop:]) - len(text[stop:].lstrip(" |,;·")))
        if following is None:
            break
        label = following
    return end


def find(text: str, start: int = 0, american: bool = False) -> tuple[str, int]:
    """The ISO date that stands at the start of `text[start:]`, and where it ends.

    Numeric dates are day first unless that is impossible or `american`. No date: ("", start).

    >>> find("26-08-2025"), find("March 3, 2024"), find("03/04/2024", 0, True)
    (('2025-08-26', 10), ('2024-03-03', 13), ('2024-03-04', 10))
    """
    for form in _FORMS:
        match = form.match(text, start)
        if match:
            iso = _iso(match.groupdict(), american)
            return (iso, match.end()) if iso else ("", start)
    return "", start


def _iso(part: dict[str, str | None], american: bool) -> str:
    year = int(part["year"] or 0)
    if part.get("first"):
        day, month = int(part["first"] or 0), int(part["second"] or 0)
        if month > 12 or (american and day <= 12):
            day, month = month, day
    else:
        written = part.get("month")
        month = _MONTH[written[:3].lower()] if written else int(part.get("number") or 0)
        if part.get("day") is None:
            return f"{year:04d}-{month:02d}"
        day = int(part["day"] or 0)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _alone(text: str, american: bool) -> tuple[str, int]:
    """A date that is all that a line says, but for a weekday, a place, a byline or a time."""
    for form in _FORMS[:-1]:
        match = form.search(text)
        if match:
            iso = _iso(match.groupdict(), american)
            if iso and _LEADING.match(text[: match.start()]) and _TRAILING.match(text, match.end()):
                return iso, match.end()
            return "", 0
    return "", 0


def _month_first(words: Sequence[str]) -> bool:
    """Whether a numeric date somewhere in the note can only be month first (08/26/2025)."""
    return any(
        1 <= int(match["first"]) <= 12 < int(match["second"]) <= 31
        for text in words
        if "/" in text
        for match in _FORMS[1].finditer(text)
    )
