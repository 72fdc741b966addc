"""Names of things, places and people in English: articles, prepositions, capitals."""

import re

# Common words that begin a name and are no proper nouns: they lose their capital inside a
# sentence where the rest of the name is in small letters.
_SMALL = frozenset(
    "about additional agreement aim arrangement bilateral conclusion contracts deal decision "
    "defence deferred dollar entry exchange final first five four framework full gift grant "
    "implementing joint letter list loan longer memorandum ministerial open original plan price "
    "second separate settlement six special steel symposium ten third tenth trade trilateral "
    "twelve visa work working yen annual foundation removal postponement review start 2nd".split()
)
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
    "understanding|letters|pillar|drills|workshop|centre|center|yard|harbour|hub"
)
_THING = re.compile(rf"\b(?:{_THINGS})\b", re.IGNORECASE)
_NO_ARTICLE = re.compile(
    r"^(?:Exercise |JIMEX|JAIMEX|Malabar|MILAN|Talisman|Pitch Black|[A-Z][a-z]+ [A-Z][a-z]+ \d{2}|"
    r"MAHSR|WDFC|Japan in |Mission \d|AUKUS|Full |Modi |Abe |Biden |Trump |Kishida |Takaichi |"
    r"Albanese |Rubio |Turnbull |Marles |[A-Z]\w+['’]s? )"
)
_SENTENCE = re.compile(
    r"\b(?:asks?|says?|seeks?|stays?|prefers?|becomes?|agrees?|cuts?|lifts?|signs?|backs?|joins?|"
    r"differ|plans?(?= a| to)|meets?|visits|completed|changed|deferred|postponed|notified|had met|"
    r"launched|inaugurated|incorporated|finalised|decline[sd]?|refuse[sd]?|ends?|opened|to raise|"
    r"opens|to open|negotiated|removed|imposes?|raises?|replaces?|returns?|goes|said|go on)\b"
)
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
    return bool(_SENTENCE.search(name))


def named(name: str, article: bool = True) -> str:
    """A name as it stands inside a sentence.

    >>> named("Memorandum on cooperation in the rare earth industry in India")
    'a memorandum on cooperation in the rare earth industry in India'
    >>> named("Agreement on Social Security"), named("JIMEX 25"), named("Battery Supply Chain Partnership")
    ('the Agreement on Social Security', 'JIMEX 25', 'the Battery Supply Chain Partnership')
    >>> named("Tenth Quad Foreign Ministers Meeting"), named("15th India-Japan Annual Summit")
    ('the tenth Quad Foreign Ministers Meeting', 'the 15th India-Japan Annual Summit')
    """
    first, _, rest = name.partition(" ")
    words = [w for w in rest.split() if w[:1].isalpha() and len(w) > 3]
    small = [w for w in words if w[0].islower()]
    plain = first.casefold().rstrip(":,") in _SMALL and (
        len(small) * 2 >= len(words) or first.casefold() in {"first", "second", "third", "tenth"}
    )
    shown = f"{first.casefold()} {rest}" if plain and rest else name
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
