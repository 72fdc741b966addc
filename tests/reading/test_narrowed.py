"""True sentences about a part, another owner or another's error: none may be called wrong."""

import pytest

from tests.judged import judge, verdicts

SILENT = frozenset({"confirmed", "unverifiable", "opinion"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Organic chemicals valued at USD 700 million were exported from India to Japan in 2023–24.",
        "Cars costing USD 300 million were shipped from Japan to India in 2023–24.",
        "Tamil Nadu's exports to Japan were USD 1.2 billion in 2023–24.",
        "Tata's exports to Japan were USD 100 million in 2023–24.",
        "Small firms' exports to Japan were USD 1.1 billion in 2023–24.",
        "India's non-oil exports to Japan were USD 4.2 billion in 2023–24.",
        "Leaving out petroleum, India's exports to Japan were USD 4.3 billion in 2023–24.",
        "India's exports to Japan (excluding petroleum) were USD 4.3 billion in 2023–24.",
        "The Surat–Bilimora section, 50 km long, of the Mumbai–Ahmedabad High-Speed Rail is built.",
        "The undersea tunnel of the Mumbai–Ahmedabad High-Speed Rail is 7 km long.",
        "Of 1,400 Japanese companies in India, 600 are in manufacturing.",
        "Haryana hosts 400 Japanese companies.",
        "Some 290 new Japanese companies entered India in 2019.",
        "Japan was the fourth-largest investor in India in 2017 and the fifth-largest in 2024.",
        "It is wrongly claimed that India's exports to Japan were USD 6.9 bn in 2023–24.",
        "According to a myth, India's exports to Japan were USD 9 billion in 2023–24.",
        "The first 2+2 took place in New Delhi in 2019, the second in Tokyo in 2022.",
        "The 14th annual summit was held in New Delhi in March 2022, the 13th in Tokyo.",
        "A planning conference for Malabar 2024 was held in Yokosuka in March 2024.",
        "The final planning meeting of Dharma Guardian 2025 took place in New Delhi.",
        "Malabar 2024, a follow-on to Malabar 2023 in Sydney, was held in India.",
        "The third 2+2 was to be held in Tokyo, but took place in New Delhi.",
        "India has 12 Japanese industrial townships.",
    ],
)
def test_a_part_is_not_the_whole(sentence: str) -> None:
    assert {verdict for _, verdict in verdicts(sentence)} <= SILENT


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("India's exports to Japan were USD 6 billion in 2023–24.", "USD 6 billion"),
        ("The country's exports to Japan were USD 6 billion in 2023–24.", "USD 6 billion"),
        ("The first 2+2 took place in Tokyo in 2019.", "Tokyo"),
        ("Dharma Guardian 2025 was held in New Delhi.", "New Delhi"),
        ("The Mumbai–Ahmedabad High-Speed Rail is 600 km long.", "600 km"),
    ],
)
def test_the_whole_still_is(sentence: str, quote: str) -> None:
    assert (quote, "contradicted") in verdicts(sentence)


def test_a_wide_number_elsewhere_is_no_origin() -> None:
    report = judge("India's imports from Japan were ~USD 15 billion in 2023–24.")
    (one,) = report.findings
    assert "18 bn" not in one.message


def test_one_endless_sentence_is_read_in_stretches() -> None:
    text = "India's exports to Japan were USD 6 bn in 2023–24, " * 200
    report = judge(text)
    assert sum(j.verdict == "contradicted" for j in report.judged) >= 190


def test_records_of_every_pair_of_sections() -> None:
    text = "## India–USA\n\nLEMOA was signed in August 2016.\n"
    title = "# India and China\n\nIndia and China trade. India and China talk.\n\n"
    report = judge(text, title=title)
    records = {r.record for j in report.judged for r in j.claim.readings}
    assert "ind-usa-lemoa-2016" in records


def test_more_than_keeps_its_period() -> None:
    text = "In 2013, the number of Indian students in Japan was more than 500."
    assert ("500", "confirmed") in verdicts(text)
