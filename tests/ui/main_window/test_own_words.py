"""The reader's own glossary in the whole window: written from a selection, found in the text, undone, in and out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.glossary.card import TermCard
from caoxian_desktop.ui.glossary.own_dialog import OwnTermsDialog
from caoxian_desktop.ui.glossary.panel import GlossaryPanel
from caoxian_desktop.ui.keeping import SaveState

WAIT = 20_000
NAME = "主要预期目标"


@pytest.fixture
def panel(started: Application, qtbot: QtBot) -> GlossaryPanel:
    started.window.show_tab("glossary")
    qtbot.waitUntil(lambda: isinstance(started.window.glossary.panel, GlossaryPanel), timeout=WAIT)
    made = started.window.glossary.panel
    assert isinstance(made, GlossaryPanel)
    return made


def report_of(started: Application) -> Report:
    assert started.session.open_report is not None
    return started.session.open_report.report


def own_cards(panel: GlossaryPanel) -> list[TermCard]:
    return [card for card in panel.list.cards if isinstance(card, TermCard) and card.term.own]


def add(qtbot: QtBot, started: Application, name: str = NAME, definition: str = "全年的打算") -> None:
    started.wiring.own_words.on_entry_given("", Entry(name, definition))
    qtbot.waitUntil(lambda: name in [term.name for term in started.session.explaining.terms], timeout=WAIT)
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED, timeout=WAIT)


def test_words_that_are_selected_become_an_entry_that_is_found_in_the_text(
    qtbot: QtBot, started: Application, panel: GlossaryPanel
) -> None:
    view, text = started.window.reader.view, report_of(started).text
    start = text.index(NAME)
    view.select(Span(start, start + len(NAME)))
    started.window.actions_["own_term"].trigger()
    assert panel.form.name.text() == NAME
    panel.form.definition.setPlainText("全年的打算")
    panel.form.save.click()
    qtbot.waitUntil(lambda: bool(own_cards(panel)), timeout=WAIT)
    assert not panel.form.isVisible()
    assert own_cards(panel)[0].term.definition == "全年的打算"
    assert [term.own != "" for _, term in view.marks.terms.overlapping(start, start + 1)] == [True]
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED, timeout=WAIT)


def test_a_look_up_without_a_hit_offers_to_write_the_entry(
    qtbot: QtBot, started: Application, panel: GlossaryPanel
) -> None:
    started.wiring.answers.on_lookup_wanted("没有这个词")
    assert "没有这个词" in panel._empty.button.text()
    qtbot.mouseClick(panel._empty.button, Qt.MouseButton.LeftButton)
    assert panel.form.name.text() == "没有这个词"


def test_an_entry_is_edited_and_deleted_in_place_and_both_are_undone(
    qtbot: QtBot, started: Application, panel: GlossaryPanel
) -> None:
    add(qtbot, started)
    own_cards(panel)[0].edit_wanted.emit()
    panel.form.definition.setPlainText("新的解释")
    qtbot.keyClick(panel.form.definition, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: own_cards(panel)[0].term.definition == "新的解释", timeout=WAIT)
    own_cards(panel)[0].delete_wanted.emit()
    qtbot.waitUntil(lambda: not own_cards(panel), timeout=WAIT)
    assert started.window.toast.words == "已删除1条自建名词"
    started.window.toast.on_act()
    qtbot.waitUntil(lambda: len(own_cards(panel)) == 1, timeout=WAIT)
    assert "编辑自建名词" in started.window.actions_["undo"].text()
    started.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: own_cards(panel)[0].term.definition == "全年的打算", timeout=WAIT)


def test_notes_and_entries_are_undone_in_the_order_they_were_made(
    qtbot: QtBot, started: Application, panel: GlossaryPanel
) -> None:
    from caoxian_desktop.core.annotations.category import Category

    started.session.notes.highlight(Span(100, 110), Category.DATA)
    add(qtbot, started)
    started.session.notes.highlight(Span(200, 210), Category.DATA)
    assert [started.session.work.undo() for _ in range(3)] == ["添加批注", "添加自建名词", "添加批注"]
    assert (started.session.explaining.entries, started.session.annotations) == ((), ())


def test_a_word_that_the_report_explains_too_shows_both_the_reports_first(
    qtbot: QtBot, started: Application, panel: GlossaryPanel
) -> None:
    term = next(term for term in report_of(started).glossary if term.occurrences)
    add(qtbot, started, term.name, "我们的说法")
    reader = started.window.reader
    reader.view.reveal(term.occurrences[0])
    reader.view.select(term.occurrences[0])
    reader.look_up()
    assert [(each.name, bool(each.own)) for each in reader.popup._terms] == [(term.name, False), (term.name, True)]
    assert reader.popup.isVisible()


def test_entries_serve_the_next_report_too(qtbot: QtBot, started: Application, panel: GlossaryPanel) -> None:
    add(qtbot, started)
    version = started.session.open_report.version  # type: ignore[union-attr]  # one is open
    before, told = started.session.explaining.terms, list[object]()
    started.session.explaining.found.connect(told.append)
    started.session.open_version(lambda _library: version)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT)
    assert told == [(), before]


def test_what_was_being_written_is_kept_when_another_report_opens(
    qtbot: QtBot, started: Application, panel: GlossaryPanel
) -> None:
    panel.explain("半成品")
    panel.form.definition.setPlainText("写到一半")
    started.session.report_closing.emit()
    qtbot.waitUntil(lambda: [e.name for e in started.session.explaining.entries] == ["半成品"], timeout=WAIT)
    assert not panel.form.isVisible()


@pytest.fixture
def dialog(qtbot: QtBot, started: Application) -> OwnTermsDialog:
    started.window.actions_["own_terms"].trigger()
    made = started.wiring.own_words.dialog
    assert made is not None
    return made


def test_a_list_is_brought_in_filtered_by_pinyin_and_taken_along(
    qtbot: QtBot, started: Application, dialog: OwnTermsDialog, tmp_path: Path
) -> None:
    source, target = tmp_path / "名词.csv", tmp_path / "out.csv"
    source.write_bytes("名词,解释\r\n瞪羚企业,高成长企业\r\n专班,抽调专人\r\n,无名\r\n".encode("gb18030"))
    started.wiring.own_words.take_in(source)
    qtbot.waitUntil(lambda: len(dialog.model.entries) == 2, timeout=WAIT)
    assert "新增2条，更新0条，1行没有读出" in started.window.toast.words
    dialog.model.filter("dlqy")
    assert [entry.name for entry in dialog.model.entries] == ["瞪羚企业"]
    started.wiring.own_words.write(target)
    qtbot.waitUntil(target.exists, timeout=WAIT)
    qtbot.waitUntil(lambda: "已保存" in started.window.toast.words, timeout=WAIT)
    assert target.read_text("utf-8-sig").splitlines()[1:] == ["瞪羚企业,,高成长企业", "专班,,抽调专人"]


def test_entries_are_deleted_together_and_come_back_together(
    qtbot: QtBot, started: Application, dialog: OwnTermsDialog
) -> None:
    started.session.explaining.change(lambda held: held.take_in([Entry("甲乙", "1"), Entry("丙丁", "2")]))
    dialog.table.selectAll()
    dialog.remove.click()
    assert dialog.model.entries == ()
    started.window.actions_["undo"].trigger()
    assert len(dialog.model.entries) == 2


def test_closing_the_list_lets_go_of_it(qtbot: QtBot, started: Application, dialog: OwnTermsDialog) -> None:
    dialog.close()
    assert started.wiring.own_words.dialog is None
    add(qtbot, started)
    started.window.actions_["own_terms"].trigger()
    again = started.wiring.own_words.dialog
    assert again is not None
    assert [entry.name for entry in again.model.entries] == [NAME]


def test_a_file_that_is_no_text_is_refused_in_words(
    qtbot: QtBot, started: Application, dialog: OwnTermsDialog, tmp_path: Path
) -> None:
    started.wiring.own_words.take_in(tmp_path / "missing.csv")
    qtbot.waitUntil(lambda: "missing.csv" in started.window.toast.words, timeout=WAIT)
    assert dialog.model.entries == ()
