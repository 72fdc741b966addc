"""Names of things, places and people in English: articles, prepositions, capitals."""

import re

# Common words that begin a name and are no proper nouns: they lose their capital inside a
# sentence where the rest of the name is in small letters.
_SMALL = frozenset(
    "about additional agreement aim amphibious arrangement bilateral contracts digital dollar "
    "five four framework full government implementing joint low memorandum ministerial national "
    "open original part plan price separate six special steel symposium ten trade trilateral "
    "twelve visa work working yen annual foundation review start 2nd financial green two".split()
)
# These never begin a title.
_NEVER = frozenset(
    "announcement aim conclusion decision deal deferred exchange gift grant identification letter "
    "list loan longer plan postponement recapture removal settlement snapback financial "
    "foundation start terms raising implementation".split()
)
_ORDER = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "final".split()
)
_CARDINAL = frozenset("two three four five six seven eight nine ten".split())
_INDEFINITE = frozenset({"deal", "gift", "grant", "loan", "memorandum", "plan", "letter"})
# Words that make a name a kind of thing, so that it takes an article.
_THINGS = (
    "agreement|moc|mou|memorandum|declaration|statement|partnership|dialogue|meeting|summit|"
    "initiative|fund|plan|framework|arrangement|treaty|vision|forum|programme|program|committee|"
    "group|corridor|rail|metro|project|mission|alliance|network|pact|proposal|tie|ties|cities|"
    "roadmap|agenda|consulate-general|institute|year|survey|talks|negotiations|review|round|"
    "conclave|symposium|coalition|contract|contracts|facility|plant|cable|visit|roundtable|"
    "speech|note|record|notes|loan|subsidy|gift|grant|venture|stake|trial|office|offices|target|"
    "line|concept|visas|e-visa|act|accord|consultations|authorisation|exemption|deal|approval|"
    "compact|document|quad|rules|clause|order|ruling|surcharge|tariff|duty|letter|exercise|drill|"
    "mechanism|communique|council|task force|air services|conference|call|charter|doctrine|"
    "understanding|letters|pillar|drills|workshop|centre|center|yard|harbour|hub|aircraft|sanction|"
    "section|course|seminar|expo|treatment|commission|upgrade|constellation|places"
)
_THING = re.compile(rf"\b(?:{_THINGS})s?\b", re.IGNORECASE)
_NO_ARTICLE = re.compile(
    r"^(?:Exercise |JIMEX|JAIMEX|Malabar|MILAN|Talisman|Pitch Black|[A-Z][a-z]+ [A-Z][a-z]+ \d{2}|"
    r"MAHSR|WDFC|Japan in |Mission \d|Full |(?!Mo[CU])[A-Z][\w.]+ (?:in|aboard|joining) |"
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) [A-Z]|"
    r"(?:[A-Z]\w+)(?<!India)(?<!Japan)['’]s? )"
)
_SENTENCE = re.compile(
    r"\b(?:asks|says|seeks|stays|prefers|becomes|agrees|cuts|lifts|signs|backs?|joins|differ|"
    r"plans|plan(?= a )|meets?|visits(?= [A-Z])|completed|changed|deferred|postponed|notified|"
    r"had met|launched|inaugurated|incorporated|finalised|declines|refuses|opened|opens|removed|"
    r"imposes|raises|replaces|returns|goes|said|go on|pledges)\b"
)
_TO_DO = re.compile(r"^[A-Z][\w–-]+ to [a-z]+ ")
_ROMAN = re.compile(r"[IVX]+")
_VIRTUAL = re.compile(r"\b(?:virtual|video|online|telephone|phone)\b", re.IGNORECASE)
_WATERS = re.compile(r"\b(?:Sea|Ocean|Bay of|Gulf|Strait|Pacific|waters|Region)\b")
_SITES = re.compile(
    r"\b(?:Base|Bases|Camp|Station|Range|Ranges|Area|Node|House|Bhavan|Mandir|Palace|Hall|"
    r"University|Centre|Center|School|Training)\b"
)


def headline(name: str) -> bool:
    """Whether a name is a whole statement, as newspapers head their pages.

    >>> headline("India asks Japan to renegotiate CEPA"), headline("MoC on cultural exchange")
    (True, False)
    """
    first = name.partition(" ")[0].casefold()
    if _TO_DO.match(name):
        return first not in _SMALL | _NEVER
    return bool(_SENTENCE.search(name))


_PAST = {
    "asks": "asked", "says": "said", "seeks": "sought", "stays": "stayed", "prefers": "preferred",
    "becomes": "became", "agrees": "agreed", "cuts": "cut", "lifts": "lifted", "signs": "signed",
    "joins": "joined", "differ": "differed", "plan": "planned", "visits": "visited",
    "pledges": "pledged", "replaces": "replaced", "raises": "raised", "meets": "met",
    "imposes": "imposed", "considers": "considered", "backs": "backed", "ends": "ended",
}  # fmt: skip


_PASSIVE = frozenset(
    "completed changed deferred postponed notified launched inaugurated incorporated finalised "
    "opened removed".split()
)


def past(name: str) -> str:
    """A statement as newspapers head their pages, told afterwards.

    >>> past("India asks Japan to renegotiate CEPA"), past("MAHSR rolling stock changed to E10")
    ('India asked Japan to renegotiate CEPA', 'MAHSR rolling stock was changed to E10')
    >>> past("Goyal to raise an overdue CEPA review"), past("Javelin sales notified to Congress")
    ('Goyal was to raise an overdue CEPA review', 'Javelin sales were notified to Congress')
    """
    words = name.split(" ")
    if _TO_DO.match(name):
        return " ".join([words[0], "was", *words[1:]])
    out: list[str] = []
    for n, word in enumerate(words):
        if n and word in _PASSIVE and not out[-1].endswith(("ed", "is", "was")):
            out.append("were" if out[-1].endswith("s") else "was")
        out.append(_PAST.get(word, word) if n else word)
    return " ".join(out)


def plural(name: str) -> bool:
    """Whether a name is of several things: "State and prefecture exchange visits".

    >>> plural("Smart Islands (Andaman and Nicobar)"), plural("Battery Supply Chain Partnership")
    (True, False)
    """
    head = re.split(r" (?:(?:on|of|for|in|between) |\()", name)[0].rstrip()
    last = head.split()[-1] if head.split() else ""
    return (
        last.endswith("s") and not last.endswith(("ss", "us", "is", "ics")) and not last.isupper()
    )


def member(name: str) -> str:
    """What a membership is of: "Japan in the International Solar Alliance".

    >>> member("Japan in the International Solar Alliance"), member("Pax Silica declaration")
    ('International Solar Alliance', 'Pax Silica declaration')
    """
    return re.sub(r"^[A-Z][\w ]+? in the (?=[A-Z])", "", name)


def named(name: str, article: bool = True) -> str:
    """A name as it stands inside a sentence.

    >>> named("Memorandum on cooperation in the rare earth industry in India")
    'a memorandum on cooperation in the rare earth industry in India'
    >>> named("Agreement on Social Security"), named("JIMEX 25"), named("Battery Partnership")
    ('the Agreement on Social Security', 'JIMEX 25', 'the Battery Partnership')
    >>> named("Tenth Quad Foreign Ministers Meeting"), named("15th India-Japan Annual Summit")
    ('the tenth Quad Foreign Ministers Meeting', 'the 15th India-Japan Annual Summit')

    >>> named("Six Japanese firms' MoU on green ammonia")
    "six Japanese firms' MoU on green ammonia"

    What a name lists in brackets is said in words, what it remarks is left out:

    >>> named("Smart Islands (Andaman and Nicobar, Lakshadweep)")
    'Smart Islands for Andaman and Nicobar and Lakshadweep'
    >>> named("U.S.-Japan alliance (first treaty 1951)"), named("Joint Statement (2025)")
    ('the U.S.-Japan alliance', 'the Joint Statement (2025)')
    """
    name = re.sub(r" \([a-z][^()]*\d[^()]*\)$", "", name)
    name = re.sub(r" \(([A-Z][\w ]*), ([A-Z][\w ]*)\)$", r" for \1 and \2", name)
    first, _, rest = name.partition(" ")
    words = [w for w in rest.split() if w[:1].isalpha() and len(w) > 3]
    # The first word that carries meaning tells a name in small letters from a title.
    word = first.casefold().rstrip(":,")
    plain = word in _NEVER | _ORDER or (word in _SMALL and (not words or words[0][0].islower()))
    counted = _NO_ARTICLE.match(name) and first.casefold() in _CARDINAL
    shown = f"{first.casefold()} {rest}" if (plain or counted) and rest else name
    if not article or _NO_ARTICLE.match(name):
        return shown
    if plain and first.casefold() in _INDEFINITE:
        return f"{'an' if shown[0] in 'aeiou' else 'a'} {shown}"
    if _THING.search(name) or plain:
        return f"the {shown}"
    return shown


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


def possessive(name: str) -> str:
    """Whose.

    >>> possessive("India"), possessive("the United States")
    ("India's", "the United States'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def state(name: str) -> str:
    """A state inside a sentence, with its article where it takes one.

    >>> state("United States"), state("India")
    ('the United States', 'India')
    """
    if name.startswith(
        ("United ", "Netherlands", "Philippines", "Maldives", "Solomon", "Czech Rep")
    ):
        return f"the {name}"
    return name


def capital(text: str) -> str:
    """A sentence with its first letter as a capital, unless it begins with a name in small type."""
    return text[:1].upper() + text[1:]


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
    "girder casting": "cast girders",
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


_MINOR = frozenset({"and", "of", "the", "for", "in", "on", "to", "with"})


def titled(text: str) -> str:
    """A name in small letters as a title: "maharashtra tertiary healthcare".

    >>> titled("maharashtra tertiary healthcare (I)"), titled("wdfc")
    ('Maharashtra tertiary healthcare (I)', 'WDFC')
    """
    if len(text) < 6 and text.isalpha():
        return text.upper()
    first, _, rest = text.partition(" ")
    from bilat.facts.state import places

    known = places()
    words = [first.title() if "-" not in first else first, *rest.split()]
    return " ".join(w.title() if w.title() in known and w not in _MINOR else w for w in words)


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
