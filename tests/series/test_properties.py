"""What holds for any series: a value as printed is borne out, twice it is not, in any order."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.facts.snapshot import open_snapshot
from tests.series.world import verdicts, write

HEAD = "title,measure,state,period,value,unit,source_title,publisher,preferred\n"
SHARES = st.lists(st.decimals(min_value="0.5", max_value="49", places=1), min_size=2, max_size=6)


def rows(values: list[str]) -> list[str]:
    return [
        f"Literacy rate,literacy,KEN,{2010 + n},{value},%,A table,The Almanac,yes\n"
        for n, value in enumerate(values)
    ]


@settings(max_examples=25, deadline=None)
@given(SHARES, st.randoms(use_true_random=False))
def test_a_value_is_what_it_is(values: list[object], random: object) -> None:
    lines = rows([str(v) for v in values])
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        snapshot = open_snapshot(None, [write(Path(one), {"series": HEAD + "".join(lines)})])
        again = open_snapshot(None, [write(Path(other), {"series": HEAD + "".join(shuffled)})])
    assert snapshot.id == again.id
    for n, value in enumerate(values):
        said = f"In {2010 + n}, the literacy rate in Kenya was {{}}%."
        assert verdicts(said.format(value), snapshot) == ["confirmed"]
        assert verdicts(said.format(2 * value), snapshot) == ["contradicted"]  # type: ignore[operator]
