"""Spans as the contract of `bilat read --format json` names their slots."""

from typing import Any

from bilat.reading.spans import Name, PeriodSpan, Quantity

Span = Quantity | PeriodSpan | Name


def hedge(inner: str | None) -> str | None:
    """The contract knows four hedges; "nearly" is a kind of about, whose interval is its own."""
    return "~" if inner == "nearly" else inner


def slots(span: Span) -> dict[str, Any]:
    """One span as kind, place, words and reading; numbers of a range stand in low and high."""
    if isinstance(span, Quantity):
        return {
            **_place("quantity", span),
            "value": span.value,
            "low": span.low,
            "high": span.high,
            "unit": span.unit,
            "hedge": hedge(span.hedge),
            "change": span.change,
        }
    if isinstance(span, PeriodSpan):
        return {
            **_place("period", span),
            "from": span.first.isoformat() if span.first else None,
            "to": span.last.isoformat() if span.last else None,
        }
    return {**_place("name", span), "id": span.id, "what": span.what}


def _place(kind: str, span: Span) -> dict[str, Any]:
    return {"kind": kind, "start": span.start, "end": span.end, "text": span.text}
