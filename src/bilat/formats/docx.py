"""A Word file: heading styles, footnotes that link to the sources, tables, charts as pictures."""

from typing import TYPE_CHECKING

from bilat.formats import Look

if TYPE_CHECKING:
    from bilat.briefing.model import Brief

SUFFIXES = (".docx",)


def brief(brief: "Brief", look: Look) -> bytes:
    """The whole file; the same brief gives the same bytes."""
    from bilat.formats import _brief_docx

    return _brief_docx.brief(brief)
