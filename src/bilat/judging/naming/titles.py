"""How records are named in prose: the forms that follow from a subject's name.

A library names a record once; texts leave out the states, put "Exercise" in front, turn "MoC on
X" into "X MoC", and call a series by an acronym.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from bilat.facts.record import Subject
from bilat.judging.naming.title_words import SMALL, initials, is_bare, nameable, proper
from bilat.reading.lexicon import Entry
from bilat.reading.names.context_words import KINDS

_STATE = (
    r"(?:India|Japan|Australia|USA|US|U\.S\.|United States|Indian|Japanese|Australian|American"
    r"|Indo(?!-Pacific)|America|UK|China|Korea)"
)
_LEAD = re.compile(
    rf"^(?:the )?{_STATE}(?:(?:[-–/ ]| and ){_STATE})*(?:['’]s?)?[- –](?=[A-Z]|\d\+\d)"
)
_BETWEEN = re.compile(rf" (?:between|of|with|and) {_STATE}(?:(?: and |[-–]){_STATE})*$")
_NTH = re.compile(
    r"^(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|"
    r"Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Inaugural|Annual)\s+"
)
_LAST = re.compile(r"[ -](?:[IVX]+|\d{1,4}(?:[.-]\d)?)$")
_DEED = re.compile(
    r"(MoC|MoU|Memorandum of Cooperation|Memorandum of Understanding|Agreement|Arrangement) "
    r"(?:on|for|concerning|establishing|in the Field of) (?:the )?(.+)"
)
_DEEDS = {
    "MoC": ("MoC", "Memorandum of Cooperation", "MoU", "pact"),
    "MoU": ("MoU", "Memorandum of Understanding", "MoC", "pact"),
    "Memorandum of Cooperation": ("MoC", "Memorandum of Cooperation", "MoU", "pact"),
    "Memorandum of Understanding": ("MoU", "Memorandum of Understanding", "MoC", "pact"),
    "Agreement": ("Agreement", "pact"),
    "Arrangement": ("Arrangement",),
}
# First words of a topic that do not tell it: "Joint MoC" is no name.
_VAGUE = re.compile(
    r"(?:joint|transfer|information|disaster|cooperation|mutual|security|.*(?:al|able|ful|ed|ese|ing|ances?))",
    re.I,
)
_TOPICS = frozenset(
    "Partnership Mechanism Forum Initiative Dialogue Programme Network Framework Fund".split()
)
_MONTH = re.compile(
    r" (?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)$"
)
_TOWNS = re.compile(r"^[A-Z][^\W\d_]+[-–][A-Z][^\W\d_]+ (?=[A-Z])")
_RECURS = frozenset({"exercise", "dialogue", "summit", "forum", "mission", "visit", "initiative"})


def of_subjects(subjects: Iterable[Subject]) -> list[Entry]:
    """The entries of records. The same words may name several; series come first.

    An edition is named by its series and a number, so it has no entries of its own. The id of a
    series is that of its subject; without one it is what its editions carry in `series`.
    """
    known = {subject.id: subject for subject in subjects}
    parents = {subject.parent for subject in known.values()}.intersection(known)
    named = {known[key].series: key for key in parents if known[key].series}
    members: dict[str, list[Subject]] = {}
    for subject in known.values():
        if subject.parent in parents:
            members.setdefault(subject.parent, []).append(subject)
        elif subject.series and subject.id not in parents:
            key = named.get(subject.series, subject.series)
            members.setdefault(key, []).append(subject)
    heads = {key: known.get(key) for key in members}
    made: dict[tuple[str, str], Entry] = {}
    for key, head in heads.items():
        told = members[key]
        if told and _recurs(head, told):
            for entry in _series(key, head, told):
                made.setdefault((entry.words, entry.id), entry)
        elif told and (head is None or head.series):
            for entry in _project(key, head, told):
                made.setdefault((entry.words, entry.id), entry)
    forms: dict[str, list[str]] = {}
    for entry in made.values():
        forms.setdefault(entry.id, []).append(entry.words)
    alone = []
    for subject in known.values():
        of = (subject.parent, named.get(subject.series, ""), subject.series)
        series = next((forms[one] for one in of if one in forms), [])
        if subject.id in forms:
            continue
        if not (series and _is_edition(subject, series)):
            alone.append(subject)
        elif subject.edition is None and of[0] in known:
            for entry in _part(subject, known[of[0]], series):
                made.setdefault((entry.words, entry.id), entry)
    for entry in [*(e for subject in alone for e in _standalone(subject)), *_deeds(alone)]:
        made.setdefault((entry.words, entry.id), entry)
    return list(made.values())


def _is_edition(subject: Subject, series: list[str]) -> bool:
    """Whether a subject is named by its series: "Malabar 2007", "Quad Leaders' Summit, Tokyo"."""
    return subject.edition is not None or any(form in subject.name for form in series)


def _part(subject: Subject, head: Subject, series: list[str]) -> Iterator[Entry]:
    """A thing of its own whose name holds that of what it belongs to, by its longer names.

    "Quad Critical Minerals Initiative" is no edition of the Quad, as "Malabar 2007" is one of
    Malabar; what else a longer name says must be words that tell it.
    """
    if subject.kind == head.kind:
        return
    for entry in _standalone(subject):
        words = set(re.findall(r"[^\W_]+", entry.words.casefold()))
        shorter = any(words <= set(re.findall(r"[^\W_]+", form.casefold())) for form in series)
        if not shorter and proper(entry.words) and not re.search(r"\d", entry.words):
            yield entry


def _recurs(head: Subject | None, members: list[Subject]) -> bool:
    """Whether a subject is a series of editions rather than a project with milestones."""
    kind = head.kind if head else Counter(m.kind for m in members).most_common(1)[0][0]
    numbered = any(m.edition is not None for m in members)
    return kind in _RECURS and (numbered or kind != "initiative")


def _series(key: str, head: Subject | None, members: list[Subject]) -> Iterator[Entry]:
    """A recurring thing under its own names, those of its editions, and its acronym."""
    kind = head.kind if head else members[0].kind
    parties = tuple(sorted({p for m in [*members, *([head] if head else ())] for p in m.parties}))
    own = [*(head.name, *head.aliases)] if head else []
    name = own[0] if own else members[0].series
    forms: dict[str, None] = {}
    for told in (*own, members[0].series):
        if told:
            forms.update(dict.fromkeys(_forms(told)))
    letters = initials(name) | initials(members[0].series)
    words: set[str] = set()
    for member in members:
        for told in (member.name, *member.aliases):
            words.update(re.findall(r"[A-Z]{3,}", told))
            if member.edition is not None or member.kind == "exercise":
                forms.update(dict.fromkeys(_editionless(told)))
    forms.update((i, None) for i in letters if len(i) > 2 and i in words)
    for form in forms:
        if proper(form) or form in own or re.search(r"[A-Z]{2}|\d\+\d|[A-Z]\d", form):
            bare = is_bare(form, kind)
            yield Entry(form, key, "record", _how(form), kind, parties, True, bare)


def _project(key: str, head: Subject | None, members: list[Subject]) -> Iterator[Entry]:
    """A project under its names and the acronym that its milestones use."""
    first = head or members[0]
    told = [first.series, *((head.name, *head.aliases) if head else ())]
    words = {w for m in members for w in re.findall(r"[A-Z]{3,}", m.name)}
    forms = dict.fromkeys(form for name in told if name for form in _forms(name))
    forms.update((i, None) for i in initials(first.series) if len(i) > 2 and i in words)
    own = {name.removesuffix(" talks") for name in told} | {*told}
    for form in forms:
        if proper(form) or form in own:
            bare = is_bare(form, first.kind)
            yield Entry(form, key, "record", _how(form), first.kind, first.parties, False, bare)


def _standalone(subject: Subject) -> Iterator[Entry]:
    forms: dict[str, None] = {}
    for told in (subject.name, *subject.aliases):
        forms.update(dict.fromkeys(_forms(told)))
        short = _TOWNS.sub("", told) if subject.kind == "agreement" else ""
        if short.count(" ") > 1 and proper(short):
            forms[short] = None
    for form in forms:
        if form in subject.aliases or nameable(form):
            yield _entry(form, subject)


def _entry(words: str, subject: Subject) -> Entry:
    bare = is_bare(words, subject.kind)
    how = "name" if words == subject.name and subject.kind == "declaration" else _how(words)
    return Entry(words, subject.id, "record", how, subject.kind, subject.parties, False, bare)


def _how(form: str) -> str:
    """ "short" for words that need a state or an edition beside them, else "name"."""
    words = [w.lower() for w in re.findall(r"[^\W_]+", form) if w not in SMALL]
    return "short" if len(words) < 4 and KINDS.issuperset(words) else "name"


def _forms(name: str) -> Iterator[str]:
    """A name as written, without its remarks, without its states.

    >>> list(_forms("India-Japan Clean Energy Partnership"))
    ['India-Japan Clean Energy Partnership', 'Clean Energy Partnership']
    >>> list(_forms("Exercise Dharma Guardian"))
    ['Dharma Guardian']
    >>> list(_forms("Treaty of Peace between Japan and India"))
    ['Treaty of Peace between Japan and India', 'Treaty of Peace']
    """
    name = name.strip()
    if match := re.fullmatch(r"(.+?) \(([^()]+)\)", name):
        yield from _forms(match[1])
        if proper(match[2]) and " " in match[2] and " and " not in match[2]:
            yield match[2]
        return
    if " / " in name:
        for part in name.split(" / "):
            if proper(part):
                yield from _forms(part)
        return
    name = re.sub(r"^(?:the|Exercise) ", "", name)
    if name.endswith(" talks") and name.count(" ") > 1:
        yield from _forms(name.removesuffix(" talks"))
    yield name
    short = _BETWEEN.sub("", _LEAD.sub("", name))
    if short != name and proper(short) and (" " in short or not short.istitle()):
        yield short
    first, _, last = short.rpartition(" ")
    if last in ("declaration", "series") and proper(first) and " " in first:
        yield first


def _editionless(name: str) -> Iterator[str]:
    """What an edition's name says of its series.

    >>> list(_editionless("3rd India-Japan Steel Dialogue")), list(_editionless("JIMEX 24"))
    (['India-Japan Steel Dialogue', 'Steel Dialogue'], ['JIMEX'])
    """
    for part in re.sub(r" \([^()]*\)$", "", name).split(" / "):
        part = re.sub(r"^Exercise ", "", part)
        bare = _MONTH.sub("", _LAST.sub("", _NTH.sub("", part))).strip()
        whole = bare != part or _BETWEEN.sub("", _LEAD.sub("", part)) != part
        if whole and proper(bare) and not re.search(r"\d", bare.replace("2+2", "")):
            yield from _forms(bare)


def _deeds(subjects: Iterable[Subject]) -> list[Entry]:
    """ "MoC on X" as "X MoC", and by the first word of X where only one deed has it."""
    found: dict[str, list[Subject]] = {}
    for subject in subjects:
        if subject.kind != "agreement":
            continue
        for told in (subject.name, *subject.aliases):
            if match := _DEED.fullmatch(told):
                for form in _of_deed(match[1], _LEAD.sub("", match[2])):
                    found.setdefault(form, []).append(subject)
    return [
        _entry(form, owners[0])
        for form, owners in found.items()
        if len({owner.id for owner in owners}) == 1
    ]


def _of_deed(deed: str, topic: str) -> Iterator[str]:
    if proper(topic) and len(topic.split()) < 6:
        if " " in topic and topic.split()[-1] in _TOPICS:
            yield topic
        for other in _DEEDS[deed]:
            yield f"{topic} {other}"
    first = re.split(r"[ ,]", topic)[0]
    if deed not in ("Agreement", "Arrangement") and len(first) > 3 and not _VAGUE.fullmatch(first):
        for other in _DEEDS[deed]:
            yield f"{first[0].upper()}{first[1:]} {other}"
