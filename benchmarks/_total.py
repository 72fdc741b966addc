"""The outcomes of all notes, added up: recall by kind, precision by verdict, true slots."""

from collections import Counter, defaultdict

from benchmarks._measure import FLAGS, Answer, Outcome
from benchmarks._writer import MISSPELT

KINDS = ("direction", "partner", "year", "unit", "currency", "part-year", "stale", "rank", "place",
         "host", "edition", "day", "month", "term", "status", "misspelt")  # fmt: skip


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


class Sum:
    """The outcomes of all notes, added up."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        self.answers = [a for o in outcomes for a in o.answers]
        self.alarms = [a for o in outcomes for a in o.alarms]
        self.right = sum((o.right for o in outcomes), Counter[str]())
        self.flagged = sum((o.flagged for o in outcomes), Counter[str]())
        self.fixes = sum(o.fixes for o in outcomes)
        self.strayed = sum(o.strayed for o in outcomes)
        self.plants = [a for a in self.answers if a.slot.plant]
        # What stands beside a misspelt name cannot be told before that is mended, and beside a
        # wrong edition or date it is the other half of one error.
        misnamed = {
            (a.note.name, a.slot.room)
            for a in self.plants
            if a.slot.expected == MISSPELT or a.slot.wide
        }
        self.controls = [
            a for a in self.answers
            if not a.slot.plant and (a.note.name, a.slot.room) not in misnamed
        ]  # fmt: skip
        self.found = [a for a in self.plants if a.said == a.slot.expected]

    @property
    def errors(self) -> tuple[int, int]:
        """Right and all verdicts of "contradicted" or "misspelt"."""
        names = ("contradicted", MISSPELT)
        return sum(self.right[n] for n in names), sum(self.flagged[n] for n in names)

    def brief(self) -> list[str]:
        """Recall of flags of any kind, precision of flags, share of true slots flagged."""
        flags = (*FLAGS, MISSPELT)
        given = sum(self.flagged.values())
        return [
            share(sum(a.said in flags for a in self.plants), len(self.plants)),
            share(given - len(self.alarms), given),
            share(sum(a.said in flags for a in self.controls), len(self.controls)),
        ]

    def kinds(self) -> list[list[str]]:
        rows = []
        for kind in (*KINDS, "all"):
            mine = [a for a in self.plants if kind in (a.slot.plant, "all")]
            hit = [a for a in mine if a.said == a.slot.expected]
            other = [a for a in mine if a.said in FLAGS and a.said != a.slot.expected]
            dumb = [a for a in mine if a.said == "never read"]
            mended = sum(a.mended for a in mine)
            rows.append([
                kind, str(len(mine)), share(len(hit), len(mine)), share(len(other), len(mine)),
                share(len(dumb), len(mine)), share(mended, len(mine)), share(mended, len(hit)),
            ])  # fmt: skip
        return rows

    def verdicts(self) -> list[list[str]]:
        return [
            [v, str(self.flagged[v]), share(self.right[v], self.flagged[v])]
            for v in ("contradicted", MISSPELT, "outdated", "imprecise", "disputed")
        ]

    def truths(self) -> list[list[str]]:
        groups: dict[str, list[Answer]] = defaultdict(list)
        for a in self.controls:
            what = "table" if "(table)" in a.slot.what else _group(a.slot.what)
            groups[what].append(a)
            groups["all"].append(a)
        rows = []
        for name in [*sorted(k for k in groups if k != "all"), "all"]:
            said = Counter(a.said for a in groups[name])
            n = len(groups[name])
            wrong = sum(said[v] for v in (*FLAGS, MISSPELT))
            rows.append([name, str(n), share(said["confirmed"], n), share(said["unverifiable"], n),
                         share(said["never read"], n), share(wrong, n)])  # fmt: skip
        return rows


def _group(what: str) -> str:
    if what.startswith("hard"):
        return "in hard syntax"
    return {
        "date": "date", "place": "place", "host": "host", "edition": "edition", "term": "term",
        "status": "status", "due": "due", "name": "name",
    }.get(what, "rank" if "rank" in what else "share" if "share" in what else "figure")  # fmt: skip
