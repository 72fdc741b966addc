"""What was public by a day: the clock behind `--as-of`."""

from datetime import date

import msgspec

from bilat.facts.record import Subject
from bilat.facts.source import Source


def public(source: Source, as_of: date) -> bool:
    """Whether a document was out by the end of `as_of`.

    A partial date counts from its last day; a document without one is never known to be out.
    """
    return source.published is not None and source.published.end <= as_of


def known_by(subject: Subject, as_of: date) -> Subject:
    """A subject with only the attributes whose documents were out by `as_of`."""
    kept = tuple(a for a in subject.attributes if public(a.source, as_of))
    if len(kept) == len(subject.attributes):
        return subject
    return msgspec.structs.replace(subject, attributes=kept)
