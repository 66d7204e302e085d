"""Words and numbers as cells of tables that go to spreadsheets."""

from __future__ import annotations

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: a leading apostrophe goes before = + - @, tab and CR.

    Source of the rule: OWASP, CSV Injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def number_word(value: float | None) -> str:
    """Return a number without needless digits, '' for none: 3, 30.6, -28.6."""
    return "" if value is None else f"{value:.10g}"
