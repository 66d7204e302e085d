"""Made-up hits, and a panel that shows them."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.hits import Hit, Snippet
from caoxian_desktop.core.search.query import Kind
from caoxian_desktop.ui.search.panel import SearchPanel


@pytest.fixture
def hit() -> Any:
    """Makes a hit of a kind in a report, by its name, at an offset."""

    def make(kind: Kind = Kind.TEXT, name: str = "曹县政府工作报告（2023年）", at: int = 0, record: str = "") -> Hit:
        where = "" if kind is Kind.REPORT else f"第一部分第{at + 1}段"
        snippet = Snippet(f"第{at}处项目", (Span(3, 5),))
        path = () if kind is Kind.REPORT else ("一、工作回顾",)
        return Hit(kind, f"r-{name}", f"v-{name}", name, where, Span(at, at + 2), snippet, (), path, record)

    return make


@pytest.fixture
def panel(qtbot: QtBot) -> SearchPanel:
    made = SearchPanel()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made
