"""The panel shows annotations and emits wishes about them; it changes nothing itself."""

import time
from itertools import pairwise

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.card_view import CardView
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.theme.palette import DARK, LIGHT, set_current
from caoxian_desktop.ui.widgets.chip import Chip


def _cards(panel: AnnotationsPanel) -> CardView:
    return panel.list._cards


def _click(qtbot: QtBot, panel: AnnotationsPanel, identity: str, modifier: Qt.KeyboardModifier) -> None:
    cards = _cards(panel)
    row = panel.list._rows.place(identity)
    assert row is not None
    place: QPoint = cards.visualRect(panel.list._rows.index(row)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def _categories(panel: AnnotationsPanel) -> list[Category]:
    rows = panel.list._rows
    return [found.category for at in range(rows.rowCount()) if (found := rows.annotation_at(at)) is not None]


PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_a_click_on_a_card_leads_to_its_words(qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook) -> None:
    wanted = notebook.annotations[2]
    with (
        qtbot.waitSignal(panel.visited, timeout=500) as place,
        qtbot.waitSignal(panel.annotation_selected, timeout=500) as chosen,
    ):
        _click(qtbot, panel, wanted.id, PLAIN)
    assert (place.args, chosen.args) == ([wanted], [wanted.id])


def test_arrow_keys_lead_from_card_to_card_over_the_headings(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    _click(qtbot, panel, notebook.annotations[0].id, PLAIN)
    with qtbot.waitSignal(panel.annotation_selected, timeout=500) as chosen:
        qtbot.keyClick(_cards(panel), Qt.Key.Key_Down)
    assert chosen.args == [notebook.annotations[1].id]


def test_choosing_from_elsewhere_emits_no_wish_and_shows_the_card(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    with qtbot.assertNotEmitted(panel.visited), qtbot.assertNotEmitted(panel.annotation_selected):
        panel.select(notebook.annotations[4].id)
    assert panel.list._editor.note.toPlainText() == "请工信局补充"
    panel.select("")
    assert not panel.list._editor.isVisible()


def test_choosing_a_card_that_the_filter_hides_clears_the_filter(panel: AnnotationsPanel, notebook: Notebook) -> None:
    panel.list.filters._chips[Category.TASK].setChecked(True)
    assert panel.list._rows.place(notebook.annotations[0].id) is None
    panel.select(notebook.annotations[0].id)
    assert panel.list._rows.place(notebook.annotations[0].id) is not None


def test_several_cards_are_relabelled_at_once(qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook) -> None:
    ids = tuple(annotation.id for annotation in notebook.annotations[1:3])
    _click(qtbot, panel, ids[0], PLAIN)
    with qtbot.assertNotEmitted(panel.visited):
        _click(qtbot, panel, ids[1], CONTROL)
    with qtbot.waitSignal(panel.recategorise, timeout=500) as wish:
        qtbot.keyClick(_cards(panel), Qt.Key.Key_5)
    assert wish.args == [ids, Category.QUESTION]
    assert not panel.list._editor.note.isVisible()


def test_chips_of_the_editor_wish_for_category_and_state(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    annotation = notebook.annotations[1]
    panel.select(annotation.id)
    editor = panel.list._editor
    assert editor._categories[Category.DATA].isChecked()
    with qtbot.waitSignal(panel.recategorise, timeout=500) as category:
        editor._categories[Category.STRENGTH].click()
    with qtbot.waitSignal(panel.status_edited, timeout=500) as off:
        editor._statuses[Status.PENDING].click()
    with qtbot.waitSignal(panel.status_edited, timeout=500) as on:
        editor._statuses[Status.CHECKED].click()
    assert category.args == [(annotation.id,), Category.STRENGTH]
    assert (off.args[1], on.args[1]) == (Status.NONE, Status.CHECKED)


def test_a_note_and_tags_typed_here_come_out_as_wishes(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    annotation = notebook.annotations[0]
    panel.select(annotation.id)
    panel.list._editor.note.setPlainText("写了一半")
    panel.list._editor.tags.setText("督查 财政")
    with (
        qtbot.waitSignal(panel.note_edited, timeout=500) as note,
        qtbot.waitSignal(panel.tags_edited, timeout=500) as tags,
    ):
        panel.flush()
    assert note.args == [annotation.id, "写了一半"]
    assert tags.args == [annotation.id, ("督查", "财政"), "tags/0"]


def test_a_note_being_typed_is_not_filtered_away(qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook) -> None:
    annotation = notebook.annotations[1]
    panel.list.filters._words.setText("口径")
    qtbot.waitUntil(lambda: panel.list._rows.rowCount() == 2)
    panel.select(annotation.id)
    panel.edit_note()
    qtbot.waitUntil(panel.list._editor.note.hasFocus)
    notebook.revise([annotation.id], note="不再符合")
    panel.show_annotations(notebook.annotations)
    assert panel.list._editor.note.isVisible()
    assert panel.list._rows.place(annotation.id) is not None


@pytest.mark.parametrize("by_key", [True, False])
def test_deleting_chooses_the_next_card(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook, by_key: bool
) -> None:
    first, second = notebook.annotations[1:3]
    panel.delete_requested.connect(lambda ids: (notebook.delete(ids), panel.show_annotations(notebook.annotations)))
    panel.select(first.id)
    with qtbot.waitSignal(panel.delete_requested, timeout=500) as wish:
        if by_key:
            qtbot.keyClick(_cards(panel), Qt.Key.Key_Delete)
        else:
            panel.list._editor._delete.click()
    assert wish.args == [(first.id,)]
    assert panel.list._chosen_ids() == (second.id,)


def test_filters_are_and_between_groups_with_counts(qtbot: QtBot, panel: AnnotationsPanel) -> None:
    filters = panel.list.filters
    assert filters._chips[Category.DATA].text() == "数据 2"
    assert not filters._chips[Category.WEAKNESS].isVisible()
    assert filters._shown.text() == "共6条"
    next(iter(filters.tags._chips.values())).click()
    assert filters._shown.text() == "2 / 6条"
    assert filters._chips[Category.DATA].text() == "数据 1"
    filters._statuses._menu.actions()[1].trigger()
    assert filters._shown.text() == "1 / 6条"
    filters._clear.click()
    assert (filters._shown.text(), filters._clear.isVisible()) == ("共6条", False)


def test_a_filter_without_a_match_offers_to_clear_it(qtbot: QtBot, panel: AnnotationsPanel) -> None:
    panel.list.filters._words.setText("绝无此词")
    qtbot.waitUntil(panel.list._no_match.isVisible)
    panel.list._no_match.wanted.emit()
    assert _cards(panel).isVisible()


def test_without_annotations_the_panel_says_what_to_do(panel: AnnotationsPanel) -> None:
    panel.show_annotations(())
    assert panel.list._none.isVisible()
    assert "选中文字" in panel.list._none.sentence.text()
    assert not panel.list.filters._words.isVisible()
    assert panel.list.filters._more.isVisible(), "the trash may hold some"


def test_another_report_starts_without_notes_and_filters(panel: AnnotationsPanel, report: Report) -> None:
    panel.list.filters._chips[Category.TASK].setChecked(True)
    panel.show_report(report)
    assert panel.list.filters.filter.groups == 0
    assert panel.list._rows.rowCount() == 0


def test_everything_that_takes_the_focus_has_a_name(panel: AnnotationsPanel, notebook: Notebook) -> None:
    panel.select(notebook.annotations[0].id)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, CardView)
    for widget in panel.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), widget
    assert all(chip.accessibleName() for chip in panel.findChildren(Chip))


def test_cards_are_painted_in_both_themes_and_at_any_width(qtbot: QtBot, panel: AnnotationsPanel) -> None:
    pictures = []
    for colours in (LIGHT, DARK):
        set_current(colours)
        pictures.append(panel.grab().toImage())
    set_current(LIGHT)
    assert pictures[0] != pictures[1]
    panel.resize(180, 300)
    qtbot.wait(80)
    assert not panel.grab().isNull()


def test_twenty_thousand_annotations_are_shown_within_two_seconds(
    qtbot: QtBot, panel: AnnotationsPanel, report: Report, notebook: Notebook
) -> None:
    one = notebook.annotations[1]
    many = tuple(structs.replace(one, id=str(at)) for at in range(20_000))
    begun = time.perf_counter()
    panel.show_annotations(many)
    _cards(panel).doItemsLayout()
    panel.select("19999")
    assert time.perf_counter() - begun < 2.0
    assert panel.list._rows.rowCount() == 20_001


def test_who_turns_from_a_note_to_the_filters_sees_what_they_ask_for(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    panel.note_edited.connect(lambda _id, _note: panel.show_annotations(notebook.annotations))
    panel.select(notebook.annotations[0].id)
    panel.edit_note()
    with qtbot.waitSignal(panel.note_edited, timeout=500):
        panel.list._editor.note.insertPlainText("写到一半")
        chip = next(chip for chip in panel.list.filters.findChildren(Chip) if chip.text().startswith("建议"))
        chip.setChecked(True)
    assert _categories(panel) == [Category.SUGGESTION]


@pytest.fixture
def low(qtbot: QtBot, report: Report, notebook: Notebook) -> tuple[QScrollArea, AnnotationsPanel]:
    """The panel in an area that is too low for it."""
    area, panel = QScrollArea(), AnnotationsPanel()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(panel)
    area.resize(320, 160)
    panel.show_report(report)
    panel.show_annotations(notebook.annotations)
    return area, panel


def is_seen(widget: QWidget, area: QScrollArea) -> bool:
    """Whether all of a widget lies in what is seen of an area."""
    box = widget.rect().translated(widget.mapTo(area.viewport(), QPoint(0, 0)))
    return area.viewport().rect().contains(box)


def is_whole(panel: AnnotationsPanel, area: QScrollArea) -> bool:
    """Whether the editor is seen, from its first line to its last."""
    return is_seen(panel.list._editor._title, area) and is_seen(panel.list._editor.tags, area)


def test_on_a_low_screen_a_note_that_is_turned_to_is_seen_and_filters_stay_so_while_they_are_used(
    qtbot: QtBot, low: tuple[QScrollArea, AnnotationsPanel], notebook: Notebook
) -> None:
    area, panel = low
    with qtbot.waitExposed(area):
        area.show()
        area.activateWindow()
    panel.select(notebook.annotations[4].id)
    qtbot.waitUntil(lambda: is_whole(panel, area))
    assert panel.height() > area.viewport().height()
    panel.list.filters._words.setFocus()
    qtbot.waitUntil(panel.list.filters.tags.isVisible)
    area.verticalScrollBar().setValue(0)
    chip = next(chip for chip in panel.list.filters.findChildren(Chip) if chip.isCheckable() and chip.isVisible())
    chip.click()
    chip.click()
    qtbot.wait(80)
    assert area.verticalScrollBar().value() == 0
    panel.list._cards.setFocus()
    panel.select(notebook.annotations[4].id)
    panel.list._cards.visited.emit(notebook.annotations[4])
    qtbot.waitUntil(lambda: is_whole(panel, area))


def test_on_a_low_screen_the_note_is_seen_while_it_is_written(
    qtbot: QtBot, low: tuple[QScrollArea, AnnotationsPanel], notebook: Notebook
) -> None:
    area, panel = low
    note = panel.list._editor.note
    with qtbot.waitExposed(area):
        area.show()
        area.activateWindow()
        panel.select(notebook.annotations[4].id)
        panel.edit_note()
    qtbot.waitUntil(note.hasFocus)
    for words in ("", "一行\n" * 5):
        note.insertPlainText(words)
        qtbot.wait(60)  # until everything has its place
        assert is_seen(note, area)
        assert panel.height() > area.viewport().height()


def test_in_a_low_room_filters_fold_while_a_note_is_worked_on_and_nothing_scrolls_beside_the_list(
    qtbot: QtBot, low: tuple[QScrollArea, AnnotationsPanel], notebook: Notebook
) -> None:
    area, panel = low
    filters = panel.list.filters
    chips = [chip for chip in filters.findChildren(Chip) if chip.isVisibleTo(filters)]
    area.resize(334, 367)  # of 911×512
    with qtbot.waitExposed(area):
        area.show()
        area.activateWindow()
    assert all(chip.isVisible() for chip in chips)
    panel.select(notebook.annotations[4].id)
    panel.list._cards.setFocus()
    area.resize(334, 250)
    qtbot.waitUntil(lambda: is_whole(panel, area) and not area.verticalScrollBar().isVisible())
    assert not any(chip.isVisible() for chip in chips)
    filters._words.setFocus()  # who turns to the filters has all of them
    assert all(chip.isVisible() for chip in chips)
    panel.list._cards.setFocus()
    panel.list._cards.dragging_changed.emit(True)  # noqa: FBT003 - a signal's value
    assert filters.tags.isVisible()
    panel.list._cards.dragging_changed.emit(False)  # noqa: FBT003 - a signal's value
    panel.select("")
    assert all(chip.isVisible() for chip in chips)


def test_very_many_are_taken_in_by_parts_and_then_all_are_shown(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    one, held = notebook.annotations[1], []
    many = tuple(structs.replace(one, id=str(at)) for at in range(70_000))
    panel.list._taking.timeout.connect(lambda: held.append(len(panel.list._sieve.annotations)))
    panel.show_annotations(many)
    qtbot.waitUntil(lambda: panel.list._rows.rowCount() == 70_001)
    assert len(held) > 1
    assert max(after - before for before, after in pairwise(held)) < 70_000


def test_chosen_notes_are_copied_as_a_table(qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook) -> None:
    panel.select(notebook.annotations[1].id)
    qtbot.keyClick(panel.list._cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    header, row = (line.split("\t") for line in data.text().split("\n"))
    assert header == ["类别", "原文", "批注", "建议修改为", "标签", "状态", "出处"]
    assert row[:3] == ["数据", "增长3%", "核对口径"]
    assert row[-1].startswith("《")
    assert data.html().count("<tr>") == 2
