"""What is said of a mark: at the pointer, and to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.charts.chart import Mark
from caoxian_desktop.core.charts.table_form import column_of
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import quoted_sentence, sentence_near


def sentence_of(report: Report, mark: Mark) -> str:
    """Return the sentence a mark's figure stands in, as its report has it."""
    if mark.origin is not None:
        return mark.origin.sentence
    return quoted_sentence(report.text, mark.span.start).strip()


def line_of(mark: Mark) -> str:
    """Return a mark in one line: name, series, wording."""
    return "　".join(part for part in (mark.label, column_of(mark), mark.printed) if part)


def tooltip_of(report: Report, mark: Mark, notes: Sequence[str] = ()) -> str:
    """Return a mark's tooltip as HTML: name and wording, the sentence with the figure marked, the citation, the notes.

    Words of report and notes are escaped: they are never taken for markup.
    """
    return _told(report, mark) + "".join(f"<p><b>✎</b> {escape(printed_note(note))}</p>" for note in notes)


def _told(report: Report, mark: Mark) -> str:
    if mark.origin is not None:
        told = (f"<b>{escape(line_of(mark))}</b>", escape(mark.origin.sentence), escape(mark.origin.citation))
        return "".join(f"<p>{part}</p>" for part in told)
    place = sentence_near(report.text, mark.span.start)
    start, end = mark.span.start, min(mark.span.end, place.end)
    text = report.text
    before, figure, after = text[place.start : start], text[start:end], text[end : place.end]
    head = f"<b>{escape(line_of(mark))}</b>" if len(figure) < len(place) - 1 else f"<b>{escape(mark.label)}</b>"
    sentence = (
        f"{escape(before.lstrip())}<b>{escape(figure)}</b>{escape(after)}" if len(figure) < 40 else escape(figure)
    )
    return f"<p>{head}</p><p>{sentence}</p><p>{escape(citation(report, mark.span))}</p>"
