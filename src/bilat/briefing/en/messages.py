"""Every sentence of a brief in English, by key; several wordings stand in a tuple.

Slots in braces are filled with runs of words that carry their facts. What no document prints
(growth, ratios, balances) is worked out in the open, see `Derived`. The sentences themselves
stand in the modules beside this one, by subject.
"""

from bilat.briefing.en.defence import DEFENCE
from bilat.briefing.en.economy import ECONOMY
from bilat.briefing.en.records import RECORDS
from bilat.briefing.en.strategic import STRATEGIC

MESSAGES: dict[str, str | tuple[str, ...]] = {**DEFENCE, **ECONOMY, **RECORDS, **STRATEGIC}
