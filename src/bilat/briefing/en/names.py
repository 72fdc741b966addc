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


def talks(name: str) -> bool:
    """Whether a name is that of negotiations rather than of what they are to bring.

    >>> talks("India–Australia Comprehensive Economic Cooperation Agreement negotiations")
    True
    """
    return name.casefold().endswith("negotiations")


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


def capital(text: str) -> str:
    """A sentence with its first letter as a capital, unless it begins with a name in small type."""
    return text[:1].upper() + text[1:]


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
