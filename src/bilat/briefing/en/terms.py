"""English terms for places, states, services, parts of projects, relations and answers."""

import re

from bilat.judging.readable import possessive as possessive
from bilat.judging.readable import with_article as state  # noqa: F401

_VIRTUAL = re.compile(r"\b(?:virtual|video|online|telephone|phone)\b", re.IGNORECASE)

_WATERS = re.compile(r"\b(?:Sea|Ocean|Bay of|Gulf|Strait|Pacific|waters|Region)\b")

_SITES = re.compile(
    r"\b(?:Base|Bases|Camp|Station|Range|Ranges|Area|Node|House|Bhavan|Mandir|Palace|Hall|"
    r"University|Centre|Center|School|Training)\b"
)


def place(text: str) -> str:
    """A place with its preposition.

    >>> place("Off Chennai"), place("Tokyo"), place("video conference"), place("Bay of Bengal")
    ('off Chennai', 'in Tokyo', 'by video conference', 'in the Bay of Bengal')
    >>> place("Foreign Training Node, Chaubattia, Uttarakhand"), place("Yokosuka")
    ('at Foreign Training Node, Chaubattia, Uttarakhand', 'in Yokosuka')
    """
    text = text.strip()
    if _VIRTUAL.search(text):
        lowered = text.casefold()
        if "telephone" in lowered or "phone" in lowered:
            return "by telephone"
        return "by video conference" if "virtual" not in lowered else "online"
    if text.startswith("Off "):
        return f"off {text[4:]}"
    if _WATERS.search(text) and not text.casefold().startswith("the "):
        return f"in the {text}"
    if _SITES.search(text):
        return f"at {text}"
    return f"in {text}"


_SERVICES = (
    ("coast", re.compile(r"\bCoast Guard\b")),
    ("land", re.compile(r"\b(?:Army|JGSDF|Ground|Marines?|Marine Corps|Infantry)\b")),
    ("sea", re.compile(r"\b(?:Navy|JMSDF|Maritime|Fleet|Naval)\b")),
    ("air", re.compile(r"\b(?:Air Force|IAF|JASDF|RAAF|USAF|Air Self-Defense)\b")),
)


def service(bodies: list[str]) -> str:
    """The one service whose bodies these are: "land", "sea", "air", "coast"; "" for several.

    >>> service(["Indian Army", "JGSDF"]), service(["Indian Navy", "Indian Air Force"])
    ('land', '')
    """
    found = {kind for body in bodies for kind, words in _SERVICES if words.search(body)}
    return found.pop() if len(found) == 1 else ""


_PARTS = {
    "piers": "piers",
    "foundation": "foundations",
    "girder casting": "girder casting",
    "girders launched": "launched girders",
    "track bed": "track bed",
    "piles": "piles",
    "first section": "a first section",
    "partial operation": "partial operation",
}


def part(text: str) -> str:
    """A part of a project as prose calls it: "piers", "the Surat-Bilimora section".

    >>> part("viaduct"), part("Surat-Bilimora"), part("first section")
    ('viaduct', 'the Surat–Bilimora section', 'a first section')
    """
    if text in _PARTS:
        return _PARTS[text]
    if re.fullmatch(r"[A-Z]\w+-[A-Z]\w+", text):
        return f"the {text.replace('-', '–')} section"
    if text in ("launch",) or text.startswith("demonstration"):
        return f"the {text}"
    return text


_STEP = re.compile(
    r"^(?:(?:the|[A-Z][\w.]+[-–][A-Z][\w.]+|Special|Strategic|Global|Comprehensive|Privileged|and|"
    r"Enhanced|Natural) )*(?:Partnership|[Aa]lliance)(?: between .*| \(.*\))?$"
)


def allied(name: str) -> bool:
    """Whether a relation is an alliance rather than a partnership.

    >>> allied("U.S.-Japan alliance (first treaty 1951)")
    True
    """
    return "lliance" in name


def step(name: str) -> bool:
    """Whether a name is what two states call their relation: "Comprehensive Strategic Partnership".

    >>> step("Special Strategic and Global Partnership"), step("Joint Statement: Partnership")
    (True, False)
    """
    return bool(_STEP.match(name)) and name.count(" ") > 0


_ANSWER = {
    "plan": "planned", "expect": "expected", "want": "wanted", "see": "saw", "intend": "intended",
    "hope": "hoped", "consider": "considered", "find": "found", "name": "named",
}  # fmt: skip


def answer(text: str) -> str:
    """What a surveyed company said of itself as a predicate; "" where it is no such thing.

    >>> answer("plan to expand in 1-2 years"), answer("promising country")
    ('planned to expand in one to two years', '')
    """
    first, _, rest = text.partition(" ")
    if first not in _ANSWER:
        return ""
    return f"{_ANSWER[first]} {rest}".replace("in 1-2 years", "in one to two years")


_SPAN = re.compile(
    r"\bin (?=(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)(?: \d{4})? to )"
)


def tidy(text: str) -> str:
    """A sentence with its small words right: "in July 2024 to June 2025" is "from …".

    >>> tidy("the deficit was USD 69.16 billion in July 2024 to June 2025")
    'the deficit was USD 69.16 billion from July 2024 to June 2025'
    """
    return _SPAN.sub("from ", text)
