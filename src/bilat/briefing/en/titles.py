"""Titles of a brief and its sections in English."""

from datetime import date

from bilat.briefing.en.times import day

SECTIONS = {
    "glance": "At a glance",
    "introduction": "Introduction",
    "strategic": "Strategic convergence and the Indo-Pacific",
    "defence": "Defence and security",
    "infrastructure": "Infrastructure and development finance",
    "economy": "Trade and investment",
    "technology": "Technology, semiconductors and critical minerals",
    "energy": "Energy and climate",
    "space": "Space and science",
    "multilateral": "Regional and multilateral",
    "people": "People and education",
    "challenges": "Challenges",
    "initiatives": "Initiatives",
    "way_forward": "Way forward",
    "timeline": "Timeline",
    "tables": "Tables",
    "method": "Sources and method",
    "changes": "What has changed",
}


def title(first: str, second: str, since: date | None = None) -> str:
    """The title of a brief.

    >>> title("India", "Japan")
    'India–Japan relations: a brief'
    """
    if since is not None:
        return f"{first}–{second} relations: what has changed since {day(since)}"
    return f"{first}–{second} relations: a brief"


NOTES = "Sources"
AS_OF = "As of {day}. Facts {snapshot}."
NOT_HELD = "not held"
CONTENTS = "Contents"
SKIP = "Skip to the text"
NOTE = "source"
DATA = "The data"
NO_CHARTS = (
    "{n} charts are not drawn here, for the extra `charts` is not installed; their data stand as "
    "tables. Get it with `pip install 'bilat[charts]'`."
)

KINDS = {
    "official_statistics": "statistical offices",
    "government": "governments",
    "intergovernmental": "intergovernmental bodies",
    "company": "companies",
    "academic": "academic works",
    "news_agency": "news agencies",
    "press": "the press",
    "secondary": "secondary pages",
}
