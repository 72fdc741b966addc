"""What one sentence of a brief stands on, as plain text."""

from bilat.briefing.model import Brief
from bilat.errors import UsageError


def grounds(brief: Brief, key: str) -> str:
    """The sentence, the facts under it with their documents, and how numbers were worked out.

    Raises:
        UsageError: if the brief has no sentence with that id.
    """
    sentence = brief.sentence(key)
    if sentence is None:
        from bilat.briefing.model import sentences
        from bilat.nearest import unknown

        raise UsageError(unknown("sentence", key, [s.id for s in sentences(brief)]))
    documents = {source.id: source for source in brief.sources}
    lines = [sentence.text]
    for one in sentence.facts:
        fact = brief.fact(one)
        source = documents[fact.source]
        when = f", {fact.period.plain()}" if fact.period is not None else ""
        dated = f", {source.published.plain()}" if source.published else ", undated"
        mark = f" [{fact.marker}]" if fact.marker else ""
        note = f" ({fact.note})" if fact.note else ""
        lines.append(f"  {fact.id}  {fact.about}: {fact.text}{when}{mark}{note}")
        lines.append(f"      {source.publisher}{dated}: {source.title} <{source.url}>")
    lines += [f"  {d.text}: {d.how}" for d in sentence.derived]
    return "\n".join(lines) + "\n"
