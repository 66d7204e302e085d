"""The rows as a Qt model: small changes are told as such, headings cannot be chosen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.model import ROW, AnnotationRows
from caoxian_desktop.ui.annotations.rows import rows_of


@pytest.fixture
def model(report: Report, notebook: Notebook, qtmodeltester: ModelTester) -> AnnotationRows:
    model = AnnotationRows()
    qtmodeltester.check(model)
    model.show_report(report)
    model.show_rows(rows_of(report, notebook.annotations, "开头"))
    return model


def test_every_change_leaves_the_rows_that_a_fresh_model_would_have(
    model: AnnotationRows, report: Report, notebook: Notebook
) -> None:
    ids = [annotation.id for annotation in notebook.annotations]
    for act in (
        lambda: notebook.delete(ids[2:4]),
        lambda: notebook.highlight(Span(20, 23), Category.DATA),
        lambda: notebook.revise(ids, note="都改"),
        notebook.undo,
        lambda: notebook.delete(ids),
        notebook.undo,
    ):
        act()
        expected = rows_of(report, notebook.annotations, "开头")
        model.show_rows(expected)
        assert [model.index(at).data(ROW) for at in range(model.rowCount())] == expected
        for annotation in notebook.annotations:
            assert model.annotation_at(model.place(annotation.id) or 0) == annotation


def test_a_new_note_only_changes_its_row(
    model: AnnotationRows, report: Report, notebook: Notebook, qtbot: QtBot
) -> None:
    notebook.revise([notebook.annotations[1].id], note="新")
    with (
        qtbot.assertNotEmitted(model.rowsInserted),
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged) as changed,
    ):
        model.show_rows(rows_of(report, notebook.annotations, "开头"))
    assert [index.row() for index in changed.args[:2]] == [3, 3]


def test_headings_cannot_be_chosen_and_cards_can(model: AnnotationRows) -> None:
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_hears_all_of_a_card(model: AnnotationRows) -> None:
    spoken = model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("数据，增长3%，核对口径，财政，待核，〔")


def test_an_unknown_annotation_has_no_place(model: AnnotationRows) -> None:
    assert model.place("unknown") is None
    assert model.annotation_at(-1) is None
    assert model.annotation_at(0) is None
