"""Lines of a PDF's pages to paragraphs, headings, tables and furniture, in reading order."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from bilat.notes._blocks import ITEM
from bilat.notes._furniture import is_contact_line
from bilat.notes._layout import CAPTION, heading_level
from bilat.notes._pdflines import Line
from bilat.notes._pdftables import Stretch, groups, table

_PAGE_NUMBER = re.compile(
    r"\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*\Z", re.I
)
_NOTE_MARK = re.compile(r"\W?(?:\d{1,3}|[*†‡])[\s.)\]]*(?=[A-Z“\"'h])")
_EDGE = 0.12  # of the page's height: where running heads and feet stand
_ENDS = (".", "!", "?", ":", ";", "”", '"', ")", "]")


def stretches(pages: Sequence[Sequence[list[Line]]], heights: Sequence[float]) -> list[Stretch]:
    """Blocks in reading order: the text, then the footnotes, then the furniture.

    `pages` holds the rows of each page, `heights` the heights of the pages in points.
    """
    body = _body_height(pages)
    running = _running(pages, heights)
    main: list[Stretch] = []
    notes: list[Stretch] = []
    furniture: list[Stretch] = []
    tables = 0
    opened: Stretch | None = None
    for number, rows in enumerate(pages):
        kept: list[list[Line]] = []
        for row in rows:
            edge = _at_edge(row, heights[number])
            if row[0].tilted or (edge and (_key(row) in running or _is_page_number(row))):
                furniture += [Stretch("furniture", [line]) for line in row]
            else:
                kept.append(row)
        pitch, margins = _pitch(kept), _margins(kept)
        for group in groups(_columns(kept)):
            if isinstance(group, list):
                tables += 1
                main += table(group, tables)
                opened = None
                continue
            if group.height < 0.93 * body and group.bottom < 0.45 * heights[number]:
                marked = _NOTE_MARK.match(group.text) is not None
                if marked:
                    notes.append(Stretch("footnote", [group]))
                    continue
                if notes and notes[-1].lines[-1].page == number:
                    notes[-1].lines.append(group)
                    continue
            margin = margins.get(int(opened.lines[-1].left // 10), 0.0) if opened else 0.0
            if opened and not _breaks(opened, group, pitch, margin):
                opened.lines.append(group)
                continue
            opened = Stretch("paragraph", [group])
            main.append(opened)
    _name(main, body)
    return main + notes + furniture


def _body_height(pages: Sequence[Sequence[list[Line]]]) -> float:
    """The height of letters that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            for line in row:
                sizes[round(line.height * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _key(row: Sequence[Line]) -> str:
    return re.sub(r"\d+|\b[ivxl]+\b", "#", " ".join(line.text for line in row).casefold())


def _at_edge(row: Sequence[Line], height: float) -> bool:
    return row[0].bottom > height * (1 - _EDGE) or row[0].top < height * _EDGE


def _running(pages: Sequence[Sequence[list[Line]]], heights: Sequence[float]) -> set[str]:
    """Heads and feet that stand on several pages, figures aside."""
    seen: Counter[str] = Counter()
    for rows, height in zip(pages, heights, strict=True):
        seen.update({_key(row) for row in rows if _at_edge(row, height)})
    least = max(2, len(pages) * 0.3)
    return {key for key, count in seen.items() if count >= least}


def _is_page_number(row: Sequence[Line]) -> bool:
    return len(row) == 1 and _PAGE_NUMBER.match(row[0].text) is not None


def _pitch(rows: Sequence[Sequence[Line]]) -> float:
    """The usual distance between base lines on a page."""
    steps = [
        above[0].bottom - below[0].bottom
        for above, below in pairwise(rows)
        if 0 < above[0].bottom - below[0].bottom < 3 * above[0].height
    ]
    return median(steps) if steps else 0.0


def _columns(rows: list[list[Line]]) -> list[list[Line]]:
    """Rows of a page set in two columns, the left column first; others as they are.

    Taken for columns only where most rows are cut at one gutter and both sides hold prose.
    """
    pairs = [row for row in rows if len(row) == 2]
    if len(pairs) < 5 or len(pairs) * 2 < len(rows):
        return rows
    gutter = median(row[1].left for row in pairs) - 0.5
    fitting = [row for row in pairs if row[0].right <= gutter and row[1].left >= gutter - 3]
    wordy = all(median(len(row[side].text) for row in pairs) >= 22 for side in (0, 1))
    flush = sum(abs(row[1].left - gutter) <= 4 for row in pairs) * 10 >= len(pairs) * 6
    if len(fitting) * 100 < len(pairs) * 85 or not wordy or not flush:
        return rows
    result: list[list[Line]] = []
    right: list[list[Line]] = []
    for row in rows:
        if len(row) == 1 and row[0].left < gutter < row[0].right:  # a headline over both
            result += [*right, row]
            right = []
            continue
        for line in row:
            (right if line.left >= gutter - 3 else result).append([line])
    return result + right


def _breaks(opened: Stretch, line: Line, pitch: float, margin: float) -> bool:
    """Whether `line` begins a paragraph of its own after the lines of `opened`.

    `pitch` is the usual step from line to line, `margin` where lines end that are full.
    """
    before, first = opened.lines[-1], opened.lines[0]
    ended = before.hyphen < 0 and before.text.endswith(_ENDS)
    alike = abs(before.height - line.height) <= 0.08 * max(before.height, line.height)
    if not alike:
        return True
    if before.hyphen >= 0:
        return False
    if ITEM.match(line.text):
        return True
    step = before.bottom - line.bottom
    if before.page != line.page or step <= 0:  # the next page or column
        return ended or not (line.text[0].islower() or before.text.endswith(","))
    if step > 1.35 * max(pitch, before.height * 0.9) or before.bold != line.bold:
        return True
    right = max(other.right for other in opened.lines)
    width = right - min(other.left for other in opened.lines)
    if is_contact_line(before.text) or is_contact_line(line.text):
        return True
    if before.text.endswith(("-", ",", "–", "—")):
        return False
    indented = line.left - before.left > 0.8 * line.height
    if indented and not ITEM.match(first.text) and (ended or before.right < right - 0.1 * width):
        return True
    if len(opened.lines) > 1 and first.left - line.left > 0.8 * line.height:
        return True
    word = len(line.text.split(None, 1)[0]) / len(line.text) * (line.right - line.left)
    room = margin - before.right
    if ended:  # was there room for the next word?
        return room > 1.1 * word + 0.5 * line.height and not line.text[0].islower()
    return room > 2 * word + line.height and not line.text[0].islower()


def _margins(rows: Sequence[Sequence[Line]]) -> dict[int, float]:
    """How far to the right lines reach that begin at a place, by the place in tens of points."""
    found: dict[int, float] = {}
    for row in rows:
        for line in row:
            for place in (-1, 0, 1):
                key = int(line.left // 10) + place
                found[key] = max(found.get(key, 0.0), line.right)
    return found


def _name(found: list[Stretch], body: float) -> None:
    """Tell headings, items and captions from paragraphs."""
    sizes = sorted(
        {
            round(stretch.lines[0].height * 2) / 2
            for stretch in found
            if stretch.kind == "paragraph" and stretch.lines[0].height > 1.12 * body
        },
        reverse=True,
    )
    for index, stretch in enumerate(found):
        if stretch.kind != "paragraph":
            continue
        text = " ".join(line.text for line in stretch.lines)
        first = stretch.lines[0]
        short = len(text) <= 200 and not text.endswith((".", ";", ","))
        size = round(first.height * 2) / 2
        if CAPTION.match(text) and len(text) <= 200:
            stretch.kind = "caption"
        elif size in sizes and short:
            stretch.kind, stretch.level = "heading", min(1 + sizes.index(size), 6)
        elif short and len(text) <= 120 and all(line.bold for line in stretch.lines):
            stretch.kind, stretch.level = "heading", min(1 + len(sizes), 6)
        elif ITEM.match(text):
            stretch.kind, stretch.level = "item", 1
        elif len(stretch.lines) == 1 and (level := heading_level(text, not index)):
            stretch.kind, stretch.level = "heading", min(len(sizes) + level, 6)
