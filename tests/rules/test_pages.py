"""Every rule's page: its headings, and its examples judged as the page says."""

import inspect
import re

import pytest

from bilat.judging.engine import rules
from tests.judged import judge

HEADINGS = ("What it does:", "Why is this bad?", "Example:", "Use instead:", "Fix safety:")
EXAMPLE = re.compile(r"^    (?P<text>\S.*?) -> (?P<verdict>[a-z]+)$", re.MULTILINE)


def pages() -> list[tuple[str, str]]:
    return [(rule.CODE, inspect.getdoc(rule) or "") for rule in rules()]


def examples() -> list[tuple[str, str, str]]:
    return [
        (code, match["text"], match["verdict"])
        for code, page in pages()
        for match in EXAMPLE.finditer(page)
    ]


@pytest.mark.parametrize(("code", "page"), pages())
def test_a_page_has_its_headings_in_order(code: str, page: str) -> None:
    places = [page.find(heading) for heading in HEADINGS]
    assert -1 not in places, f"{code}: {HEADINGS[places.index(-1)]} is missing"
    assert places == sorted(places)


def test_codes_are_unique_and_of_a_known_family() -> None:
    codes = [rule.CODE for rule in rules()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[FRPNCA]\d{3}", code) for code in codes)


@pytest.mark.parametrize(("code", "text", "verdict"), examples())
def test_an_example_is_judged_as_its_page_says(code: str, text: str, verdict: str) -> None:
    report = judge(text)
    found = [(j.code, j.verdict) for j in report.judged]
    by_review = {f.code for f in report.findings}
    if code[0] in "AC":
        assert (code in by_review) == (verdict != "confirmed"), found
    else:
        assert (code, verdict) in found, found
