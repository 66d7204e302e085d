"""Words and numbers as cells of tables that go to spreadsheets, and such tables as text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

# Full-width signs too: spreadsheets of Chinese and Japanese systems take them for the others. Blanks and control
# characters before a sign are no cover: some programs strip them.
_FORMULA = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\x00]")
_NUMBER = re.compile(r"[-－]\d+(?:\.\d+)?")

Cells = tuple[str, ...]
"""A row of a table."""


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe goes before = + - @ and control characters.

    A number below zero is left as it is. Source of the rule: OWASP, CSV Injection, and ASVS 5.0, 1.2.10.
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def number_word(value: float | None) -> str:
    """Return a number without needless digits, '' for none: 3, 30.6, -28.6."""
    return "" if value is None else f"{value:.10g}"


def one_line(words: str) -> str:
    """Return words with a blank for each character that cannot be seen, line breaks and tabs among them."""
    return "".join(c if c.isprintable() else " " for c in words)


def comma_separated(rows: Iterable[Cells]) -> str:
    """Return rows as CSV (RFC 4180, CRLF); no cell is taken for a formula."""
    out = io.StringIO()
    csv.writer(out).writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def tab_separated(rows: Iterable[Cells]) -> str:
    """Return rows as lines of tab-separated cells, for the clipboard; no cell breaks its line or is a formula."""
    return "\n".join("\t".join(safe_cell(" ".join(one_line(cell).split())) for cell in row) for row in rows)
