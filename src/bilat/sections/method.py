"""Sources and method: what the brief rests on, how it was made, and what is missing."""

from collections import Counter

from bilat.briefing.challenges import challenges, rule, title
from bilat.briefing.compose import ids_of
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import listed
from bilat.briefing.model import Absent, Block, Cell, Heading, Section, Table
from bilat.briefing.part import Part, bullets, paragraph
from bilat.briefing.phrase import say, word, words

ORDER = 900
ALWAYS = True


def closing(desk: Desk, before: tuple[Section, ...], absent: tuple[Absent, ...]) -> Part:
    """The section, from the others: the facts under them, and what they left out."""
    told = {a.fact: a for s in desk.subjects for a in s.attributes}
    used = [told.get(key) or desk.snapshot.figure(key) for key in dict.fromkeys(ids_of(before))]
    documents = {r.source.id: r.source for r in used if r is not None}
    kinds = Counter(source.kind for source in documents.values())
    titles = words(desk.lang, "titles").KINDS
    spoken = [titles[kind] for kind, _ in kinds.most_common()]
    key = "method.rests.one" if len(spoken) == 1 else "method.rests"
    blocks: list[Block] = [
        *paragraph(
            say(desk, key, 3, kinds=listed(spoken)),
            say(desk, "method.snapshot", 3, snapshot=desk.snapshot.id[:12]),
            say(desk, "method.trust", 3),
            say(desk, "method.weak", 3),
            say(desk, "method.worked", 3),
            say(desk, "method.years", 3),
        )
    ]  # fmt: skip
    if any(section.id == "challenges" for section in before):
        rows = tuple((Cell(title(desk, key)), Cell(rule(desk, key))) for key in challenges())
        head = (word(desk, "method.test").text, word(desk, "method.what").text)
        blocks.append(Table("method-tests", word(desk, "method.tests").text, head, rows))
    if absent:
        gaps = [[say(desk, "method.gap", 2, title=a.title, reason=a.reason)] for a in absent]
        blocks += [
            Heading("method-missing", word(desk, "method.missing").text),
            *bullets(gaps),
            *paragraph(say(desk, "method.fill", 3, first=desk.pair.first, second=desk.pair.second)),
        ]
    return Part(tuple(blocks))
