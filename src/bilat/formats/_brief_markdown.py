"""A brief as Markdown: footnotes with links, tables, nothing that needs more than plain text."""

import re

from bilat.briefing.model import (
    Block,
    Brief,
    Bullets,
    Chart,
    Heading,
    Paragraph,
    Sentence,
    Table,
    Timeline,
)
from bilat.briefing.phrase import words
from bilat.facts.source import Source
from bilat.formats._show import one_line, safe_url


def brief(brief: Brief) -> str:
    """The whole brief, front matter first."""
    titles = words(brief.lang, "titles")
    day = words(brief.lang, "times").iso(brief.as_of)
    parts = [
        f'---\ntitle: "{one_line(brief.title)}"\ndate: {brief.as_of}\nfacts: {brief.snapshot}\n---',
        f"# {_text(brief.title)}",
        _text(titles.AS_OF.format(day=day, snapshot=brief.snapshot[:12])),
    ]
    for section in brief.sections:
        parts.append(f"## {_text(section.title)}")
        parts += [text for block in section.blocks if (text := _block(brief, block))]
    if brief.sources:
        parts.append(f"## {titles.NOTES}")
        parts.append("\n".join(_note(brief, n) for n in range(1, len(brief.sources) + 1)))
    return "\n\n".join(parts) + "\n"


def _block(brief: Brief, block: Block) -> str:
    if isinstance(block, Heading):
        return f"### {_text(block.text)}"
    if isinstance(block, Paragraph):
        return " ".join(_sentence(brief, s) for s in block.sentences)
    if isinstance(block, Bullets):
        return "\n".join("- " + " ".join(_sentence(brief, s) for s in item) for item in block.items)
    if isinstance(block, Timeline):
        head = f"**{_text(block.title)}**\n\n" if block.title else ""
        return head + "\n".join(
            f"- {_text(entry.date)}: {_sentence(brief, entry.sentence)}" for entry in block.entries
        )
    if isinstance(block, Table):
        return _table(brief, block)
    return _chart(block)


def _sentence(brief: Brief, sentence: Sentence) -> str:
    return _text(sentence.text) + "".join(f"[^{n}]" for n in brief.notes(sentence.facts))


def _table(brief: Brief, table: Table) -> str:
    rows = [
        [_cell(c.text) + "".join(f"[^{n}]" for n in brief.notes(c.facts)) for c in row]
        for row in table.rows
    ]
    right = [any(row[n].number for row in table.rows) for n in range(len(table.head))]
    marks = " | ".join("---:" if r else "---" for r in right)
    lines = [f"| {' | '.join(map(_cell, table.head))} |", f"| {marks} |"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return f"**{_text(table.title)}**\n\n" + "\n".join(lines)


def _chart(chart: Chart) -> str:
    """Markdown draws nothing: a chart's message is its title, its data stand in the tables."""
    return ""


def _note(brief: Brief, number: int) -> str:
    source = brief.sources[number - 1]
    return f"[^{number}]: {_source(source)}"


def _source(source: Source) -> str:
    dated = f", {source.published.plain()}" if source.published else ""
    title = _text(one_line(source.title) or source.url)
    linked = f"[{title}](<{_url(source.url)}>)" if safe_url(source.url) else title
    return f"{_text(one_line(source.publisher))}{dated}: {linked}"


def _url(url: str) -> str:
    return re.sub(r"[\s<>|\\]", lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), url)


def _text(text: str) -> str:
    """Text that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", one_line(text))


def _cell(text: str) -> str:
    return _text(text)
