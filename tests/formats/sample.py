"""A report made by hand, so that the formats are tested apart from reading and judging.

The figures are the Indian commerce ministry's for April 2023 – March 2024 as its carriers printed
them: exports to Japan 5.15 bn, imports 17.69 bn US dollars. The names and links are examples.
"""

from bilat.facts.period import Period
from bilat.facts.source import Source
from bilat.judging.finding import Evidence, Finding, Fix, Judged, NoteReport, Report
from bilat.notes.document import Block, Document, Edit
from bilat.reading.claim import Claim, Reading, Shape

TEXT = """# India and Japan

Trade is **uneven**: India's exports ~USD 6 bn vs imports ~USD 15 bn in 2023–24.

- Dharma Guardian-VI (Feb–Mar 2025) was held in Japan.
- Ahmedabad and Hamamats (浜松市) are sister cities.

The two are natural partners.
"""

FY24 = Period.parse("2023-04-01/2024-03-31")
MINISTRY = Source(
    id="s1",
    url="https://example.org/trade?a=1&b=2",
    title="Trade with Japan, 2023–24",
    publisher="Ministry of Commerce and Industry",
    canonical="Ministry of Commerce and Industry",
    kind="government",
    published=Period.parse("2024-05"),
)


def claim(
    number: int, quote: str, shape: Shape, reading: Reading, text: str = TEXT, group: str = "g1"
) -> Claim:
    start = text.index(quote)
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    end = start + len(quote)
    return Claim(f"c{number}", group, quote, start, end, line, column, shape, (reading,))


def blocks(text: str = TEXT) -> tuple[Block, ...]:
    found = []
    at = 0
    for line in text.splitlines(keepends=True):
        start, end = at, at + len(line.rstrip("\n"))
        at += len(line)
        if line.startswith("# "):
            found.append(Block("heading", start + 2, end, level=1))
        elif line.startswith("- "):
            found.append(Block("item", start + 2, end, level=1))
        elif line.strip():
            found.append(Block("paragraph", start, end))
    return tuple(found)


def _flow(about: str, measure: str, value: float) -> Reading:
    return Reading(
        about=about,
        measure=measure,
        reporter="IND",
        partner="JPN",
        period=FY24,
        value=value,
        low=value * 0.9,
        high=value * 1.1,
        unit="USD",
        hedge="~",
    )


def _figure(fact: str, value: float) -> Evidence:
    return Evidence(fact, MINISTRY, value, value - 5e6, value + 5e6, "USD", period=FY24)


def note(path: str = "notes/india-japan.md") -> NoteReport:
    six, fifteen = TEXT.index("6 bn"), TEXT.index("15 bn")
    wrong_name = TEXT.index("Hamamats")
    exports = Judged(
        claim(1, "exports ~USD 6 bn", "figure", _flow("India's exports", "exports_goods", 6e9)),
        "contradicted",
        "India's exports to Japan in Apr 2023 – Mar 2024 were USD 5.15 bn",
        "F101",
        (_figure("f1", 5.15e9),),
        Fix(True, (Edit(six, six + 1, "5.2"),)),
        ("one official publisher decides",),
    )
    imports = Judged(
        claim(2, "imports ~USD 15 bn", "figure", _flow("India's imports", "imports_goods", 15e9)),
        "contradicted",
        "India's imports from Japan in Apr 2023 – Mar 2024 were USD 17.69 bn",
        "F101",
        (_figure("f2", 17.69e9),),
        Fix(True, (Edit(fifteen, fifteen + 2, "18"),)),
    )
    exercise = Judged(
        claim(3, "Feb–Mar 2025", "record", Reading("Dharma Guardian 6", attribute="start")),
        "confirmed",
        "Dharma Guardian 6 ran from 24 Feb to 9 Mar 2025",
        "R101",
        (Evidence("r1", MINISTRY, text="24 Feb – 9 Mar 2025", as_of=Period.parse("2025-03-10")),),
    )
    name = Judged(
        claim(4, "Hamamats", "name", Reading("Hamamatsu", text="Hamamats")),
        "contradicted",
        "the city is called Hamamatsu",
        "N101",
        (),
        Fix(True, (Edit(wrong_name, wrong_name + 8, "Hamamatsu"),)),
    )
    sisters = Judged(
        claim(5, "sister cities", "record", Reading("Ahmedabad–Hamamatsu")),
        "unverifiable",
        "no fact held says so; a twinning agreement would",
        "R901",
    )
    partners = Judged(
        claim(6, "The two are natural partners", "opinion", Reading("natural partners")),
        "opinion",
        "",
        "",
    )
    judged = (exports, imports, exercise, name, sisters, partners)
    levels = {"F101": "error", "N101": "warning", "R901": "info"}
    findings = tuple(
        Finding(
            j.code,
            levels[j.code],  # type: ignore[arg-type]
            j.message,
            (j.claim.id,),
            j.claim.start,
            j.claim.end,
            j.fix,
        )
        for j in judged
        if j.verdict not in ("confirmed", "opinion")
    )
    bold = TEXT.index("**")
    document = Document(path, "markdown", TEXT, blocks(), ((bold, bold + 2), (bold + 8, bold + 10)))
    return NoteReport(
        document, "India and Japan", Period.parse("2025-08-26"), (("IND", "JPN"),), judged, findings
    )


def report(*notes: NoteReport) -> Report:
    return Report("5f3c" * 16, "2026-01-31", notes or (note(),))
