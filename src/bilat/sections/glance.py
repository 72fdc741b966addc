"""At a glance: the state of the relation, the latest summit, headline figures, what is new."""

from datetime import timedelta

from bilat.briefing.challenges import challenges
from bilat.briefing.desk import Desk
from bilat.briefing.events import day_of, line, ranked, since
from bilat.briefing.fragments import Fragment
from bilat.briefing.headline import gaps, lines, row
from bilat.briefing.meetings import channels, meeting
from bilat.briefing.model import Block, Entry, Sentence, Table, Timeline
from bilat.briefing.part import Part, paragraph
from bilat.briefing.phrase import missing, word, words
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.relation import relation

ORDER = 10
ALWAYS = False
YEAR = timedelta(days=365)
SHORT = ("imbalance", "delays", "disputes", "mobility")


def part(desk: Desk) -> Part:
    """The section."""
    figures = lines(desk)
    table: tuple[Block, ...] = ()
    if figures:
        head = tuple(word(desk, f"head.{n}").text for n in ("what", "value", "time", "before"))
        table = (
            Table(
                "headline",
                word(desk, "head.title").text,
                head,
                tuple(row(desk, f) for f in figures),
            ),
        )
    blocks: tuple[Block, ...] = (
        *paragraph(*_state(desk)),
        *paragraph(*_short(desk)),
        *table,
        *_news(desk),
    )
    absent = gaps(desk) if blocks else (missing(desk, "glance"),)
    return Part(blocks, absent)


def _state(desk: Desk) -> list[Sentence | None]:
    """The latest meeting of leaders, of ministers, and the last exercise."""
    out: list[Sentence | None] = [relation(desk)]
    about = [s for s in of_pillar(desk, "strategic") if bilateral(s)]
    for kind in ("summit", "dialogue"):
        held = [c for c in channels(desk, about, (kind,)) if c.last is not None]
        if held and held[0].last is not None:
            out.append(meeting(desk, held[0].last, 8))
            if held[0].doubtful is not None:
                out.append(meeting(desk, held[0].doubtful, 7))
    return out


def _short(desk: Desk) -> list[Sentence | None]:
    """What weighs most among the challenges: the first finding of each of the first tests."""
    out: list[Sentence | None] = []
    for key in SHORT:
        found = challenges()[key].test(desk)
        if found:
            out.append(found[0])
    return out[:3]


def _news(desk: Desk) -> tuple[Block, ...]:
    """What the last twelve months brought, the newest first."""
    first = desk.since or desk.today - YEAR
    found = ranked(since(desk, first), 8)
    if not found:
        return ()
    title = word(desk, "news.title", when=Fragment(words(desk.lang, "times").day(first))).text
    entries = tuple(Entry(e.when, day_of(desk, e).text, line(desk, e, 6)) for e in found)
    return (Timeline("news", title, entries),)
