"""Notes in the whole window: ends moved, the same words everywhere, trash, review."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import (
    Annotation,
    Category,
)
from caoxian_desktop.core.annotations.category import Status
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.history import JOIN_SECONDS
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.main_window.everywhere import EverywhereMenu, unmarked
from caoxian_desktop.ui.reader.menu import PlaceMenu

WAIT = 10_000


def _report(started: Application) -> Report:
    opened = started.session.open_report
    assert opened is not None
    return opened.report


def _span(started: Application, words: str) -> Span:
    start = _report(started).text.index(words)
    return Span(start, start + len(words))


def _panel(started: Application, qtbot: QtBot) -> AnnotationsPanel:
    started.window.show_tab("annotations")
    qtbot.waitUntil(lambda: started.window.annotations.panel is not None)
    panel = started.window.annotations.panel
    assert isinstance(panel, AnnotationsPanel)
    return panel


def _highlight(started: Application, words: str) -> Annotation:
    made = started.session.notes.highlight(_span(started, words), Category.DATA)
    assert made is not None
    return made


def test_the_ends_of_the_chosen_highlight_go_by_keys_and_a_run_is_one_step(started: Application, qtbot: QtBot) -> None:
    session, view = started.session, started.window.reader.view
    made = _highlight(started, "地区生产总值")
    view.setFocus()
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_BracketRight)
    qtbot.keyClick(view, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    grown = session.notes.annotation(made.id)
    assert grown is not None
    assert grown.span == Span(made.span.start + 1, made.span.end + 3)
    assert grown.quote == grown.span.of(_report(started).text)
    assert session.work.undo() == "调整范围"
    assert session.notes.annotation(made.id).span == made.span  # type: ignore[union-attr]  # it is there


def test_a_selection_goes_by_the_same_keys(started: Application, qtbot: QtBot) -> None:
    view, span = started.window.reader.view, _span(started, "地区生产总值")
    view.select(span)
    qtbot.keyClick(view, Qt.Key.Key_BraceRight, Qt.KeyboardModifier.ShiftModifier)
    selected = view.selected()
    assert selected is not None
    assert (selected.start, selected.end > span.end) == (span.start, True)
    assert started.session.annotations == ()


def test_acts_on_ends_are_offered_where_there_is_something(started: Application) -> None:
    acts = started.window.actions_
    assert not acts["end_out"].isEnabled()
    _highlight(started, "地区生产总值")
    assert acts["end_out"].isEnabled()
    before = started.session.annotations[0].span
    acts["end_out"].trigger()
    assert started.session.annotations[0].span == Span(before.start, before.end + 1)


def test_the_same_words_are_marked_everywhere_in_one_step(started: Application, qtbot: QtBot) -> None:
    session = started.session
    count = _report(started).text.count("项目")
    first = _highlight(started, "项目")
    started.window.reader.view.select(first.span)
    started.window.actions_["everywhere"].trigger()
    menu = started.window.findChild(EverywhereMenu)
    assert isinstance(menu, EverywhereMenu)
    assert f"{count}处" in menu.actions()[0].text()
    assert "1处已标" in menu.actions()[2].text()
    menu.actions()[2].trigger()
    assert len(session.annotations) == count
    assert {annotation.quote for annotation in session.annotations} == {"项目"}
    assert f"已标出{count - 1}处" in started.window.toast.words
    started.window.toast.on_act()
    assert [annotation.id for annotation in session.annotations] == [first.id]


def test_places_marked_in_another_category_are_marked_too(started: Application) -> None:
    made = _highlight(started, "地区生产总值")
    places = (made.span, Span(made.span.end, made.span.end + 1))
    assert unmarked(places, [made], Category.TASK) == places
    assert unmarked(places, [made], Category.DATA) == places[1:]


def test_what_is_deleted_is_restored_from_the_trash(started: Application, qtbot: QtBot) -> None:
    session, panel = started.session, _panel(started, qtbot)
    made = _highlight(started, "地区生产总值")
    started.wiring.noting.delete((made.id,))
    panel.open_trash()
    panel.list._bin._all.click()
    assert [annotation.id for annotation in session.annotations] == [made.id]
    assert "已恢复1条批注" in started.window.toast.words
    started.window.toast.on_act()
    assert session.annotations == ()
    assert [annotation.id for annotation in session.notes.trash] == [made.id]


def test_edits_in_the_panel_come_to_the_notes(started: Application, qtbot: QtBot) -> None:
    session, panel = started.session, _panel(started, qtbot)
    one, other = _highlight(started, "地区生产总值"), _highlight(started, "项目")
    ids = (one.id, other.id)
    panel.recolour.emit(ids, "#e5484d")
    panel.retagged.emit(ids, ("急",), ())
    panel.status_edited.emit(ids, Status.PENDING)
    panel.proposed.emit(one.id, "生产总值")
    panel.tags_edited.emit(other.id, ("财政",), "tags/1")
    found = {annotation.id: annotation for annotation in session.annotations}
    assert [found[each].colour for each in ids] == ["#e5484d"] * 2
    assert (found[one.id].tags, found[other.id].tags) == (("急",), ("财政",))
    assert found[one.id].proposal == "生产总值"
    assert session.work.undo_label == "更改标签"


# Another version of the report


@pytest.fixture
def revised(started: Application, qtbot: QtBot, tmp_path: Path) -> Application:
    """The window after the report was replaced by a text in which a number, a neighbour and some words changed."""
    session = started.session
    words = bundled_report().read_text("utf-8-sig")
    number = re.search(r"地区生产总值\d+\.\d+亿元", words)
    assert number is not None
    sentence = words[words.rindex("。", 0, number.start()) + 1 : words.index("。", number.end())]
    neighbour = re.search(r"[^，；、。\d]{4,}", sentence[sentence.index(number.group()) + len(number.group()) :])
    assert neighbour is not None
    for piece in (number.group(), neighbour.group(), "各位代表"):
        _highlight(started, piece)
    heading = next(_report(started).walk()).heading.of(_report(started).text)
    changed = words.replace(number.group(), re.sub(r"\d", "7", number.group()), 1)
    file = tmp_path / "定稿.txt"
    file.write_text(changed.replace(heading, heading + "情况", 1), "utf-8")
    report, opened = read_file(file), session.open_report
    assert opened is not None
    session.open_version(lambda library: library.replace(opened.version, report, file.read_bytes()))
    qtbot.waitUntil(lambda: session.open_report.version != opened.version, timeout=WAIT)  # type: ignore[union-attr]  # one is open
    qtbot.waitUntil(lambda: bool(session.annotations), timeout=WAIT)
    return started


def test_after_a_new_version_the_window_says_what_is_to_be_looked_at(revised: Application, qtbot: QtBot) -> None:
    reviewing, panel = revised.wiring.reviewing, _panel(revised, qtbot)
    standings = {item.annotation.standing for item in reviewing.unsure}
    assert Standing.NUMBER_CHANGED in standings
    assert Standing.EXACT not in standings
    assert reviewing.strip.isVisible()
    assert str(len(reviewing.unsure)) in reviewing.strip.words
    reviewing.strip.wanted.emit()
    qtbot.waitUntil(panel.review.isVisible)
    first = panel.review.current
    assert first is not None
    panel.review.confirm.click()
    assert first.annotation.id not in {item.annotation.id for item in reviewing.unsure}
    assert revised.session.work.undo() == "确认位置"
    assert first.annotation.id in {item.annotation.id for item in reviewing.unsure}


def test_what_changed_is_attached_to_what_is_selected(revised: Application, qtbot: QtBot) -> None:
    reviewing, panel = revised.wiring.reviewing, _panel(revised, qtbot)
    panel.start_review()
    item = panel.review.current
    assert item is not None
    panel.review.reattach.setEnabled(True)
    reviewing.on_reattach(item.annotation.id)
    assert "先在正文中选中文字" in revised.window.toast.words
    place = _span(revised, "代表")
    revised.window.reader.view.select(place)
    assert panel.review.reattach.isEnabled()
    panel.review.reattach.click()
    found = revised.session.notes.annotation(item.annotation.id)
    assert found is not None
    assert (found.span, found.standing) == (place, Standing.EXACT)
    assert revised.window.reader.view.selected() is None
    revised.window.toast.on_act()
    assert item.annotation.id in {each.annotation.id for each in reviewing.unsure}


def test_the_strip_is_put_away_until_another_report_is_opened(revised: Application) -> None:
    reviewing = revised.wiring.reviewing
    reviewing.strip._on_closed()
    revised.session.annotations_changed.emit(revised.session.annotations)
    assert not reviewing.strip.isVisible()
    reviewing.on_report_opened()
    revised.session.annotations_changed.emit(revised.session.annotations)
    assert reviewing.strip.isVisible()
    revised.session.notes.confirm([item.annotation.id for item in reviewing.unsure])
    assert not any(item.span for item in reviewing.unsure)


def test_the_menu_of_a_place_offers_what_can_be_done_with_the_note_there(started: Application, qtbot: QtBot) -> None:
    panel, made = _panel(started, qtbot), _highlight(started, "地区生产总值")
    started.session.select_annotation("")
    menu = PlaceMenu(started.window.reader, made.span.start + 1)
    acts = {action.objectName(): action for action in menu.actions()}
    assert started.session.selected_annotation == made.id
    with qtbot.waitSignal(started.wiring.noting.note_opened, timeout=500):
        acts["write"].trigger()
    qtbot.waitUntil(lambda: panel.list._editor.note.identity == made.id)
    acts["delete"].trigger()
    assert started.session.annotations == ()
    menu.close()


def test_the_menu_of_selected_words_offers_to_mark_them_everywhere(started: Application) -> None:
    started.window.reader.view.select(_span(started, "项目"))
    menu = PlaceMenu(started.window.reader, 0)
    assert "everywhere" in {action.objectName() for action in menu.actions()}
    assert "write" not in {action.objectName() for action in menu.actions()}
    menu.close()


def test_ones_own_notes_are_called_so(started: Application, qtbot: QtBot) -> None:
    panel, made = _panel(started, qtbot), _highlight(started, "地区生产总值")
    filters = panel.list.filters
    assert filters._name(made.author) == "本人"
    assert filters._name("0123-abcd") == "同事 abcd"
    panel.name_authors({"0123-abcd": "小王"})
    assert filters._name("0123-abcd") == "小王"


def test_trash_and_review_are_in_the_menu(started: Application, qtbot: QtBot) -> None:
    panel, made = _panel(started, qtbot), _highlight(started, "地区生产总值")
    started.wiring.noting.delete((made.id,))
    started.window.actions_["trash"].trigger()
    qtbot.waitUntil(panel.list._bin.isVisible)
    started.window.actions_["review"].trigger()
    qtbot.waitUntil(panel.review.isVisible)
    assert panel.review._done.isVisible()
    panel.review.closed.emit()
    assert panel.currentWidget() is panel.list


def test_a_highlight_goes_over_the_end_of_a_paragraph(started: Application) -> None:
    first, second = [p for p in _report(started).paragraphs if p.number is not None][:2]
    span = Span(first.span.end - 4, second.span.start + 4)
    started.window.reader.view.select(span)
    started.window.actions_["highlight"].trigger()
    (made,) = started.session.annotations
    assert made.span == span
    assert made.quote == span.of(_report(started).text)
    assert "\n" in made.quote
    assert len(started.window.reader.view.span_rectangles(span)) >= 2


def test_what_is_written_in_one_go_is_one_step_however_long_it_takes(started: Application, qtbot: QtBot) -> None:
    panel, made = _panel(started, qtbot), _highlight(started, "地区生产总值")
    started.window.activateWindow()
    qtbot.waitUntil(started.window.isActiveWindow)
    panel.edit_note()
    note = panel.list._editor.note
    qtbot.waitUntil(lambda: note.visit > 0)
    for words in ("写了很久", "写了很久，才写完"):
        note.setPlainText(words)
        note.flush()
        qtbot.wait(int(JOIN_SECONDS * 1000) + 100)
    assert started.session.annotations[0].note == "写了很久，才写完"
    assert started.session.work.undo() == "编辑批注"
    assert started.session.annotations[0].note == ""
    assert started.session.annotations[0].id == made.id
