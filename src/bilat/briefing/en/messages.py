"""Every sentence of a brief in English, by key; several wordings stand in a tuple.

Slots in braces are filled with runs of words that carry their facts. What no document prints
(growth, ratios, balances) is worked out in the open, see `Derived`. The sentences themselves
stand in the modules beside this one, by subject.
"""

from bilat.briefing.en.challenges import CHALLENGES
from bilat.briefing.en.changes import CHANGES
from bilat.briefing.en.defence import DEFENCE
from bilat.briefing.en.economy import ECONOMY
from bilat.briefing.en.forward import FORWARD
from bilat.briefing.en.general import GENERAL
from bilat.briefing.en.infrastructure import INFRASTRUCTURE
from bilat.briefing.en.method import METHOD
from bilat.briefing.en.missing import MISSING
from bilat.briefing.en.multilateral import MULTILATERAL
from bilat.briefing.en.people import PEOPLE
from bilat.briefing.en.records import RECORDS
from bilat.briefing.en.space import SPACE
from bilat.briefing.en.strategic import STRATEGIC

MESSAGES: dict[str, str | tuple[str, ...]] = {
    **CHALLENGES,
    **CHANGES,
    **DEFENCE,
    **ECONOMY,
    **FORWARD,
    **GENERAL,
    **INFRASTRUCTURE,
    **METHOD,
    **MISSING,
    **MULTILATERAL,
    **PEOPLE,
    **RECORDS,
    **SPACE,
    **STRATEGIC,
}
