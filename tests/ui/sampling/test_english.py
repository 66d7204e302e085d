"""抽查 where the window speaks English; what is taken along stays Chinese."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.ui.sampling.dialog import SamplingDialog
from tests.ui.sampling.test_dialog import analysis, begun, kept, opened
from tests.visible_words import CHINESE

__all__ = ["analysis", "kept", "opened"]


@pytest.mark.usefixtures("english")
def test_fields_and_closed_lists_are_english_and_the_reports_words_are_not(
    opened: Callable[..., SamplingDialog],
) -> None:
    judge = begun(opened()).judge
    rows = {field: judge.rows[field].accessibleName() for field in judge.rows}
    assert rows[ObservationField.STANDS] == "Is a figure: Yes, Right"
    assert rows[ObservationField.PERIOD].removeprefix("Period: ").split(",")[0].isdigit()
    assert CHINESE.search(rows[ObservationField.KIND]) is None
    assert CHINESE.search(rows[ObservationField.INDICATOR]) is not None


@pytest.mark.usefixtures("english")
def test_the_result_is_english_in_the_window_and_chinese_on_the_clipboard(
    opened: Callable[..., SamplingDialog],
) -> None:
    dialog = begun(opened(), 2)
    for _ in range(2):
        dialog.judge.next.click()
    result = dialog.outcome
    assert result.said.text().startswith("2 of 2 are right in every field; ")
    table = result.table
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    assert heads[:3] == ["Field", "Right", "Judged"]
    assert table.item(table.rowCount() - 1, 0).text() == "All fields"
    result.copy()
    assert QGuiApplication.clipboard().text().startswith("字段\t对\t已判")
