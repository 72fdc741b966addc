"""Phrasings that are held out: never described to anybody who mends the reader.

The fields are those of `benchmarks._phrases`.
"""

SINGLE: dict[str, tuple[str, ...]] = {
    "exports_goods": (
        "{p} saw {A} send {v} of merchandise to {B}.",
        "As for exports, {A} shipped goods worth {v} to {B} in {p}.",
        "{A}'s sales of goods to {B} reached {v} in {p}.",
        "Goods exports to {B} brought {A} {v} in {p}.",
        "A total of {v} in merchandise was exported by {A} to {B} in {p}.",
        "{As} exports to {B} were to the tune of {v} in {p}.",
    ),
    "imports_goods": (
        "{A} spent {v} on imports from {B} in {p}.",
        "{As} inward shipments from {B} reached {v} in {p}.",
        "A total of {v} worth of goods came to {A} from {B} in {p}.",
        "Imports by {A} from {B} were to the tune of {v} in {p}.",
        "{As} goods imports from {B} weighed in at {v} in {p}.",
    ),
    "trade_goods": (
        "Commerce in goods between {A} and {B} added up to {v} in {p}.",
        "{A} and {B} did {v} of goods trade with each other in {p}.",
        "The volume of bilateral trade between {A} and {B} touched {v} in {p}.",
        "In {p} {Ad}-{Bd} trade was worth {v}.",
    ),
    "trade_balance": (
        "{A} posted a {v} {gap} in its trade with {B} in {p}.",
        "In {p} the {Ad} {gap} with {B} widened to {v}.",
        "{A} closed {p} with a trade {gap} of {v} vis-à-vis {B}.",
        "The trade gap, a {gap} of {v} for {A} with {B} in {p}, is structural.",
    ),
    "trade_goods_services": (
        "Goods and services trade between {A} and {B} added up to {v} in {p}.",
        "{A} and {B} traded {v} in goods and services in {p}.",
    ),
    "exports_services": ("{A} sold {v} of services to {B} in {p}.",),
    "imports_services": ("{A} bought {v} of services from {B} in {p}.",),
    "fdi_inflow": (
        "{Bd} firms put {v} of direct investment into {A} in {p}.",
        "FDI of {v} reached {A} from {B} in {p}.",
        "{A} attracted {v} of {Bd} FDI in {p}.",
    ),
    "tourists": (
        "As many as {v} travellers from {B} visited {A} in {p}.",
        "{Bd} arrivals in {A} added up to {v} in {p}.",
        "{p} brought {v} {Bd} visitors to {A}.",
    ),
    "exports_share": (
        "{B} was the destination of {v} of {As} exports in {p}.",
        "Of all {Ad} exports in {p}, {v} went to {B}.",
    ),
    "imports_share": (
        "{B} was the origin of {v} of {As} imports in {p}.",
        "Of all {Ad} imports in {p}, {v} came from {B}.",
    ),
    "trade_share": ("In {p}, {B} made up {v} of {As} total trade.",),
}

STOCK: dict[str, tuple[str, ...]] = {
    "students": (
        "{A} had {v} students from {B} {on}.",
        "{On}, the count of {Bd} students in {A} was {v}.",
        "Enrolment of {Bd} students in {A} was {v} {on}.",
    ),
    "residents": (
        "{A} counted {v} {Bp} among its residents {on}.",
        "{On}, {A} had {v} {Bp} as residents.",
    ),
    "companies": (
        "{A} counted {v} {Bd} companies on its soil {on}.",
        "{On}, {v} companies from {B} were doing business in {A}.",
        "The tally of {Bd} firms in {A} was {v} {on}.",
    ),
    "fdi_stock": (
        "{B} held an FDI stock of {v} in {A} {on}.",
        "{On}, {Bd} FDI stock in {A} had reached {v}.",
    ),
    "investment_stock": (
        "{B} held a stock of investment worth {v} in {A} {on}.",
        "{On}, total {Bd} investment in {A} had reached {v}.",
    ),
    "fdi_cumulative": (
        "{Span}, {A} attracted cumulative FDI worth {v} from {B}.",
        "Cumulative FDI by {B} in {A} added up to {v} {span}.",
    ),
    "business_establishments": ("{A} had {v} {Bd} business establishments {on}.",),
}

PRESENT: dict[str, tuple[str, ...]] = {
    "students": (
        "{v} students from {B} now study in {A}.",
        "{Bd} students in {A} number {v}.",
    ),
    "residents": ("{A} has {v} {Bp} living in it.", "{Bp} living in {A} number {v}."),
    "companies": (
        "{A} counts {v} {Bd} companies.",
        "{Bd} companies present in {A} number {v}.",
    ),
    "fdi_cumulative": ("Cumulative FDI by {B} in {A} adds up to {v}.",),
    "business_establishments": ("{A} has {v} {Bd} business establishments.",),
    "fdi_stock": ("{B} holds an FDI stock of {v} in {A}.",),
}

RANK: dict[str, tuple[str, ...]] = {
    "fdi_rank": (
        "When it comes to FDI, {B} is the {r} source for {A}.",
        "No list of investors in {A} omits {B}, its {r} foreign investor.",
        "{B} occupies {nth} place among foreign investors in {A}.",
    ),
    "trade_rank": (
        "{A} trades with {B}, its {r} trading partner.",
        "{B} holds {nth} place among {As} trading partners.",
    ),
    "oda_rank": ("Of all bilateral donors of {A}, {B} is the {r}.",),
}

JOINT: tuple[str, ...] = (
    "{A} exported {x} worth of goods to {B} in {p}; imports from {B} were {m}.",
    "Of the {t} in bilateral trade in {p}, {As} exports to {B} made up {x} and imports {m}.",
    "{As} exports to {B} started at {x1} in {p1} and ended at {x2} in {p2}.",
    "For {p}, exports from {A} to {B} and imports from {B} are put at {x} and {m}, respectively.",
    "In {p1} and {p2}, {As} imports from {B} were {m1} and {m2}, respectively.",
    "Imports of {m} from {B} in {p} stood beside {As} exports of {x} to {B}.",
)

EDITION: tuple[str, ...] = (
    "{P} was the venue for the {nth} edition of {S} in {d}.",
    "{S} reached its {nth} edition in {d}.",
    "{Sr} got under way on {day} in {P}.",
    "Hosted by {H}, the {nth} edition of {S} took place in {d}.",
    "{Sr} brought both sides to {P} in {d}.",
    "The two sides met in {P} in {d} for the {nth} edition of {S}.",
)

YEARLY: tuple[str, ...] = (
    "In {y}, {S} was held in {P}.",
    "{H} was host to {S} {y}.",
    "{S} {y} opened on {day}.",
    "For {S} {y}, the forces gathered in {P}.",
)

RECORD: dict[str, tuple[str, ...]] = {
    "signed": (
        "{d} brought the signing of the {N}.",
        "With the {N}, signed on {day}, a new chapter began.",
        "The {N} dates from {d}.",
        "The {N} was put to paper in {P} on {day}.",
    ),
    "in_force": (
        "Since {d} the {N} has been in force.",
        "The {N} became effective on {day}.",
    ),
    "launched": (
        "The {N} was started in {d}.",
        "{d} saw the launch of the {N}.",
    ),
    "held": (
        "The {N} convened in {P} on {day}.",
        "{d} saw the {N} in {P}.",
        "The {N} was convened in {d}.",
    ),
    "term": (
        "The term of the {N} is {t} years.",
        "The {N} lasts {t} years.",
    ),
    "status": ("To date, the {N} {s}.",),
    "due": (
        "Completion of the {N} is expected in {d}.",
        "The {N} should be finished by {d}.",
    ),
}

STATUS: dict[str, tuple[str, ...]] = {
    "in_force": ("is still in force",),
    "completed": ("has been finished", "has come to completion"),
    "cancelled": ("has been scrapped", "was abandoned"),
    "expired": ("ran out", "is no longer in force"),
    "ongoing": ("is still going on",),
    "stalled": ("has made no headway",),
}
