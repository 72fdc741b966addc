"""Sentences on trade and investment."""

ECONOMY: dict[str, str | tuple[str, ...]] = {
    "rival": "{text} ({other} by another official count)",
    "trade.year": (
        "In {year} {whose} goods exports to {partner} came to {exports} and its goods imports "
        "from {partner} to {imports}, which leaves a trade {sort} of {gap}."
    ),
    "trade.part": (
        "From {period} {whose} goods exports to {partner} were {exports} and its goods imports "
        "from {partner} {imports}."
    ),
    "trade.change": (
        "Exports {up_exports} by {exports} and imports {up_imports} by {imports} over the year; "
        "the {sort} had been {gap} in {year}."
    ),
    "trade.apart": (
        "Over the year exports {up_exports} by {exports} while imports {up_imports} by {imports}; "
        "the {sort} had been {gap} in {year}."
    ),
    "trade.balance": (
        "By {whose}{marked} count its trade {sort} with {partner} was {gap} in {year}."
    ),
    "trade.total-balance": (
        "Two-way goods trade of {who} with {partner} was {total} in {year}. {whose} trade {sort} "
        "with {partner} was {gap} in that year."
    ),
    "trade.total": "Two-way goods trade of {who} with {partner} was {total} in {year}.",
    "trade.since": (
        "In {year} {whose} exports to {partner} had been {exports_then} and its imports from "
        "{partner} {imports_then}."
    ),
    "trade.peak": ("{whose} exports to {partner} have yet to return to the {exports} of {year}."),
    "trade.products": "Among {whose} exports to {partner} in {year} were {items}.",
    "trade.bought": "Among {whose} imports from {partner} in {year} were {items}.",
    "trade.services": (
        "In services, {whose} exports to {partner} were {exports} and its imports {imports} in "
        "{year}."
    ),
    "trade.both": (
        "Goods and services together, {whose} exports to {partner} were {exports} and its imports "
        "from {partner} {imports} in {year}."
    ),
    "fdi.cumulative": (
        "Cumulative FDI from {home} in {host} reached {total} between {start} and {end}."
    ),
    "fdi.stock": "The stock of {whose} direct investment in {host} stood at {stock} {at}.",
    "fdi.stock-both": (
        "The stock of {whose} direct investment in {host} stood at {stock} {at} as {maker} counts, "
        "and at {other} as {second} counts."
    ),
    "fdi.rank": "{home} was the {rank} source of FDI in {host} {at}.",
    "fdi.flow": "{whose} FDI in {host} was {flow} in {year}.",
    "fdi.flow-after": "{whose} FDI in {host} was {flow} in {year}, after {before} in {then}.",
    "fdi.flow-basis": "{whose} FDI in {host} was {flow} in {year} ({basis}).",
    "fdi.flow-after-basis": (
        "{whose} FDI in {host} was {flow} in {year}, after {before} in {then} ({basis})."
    ),
    "fdi.fiscal": "By fiscal years {host} recorded {flow} of FDI from {home} in {year}.",
    "fdi.fiscal-basis": (
        "By fiscal years {host} recorded {flow} of FDI from {home} in {year} ({basis})."
    ),
    "fdi.fiscal-after": (
        "By fiscal years {host} recorded {flow} of FDI from {home} in {year}, after {before} in "
        "{then}."
    ),
    "fdi.fiscal-after-basis": (
        "By fiscal years {host} recorded {flow} of FDI from {home} in {year}, after {before} in "
        "{then} ({basis})."
    ),
    "fdi.differ": "The two counts differ in the year and in what they take in.",
    "survey": "In the {maker} of {year}, {share} of {home} companies in {host} {what}.",
    "chart.investment": "Direct investment of {home} in {host} adds up to {sum} by {end}",
    "chart.investment-flow": "Direct investment of {home} in {host}: {sum} in the year to {end}",
    "companies.now": "{count} {home} companies were present in {host} {at}.",
    "companies.both": (
        "{count} {home} companies were present in {host} {at}. At the last exact count, there were "
        "{counted} {home} companies in {host} {then}."
    ),
    "companies.sites": (
        "{count} {home} companies were present in {host} {at}. At the last exact count, there were "
        "{counted} {home} companies in {host} {then}, with {sites} business establishments."
    ),
    "townships": "{count} {home} industrial townships had been set aside in {host} by then.",
    "chart.trade": "{who}'s {sort} with {partner} reached {gap} in {year}",
    "chart.trade-alt": (
        "{who}'s goods exports to {partner} went from {exports_then} in {first} to {exports} in "
        "{last}, its imports from {imports_then} to {imports}"
    ),
}
