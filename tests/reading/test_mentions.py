"""What a slot hangs on where the sentence does not name it outright."""

import pytest

from bilat.notes.opening import open_note
from bilat.reading.claim import Reading
from tests.judged import judge, verdicts

USA = "# India-US defence exercises\n\n"
AUS = "# India-Australia relations\n\n"


def reading(text: str, quote: str, title: str = "# India–Japan relations\n\n") -> Reading:
    """The first reading of the claim with this quote."""
    found = [j.claim for j in judge(text, title=title).judged if j.claim.quote == quote]
    assert found, (text, quote)
    return found[0].readings[0]


def test_edition_told_with_a_noun() -> None:
    text = "Tiger Triumph began in 2019. The fourth edition of the exercise was held in April 2025."
    one = reading(text, "fourth edition of the exercise", USA)
    assert (one.record, one.attribute, one.value) == ("tiger-triumph", "edition", 4)
    assert ("fourth edition of the exercise", "confirmed") in verdicts(text, title=USA)


@pytest.mark.parametrize(
    ("said", "edition"),
    [("previous", "edition 19"), ("last", None), ("previous (19th)", "edition 19")],
)
def test_a_neighbour_is_another_edition(said: str, edition: str | None) -> None:
    text = f"Yudh Abhyas-XX is on. The {said} edition of the exercise was held in Alaska."
    assert reading(text, "Alaska", USA).item == edition


def test_it_in_a_list_is_what_the_item_before_named() -> None:
    text = "- Yudh Abhyas-2024 commenced on September 9.\n- It will conclude on September 22."
    one = reading(text, "September 22", USA)
    assert one.record == "yudh-abhyas"
    assert ("September 22", "confirmed") in verdicts(text, title=USA, written=None)


def test_two_states_before_a_noun_choose_the_record() -> None:
    text = "The Quad Leaders' Summit was held in Tokyo. The next India-Australia dialogue is due."
    assert all(
        j.claim.readings[0].record != "quad-leaders"
        for j in judge(text, title=AUS).judged
        if "India-Australia" in j.claim.readings[0].about
    )


def test_officials_hold_another_dialogue() -> None:
    text = (
        "Australia and India also have a '2+2' secretary-level dialogue. The inaugural dialogue "
        "was held in New Delhi in December 2017."
    )
    assert not [v for v in verdicts(text, title=AUS) if v[1] == "confirmed"]


def test_another_date_confirms_no_edition() -> None:
    text = "They hold a 2+2 Ministerial Dialogue. The inaugural dialogue was held in December 2017."
    assert ("inaugural dialogue", "confirmed") not in verdicts(text, title=AUS)


def test_a_format_written_with_a_dash() -> None:
    text = "The first-ever 2-2 Ministerial Dialogue was held on 11 September 2021. India won 2-2."
    assert verdicts(text, title=AUS) == [
        ("first-ever 2-2 Ministerial Dialogue", "confirmed"),
        ("11 September 2021", "confirmed"),
    ]


def test_respectively_gives_each_its_own() -> None:
    text = "The first and second 2+2 were held in New Delhi and {} in 2019 and {} respectively."
    right = verdicts(text.format("Tokyo", "2022"))
    assert [v for q, v in right] == ["confirmed"] * 5
    wrong = dict(verdicts(text.format("Kyoto", "2021")))
    assert wrong["Kyoto"] == wrong["2021"] == "contradicted"
    assert wrong["New Delhi"] == wrong["2019"] == "confirmed"


def test_respectively_with_two_things() -> None:
    text = "CEPA and the ACSA were signed in 2011 and {} respectively."
    assert dict(verdicts(text.format("2020")))["2020"] == "confirmed"
    assert dict(verdicts(text.format("2019")))["2019"] == "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        "2022 marked the 70th anniversary of diplomatic relations between India and Japan.",
        "In 2022 the two countries celebrated 70 years of diplomatic relations.",
        "In 2021 the CEPA marked its tenth anniversary.",
    ],
)
def test_an_anniversary_tells_the_beginning(text: str) -> None:
    found = [j for j in judge(text).judged if j.claim.readings[0].attribute == "start"]
    assert [j.verdict for j in found] == ["confirmed"]


def test_a_wrong_anniversary_is_never_found_wrong() -> None:
    text = "2022 marked the 60th anniversary of diplomatic relations between India and Japan."
    assert {v for _, v in verdicts(text)} <= {"unverifiable", "confirmed"}


def test_a_length_in_apposition() -> None:
    text = "The 14-day exercise between India and the US, ‘Tiger Triumph-24’, ended in Kakinada."
    one = reading(text, "14-day", USA)
    assert (one.record, one.attribute, one.value) == ("tiger-triumph", "duration", 14)


def test_a_plan_for_a_place_may_come_about_elsewhere() -> None:
    text = "The third 2+2 is scheduled to take place in Tokyo."
    assert ("Tokyo", "contradicted") not in verdicts(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("India and the US began an exercise.", ("IND", "USA")),
        ("Experts praised India-US ties. Japan and Japan's allies watched.", None),
        ("The Australia-Japan pact is old. Japan trusts the United States.", ("AUS", "JPN")),
        ("Australia beat India; Australia won.", None),
    ],
)
def test_the_pair_of_a_short_note(text: str, pair: tuple[str, str] | None) -> None:
    assert judge(text, title="").pairs == ((pair,) if pair else ())
    assert open_note(text.encode(), "note.md").text == text
