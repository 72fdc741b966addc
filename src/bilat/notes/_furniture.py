"""What on a page is not the note: letterheads, addresses, navigation, credits, references.

Told by features of language and layout, never by who published. In doubt a block stays prose:
furniture raises no finding, so a claim taken for furniture is a claim missed, and an address
taken for prose is at worst a line that no rule understands.
"""

import re
from collections.abc import Sequence

from bilat.notes.document import Block

_FLAGS = re.IGNORECASE
_CONTACT_WORD = (
    r"(?:tele)?phone|tel|ph|mob(?:ile)?|cell|whats ?app|fax|telefax|e-?mail|mail|web(?:site)?|url|"
    r"contact(?: us)?|call(?: us)?(?: at)?|hotline|helpline|toll[- ]free|office|reception"
)
_CONTACT = re.compile(rf"\W*(?:{_CONTACT_WORD})\b[\s.:|/-]*", _FLAGS)
_CONTACT_WORDS = re.compile(rf"\b(?:{_CONTACT_WORD}|no|nos|number|or|and|at|ext)\b", _FLAGS)
_TELEPHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d\s().-]{5,18}\d(?!\w)")
_POSTCODE = re.compile(
    r"\b\d{6}\b|\b\d{3} \d{3}\b(?! \d)|〒?\b\d{3}-\d{4}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|"
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)
_STREET = re.compile(
    r"\b(?:street|str|st|road|rd|avenue|ave|lane|marg|nagar|colony|block|plot|floor|building|"
    r"bldg|tower|towers|p\.?\s?o\.? box|suite|sector|phase|chome|dori|boulevard|blvd|bhawan|"
    r"bhavan|enclave|complex|square|plaza|crescent|layout|cross|estate|house|door no|flat)\b"
    r"|-(?:ku|cho|dori|machi)\b",
    _FLAGS,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|(?-i:may)|must|should|said|says|"
    r"opened|signed|held|agreed|rose|fell|grew|reached|became|remains?|includes?)\b",
    _FLAGS,
)
_PHRASE = re.compile(
    r"\W*(?:share(?: (?:this|on|via|article|story|post))?\b|follow us|subscribe|sign (?:up|in)|"
    r"log ?in|register now|read (?:more|also|next)|also read|must read|click here|skip to|"
    r"back to (?:top|home)|print(?: this)?(?: page)?\W*\Z|"
    r"related (?:posts|articles|stories|news|topics|links)|"
    r"advertisement|leave a (?:comment|reply)|comments?\W*\Z|accept (?:all )?cookies|"
    r"cookie (?:policy|settings|preferences)|privacy policy|terms (?:of|and)|"
    r"download (?:the )?(?:pdf|app)|join (?:us|our|now)|enroll? now|table of contents|"
    r"contents\W*\Z|on this page|you may also like|"
    r"about (?:us|the author)|all rights reserved|powered by|previous (?:post|article)|"
    r"next (?:post|article)|posted in|filed under|tweet\W*\Z|whatsapp\W*\Z|facebook\W*\Z|"
    r"view (?:all|more)|load more|listen to (?:this )?article|\d+ min(?:ute)?s? read|reading time)",
    _FLAGS,
)
_LABELLED = re.compile(
    r"\W*(?:tags?|keywords?|categor(?:y|ies)|topics?|source|sources|photo(?:graph)?|photo credits?|"
    r"image(?: credits?| source)?|picture|credits?|courtesy|via|disclaimer|author|editor|"
    r"reviewed by|written by|edited by|ref(?:erence)?(?: no)?|file no|isbn|issn|doi|"
    r"\(?source)\s*[:：]\s*\S",
    _FLAGS,
)
_COOKIES = re.compile(r"\b(?:we|site|website)\b[^.]{0,40}\buses? cookies\b", _FLAGS)
_COPYRIGHT = re.compile(
    r"\W*(?:©|\(c\) ?(?:19|20)\d\d|copyright\W{1,4}(?:c\W{1,2})?(?:19|20)\d\d|all rights reserved)",
    _FLAGS,
)
_PAGE = re.compile(r"[\s|–—-]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?[\s|–—-]*\Z", _FLAGS)
_BYLINE = re.compile(
    r"(?i:by|written by|author:|posted by|reported by)\s+"
    r"(?:(?:Dr|Prof|Mr|Ms|Mrs|Amb|Lt|Col|Gen)\.?\s+)?"
    r"[A-Z][\w.'-]*(?:[\s,]+(?:and|&|[A-Z][\w.'-]*|de|van|der|al)){1,9}\s*\Z"
)
_CRUMBS = re.compile(r"home\s*(?:>|»|/|\||›|→)", _FLAGS)
_LEADERS = re.compile(r"(?:\.\s?){5,}\s*\d+\s*\Z")
_REFERENCES = re.compile(
    r"(?:\W|\d)*(?:references?(?: list)?|list of references|bibliography|works cited|sources?|"
    r"data sources|sources and (?:notes|references|links)|notes and (?:references|sources)|"
    r"sources consulted|end ?notes|foot ?notes|further reading|external links|see also|citations|"
    r"literature(?: cited)?|related (?:articles|posts|stories|news|reading)|read (?:also|more)|"
    r"about the authors?|contact(?: us| details)?|leave a (?:comment|reply)|comments|disclaimer|"
    r"share this(?: article)?|acknowledge?ments?)(?: and (?:notes|references))?\W*\Z",
    _FLAGS,
)
_CITATION = re.compile(
    r"\b(?:accessed|retrieved|available at|ibid|op\. ?cit|loc\. ?cit|et al|pp?\. ?\d|vol\. ?\d|"
    r"no\. ?\d+ ?\(|doi|isbn|press release)\b|https?://|www\.|\(\d{4}[a-z]?\)\.",
    _FLAGS,
)
_DIGIT = re.compile(r"\d")
_SENTENCE_END = (".", "!", "?", "。", ";")


def sort(blocks: Sequence[Block], words: Sequence[str], dates: set[int]) -> list[Block]:
    """The same blocks, those that are furniture marked so.

    `words` are the clean words of each block (the beginning of long ones), `dates` the blocks
    that only say when the note was written.
    """
    furniture = set(dates)
    contacts = set()
    for index, (block, text) in enumerate(zip(blocks, words, strict=True)):
        if block.kind in ("code", "frontmatter", "furniture"):
            continue
        if not any(map(str.isalnum, text)):
            furniture.add(index)
        elif block.kind == "cell":
            continue
        elif is_contact(text):
            contacts.add(index)
        elif block.kind == "footnote":
            if is_citation(text):
                furniture.add(index)
        elif is_page_matter(text) or (index < 10 and is_byline(text)):
            furniture.add(index)
    furniture |= contacts | _names_beside(blocks, words, contacts)
    furniture |= _masthead(blocks, words, furniture)
    furniture |= _sections(blocks, words)
    prose_left = any(
        index not in furniture and text and blocks[index].kind not in ("heading", "furniture")
        for index, text in enumerate(words)
    )
    if not prose_left:  # all that a page says looks like furniture: then it is what it says
        furniture = contacts | dates
    return [
        Block("furniture", block.start, block.end, block.level)
        if index in furniture and block.kind not in ("code", "frontmatter")
        else block
        for index, block in enumerate(blocks)
    ]


def is_contact(text: str) -> bool:
    """Whether a line is a telephone, e-mail or web line, or a postal address.

    >>> is_contact("Phone: 044 4353 9988 / 98403 94477 / Whatsapp : 09710729833")
    True
    >>> is_contact("Phone exports rose to 98403 units in 2024.")
    False
    """
    if len(text) > 300 or not _DIGIT.search(text):
        return False
    label = _CONTACT.match(text)
    numbers = _TELEPHONE.findall(text)
    rest = _CONTACT_WORDS.sub(" ", _TELEPHONE.sub(" ", text))
    left = len(re.findall(r"[^\W\d_]{2,}", rest))
    if label and numbers and left <= 3:
        return True
    if numbers and left == 0 and sum(map(str.isdigit, text)) >= 9 and ("+" in text or " " in text):
        return not re.search(r"[%$€£¥₹]", text)
    return _is_address(text)


def is_contact_line(line: str) -> bool:
    """Whether one line of a paragraph is a telephone or mail line of its own."""
    return len(line) <= 160 and _CONTACT.match(line) is not None and is_contact(line)


def _is_address(text: str) -> bool:
    if text.endswith(("?", "!")) or _VERB.search(text) or len(text.split()) > 40:
        return False
    streets = len(_STREET.findall(text))
    parts = text.count(",") + text.count("\n") + text.count(" - ")
    digits = any(map(str.isdigit, text))
    if _POSTCODE.search(text):
        return parts >= 2 and streets >= 1
    return parts >= 3 and streets >= 3 and digits


def is_page_matter(text: str) -> bool:
    """Whether a line is navigation, a notice, a credit or a page number.

    >>> is_page_matter("Share this article"), is_page_matter("Source: Ministry of Commerce")
    (True, True)
    >>> is_page_matter("Share of Japan in India's exports: 1.2 per cent")
    False
    """
    if "cookie" in text and _COOKIES.search(text):
        return True
    if len(text) > 300:
        return False
    if _PAGE.match(text) or _CRUMBS.match(text) or _LEADERS.search(text):
        return True
    count = text.count(" ") + 1
    if count <= 8 and _PHRASE.match(text) and not text.endswith("."):
        return not _DIGIT.search(text) or text.lower().endswith("read")
    if count > 40:
        return False
    if _COPYRIGHT.match(text):
        return True
    return _LABELLED.match(text) is not None and not _VERB.search(text)


def is_title(heading: str) -> bool:
    """Whether a heading has words, and so can title a note."""
    return sum(map(str.isalpha, heading)) >= 3


def is_byline(text: str) -> bool:
    """Whether a line near the top only says who wrote the note.

    >>> is_byline("By Jane Doe and John Roe"), is_byline("By Far the Largest Partner is Japan")
    (True, False)
    """
    return _BYLINE.match(text) is not None


def is_citation(text: str) -> bool:
    """Whether a footnote only names a document."""
    return (
        len(text.split()) <= 3
        or text.lower().startswith(("ibid", "see ", "http", "source"))
        or (_CITATION.search(text) is not None and not _VERB.search(text))
    )


def _is_name(text: str) -> bool:
    return 0 < len(text) <= 80 and len(text.split()) <= 10 and not text.endswith(_SENTENCE_END)


def _names_beside(blocks: Sequence[Block], words: Sequence[str], contacts: set[int]) -> set[int]:
    """Short lines right before an address or telephone line, and their repetitions."""
    found: set[int] = set()
    names: set[str] = set()
    for index in contacts:
        before = index - 1
        if before in contacts or before < 0:
            continue
        text = words[before]
        known = blocks[before].kind in ("paragraph", "heading", "furniture") and _is_name(text)
        if known and not re.search(r"\d", text) and ":" not in text:
            found.add(before)
            names.add(text.casefold())
    if names:
        found |= {index for index, text in enumerate(words) if text.casefold() in names}
    # A heading that the rule above took for a name but that titles the note is no name.
    first = next((i for i, b in enumerate(blocks) if b.kind == "heading" and i not in found), None)
    if first is None:
        found -= {index for index in found if blocks[index].kind == "heading"}
    return found


def _masthead(blocks: Sequence[Block], words: Sequence[str], furniture: set[int]) -> set[int]:
    """Lines above the title that are no sentences: names, slogans, dates."""
    title = next(
        (
            index
            for index, block in enumerate(blocks)
            if block.kind == "heading"
            and block.level == 1
            and index not in furniture
            and is_title(words[index])
        ),
        None,
    )
    if title is None or title > 8:
        return set()
    above = [i for i in range(title) if words[i] and blocks[i].kind != "frontmatter"]
    if all(i in furniture or (blocks[i].kind != "cell" and _is_slogan(words[i])) for i in above):
        return set(above)
    return set()


def _is_slogan(text: str) -> bool:
    return (
        len(text) <= 160
        and not text.rstrip("\"'").endswith(_SENTENCE_END)
        and not re.search(r"\d.*\d", text)
    )


def _sections(blocks: Sequence[Block], words: Sequence[str]) -> set[int]:
    """Reference lists and the like: everything under such a heading up to the next one."""
    found: set[int] = set()
    level: int | None = None
    for index, block in enumerate(blocks):
        text = words[index]
        if block.kind == "heading":
            if _REFERENCES.match(text):
                level = block.level if level is None else min(level, block.level)
            elif level is not None and block.level <= level:
                level = None
        elif level is None and len(text) < 40 and block.kind == "paragraph" and text:
            # "Sources:" alone on a line, over a list
            follows = index + 1 < len(blocks) and blocks[index + 1].kind == "item"
            if follows and text.endswith(":") and _REFERENCES.match(text):
                found.add(index)
                step = index + 1
                while step < len(blocks) and blocks[step].kind == "item":
                    found.add(step)
                    step += 1
        if level is not None:
            found.add(index)
    return found
