"""The list beyond its filters: cards dragged onto tags, the trash, what has no place, what is not sure."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import (
    Annotation,
    Category,
    MarkTarget,
    ObservationTarget,
    SectionTarget,
)
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.ui.annotations.card_words import card_words, kind_icon, kind_word
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.filtering.tag_bar import IDS, DropChip, dragged_ids


def _dropped(data: QMimeData) -> QDropEvent:
    copy, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(4, 4), copy, data, Qt.MouseButton.LeftButton, plain)


def _entered(data: QMimeData) -> QDragEnterEvent:
    copy, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(QPoint(4, 4), copy, data, Qt.MouseButton.LeftButton, plain)


def _dragged(panel: AnnotationsPanel) -> QMimeData:
    """Return what the chosen cards carry when they are dragged."""
    rows = panel.list._rows
    return rows.mimeData(panel.list._cards.selectionModel().selectedRows())


def _chip(panel: AnnotationsPanel, tag: str) -> DropChip:
    return panel.list.filters.tags._chips[tag]


def test_cards_that_are_dropped_on_a_tag_get_it(qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook) -> None:
    panel.list._cards.selectAll()
    data, ids = _dragged(panel), tuple(each.id for each in notebook.annotations)
    assert dragged_ids(data) == ids
    chip = _chip(panel, "工业")
    enter = _entered(data)
    chip.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert chip.isDown()
    with qtbot.waitSignal(panel.retagged, timeout=500) as wish:
        chip.dropEvent(_dropped(data))
    assert wish.args == [ids, ("工业",), ()]
    assert not chip.isDown()


def test_cards_are_dragged_as_one(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[tuple[str, ...]] = []
    told: list[bool] = []

    def drop(drag: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
        dragged.append(dragged_ids(drag.mimeData()))
        assert drag.pixmap().width() > drag.pixmap().height() > 0
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", drop)
    cards = panel.list._cards
    cards.dragging_changed.connect(told.append)
    cards.startDrag(Qt.DropAction.CopyAction)
    assert dragged == [], "nothing is chosen"
    cards.selectAll()
    cards.startDrag(Qt.DropAction.CopyAction)
    assert dragged == [tuple(each.id for each in notebook.annotations)]
    assert told == [True, False]


def test_nothing_else_is_taken_by_a_tag(panel: AnnotationsPanel) -> None:
    data = QMimeData()
    data.setText("某段文字")
    enter = _entered(data)
    enter.ignore()
    _chip(panel, "工业").dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_while_cards_are_dragged_they_can_get_a_tag_there_is_not_yet(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    tags = panel.list.filters.tags
    assert not tags._new.isVisible()
    panel.list._cards.selectAll()
    data = _dragged(panel)
    panel.list._cards.dragging_changed.emit(True)  # noqa: FBT003 - a signal's value
    assert tags._new.isVisible()
    tags._new.dropEvent(_dropped(data))
    panel.list._cards.dragging_changed.emit(False)  # noqa: FBT003 - a signal's value
    assert not tags._new.isVisible()
    qtbot.waitUntil(panel.list._editor.bulk.line.hasFocus)


def test_chips_stay_where_they_are_while_the_list_is_narrowed(qtbot: QtBot, panel: AnnotationsPanel) -> None:
    before = dict(panel.list.filters.tags._chips)
    panel.list.filters._chips[Category.SUGGESTION].click()
    assert panel.list.filters.tags._chips == before
    assert _chip(panel, "财政").text() == "#财政 0"


def test_headings_carry_nothing_when_they_are_dragged(panel: AnnotationsPanel) -> None:
    rows = panel.list._rows
    assert rows.mimeTypes() == [IDS]
    assert dragged_ids(rows.mimeData([rows.index(0)])) == ()


def test_the_context_menu_is_for_what_is_chosen(qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook) -> None:
    panel.select(notebook.annotations[1].id)
    cards = panel.list._cards
    keyboard = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(cards.menu_wanted, timeout=500):
        cards.contextMenuEvent(keyboard)
    menu = next(menu for menu in panel.list.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(panel.delete_requested, timeout=500) as wish:
        menu.actions()[-1].trigger()
    assert wish.args == [(notebook.annotations[1].id,)]
    menu.close()


# The trash


def _in_trash(panel: AnnotationsPanel, notebook: Notebook) -> list[str]:
    """Delete two, open the trash, and return their ids, the last deleted first."""
    first, second = (annotation.id for annotation in notebook.annotations[1:3])
    for identity in (first, second):
        notebook.delete([identity])
    panel.trash_wanted.connect(lambda: panel.show_trash(notebook.trash))
    panel.restore_requested.connect(lambda ids: (notebook.restore(ids), panel.show_annotations(notebook.annotations)))
    panel.show_annotations(notebook.annotations)
    panel.open_trash()
    return [second, first]


def _shown(panel: AnnotationsPanel) -> list[str]:
    rows = panel.list._rows
    return [each.id for at in range(rows.rowCount()) if (each := rows.annotation_at(at)) is not None]


def test_the_trash_shows_what_was_deleted_and_gives_it_back(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    gone = _in_trash(panel, notebook)
    assert _shown(panel) == gone
    assert panel.list._bin.isVisible()
    panel.list._cards.choose(gone[0])
    assert not panel.list._editor.isVisible(), "what is deleted is not edited"
    panel.list._bin._restore.click()
    assert _shown(panel) == gone[1:]
    panel.close_trash()
    assert gone[0] in _shown(panel)
    assert not panel.list._bin.isVisible()


def test_all_that_the_filter_leaves_in_the_trash_is_restored_at_once(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    gone = _in_trash(panel, notebook)
    panel.list.filters._words.setText("口径")
    qtbot.waitUntil(lambda: len(_shown(panel)) == 1)
    with qtbot.waitSignal(panel.restore_requested, timeout=500) as wish:
        panel.list._bin._all.click()
    assert wish.args == [(gone[1],)]
    panel.list.filters.on_clear()
    assert _shown(panel) == gone[:1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_3])
def test_keys_that_change_notes_do_nothing_in_the_trash(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook, key: Qt.Key
) -> None:
    gone = _in_trash(panel, notebook)
    panel.list._cards.choose(gone[0])
    with qtbot.assertNotEmitted(panel.delete_requested), qtbot.assertNotEmitted(panel.recategorise):
        qtbot.keyClick(panel.list._cards, key)


def test_enter_restores_and_an_empty_trash_says_so(qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook) -> None:
    gone = _in_trash(panel, notebook)
    panel.list._cards.selectAll()
    with qtbot.waitSignal(panel.restore_requested, timeout=500) as wish:
        qtbot.keyClick(panel.list._cards, Qt.Key.Key_Return)
    assert set(wish.args[0]) == set(gone)
    assert panel.list._none.title.text() == "回收站是空的"


def test_choosing_a_highlight_leaves_the_trash(panel: AnnotationsPanel, notebook: Notebook) -> None:
    _in_trash(panel, notebook)
    panel.select(notebook.annotations[0].id)
    assert notebook.annotations[0].id in _shown(panel)


# What has no place, and what is not sure


def _lost(notebook: Notebook) -> Annotation:
    found = notebook.annotations[1]
    target = TextTarget("old", "早已删去", "", "", 9000, 9004, ("三、旧章节",))
    return structs.replace(found, id="lost", target=target, standing=Standing.ORPHAN)


def test_what_has_no_place_stands_at_the_end_under_a_heading_of_its_own(
    qtbot: QtBot, panel: AnnotationsPanel, notebook: Notebook
) -> None:
    panel.show_annotations(notebook.annotations, (_lost(notebook),))
    rows = panel.list._rows
    heading = rows.row(rows.rowCount() - 2)
    assert (heading.words, heading.count) == ("未定位批注", 1)  # type: ignore[union-attr]  # a Heading
    assert rows.citation(_lost(notebook)) == "三、旧章节"
    assert panel.list.filters._shown.text() == "共7条"
    assert panel.list.shown[-1].id == "lost"
    panel.list.filters._standings.choose(["orphan"])
    assert _shown(panel) == ["lost"]


def test_the_panel_offers_the_review_where_places_are_not_sure(qtbot: QtBot, panel: AnnotationsPanel) -> None:
    assert not panel.list._unsure.isVisible()
    panel.list.show_unsure(3)
    assert "3" in panel.list._unsure.text()
    panel.list._unsure.click()
    assert panel.currentWidget() is panel.review


# What a card says


def test_a_card_says_what_was_meant_and_what_is_proposed(notebook: Notebook) -> None:
    plain = notebook.annotations[1]
    assert isinstance(plain.target, TextTarget)
    was = structs.replace(plain.target, quote="增长2%")
    changed = structs.replace(plain, was=was, standing=Standing.NUMBER_CHANGED, proposal="增长4%", note="核对**口径**")
    assert [paragraph.words for paragraph in card_words(changed)] == [
        "增长3%",
        "批注时：增长2%",
        "改为：增长4%",
        "核对口径",
    ]
    assert card_words(structs.replace(plain, proposal="", note=""))[1].words == "建议删去"
    assert kind_word(plain) == kind_icon(plain) == ""
    on_figure = structs.replace(plain, target=ObservationTarget(plain.target, "地区生产总值", "2022"))
    assert card_words(on_figure)[0].words == "地区生产总值 · 2022：增长3%"
    on_mark = structs.replace(plain, target=MarkTarget(plain.target, "headline", "地区生产总值", ""))
    assert card_words(on_mark)[0].words == "地区生产总值：增长3%"
    on_section = structs.replace(plain, target=SectionTarget(plain.target))
    assert (kind_word(on_section), bool(kind_icon(on_section))) == ("对本节", True)
