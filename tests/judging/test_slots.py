"""Slots of records judged: dates, places, hosts, editions, terms, roles, parties, standing.

Expected verdicts rest on the documents that the library cites, named beside each: a ministry, an
agency, two independent papers. The two last tests let the library speak for itself: whatever one
of its rows says is never found wrong, and a date a year off is never borne out.
"""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.state import states
from bilat.judging.bearing import by_day, edges_agree, place_agrees, says
from bilat.judging.finding import Judged
from tests.notes import judge, snapshot

WRONG = {"contradicted", "imprecise", "outdated", "disputed"}


def verdict(text: str, attribute: str, **options: str | None) -> Judged:
    """The one claim on an attribute in a text, judged."""
    (found,) = [
        j
        for j in judge(text, **options).judged  # type: ignore[arg-type]
        if j.claim.shape in ("record", "plan") and j.claim.readings[0].attribute == attribute
    ]
    return found


@pytest.mark.parametrize(
    ("text", "attribute", "expected"),
    [
        # IANS, 1 Aug 2011: signed in Tokyo on 16 February 2011, in force from 1 August.
        ("CEPA came into effect from 1 August 2011.", "in_force", "confirmed"),
        ("CEPA came into force in February 2011.", "in_force", "contradicted"),
        ("India and Japan signed the CEPA in February 2011.", "signed", "confirmed"),
        ("India and Japan signed the CEPA in May 2013.", "signed", "contradicted"),
        # MOFA Japan: signed 9 September 2020, in force 11 July 2021.
        ("ACSA came into force on July 11th, 2021.", "in_force", "confirmed"),
        ("ACSA was signed on July 11th, 2021.", "signed", "contradicted"),
        # MOFA Japan, 20 July 2017, on the civil nuclear agreement.
        ("The Civil Nuclear Agreement was signed in November 2016 and came into force in July "
         "2017.", "in_force", "confirmed"),
        ("The Civil Nuclear Agreement was signed in November 2016 and came into force in March "
         "2018.", "in_force", "contradicted"),
        # MOFA Japan, 12 Nov 2018: upgraded in September 2014.
        ("Ties were elevated to a Special Strategic and Global Partnership in 2014.", "start",
         "confirmed"),
        ("Ties were elevated to a Special Strategic and Global Partnership in 2016.", "start",
         "contradicted"),
        # JETRO, 22 Aug 2025: signed on 20 August at Ahmedabad city hall.
        ("On August 20, 2025, the cities of Ahmedabad and Hamamatsu (Japan) signed a Sister City "
         "Twinning Agreement.", "signed", "confirmed"),
        ("On August 21, 2025, the cities of Ahmedabad and Hamamatsu (Japan) signed a Sister City "
         "Twinning Agreement.", "signed", "contradicted"),
        # ANI, 25 Feb 2025: Dharma Guardian VI at East Fuji, 24 February to 9 March.
        ("Dharma Guardian-VI was held from 24 February to 9 March 2025.", "date", "confirmed"),
        ("Dharma Guardian-VI (Feb–Mar 2025) in Japan.", "country", "confirmed"),
        ("Dharma Guardian-VI was held in Mizoram.", "place", "contradicted"),
        # PIB, 11 June 2024: the eighth JIMEX, Yokosuka.
        ("JIMEX-24 took place in Yokosuka.", "place", "confirmed"),
        ("JIMEX-24 took place off Visakhapatnam.", "place", "contradicted"),
        ("The 8th JIMEX was held in June 2024.", "edition", "confirmed"),
        ("The 5th JIMEX was held in June 2024.", "edition", "contradicted"),
        ("The 8th JIMEX (June 2022) was held in Yokosuka.", "date", "contradicted"),
        # Mint, Deccan Herald, Indian Defence News: Malabar 2024 off Visakhapatnam.
        ("Malabar-24 was hosted by India.", "host", "confirmed"),
        ("Malabar-24 was hosted by Japan.", "host", "contradicted"),
        # Mint and The New Indian Express: Wilmington, 21 September 2024.
        ("The Quad Leaders' Summit (Sept 2024, Wilmington) reaffirmed it.", "place", "confirmed"),
        ("The Quad Leaders' Summit (Sept 2024, Wilmington) reaffirmed it.", "date", "confirmed"),
        # KNN India and NEXT IAS: the Joint Vision of 2025 is for ten years.
        ("The Joint Vision for the Next Decade runs for 10 years.", "term", "confirmed"),
        ("The Joint Vision for the Next Decade runs for 5 years.", "term", "contradicted"),
        # The Tribune, 25 Oct 2023: five years, from the day of signing.
        ("India–Japan Semiconductor MoC (2023) operational for 5 years.", "term", "confirmed"),
        ("India–Japan Semiconductor MoC (2023) operational for 5 years.", "status", "confirmed"),
        # JAXA, 2 Sept 2025: India the lander, Japan rocket and rover.
        ("LUPEX: ISRO providing lander.", "role", "confirmed"),
        ("LUPEX will be launched by JAXA.", "role", "confirmed"),
        ("In the LUPEX mission JAXA is providing the lander.", "role", "contradicted"),
        # CSCR, Oct 2020.
        ("JIMEX is an exercise between the Indian Navy and the JMSDF.", "party", "confirmed"),
        # The Hindu, 16 Nov 2024; Defense World and Sputnik 2016.
        ("Talks on the US-2 amphibious aircraft have stalled for years.", "status", "confirmed"),
        # US 7th Fleet, Nov 2025: a series since 1992.
        ("Malabar began in 1992.", "start", "confirmed"),
        # METI 2017, Indian Express 2020, News24, Times of India 2026: 2023, then 2028, then 2029.
        ("The Mumbai–Ahmedabad High-Speed Rail faces delays.", "status", "confirmed"),
    ],
)  # fmt: skip
def test_a_slot_gets_the_verdict_of_its_documents(text: str, attribute: str, expected: str) -> None:
    assert verdict(text, attribute).verdict == expected


def test_the_fix_of_a_day_keeps_the_notes_style_and_is_safe() -> None:
    found = verdict(
        "On August 21, 2025, the cities of Ahmedabad and Hamamatsu (Japan) signed a Sister City "
        "Twinning Agreement.",
        "signed",
    )
    assert found.fix is not None
    assert found.fix.safe
    assert [e.replacement for e in found.fix.edits] == ["August 20, 2025"]


def test_a_wrong_number_and_a_right_date_are_one_mistake() -> None:
    report = judge("The 5th JIMEX was held in June 2024.")
    assert [j.verdict for j in report.judged].count("contradicted") == 1


def test_an_agreement_is_not_confirmed_by_a_thought() -> None:
    # The row of 18 May 2023 has a minister say that Japan considers joining.
    text = "During a G7 meeting, Japanese authorities agreed to study the UPI model."
    assert all(j.verdict == "unverifiable" for j in judge(text).judged)


def test_another_meeting_of_the_same_thing_may_be_meant() -> None:
    # A joint committee under the agreement meets in other years than that of its signing.
    report = judge("The CEPA Joint Committee met in 2016.")
    assert not [j for j in report.judged if j.verdict in WRONG]


def test_a_loose_date_is_never_wrong() -> None:
    text = "JIMEX-24 was a success. The exercise took place in March 2011."
    assert verdict(text, "date").verdict == "unverifiable"


def test_a_statement_denied_or_supposed_is_no_fact() -> None:
    for text in (
        "CEPA has not come into force in 2020.",
        "CEPA could have been signed in 2020.",
    ):
        assert not [j for j in judge(text).judged if j.verdict in WRONG]


def test_what_was_not_public_by_then_says_nothing() -> None:
    text = "Dharma Guardian-VI was held in Mizoram."
    then = verdict(text, "place", as_of="2025-02-01")
    assert then.verdict == "unverifiable"


def test_a_day_across_the_date_line_is_no_mistake() -> None:
    # The Dallas Express and others: the deal was announced on 22 July 2025, in Washington.
    text = "The U.S.-Japan trade deal was announced on 23 July 2025."
    report = judge(text, title="# US–Japan relations\n\n")
    assert not [j for j in report.judged if j.verdict in WRONG]


def test_places_contradict_only_across_states_or_venues() -> None:
    # Survey of the places register: Sanand lies in Gujarat, Yokosuka in Japan.
    row = Attribute("place", "Sanand, Gujarat", snapshot().sources()[0])
    assert place_agrees("Gujarat")(row) is True
    assert place_agrees("Yokosuka")(row) is False
    assert place_agrees("Some Hall")(row) is None


def test_edges_leave_a_day_or_two_of_arrival() -> None:
    source = snapshot().sources()[0]
    start = Attribute("start", "2025-02-24", source, period=Period.parse("2025-02-24"))
    claimed = Period(date(2025, 2, 24), date(2025, 3, 9))
    late = Period(date(2025, 2, 25), date(2025, 3, 9))
    wrong = Period(date(2025, 3, 4), date(2025, 3, 9))
    assert [edges_agree(p)(start) for p in (claimed, late, wrong)] == [True, None, False]


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(2, 60))
def test_whole_months_are_not_told_by_day(first: date, days: int) -> None:
    month = Period.parse(f"{first:%Y-%m}")
    assert not by_day(month)
    assert not by_day(Period(first, first))


@given(st.text(max_size=30), st.text(min_size=1, max_size=5))
def test_a_name_is_found_as_words_of_its_own(text: str, name: str) -> None:
    assert says(f"{text} {name}", name)
    assert not says(f"x{name}x", name) or not (name[0].isalnum() and name[-1].isalnum())


VERBS = {
    "exercise": "was held", "summit": "was held", "dialogue": "was held", "visit": "took place",
    "agreement": "was signed", "declaration": "was adopted",
}  # fmt: skip
PAIRS = tuple((a, b) for a in ("AUS", "IND", "JPN") for b in ("IND", "JPN", "USA") if a < b)


def said(period: Period) -> str:
    """A period as prose gives it, "" where prose would need more words."""
    if period.start == period.end:
        return f"on {period.start.day} {period.start:%B %Y}"
    if period == Period.parse(f"{period.start:%Y-%m}"):
        return f"in {period.start:%B %Y}"
    if period == Period.parse(f"{period.start:%Y}"):
        return f"in {period.start.year}"
    return ""


def statements(subject: Subject, years: int = 0) -> Iterator[str]:
    """What the rows of a subject say, as sentences; dates moved by some years."""
    verb = VERBS.get(subject.kind, "was launched")
    register = states()
    for row in subject.attributes:
        if row.qualifier or row.marker == "SOURCE ERROR":
            continue
        when = ""
        if row.period is not None and (row.period.start.month, row.period.start.day) != (2, 29):
            days = (row.period.start, row.period.end)
            ends = [f"{day.year + years}{str(day)[4:]}" for day in days]
            when = said(Period.parse("/".join(ends)))
        if row.key in ("start", "signed", "in_force") and when:
            how = {"start": verb, "signed": "was signed", "in_force": "came into force"}[row.key]
            yield f"The {subject.name} {how} {when}."
            if row.key == "start":
                yield f"{when[0].upper()}{when[1:]}, the {subject.name} {how}."
                yield f"Example: {subject.name} ({when[3:]}) reaffirmed it."
                yield f"The two countries {verb.removeprefix('was ')} the {subject.name} {when}."
        elif years == 0 and row.key == "place":
            yield f"The {subject.name} was held in {row.text}."
        elif years == 0 and row.key in ("country", "host") and row.text in register:
            how = "was held in" if row.key == "country" else "was hosted by"
            yield f"The {subject.name} {how} {register[row.text].name}."
        elif years == 0 and row.key == "status" and row.text in ("in_force", "stalled"):
            yield f"The {subject.name} is {row.text.replace('in_force', 'operational')}."
        elif years == 0 and row.key == "role" and row.qualifier:
            yield f"In the {subject.name} {row.text} provides the {row.qualifier}."


@pytest.mark.parametrize("pair", PAIRS)
def test_whatever_a_row_says_is_never_found_wrong(pair: tuple[str, str]) -> None:
    names = [states()[code].name for code in pair]
    lines = [t for s in snapshot().subjects(pair) for t in statements(s)]
    assert lines
    for k in range(0, len(lines), 200):
        text = "\n\n".join(lines[k : k + 200])
        report = judge(text, title=f"# {names[0]}–{names[1]} relations\n\n", written=None)
        wrong = [
            (j.claim.quote, j.message)
            for j in report.judged
            if j.verdict in WRONG and j.claim.shape in ("record", "plan")
        ]
        assert not wrong


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_a_date_years_off_is_not_borne_out(data: st.DataObject) -> None:
    subjects = [
        s for s in snapshot().subjects(("IND", "JPN"))
        if s.edition is not None and s.kind in ("exercise", "dialogue") and list(statements(s, 30))
    ]  # fmt: skip
    subject = data.draw(st.sampled_from(subjects))
    text = "\n\n".join(statements(subject, 30))
    report = judge(text, written=None)
    dated = [
        j for j in report.judged
        if j.claim.readings[0].attribute in ("date", "start", "signed")
        and j.claim.readings[0].period is not None
        and j.claim.readings[0].period.start.year > 2030
    ]  # fmt: skip
    assert not [j.claim.quote for j in dated if j.verdict == "confirmed"]
