"""Words that decide what a name beside them means. Compared with `Token.key`."""

from bilat.reading.lexicon import key


def _set(words: str) -> frozenset[str]:
    return frozenset(key(word) for word in words.split())


# After these a capital is the town: "in Tokyo", "visited New Delhi".
LOCATIVE = _set(
    "in at near outside around inside across via within reached reach visited visiting "
    "visit visits left leaving downtown central nearby host city capital off"
)

# With these in the words before, "to Tokyo" and "from Tokyo" are journeys.
MOTION = _set(
    "visit visits visited trip trips travel travels travelled traveled travelling flew "
    "flies flight flights went go goes going came come comes coming arrive arrived arrival "
    "return returned invited invitation tour journey route train trains moved move landed "
    "fly flying sailed delegation rail railway line highway road corridor km miles hours "
    "drive bound"
)

# After a state's name these are money, not the state: "US dollars".
MONEY = _set(
    "dollar dollars yen rupee rupees yuan renminbi pound pounds peso pesos won rand ruble "
    "rouble rubles roubles franc francs krone krona baht ringgit dirham riyal real reais"
)

# "Bank of Japan", "University of Tokyo", "Times of India": a body, not the state.
BODY_OF = _set(
    "bank times university institute trust press authority college corporation council "
    "society academy museum association confederation federation board survey school "
    "chamber church sea gulf bay strait straits temple gateway idea bharat"
)

# "India Today", "Japan Airlines", "Indian Railways": likewise.
BODY_AFTER = _set(
    "today times express post airlines airways railways railway oil tobacco institute "
    "institutes university foundation news television herald mail premier tv inc "
    "ltd limited pvt corporation company airport hotel ocean life"
)

# Capitalised neighbours that do not make a longer name of another thing.
GENERIC = _set(
    "exercise exercises dialogue dialogues agreement agreements treaty pact summit summits "
    "meeting meetings partnership partnerships initiative framework project projects "
    "mission missions drill drills series edition forum statement declaration talks "
    "negotiations round rounds moc mou naval navy maritime annual bilateral trilateral "
    "quadrilateral joint ministerial minister ministers leader leaders foreign defence "
    "virtual military army air force ex phase plan pillar grouping group countries country "
    "nations nation members member partners partner states january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec spring summer autumn winter i ii iii iv v vi vii viii ix x xi xii "
    "xiii xiv xv fy"
)

# Words that alone tell nothing of a thing: "Strategic Partnership", "Free Trade Agreement".
KINDS = _set(
    "strategic partnership trade agreement free comprehensive economic cooperation annual summit "
    "dialogue global special joint declaration security cultural bilateral trilateral ministerial "
    "defence minister ministers meeting foreign framework treaty peace commerce alliance vision "
    "statement fund initiative forum startup friendship year association first second"
)

# Titles and offices that stand before or after a person's or a company's name.
TITLE = _set(
    "mr mrs ms dr prof sir shri smt prime minister ministers pm eam president vice "
    "chancellor secretary general gen admiral adm lt col ambassador amb foreign defence "
    "defense external affairs finance commerce trade economy digital railway railways "
    "industry premier emperor king queen crown prince princess chairman chairperson chair "
    "chief ceo director deputy state home senator governor mayor justice professor officer "
    "spokesperson spokesman staff marshal then former late leader leaders counterpart nsa "
    "union cabinet fm rm treasurer envoy commissioner"
)

# Words that are capitalised only because a sentence or a heading starts with them.
FUNCTION = _set(
    "a an the this that these those in on at by for from of to with and or but as if while "
    "when where after before during since until under over through both all some many most "
    "each every its it their his her our your my we they he she who which what how why not "
    "no yes also however moreover further furthermore meanwhile despite although though "
    "because between among amid via per including like unlike such other another first "
    "second third new next last recent recently today now then there here regarding about "
    "against across beyond within without strengthening deepening expanding example "
    "examples source key is are was were has have had will would can could should must may "
    "might did do does be been being so thus hence only even just still yet once whether "
    "towards toward upon than"
)

# Tails that belong to a record's name where capitalised: "Dharma Guardian Exercise".
TAIL = _set(
    "exercise exercises drill drills dialogue meeting meetings agreement summit forum talks "
    "mechanism format ministerial foreign and defence minister ministers level "
    "consultations leaders project corridor mission initiative treaty pact partnership "
    "framework"
)

# Acronyms that are also plain words: only as written, never in a heading that is all capitals.
PLAIN = frozenset(
    "us it who act asia trust compact milan jai jit jim aim cope sea star unicorn cep era ally "
    "as is in on at no so do go we he me be by my or of to up an am if mac mad made".split()
)

# Capitalised words beside a town's name that leave it a town's name.
SITE = _set(
    "city prefecture state district province region town port airport base harbour station "
    "island bay mayor governor university corporation municipal sister twin"
)

# After a single word these make a compound of another kind: "quad bike".
COMPOUND = _set("bike bikes band core copter biking squirrel")
