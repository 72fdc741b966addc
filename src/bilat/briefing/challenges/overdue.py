"""Plans whose day has passed with no fact that they were met."""

from bilat.briefing.decided_records import Event, event
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.meetings import planned_for
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import headline, name, say
from bilat.briefing.pillars import bilateral

ORDER = 60
YEARS = 3


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """The plans that are overdue; None where nothing planned is held."""
    planned = plans(desk)
    if not planned:
        return None
    late = []
    for one in planned:
        time, last = planned_for(desk, one)
        if last < desk.today and desk.today.year - last.year <= YEARS and time:
            late.append(
                (last, one.subject.id, name(desk, one.subject) + (" (" + _bare(time) + ")"))
            )
    late.sort(key=lambda f: (f[0], f[1]), reverse=True)
    if not late:
        return ()
    key = "overdue.one" if len(late) == 1 else "overdue"
    return (say(desk, key, 6, list=listed([bit for _, _, bit in late[:6]])),)


def plans(desk: Desk) -> list[Event]:
    """What is said to be planned, by sources that may be used, and nothing later met."""
    out = []
    for subject in desk.subjects:
        one = event(desk, subject)
        if one.state != "planned" or one.standing == "weak" or headline(desk, subject):
            continue
        meets = subject.kind in ("dialogue", "summit", "forum")
        if subject.kind == "visit":
            continue
        # Of a meeting the start is the plan; of anything else it is when the plan was made.
        if not (subject.of("due") or (meets and one.start)):
            continue
        if not bilateral(subject) and subject.kind != "summit":
            continue
        met = any(
            child.of("status") and event(desk, child).state in ("completed", "signed", "in_force")
            for child in desk.children.get(subject.id, ())
        )
        if not met:
            out.append(one)
    return out


def _bare(bit: Fragment) -> Fragment:
    text = bit.text
    for word in ("on ", "in ", "from ", "for the "):
        text = text.removeprefix(word)
    return Fragment(text, bit.facts, bit.derived)
