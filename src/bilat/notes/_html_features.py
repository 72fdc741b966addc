"""What the attributes of HTML elements say: navigation, hidden matter, footnotes, dates."""

import re

from bilat.notes._html_tokens import Token
from bilat.notes._html_tree import Element, Page

LANDMARKS = frozenset("nav footer aside form menu".split())
_ROLES = frozenset("navigation banner contentinfo complementary search menu menubar".split())
_CLASS = re.compile(
    r"(?:site|page|post|entry|article|main|mw|wp|wpb|js)?[-_]{0,2}"
    r"(?:cookies?|shar(?:e|ing)|social|breadcrumbs?|newsletter|subscri(?:be|ption)|related|"
    r"comments?|sidebar|advert(?:isement)?s?|ads?|promo|nav(?:bar|box)?|navigation|menu|toc|footer|"
    r"pagination|reflist|references|editsection|noprint|hatnote|catlinks|tags|tag-list|widget|"
    r"author-(?:bio|box)|byline|masthead|print-only|skip-link|screen-reader-text|sr-only|"
    r"mw-jump-link|reference-list|popup|modal|consent|banner)"
    r"(?:[-_](?:bar|box|links?|buttons?|list|banner|notice|area|section|block|wrap(?:per)?|"
    r"container|icons?|menu|posts?|articles?|content|text|widget|header))?"
)
_NOTE_ID = re.compile(r"(?:fn|footnote|cite_note|endnote|ftn|_ftn|note)[-_:]?\d", re.IGNORECASE)
DATE_NAMES = {
    "article:published_time": "published",
    "og:published_time": "published",
    "datepublished": "published",
    "dc.date": "date",
    "dcterms.created": "date",
    "dc.date.issued": "published",
    "pubdate": "pubdate",
    "publishdate": "publishdate",
    "date": "date",
    "citation_publication_date": "published",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "datemodified": "modified",
    "last-modified": "modified",
}
_LD_DATE = re.compile(r'"date(Published|Modified)"\s*:\s*"(\d{4}-\d\d-\d\d)')


def features(page: Page, element: Element, given: dict[str, str]) -> None:
    """What an element's attributes say of it: hidden, navigation, a footnote, a date."""
    style = given.get("style", "").replace(" ", "").lower()
    if "hidden" in given or given.get("aria-hidden") == "true" or "display:none" in style:
        element.dropped = True
    role = given.get("role", "").lower()
    if role in _ROLES:
        element.landmark = True
    if role in ("doc-footnote", "doc-endnote") or (
        element.name in ("li", "p", "div") and _NOTE_ID.match(given.get("id", ""))
    ):
        element.note = True
    if element.name == "table" and role == "presentation":
        page.layouts.add(page.table + 1)
    if element.name not in ("html", "body", "main", "article", "p", "a"):
        names = f"{given.get('class', '')} {given.get('id', '')}".lower().split()
        element.styled = any(_CLASS.fullmatch(name) for name in names[:30])
    if element.name == "html" and given.get("lang"):
        page.meta.setdefault("lang", given["lang"][:20])
    if element.name == "time" and given.get("datetime") and _is_published(given):
        page.meta.setdefault("published", given["datetime"][:40])


def _is_published(given: dict[str, str]) -> bool:
    marks = f"{given.get('class', '')} {given.get('itemprop', '')}".lower()
    return "publi" in marks or "entry-date" in marks or "pubdate" in given


def raw_content(page: Page, token: Token) -> None:
    words = page.source[token.start : token.end]
    if token.name == "title" and "title" not in page.meta:
        from html import unescape

        page.meta["title"] = " ".join(unescape(words[:1000]).split())
    elif token.name == "script" and '"datePublished"' in words[:200_000]:
        for match in _LD_DATE.finditer(words[:200_000]):
            page.meta.setdefault(match[1].lower(), match[2])
