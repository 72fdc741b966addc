"""Sentences on defence."""

DEFENCE: dict[str, str | tuple[str, ...]] = {
    "drill": "{name} took place {where} {when}{people}.",
    "drill.land": "On land, {name} took place {where} {when}{people}.",
    "drill.sea": "At sea, {name} took place {where} {when}{people}.",
    "drill.air": "In the air, {name} took place {where} {when}{people}.",
    "drill.coast": "Between the coast guards, {name} took place {where} {when}{people}.",
    "drill.each": ", with {count} personnel on either side",
    "drill.from": ", with {list}",
    "drill.shared": "Together with others the two last exercised in {list}.",
    "arms.sales": "Sales of arms from {seller} to {buyer} notified of late are {list}.",
    "arms.share": "{seller} supplied {share} of the arms imports of {buyer} in {period}.",
    "troops": "{name} counted {count} {at}.",
}
