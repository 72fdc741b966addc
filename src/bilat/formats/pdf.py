"""A PDF: tagged for screen readers (PDF/UA-1), footnotes that link to the sources, charts."""

from typing import TYPE_CHECKING

from bilat.formats import Look

if TYPE_CHECKING:
    from bilat.briefing.model import Brief

SUFFIXES = (".pdf",)


def brief(brief: "Brief", look: Look) -> bytes:
    """The whole file; the same brief gives the same bytes."""
    from bilat.formats import _brief_pdf

    return _brief_pdf.brief(brief)
