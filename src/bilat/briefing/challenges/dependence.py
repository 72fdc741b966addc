"""Dependence on one supplier: a third or more of one good that a state buys."""

from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import in_month, say, state, value
from bilat.briefing.series import firm, items, points

ORDER = 80
SHARE = 33.0
_MEASURES = ("imports_share", "arms_import_share", "oil_imports_share")


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """What meets the rule; None where no share of a good is held."""
    out = []
    tested = False
    for buyer, seller in desk.ways:
        for measure in _MEASURES:
            for item in items(desk, measure, buyer, seller):
                found = [
                    p
                    for p in firm(points(desk, measure, buyer, seller, item))
                    if p.unit == "percent" and p.period.end.year >= desk.today.year - 6
                ]
                if not found or (measure == "imports_share" and not item):
                    continue
                tested = True
                if found[-1].value >= SHARE:
                    out.append(
                        say(
                            desk, "dependence", 6, seller=state(desk, seller),
                            buyer=state(desk, buyer), share=value(desk, found[-1]),
                            item=item or measure, at=in_month(desk, found[-1]),
                        )
                    )  # fmt: skip
    return tuple(out) if tested else None
