"""Briefs: every number on a fact, the round trip through the checker, clocks, length, bytes."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

import bilat
from bilat.briefing.compose import brief
from bilat.briefing.desk import Desk
from bilat.briefing.model import Brief, Chart, Heading, Ids, Table, sentences
from bilat.cli import run
from bilat.errors import UnknownPairError, UsageError
from bilat.facts.pair import Pair
from bilat.facts.witness import OFFICIAL
from bilat.formats import Look, find
from bilat.formats._brief_flat import Citations, charts
from bilat.judging.engine import Options, judge_note
from bilat.notes.opening import open_note

from .briefs import PAIRS, TODAY, attributes, facts, unexplained, written

# At least this share of what the checker reads in our own prose is confirmed.
CONFIRMED = 0.85


@pytest.fixture(params=PAIRS, ids="-".join)
def one(request: pytest.FixtureRequest) -> Brief:
    return written(*request.param)


def test_every_number_stands_on_a_fact_or_is_worked_out(one: Brief) -> None:
    left = {s.id: (s.text, found) for s in sentences(one) if (found := unexplained(s))}
    assert not {k: v for k, v in left.items() if not k.startswith("method.")}


def test_a_number_from_nowhere_would_be_found() -> None:
    from msgspec.structs import replace

    sentence = next(s for s in sentences(written("IND", "JPN")) if s.id == "economy.1")
    forged = replace(sentence, text=sentence.text.replace("6.24", "7.24"))
    assert unexplained(sentence) == []
    assert unexplained(forged) == ["7.24 billion"]


def test_sentences_without_facts_state_no_number(one: Brief) -> None:
    for sentence in sentences(one):
        if not sentence.facts and not sentence.id.startswith("method."):
            assert not re.search(r"\d", sentence.text), sentence
    assert len({s.id for s in sentences(one)}) == len(sentences(one))


def test_what_only_doubtful_pages_carry_is_said_to_be_reported(one: Brief) -> None:
    for sentence in sentences(one):
        rows = [facts().figure(k) or attributes()[k][0] for k in sentence.facts]
        doubtful = [r for r in rows if r.marker == "WEAK" or r.source.kind == "secondary"]
        if rows and len(doubtful) == len(rows):
            assert "econdary source" in sentence.text, sentence


def test_rows_known_to_be_wrong_are_never_used(one: Brief) -> None:
    assert not [fact for fact in one.facts if fact.marker == "SOURCE ERROR"]


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_the_checker_finds_nothing_wrong_in_our_own_brief(pair: tuple[str, str], form: str) -> None:
    """The round trip: what is written is read back, and the facts say the same."""
    text = find(form, "brief")(written(*pair), Look())
    note = open_note(text.encode(), f"brief.{'md' if form == 'markdown' else 'html'}")
    report = judge_note(note, facts(), Options())
    wrong = [
        (j.verdict, j.claim.quote, j.message)
        for j in report.judged
        if j.verdict in ("contradicted", "imprecise", "outdated")
    ]
    assert not wrong
    told = Counter(j.verdict for j in report.judged if j.verdict != "opinion")
    assert told["confirmed"] >= CONFIRMED * sum(told.values()), told
    assert set(report.pairs[0]) == set(pair)


# What the source note of the project speaks of, each subject by words that only it would have.
SUBJECTS = (
    "Special Strategic and Global Partnership", "Quad Leaders Summit", "2+2", "Dharma Guardian",
    "JAIMEX|JIMEX", "Malabar", "ODA", "Mumbai-Ahmedabad High Speed Rail", "viaduct", "FDI",
    "Japanese companies", "Semiconductor Supply Chain", "Clean Energy Partnership",
    "Steel Dialogue", "Lunar Polar Exploration", "TIM-", "Indo-Pacific Economic Framework",
    "permanent UN Security Council seat", "Comprehensive Economic Partnership", "JETRO survey",
    "US-2", "hydrogen", "Indian students", "UPI", "Smart Islands", "Ahmedabad-Hamamatsu",
    "rare earth magnets", "debris removal", "partnerships linked",
)  # fmt: skip


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_subjects_of_the_source_note_are_all_there(subject: str) -> None:
    text = " ".join(s.text for s in sentences(written("IND", "JPN")))
    assert re.search(subject.replace("+", r"\+"), text)


def test_the_notes_stale_and_wrong_figures_are_told_as_they_are() -> None:
    """Where the note has ~USD 6 bn, 15 bn, 300 km and 21 August, the brief has today's facts."""
    text = " ".join(s.text for s in sentences(written("IND", "JPN")))
    # Commerce ministry and its carriers for 2024–25; NHSRCL at the end of November 2025;
    # the city of Hamamatsu on the pact.
    for told in ("USD 18.91 billion", "330 km of viaduct", "20 August 2025"):
        assert told in text


def test_as_of_nothing_is_used_that_was_not_public() -> None:
    day = date(2024, 6, 30)
    past = brief(Desk(Pair("IND", "JPN"), facts(), day, day))
    assert past.as_of == "2024-06-30"
    for source in past.sources:
        assert source.published is not None
        assert source.published.end <= day
    text = " ".join(s.text for s in sentences(past))
    # What lies ahead of the day is a target, a date due or a name, never an event that was.
    ahead = r"(?:due in|to|by|for|Vision) [\w ]*20(?:25|26|27|28|29|3\d)"
    assert "2025" not in re.sub(ahead, "", text)


def test_a_change_brief_tells_what_lies_between_the_two_days() -> None:
    told = brief(Desk(Pair("IND", "JPN"), facts(), TODAY, None, date(2026, 1, 1)))
    assert told.since == "2026-01-01"
    assert [s.id for s in told.sections] == ["changes", "method"]
    dated = [
        e.when.start for b in told.sections[0].blocks if hasattr(b, "entries") for e in b.entries
    ]
    assert dated
    assert all(day > date(2023, 12, 1) for day in dated)
    text = " ".join(s.text for s in sentences(told))
    # ANI, 9 March 2026; and the summit of August 2025, which is older.
    assert "Dharma Guardian VII" in text
    assert "15th India-Japan Annual Summit" not in text


def test_the_checker_finds_nothing_wrong_in_a_change_brief() -> None:
    told = brief(Desk(Pair("IND", "JPN"), facts(), TODAY, None, date(2025, 1, 1)))
    text = find("markdown", "brief")(told, Look())
    report = judge_note(open_note(text.encode(), "changes.md"), facts(), Options())
    verdicts = Counter(j.verdict for j in report.judged)
    assert not verdicts["contradicted"] + verdicts["imprecise"] + verdicts["outdated"]
    assert verdicts["confirmed"] > 50


def test_a_change_brief_leaves_out_what_stands_still() -> None:
    told = brief(Desk(Pair("IND", "JPN"), facts(), TODAY, None, date(2025, 1, 1)))
    rows = [
        [cell.text for cell in row]
        for block in told.sections[0].blocks if isinstance(block, Table)
        for row in block.rows
    ]  # fmt: skip
    viaduct = [r[2] for r in rows if r[0] == "Mumbai-Ahmedabad High Speed Rail, viaduct: progress"]
    # NHSRCL through the year 2025, as its carriers had it.
    assert viaduct[-1] == "330 km"
    assert viaduct == sorted(viaduct, key=lambda v: float(v.strip("aboutver km")))
    # 508 km is in many new pages, but it is what it was.
    assert not [r for r in rows if "508 km" in r[2]]


def test_since_must_lie_before() -> None:
    with pytest.raises(UsageError, match="not before"):
        bilat.brief("IND", "JPN", as_of="2025-01-01", since="2025-06-01")


@pytest.mark.parametrize("length", [150, 400])
def test_a_short_brief_keeps_the_weightiest_sentences(length: int) -> None:
    short = brief(Desk(Pair("IND", "JPN"), facts(), TODAY), (), "", length)
    count = sum(len(s.text.split()) for s in sentences(short))
    assert 0.8 * length <= count <= length
    whole = {s.id: s for s in sentences(written("IND", "JPN"))}
    kept = sentences(short)
    assert all(whole[s.id].text == s.text for s in kept)
    assert min(s.weight for s in kept) >= 6
    assert not {"tables", "timeline"} & {s.id for s in short.sections}


def test_only_the_sections_asked_for_in_the_order_of_the_page() -> None:
    told = brief(Desk(Pair("IND", "JPN"), facts(), TODAY), ("space", "defence"))
    assert [s.id for s in told.sections] == ["defence", "space"]
    with pytest.raises(UsageError, match=r"no section 'sapce'.*space"):
        brief(Desk(Pair("IND", "JPN"), facts(), TODAY), ("sapce",))


def test_a_pair_of_which_nothing_is_held_is_told_what_would_help() -> None:
    with pytest.raises(UnknownPairError, match=r"bilat brief IND ZWE --facts DIR"):
        bilat.brief("India", "Zimbabwe")


def test_a_pair_with_few_facts_gets_a_short_honest_brief() -> None:
    told = brief(Desk(Pair("BGD", "JPN"), facts(), TODAY))
    prose = [s for section in told.sections if section.id != "method" for s in sentences(told)]
    assert len(prose) < 60
    assert told.absent
    text = " ".join(s.text for s in sentences(told))
    assert "--facts" in text
    # Missing is named as missing, never as nothing or zero.
    assert not re.search(r"\b(?:zero|no trade|no students|no visitors)\b", text)


def test_a_title_and_both_orders_of_a_pair() -> None:
    told = bilat.brief("Japan", "India", title="For the visit", as_of="2026-06-30")
    assert told.pair == ("JPN", "IND")
    assert told.title == "For the visit"
    with pytest.raises(UsageError, match="briefs are written in"):
        bilat.brief("IND", "JPN", lang="xx")


def test_every_footnote_of_markdown_is_used_and_defined(one: Brief) -> None:
    text = find("markdown", "brief")(one, Look())
    body, _, notes = text.partition("\n## Sources\n")
    used = set(re.findall(r"\[\^(\d+)\]", body))
    defined = re.findall(r"^\[\^(\d+)\]: ", notes, re.MULTILINE)
    charts = {
        str(n) for s in one.sections for b in s.blocks if isinstance(b, Chart)
        for ids in b.facts for n in one.notes(ids)
    }  # fmt: skip
    assert used | charts >= set(defined)
    assert used <= set(defined)
    assert len(defined) == len(one.sources)


def test_html_stands_alone_and_its_links_lead_somewhere(one: Brief) -> None:
    page = find("html", "brief")(one, Look())
    assert "<script" not in page
    assert "default-src &#x27;none&#x27;" in page
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert not re.search(r'(?:src|href)="(?!#|https?://)', page)


def test_html_shows_whatever_a_source_holds_as_text() -> None:
    from msgspec.structs import replace

    told = written("IND", "JPN")
    hostile = replace(told.sources[0], title="<script>x</script>\u202e", url="javascript:alert(1)")
    page = find("html", "brief")(replace(told, sources=(hostile, *told.sources[1:])), Look())
    assert "<script" not in page
    assert "javascript:" not in page
    assert "\u202e" not in page


def test_json_gives_the_facts_under_each_sentence(one: Brief) -> None:
    held = json.loads(find("json", "brief")(one, Look()))
    known = {fact["id"] for fact in held["facts"]}
    documents = {source["id"]: source for source in held["sources"]}
    for section in held["sections"]:
        for block in section["blocks"]:
            for sentence in block.get("sentences", ()):
                assert set(sentence["facts"]) <= known
    for fact in held["facts"]:
        document = documents[fact["source"]]
        assert document["url"]
        assert document["publisher"]


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_same_facts_same_options_same_bytes(form: str) -> None:
    told = set()
    for seed in ("1", "2"):
        args = [
            sys.executable, "-m", "bilat.cli", "brief", "IND", "JPN", "--format", form, "--as-of",
            "2026-06-30",
        ]  # fmt: skip
        env = {**os.environ, "PYTHONHASHSEED": seed}
        told.add(subprocess.run(args, capture_output=True, check=True, env=env).stdout)
    assert len(told) == 1
    assert len(told.pop()) > 10_000


def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path) -> None:
    from bilat.cli import run

    for ending, mark in ((".md", "---\n"), (".html", "<!DOCTYPE html>"), (".json", "{\n")):
        path = tmp_path / f"brief{ending}"
        assert run(["brief", "IND", "JPN", "-o", str(path), "--as-of", "2026-06-30"]) == 0
        assert path.read_text(encoding="utf-8").startswith(mark)
    assert run(["brief", "IND", "JPN", "--format", "nothing"]) == 2


def test_explain_lists_the_facts_of_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    from bilat.cli import run

    args = ["explain", "economy.1", "--pair", "IND,JPN", "--as-of", "2026-06-30"]
    assert run(args) == 0
    told = capsys.readouterr().out
    assert "exports_goods IND JPN: USD 6.24 billion, Apr 2024 – Mar 2025" in told
    assert "exports less imports" in told
    assert run(["explain", "economy.99", "--pair", "IND,JPN"]) == 2
    assert "no sentence 'economy.99'" in capsys.readouterr().err


def test_hardly_a_source_is_an_encyclopedia_or_a_blog(one: Brief) -> None:
    kinds = Counter(source.kind for source in one.sources)
    everything = sum(kinds.values())
    assert sum(count for kind, count in kinds.items() if kind in OFFICIAL) > 0.1 * everything
    assert kinds["secondary"] <= 0.05 * everything


def test_a_page_without_the_renderer_says_so_and_keeps_the_data(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bilat.charts.available", lambda: False)
    assert run(["brief", "IND", "JPN", "--format", "html", "--as-of", "2026-11-24"]) == 0
    page, told = capfd.readouterr()
    assert "bilat[charts]" in told
    assert "charts are not drawn here" in told
    assert '<p class="missing">' in page
    assert "bilat[charts]" in page
    assert "<svg" not in page
    assert page.count("<details open>") == len(charts(written("IND", "JPN"))) > 0


def test_documents_are_numbered_by_the_text_before_the_data_of_charts(one: Brief) -> None:
    """Paper has the data of charts at its end; so a document has one number in every form."""
    cite = Citations(one)
    first = [
        mark.number
        for facts in [*_of_text(one), *(ids for c in charts(one) for ids in c.facts)]
        for mark in cite.of(facts)
        if mark.first
    ]
    assert first == list(range(1, len(one.sources) + 1))


def _of_text(whole: Brief) -> list[Ids]:
    found: list[Ids] = []
    for section in whole.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                found += [cell.facts for row in block.rows for cell in row]
            elif not isinstance(block, (Chart, Heading)):
                alone = replace(whole, sections=(replace(section, blocks=(block,)),))
                found += [s.facts for s in sentences(alone)]
    return found
