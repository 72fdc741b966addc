"""Record claims as read: which slot of which thing a sentence states, before any judging.

The expected slots are what the design says of such sentences ("Dharma Guardian-VI (Feb–Mar 2025)
in Japan" makes an edition, dates and a place) and what a careful reader of them would say; the
names are handed over here, so that no fact is needed.
"""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.facts.period import Period
from bilat.notes.opening import open_note
from bilat.reading.chunks import chunks, clauses
from bilat.reading.claim import Claim
from bilat.reading.claims import claims
from bilat.reading.lexicon import Entry, compiled


def _state(code: str, *words: str) -> list[Entry]:
    return [Entry(w, code, "state", "name", parties=(code,)) for w in words]


def _thing(words: str, key: str, kind: str, series: bool = False) -> Entry:
    return Entry(words, key, "record", "name", kind, ("IND", "JPN"), series)


BOOK = compiled(
    [
        *_state("IND", "India"),
        *_state("JPN", "Japan"),
        *_state("USA", "United States", "US"),
        *_state("AUS", "Australia"),
        Entry("Indian", "IND", "state", "demonym", parties=("IND",)),
        Entry("Japanese", "JPN", "state", "demonym", parties=("JPN",)),
        *(Entry(w, w, "place", parties=("JPN",)) for w in ("Yokosuka", "Tokyo", "Hamamatsu")),
        *(Entry(w, w, "place", parties=("IND",)) for w in ("Ahmedabad", "Mumbai", "Mizoram")),
        Entry("Wilmington", "Wilmington", "place", parties=("USA",)),
        *(Entry(w, w, "organisation", parties=("IND",)) for w in ("ISRO", "IREL", "Indian Navy")),
        *(Entry(w, w, "organisation", parties=("JPN",)) for w in ("JAXA", "JMSDF")),
        Entry("Orbital Lasers", "Orbital Lasers", "organisation"),
        _thing("Dharma Guardian", "dharma-guardian", "exercise", series=True),
        _thing("JIMEX", "jimex", "exercise", series=True),
        _thing("Quad Leaders' Summit", "quad-leaders", "summit", series=True),
        _thing("CEPA", "cepa", "agreement"),
        _thing("ACSA", "acsa", "agreement"),
        _thing("Sister City Agreement", "sister", "agreement"),
        _thing("LUPEX", "lupex", "mission"),
        _thing("MAHSR", "mahsr", "project"),
        _thing("US-2", "us-2", "project"),
        _thing("Smart Islands", "smart-islands", "initiative"),
        Entry("UNSC permanent seat", "unsc", "record", "name", "pledge", ("IND", "JPN")),
    ]
)


def read(text: str, *, written: str | None = None, title: str = "# India and Japan") -> list[Claim]:
    note = open_note(f"{title}\n\n{text}\n".encode(), "note.md")
    when = Period.parse(written) if written else None
    found = claims(note, BOOK, pair=("IND", "JPN"), written=when).claims
    return [c for c in found if c.shape in ("record", "plan")]


def slots(text: str, **options: str | None) -> set[tuple[str | None, str | None, str]]:
    """Record, attribute and value of every claim, as its likeliest reading has them."""
    found = set()
    for claim in read(text, **options):  # type: ignore[arg-type]
        one = claim.readings[0]
        value = str(one.period) if one.period else one.text or ""
        found.add((one.record, one.attribute, value))
    return found


def firm(text: str, attribute: str) -> bool:
    """Whether the claim on an attribute can be found wrong: every reading is of some attribute."""
    (claim,) = [c for c in read(text) if c.readings[0].attribute == attribute]
    return all(r.attribute is not None for r in claim.readings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dharma Guardian-VI (Feb–Mar 2025) in Japan.", ("dharma-guardian", "country", "JPN")),
        (
            "Dharma Guardian-VI (Feb–Mar 2025) in Japan.",
            ("dharma-guardian", "date", "2025-02-01/2025-03-31"),
        ),
        ("JIMEX-24 naval drills in Yokosuka.", ("jimex", "place", "Yokosuka")),
        ("JIMEX was hosted by Japan.", ("jimex", "host", "JPN")),
        ("In 2019, India hosted JIMEX.", ("jimex", "host", "IND")),
        (
            "Quad Leaders' Summit (Sept 2024, Wilmington) reaffirmed supply chains.",
            ("quad-leaders", "place", "Wilmington"),
        ),
        ("ACSA came into force on July 11th, 2021.", ("acsa", "in_force", "2021-07-11")),
        ("The CEPA was signed in 2011.", ("cepa", "signed", "2011-01-01/2011-12-31")),
        ("India and Japan signed the CEPA in May 2013.",
         ("cepa", "signed", "2013-05-01/2013-05-31")),
        (
            "CEPA was signed in 2011 and came into force in 2012.",
            ("cepa", "in_force", "2012-01-01/2012-12-31"),
        ),
        ("Following the signing of CEPA in 2011, trade grew.",
         ("cepa", "signed", "2011-01-01/2011-12-31")),
        (
            "On August 21, 2025, the cities of Ahmedabad and Hamamatsu (Japan) signed a Sister "
            "City Agreement.",
            ("sister", "signed", "2025-08-21"),
        ),
        ("JIMEX, conducted since 2012, grew.", ("jimex", "start", "2012-01-01/2012-12-31")),
        ("MAHSR is slated for 2029.", ("mahsr", "due", "2029-01-01/2029-12-31")),
        ("MAHSR will open by 2029.", ("mahsr", "due", "2029-01-01/2029-12-31")),
        ("LUPEX: ISRO providing lander, JAXA rover.", ("lupex", "role", "JAXA: rover")),
        ("LUPEX will be launched by JAXA.", ("lupex", "role", "JAXA: launcher")),
        ("The ISRO-made lander flies with LUPEX.", ("lupex", "role", "ISRO: lander")),
        (
            "Japan's support for India's UNSC permanent seat grew.",
            ("unsc", "role", "JPN: support"),
        ),
        ("Talks on US-2 have stalled for years.", ("us-2", "status", "stalled")),
        ("CEPA remains in force.", ("cepa", "status", "in_force")),
        ("MAHSR faces delays due to land acquisition and clearances.",
         ("mahsr", "reason", "clearances")),
        ("MAHSR faces delays.", ("mahsr", "status", "delayed")),
        ("There are plans to turn the islands into Smart Islands.",
         ("smart-islands", "status", "planned")),
        ("JIMEX is an exercise between the Indian Navy and the JMSDF.",
         ("jimex", "party", "Indian Navy; JMSDF")),
        ("The platforms include JIMEX.", ("jimex", "exists", "")),
        ("The consulate was opened in Tokyo in 1941.", (None, "place", "Tokyo")),
        ("The consulate was opened in Tokyo in 1941.", (None, "date", "1941-01-01/1941-12-31")),
        ("Mercosur began its 65th summit.", (None, "edition", "65th summit")),
        ("Venue: Ministry of Finance, Delhi", (None, "place", "Ministry of Finance")),
        ("Sir Robert Menzies became the first Prime Minister to visit Japan.",
         (None, "first", "Sir Robert Menzies became the first Prime Minister to visit Japan")),
    ],
)  # fmt: skip
def test_a_slot_is_read(text: str, expected: tuple[str | None, str, str]) -> None:
    assert expected in slots(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Signed in 2011, the CEPA grew.", ("cepa", "signed", "2011-01-01/2011-12-31")),
        ("Launched in May 2018, Smart Islands is young.",
         ("smart-islands", "start", "2018-05-01/2018-05-31")),
        ("First held in 2012, JIMEX grew.", ("jimex", "start", "2012-01-01/2012-12-31")),
        ("In force since 2011, the CEPA grew.", ("cepa", "in_force", "2011-01-01/2011-12-31")),
        ("The CEPA was inked by India and the US in 2011.",
         ("cepa", "signed", "2011-01-01/2011-12-31")),
        ("June 2024 saw the eighth JIMEX.", ("jimex", "date", "2024-06-01/2024-06-30")),
        ("The two navies met in June 2024 for the eighth JIMEX.",
         ("jimex", "date", "2024-06-01/2024-06-30")),
        ("JIMEX 2024 took place in June.", ("jimex", "date", "June")),
        ("JIMEX-24: Yokosuka, June 2024", ("jimex", "place", "Yokosuka")),
        ("The two navies met in Yokosuka for JIMEX 2024.", ("jimex", "place", "Yokosuka")),
        ("In Tokyo, the two sides signed the CEPA.", ("cepa", "place", "Tokyo")),
        ("Signed in Tokyo in 2011, the CEPA grew.", ("cepa", "place", "Tokyo")),
        ("Yokosuka was the venue of JIMEX 2024.", ("jimex", "place", "Yokosuka")),
        ("JIMEX 2024 was held on Japanese soil.", ("jimex", "country", "JPN")),
        ("JIMEX 2024 was hosted by the US.", ("jimex", "host", "USA")),
        ("The host of JIMEX 2024 was Japan.", ("jimex", "host", "JPN")),
        ("With Japan hosting, JIMEX was held.", ("jimex", "host", "JPN")),
        ("CEPA covers ten years.", ("cepa", "term", "ten years")),
        ("Valid for ten years, the CEPA was signed.", ("cepa", "term", "ten years")),
        ("The term of the CEPA is ten years.", ("cepa", "term", "ten years")),
        ("CEPA will last ten years.", ("cepa", "term", "ten years")),
        ("JIMEX saw its eighth edition.", ("jimex", "edition", "JIMEX")),
        ("CEPA continues.", ("cepa", "status", "ongoing")),
        ("CEPA is no longer in force.", ("cepa", "status", "expired")),
    ],
)  # fmt: skip
def test_a_slot_is_read_in_other_orders_of_words(
    text: str, expected: tuple[str | None, str, str]
) -> None:
    assert expected in slots(text)
    assert firm(text, expected[1])


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        # A review, a phase, delegates: what is said of them is not said of the thing.
        ("The planning conference for JIMEX 2024 was held in Tokyo.", "place"),
        ("The JIMEX 2024 planning conference was held in Tokyo.", "place"),
        ("Delegates of JIMEX 2024 met in Tokyo.", "place"),
        ("India and Japan signed the protocol to the CEPA in 2012.", "signed"),
        # Each of two things has its own.
        ("JIMEX 2024 and Dharma Guardian 2024 were held in Tokyo.", "place"),
        # Behind a comma others act.
        ("After JIMEX 2024 in June, the two sides met in Mumbai.", "place"),
        # More than one state.
        ("JIMEX 2024 was hosted by Japan and India.", "host"),
        ("India was to host JIMEX 2024.", "host"),
    ],
)
def test_what_may_be_said_of_something_else_is_never_wrong(text: str, attribute: str) -> None:
    for claim in read(text):
        if claim.readings[0].attribute == attribute and claim.readings[0].item:
            assert any(r.attribute is None for r in claim.readings)


@pytest.mark.parametrize(
    "text",
    [
        "India has a host of exercises such as JIMEX.",
        "India hosted a reception for the delegates of JIMEX.",
        "CEPA has been in force for ten years.",
        "CEPA was extended for ten years.",
        "Over the next ten years CEPA will grow.",
        "The talks on CEPA lasted ten years.",
    ],
)
def test_other_hosts_and_years_are_none(text: str) -> None:
    assert not {a for _, a, _ in slots(text)} & {"host", "term"}


@pytest.mark.parametrize(
    "text",
    [
        "The operational readiness of JIMEX crews rose.",
        "Their needs in the 21st century and JIMEX.",
        "JIMEX crews face tomorrow.",
    ],
)
def test_other_words_make_no_slot(text: str) -> None:
    assert {a for _, a, _ in slots(text)} <= {"exists"}


def test_the_date_of_another_verb_is_not_the_things() -> None:
    found = slots("India and Japan signed the CEPA in 2011 after talks that began in 2007.")
    assert ("cepa", "signed", "2011-01-01/2011-12-31") in found
    assert not {s for s in found if s[0] == "cepa" and s[2].startswith("2007")}


def test_a_dateline_dates_nothing() -> None:
    found = slots("Tokyo, May 15 (PTI) JIMEX-24 was held in Yokosuka.", written="2025-05-15")
    assert ("jimex", "place", "Yokosuka") in found
    assert not {s for s in found if s[1] == "date"}


def test_what_hangs_loosely_cannot_be_found_wrong() -> None:
    assert firm("ACSA came into force on 11 July 2021.", "in_force")
    assert firm("On 11 July 2021 India and Japan signed the CEPA.", "signed")
    assert not firm("JIMEX-24 was held. The exercise took place on 11 July 2021.", "date")
    assert not firm("ACSA, which both parliaments and courts saw, took effect in 2021.", "in_force")


def test_a_noun_with_an_article_stands_for_the_thing_named_before() -> None:
    text = "JIMEX-24 was a success. The exercise was held in Yokosuka from 11 to 14 June 2024."
    assert ("jimex", "place", "Yokosuka") in slots(text)
    assert ("jimex", "date", "2024-06-11/2024-06-14") in slots(text)
    (place,) = [c for c in read(text) if c.readings[0].attribute == "place"]
    assert place.readings[0].item == "edition 2024"


def test_it_stands_for_the_one_thing_of_the_sentence_before() -> None:
    text = "The CEPA was long in the making. It came into force in 2011."
    assert ("cepa", "in_force", "2011-01-01/2011-12-31") in slots(text)


def test_the_headings_record_is_meant_by_a_generic_noun() -> None:
    text = "## MAHSR\n\nThe project is slated for 2029."
    assert ("mahsr", "due", "2029-01-01/2029-12-31") in slots(text)


def test_a_plan_that_was_is_no_plan() -> None:
    (was,) = [c for c in read("MAHSR was slated for 2023.") if c.readings[0].attribute == "due"]
    (now,) = [c for c in read("MAHSR is slated for 2023.") if c.readings[0].attribute == "due"]
    assert (was.shape, now.shape) == ("record", "plan")


def test_a_name_inside_a_longer_one_is_no_firm_anchor() -> None:
    assert not firm("CEPA Joint Committee was held in 2013.", "date")


def test_existence_is_claimed_once() -> None:
    found = [c for c in read("Platforms like JIMEX help. They value JIMEX.")
             if c.readings[0].attribute == "exists"]  # fmt: skip
    assert len(found) == 1


def test_headings_claim_nothing() -> None:
    assert not slots("## JIMEX in Yokosuka in June 2024\n\nWords.")


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 12, 31))
STYLES = st.sampled_from(("{d} {B} {y}", "{B} {d}, {y}", "{d} {b} {y}", "{y}-{m:02}-{d:02}"))


def styled(day: date, style: str) -> str:
    return style.format(d=day.day, B=f"{day:%B}", b=f"{day:%b}", m=day.month, y=day.year)


@given(day=DAYS, style=STYLES)
@settings(max_examples=60, deadline=None)
def test_a_date_is_the_same_in_every_style(day: date, style: str) -> None:
    text = f"The CEPA was signed on {styled(day, style)}."
    assert ("cepa", "signed", day.isoformat()) in slots(text)


@given(day=DAYS)
@settings(max_examples=40, deadline=None)
def test_a_date_may_stand_before_or_behind(day: date) -> None:
    said = f"{day.day} {day:%B} {day.year}"
    behind = slots(f"India and Japan signed the CEPA on {said}.")
    before = slots(f"On {said}, India and Japan signed the CEPA.")
    assert ("cepa", "signed", day.isoformat()) in behind & before


ONES = (
    "Dharma Guardian-VI was held in Japan in February 2025.",
    "ACSA came into force on 11 July 2021.",
    "JIMEX-24 took place in Yokosuka.",
    "Talks on US-2 have stalled.",
    "LUPEX will be launched by JAXA.",
)


@given(order=st.permutations(ONES))
@settings(max_examples=30, deadline=None)
def test_neither_order_nor_layout_changes_what_is_read(order: list[str]) -> None:
    prose = slots(" ".join(ONES))
    assert slots(" ".join(order)) == prose
    assert slots("\n".join(f"- {one}" for one in order)) == prose
    assert slots("Example: " + " ".join(order)) == prose


@given(
    st.lists(
        st.sampled_from(
            "JIMEX CEPA LUPEX signed held in on 2024 (Sept Tokyo by and , ; — India providing "
            "the exercise it first edition 65th due stalled since five-year ISRO ) between".split()
        ),
        max_size=30,
    )
)
@settings(max_examples=150, deadline=None)
def test_any_words_are_read_without_a_fault(words: list[str]) -> None:
    for claim in read(" ".join(words) or "."):
        assert claim.start < claim.end
        assert claim.readings


def test_clauses_cover_every_unit() -> None:
    note = open_note(b"# T\n\nJIMEX; CEPA while LUPEX - and more; so.\n", "note.md")
    (scene,) = [
        s for s in claims(note, BOOK).scenes if s.sentence.kind != "heading"
    ]  # fmt: skip
    row = chunks(scene)
    bounds = clauses(row)
    assert len(bounds) == len(row)
    assert all(low <= i < high or row[i].word in (";", "while") for i, (low, high) in
               enumerate(bounds))  # fmt: skip
