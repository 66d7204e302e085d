"""What was searched for last: the words, the newest first, as one text for the settings."""

from __future__ import annotations

MOST = 20
"""Queries that are remembered."""


def remembered(history: str) -> tuple[str, ...]:
    """Return the queries of a settings text."""
    return tuple(filter(None, history.split("\n")))[:MOST]


def with_query(history: str, typed: str) -> str:
    """Return the settings text with a query in front; the same query stands once, and the oldest is forgotten."""
    words = " ".join(typed.split())
    if not words:
        return history
    return "\n".join((words, *(old for old in remembered(history) if old != words))[:MOST])
