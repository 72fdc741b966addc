"""Phrasings that are held out: written, in the manner of public notes, before the engine was last
mended, and never used to mend it. Their figures stand in docs/benchmarks.md; `--show misses` on
them would spend the set, so nobody looks.

The fields are those of `benchmarks._phrases`.
"""

SINGLE: dict[str, tuple[str, ...]] = {
    "exports_goods": (
        "Total exports of goods to {B} by {A} were {v} during {p}.",
        "During {p}, {Ad} goods exports to {B} clocked {v}.",
        "{B} purchased {v} of merchandise from {A} in {p}.",
        "{As} exports to the {Bd} market registered {v} in {p}.",
        "Exports from {A} to {B} during {p}: {v}.",
        "According to the commerce ministry, goods exports to {B} from {A} aggregated {v} in {p}.",
    ),
    "imports_goods": (
        "During {p}, imports of {A} from {B} aggregated {v}.",
        "{B} supplied {A} with goods valued at {v} in {p}.",
        "Goods imported by {A} from {B} were worth {v} during {p}.",
        "{As} imports from the {Bd} side touched {v} in {p}.",
        "On the import side, {A} took in goods worth {v} from {B} in {p}.",
    ),
    "trade_goods": (
        "The two-way merchandise trade between {A} and {B} touched {v} during {p}.",
        "{A}-{B} bilateral trade was estimated at {v} in {p}.",
        "In {p}, merchandise worth {v} changed hands between {A} and {B}.",
        "The value of goods traded between {A} and {B} was {v} in {p}.",
        "As of {p}, bilateral trade between {A} and {B} stood at {v}.",
    ),
    "trade_balance": (
        "{A} was left with a merchandise trade {gap} of {v} vis-à-vis {B} in {p}.",
        "The {gap} that {A} ran in goods trade with {B} was {v} in {p}.",
        "This left {A} with a goods {gap} of {v} with {B} in {p}.",
        "{As} {gap} in merchandise trade with {B} worked out to {v} for {p}.",
    ),
    "trade_goods_services": (
        "Taking goods and services together, {A}–{B} trade was worth {v} in {p}.",
        "Two-way goods and services trade between {A} and {B} was valued at {v} in {p}.",
    ),
    "exports_services": (
        "In services, {As} exports to {B} were {v} in {p}.",
        "{Ad} service exports to {B} were valued at {v} in {p}.",
    ),
    "imports_services": (
        "{A} bought services worth {v} from {B} in {p}.",
        "{As} imports of services from {B} were valued at {v} in {p}.",
    ),
    "fdi_inflow": (
        "{Bd} investors put {v} of FDI into {A} in {p}.",
        "Investment by {B} in {A} by way of FDI was {v} during {p}.",
        "In {p}, FDI flows from {B} to {A} were {v}.",
        "{As} inflow of foreign direct investment from {B} was recorded at {v} in {p}.",
        "{B} was the source of {v} of FDI inflows into {A} in {p}.",
    ),
    "tourists": (
        "In {p}, the number of tourists from {B} who visited {A} was {v}.",
        "{B} sent {v} tourists to {A} in {p}.",
        "A total of {v} {Bd} nationals visited {A} as tourists in {p}.",
        "{As} tourist arrivals from {B} touched {v} in {p}.",
        "{v} people from {B} visited {A} in {p}.",
    ),
    "exports_share": (
        "{B} was the destination of {v} of {As} goods exports in {p}.",
        "Of {As} total exports in {p}, {v} went to {B}.",
        "{As} exports to {B} constituted {v} of its total exports in {p}.",
    ),
    "imports_share": (
        "{B} was the source of {v} of {As} goods imports in {p}.",
        "Of {As} total imports in {p}, {v} came from {B}.",
        "{As} imports from {B} constituted {v} of its total imports in {p}.",
    ),
    "trade_share": (
        "{As} trade with {B} constituted {v} of its total trade in {p}.",
        "{B} made up {v} of {As} overall trade in {p}.",
    ),
}

STOCK: dict[str, tuple[str, ...]] = {
    "students": (
        "{On}, {v} students from {B} were pursuing studies in {A}.",
        "{v} {Bd} nationals were studying in {A} {on}.",
        "{On}, the {Bd} student community in {A} was {v} strong.",
        "{A} had {v} students from {B} on its campuses {on}.",
    ),
    "residents": (
        "{On}, {A} had {v} {Bd} residents.",
        "The {Bd} community in {A} numbered {v} {on}.",
        "{v} {Bd} nationals were living in {A} {on}.",
    ),
    "companies": (
        "{On}, {v} companies from {B} were doing business in {A}.",
        "{v} {Bd} companies had set up operations in {A} {on}.",
        "The presence of {Bd} business in {A} comprised {v} companies {on}.",
        "{On}, {A} had {v} registered {Bd} companies.",
    ),
    "fdi_stock": (
        "{On}, {Bs} stock of FDI in {A} was worth {v}.",
        "The FDI stock held by {B} in {A} was {v} {on}.",
    ),
    "investment_stock": (
        "{On}, total {Bd} investment in {A} was worth {v}.",
        "{Bd} investment in {A} was valued at {v} {on}.",
    ),
    "fdi_cumulative": (
        "{Span}, {B} invested {v} in {A} by way of FDI.",
        "{Span}, FDI from {B} to {A} added up to {v} in all.",
        "{Bd} FDI in {A} has cumulatively amounted to {v} {span}.",
    ),
    "business_establishments": (
        "{On}, {Bd} firms had {v} business establishments across {A}.",
        "{Bd} business establishments in {A} numbered {v} {on}.",
    ),
}

PRESENT: dict[str, tuple[str, ...]] = {
    "students": (
        "{v} students from {B} are now pursuing studies in {A}.",
        "The {Bd} student community in {A} is {v} strong.",
        "Currently, {A} has {v} {Bd} students.",
    ),
    "residents": (
        "The {Bd} community in {A} numbers {v}.",
        "At present {v} {Bd} nationals are living in {A}.",
    ),
    "companies": (
        "{v} companies from {B} are doing business in {A}.",
        "At present, {A} has {v} registered {Bd} companies.",
        "Currently {v} {Bd} companies have operations in {A}.",
    ),
    "fdi_cumulative": (
        "To date, FDI from {B} to {A} has cumulatively amounted to {v}.",
        "Cumulative {Bd} FDI into {A} now stands at {v}.",
    ),
    "business_establishments": (
        "{Bd} firms now have {v} business establishments across {A}.",
        "{Bd} business establishments in {A} number {v}.",
    ),
    "fdi_stock": (
        "{Bs} stock of FDI in {A} is worth {v}.",
        "The FDI stock held by {B} in {A} is {v}.",
    ),
}

RANK: dict[str, tuple[str, ...]] = {
    "fdi_rank": (
        "In terms of FDI, {B} is the {r} investor in {A}.",
        "{B} stands {nth} among sources of FDI for {A}.",
        "When it comes to FDI into {A}, {B} is the {r} source.",
        "{B} occupies the {nth} position among foreign investors in {A}.",
    ),
    "trade_rank": (
        "{B} has become the {r} trading partner of {A}.",
        "{B} stands {nth} among the trading partners of {A}.",
        "For {A}, {B} is the {r} trading partner.",
        "Today {B} is {As} {r} partner in trade.",
    ),
    "oda_rank": (
        "{B} has been {As} {r} bilateral donor.",
        "{As} {r} bilateral donor is {B}.",
        "For {A}, {B} is the {r} bilateral donor.",
    ),
}

JOINT: tuple[str, ...] = (
    "While {As} exports to {B} were {x} in {p}, its imports from {B} were {m}.",
    "Of the {t} of trade between {A} and {B} in {p}, {x} were {Ad} exports.",
    "{As} exports to {B} during {p} were {x} and its imports were {m}.",
    "In {p1}, {As} exports to {B} were {x1}; in {p2}, they were {x2}.",
    "{As} imports from {B} were {m2} in {p2}, compared with {m1} in {p1}.",
    "Bilateral trade between {A} and {B} during {p} was {t}, of which {As} imports were {m}.",
    "{A} exported {x} to and imported {m} from {B} in {p}.",
    "{A} imported goods worth {m} from {B} in {p}; its exports stood at {x}.",
    "{As} exports to {B} were {x1} in {p1}, {x2} in {p2} and {x3} in {p3}.",
    "With imports from {B} of {m} and exports of {x}, {A} had a {gap} of {b} in {p}.",
)

EDITION: tuple[str, ...] = (
    "The {nth} edition of the exercise {S} was organised at {P} in {d}.",
    "{S}, in its {nth} edition, was held in {d}.",
    "{P} was the venue for the {nth} edition of {S}, held in {d}.",
    "The {nth} {S}, held in {d}, was hosted by {H}.",
    "{H} played host to the {nth} edition of {S} in {d}.",
    "In {d}, the two sides held the {nth} {S} in {P}.",
    "The {nth} round of {S} was convened in {P} on {day}.",
    "{Sr} was carried out at {P} in {d}.",
    "The {nth} edition of {S} got under way on {day}.",
)

YEARLY: tuple[str, ...] = (
    "{S} {y} was organised in {P}.",
    "{S} was held in {P} in {y}.",
    "The {y} edition of {S} was hosted by {H}.",
    "{S} {y} got under way on {day}.",
    "In {y}, {S} was held in {m}.",
    "{H} played host to {S} {y}.",
    "{P} played host to {S} {y}.",
    "{S} {y} was conducted at {P} in {m}.",
)

RECORD: dict[str, tuple[str, ...]] = {
    "signed": (
        "It was on {day} that the {N} was signed.",
        "{A} and {B} entered into the {N} in {d}.",
        "The {N} dates from {d}, when the two sides signed it.",
        "Both countries put their signatures to the {N} on {day}.",
        "The signing of the {N} took place on {day}.",
        "The {N} was signed between {A} and {B} in {d}.",
    ),
    "in_force": (
        "The {N} became effective on {day}.",
        "The {N} has been effective since {d}.",
        "It was on {day} that the {N} entered into force.",
        "The {N} became operational in {d}.",
    ),
    "launched": (
        "It was in {d} that the two sides launched the {N}.",
        "The {N} was unveiled in {d}.",
        "The launch of the {N} took place in {d}.",
    ),
    "held": (
        "The {N} was convened in {P} on {day}.",
        "{P} was the venue of the {N} in {d}.",
        "It was on {day} that the {N} was held.",
        "The two sides held the {N} in {P} in {d}.",
    ),
    "term": (
        "The {N} has a validity of {t} years.",
        "The {N} is to remain valid for {t} years.",
        "The duration of the {N} is {t} years.",
        "The {N} was signed for {t} years.",
        "The {N}, valid for {t} years, sets out areas of cooperation.",
    ),
    "status": (
        "Today the {N} {s}.",
        "It is understood that the {N} {s}.",
        "The {N}, a pillar of the relationship, {s}.",
        "The {N} {s} at the time of writing.",
    ),
    "due": (
        "The {N} is scheduled to be completed by {d}.",
        "Completion of the {N} is expected in {d}.",
        "The {N} should be ready by {d}.",
    ),
}

STATUS: dict[str, tuple[str, ...]] = {
    "in_force": ("is still in force", "continues to be in force", "is operative"),
    "completed": ("stands completed", "has been finished", "is now complete"),
    "cancelled": ("stands cancelled", "has been scrapped", "was abandoned"),
    "expired": ("is no longer in force", "ran out", "has run its course"),
    "ongoing": ("is in progress", "is being carried out", "is still going on"),
    "stalled": ("has ground to a halt", "has made no progress", "is stuck"),
}
