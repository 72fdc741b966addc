"""Sentences on defence."""

DEFENCE: dict[str, str | tuple[str, ...]] = {
    "drill.own": "{list}.",
    "drill.first": "{who} last met for {list}",
    "drill.next": "{who} for {list}",
    "drill.land": "the armies",
    "drill.sea": "the navies",
    "drill.air": "the air forces",
    "drill.coast": "the coast guards",
    "drill.other": "the forces",
    "drill.size": "{name} was joined by {size}.",
    "drill.each": "{count} personnel on either side",
    "drill.from": "{list}",
    "drill.shared": "In wider company both took part in {list}.",
    "arms.sales": "Sales of arms from {seller} to {buyer} notified of late are {list}.",
    "arms.share": "{seller} supplied {share} of the arms imports of {buyer} in {period}.",
    "troops": "{name} counted {count} {at}.",
}
