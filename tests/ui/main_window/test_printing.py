"""Ctrl+P in the window: what can be printed now, and words where nothing can."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.printing.dialog import PrintDialog


def opened(application: Application) -> PrintDialog:
    application.window.actions_["print"].trigger()
    (dialog,) = (found for found in application.window.findChildren(PrintDialog) if found.isVisible())
    return dialog


def offers(dialog: PrintDialog) -> list[tuple[str, bool]]:
    return [(offer.words, not offer.why_not) for offer in dialog._offers]


def test_the_report_is_offered_first_and_its_pages_come(started: Application, qtbot: QtBot) -> None:
    dialog = opened(started)
    assert offers(dialog) == [
        ("报告全文", True),
        ("报告全文，批注印在页边", False),
        ("要点速览", True),
        ("要点汇编", True),
    ]
    qtbot.waitUntil(lambda: dialog.preview.pages > 10, timeout=20_000)
    assert dialog.offer.stem.startswith("曹县政府工作报告（2023年）公文版式全文_")
    dialog.close()


def test_notes_can_be_printed_in_the_margin_once_there_are_any(started: Application) -> None:
    started.window.reader.view.select(Span(200, 212))
    started.window.reader.highlight(Category.TASK)
    dialog = opened(started)
    assert ("报告全文，批注印在页边", True) in offers(dialog)
    order = dialog._offers[1].order()
    assert order is not None
    assert order.choices.margin_notes
    assert len(order.materials[0].annotations) == 1
    dialog.close()


def test_what_the_composer_shows_comes_first_while_it_is_in_front(started: Application, qtbot: QtBot) -> None:
    window = started.window
    window.actions_["export"].trigger()
    qtbot.waitUntil(
        lambda: isinstance(window.briefing.panel, BriefingPanel) and window.briefing.panel.order() is not None
    )
    dialog = opened(started)
    assert dialog.offer.words == "导出材料中的要点速览"
    dialog.close()
    window.actions_["reader"].trigger()
    dialog = opened(started)
    assert dialog.offer.words == "报告全文"
    assert offers(dialog)[-1] == ("导出材料中的要点速览", True)
    dialog.close()


def test_while_the_report_is_analysed_it_asks_for_a_moment(
    started: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    started.notices.said.connect(lambda notice: said.append(notice.words))
    monkeypatch.setattr(started.session.analysing, "analysis", None)
    started.wiring.printing.on_print()
    assert said == ["正在分析报告，请稍候再打印。"]
    assert not started.window.findChildren(PrintDialog)
