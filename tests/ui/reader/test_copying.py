"""Words taken out of the page: as they stand, in their paragraphs, and with where they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader import copying
from caoxian_desktop.ui.reader.copying import with_citation, words_alone
from caoxian_desktop.ui.reader.panel import ReaderPanel


@pytest.fixture
def two_paragraphs(report: Report) -> Span:
    numbered = [p.span for p in report.paragraphs if p.number is not None]
    return Span(numbered[0].start, numbered[1].end)


def test_copied_words_are_the_reports_own_plain_and_in_paragraphs(
    panel: ReaderPanel, report: Report, two_paragraphs: Span
) -> None:
    panel.view.select(two_paragraphs)
    panel.view.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == two_paragraphs.of(report.text)
    document = QTextDocument()
    document.setHtml(data.html())
    assert document.toPlainText() == two_paragraphs.of(report.text)
    assert document.blockCount() == 2
    assert "style" not in data.html()


def test_with_their_citation_it_stands_apart_and_quietly(report: Report, two_paragraphs: Span) -> None:
    data = with_citation(report, two_paragraphs)
    source = citation(report, two_paragraphs)
    assert data.text() == f"{two_paragraphs.of(report.text)}\n——{source}"
    document = QTextDocument()
    document.setHtml(data.html())
    assert document.blockCount() == 3
    last = document.lastBlock()
    assert last.text() == f"——{source}"
    assert last.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight


def test_what_looks_like_markup_is_words(report: Report) -> None:
    text = "某县政府工作报告\n增长<b>3%</b>&nbsp;以上"
    paragraphs = (Paragraph(Span(0, 8), ParagraphKind.TITLE), Paragraph(Span(9, len(text)), ParagraphKind.BODY, 1))
    hostile = Report(text, Source("a", SourceFormat.TEXT, "", 1), TitleBlock("<i>某县工作报告"), (), paragraphs)
    for take in (words_alone, with_citation):
        document = QTextDocument()
        document.setHtml(take(hostile, Span(9, len(text))).html())
        assert document.firstBlock().text() == "增长<b>3%</b>&nbsp;以上"
    assert "<i>某县工作报告" in document.lastBlock().text()


def test_dragged_out_words_bring_their_citation(
    panel: ReaderPanel, report: Report, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[QMimeData] = []

    def noted(report: Report, span: Span) -> QMimeData:
        taken.append(with_citation(report, span))
        return taken[-1]

    monkeypatch.setattr(copying, "with_citation", noted)
    span, view = Span(20, 40), panel.view
    view.select(span)
    inside = view.span_rectangles(span)[0].center().toPoint()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    for step in (5, 15, 30):
        at = QPointF(inside + QPoint(step, step))
        there = QPointF(view.viewport().mapToGlobal(at.toPoint()))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        move = QMouseEvent(QEvent.Type.MouseMove, at, there, none, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), move)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert taken
    assert taken[0].text().endswith(f"——{citation(report, span)}")
    view.copy()
    assert "——" not in QGuiApplication.clipboard().text(), "what is copied after is the words alone again"
