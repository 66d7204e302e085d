"""What goes to the clipboard: words and tables, plain and rich, so that WPS and Word keep paragraphs and cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_TEXT = " style=\"mso-number-format:'\\@'\""
"""Excel's own mark for a cell of text: without it 1/10 would become a date, and 001 one."""


def paragraphs(lines: Iterable[str]) -> str:
    """Return lines of text as HTML paragraphs, those without words left out; the words are data, never markup."""
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line.strip())


def table_html(tsv: str) -> str:
    """Return lines of tab-separated cells, of which the first is the header, as an HTML table."""
    head, *rows = (line.split("\t") for line in tsv.split("\n"))
    titles = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f'<table border="1" cellspacing="0" cellpadding="3"><tr>{titles}</tr>{body}</table>'


def _cell(words: str) -> str:
    return f"<td{'' if _NUMBER.fullmatch(words) else _TEXT}>{escape(words)}</td>"


def table_data(tsv: str, below: str = "") -> QMimeData:
    """Return a table as plain text and as HTML; `below` is a sentence under it."""
    data = QMimeData()
    data.setText(f"{tsv}\n{below}" if below else tsv)
    data.setHtml(table_html(tsv) + paragraphs((below,)))
    return data


def put_table(tsv: str, below: str = "") -> None:
    """Put a table on the clipboard."""
    QGuiApplication.clipboard().setMimeData(table_data(tsv, below))
