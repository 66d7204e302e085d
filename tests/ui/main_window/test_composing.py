"""The composer in the running window: presets kept in the library, other reports read from it, what comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.briefing.preset import KIND
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.briefing.report_picker import ReportPicker

WAIT = 20_000


@pytest.fixture
def composer(started: Application, qtbot: QtBot) -> BriefingPanel:
    """The composer, looked at; it sets no pages, which is tested elsewhere."""
    return composer_of(started, qtbot)


def composer_of(application: Application, qtbot: QtBot) -> BriefingPanel:
    application.window.briefing.wanted.emit()
    panel = application.window.briefing.panel
    assert isinstance(panel, BriefingPanel)
    panel.setting._order = lambda: None
    qtbot.waitUntil(lambda: panel.order() is not None, timeout=WAIT)
    asked(application, lambda _library: True, qtbot)  # what the composer asked before is answered
    return panel


def asked(application: Application, ask: Callable[[Any], object], qtbot: QtBot) -> Any:
    answers: list[object] = []
    application.session.ask_library(ask, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return answers[0]


def kept(application: Application, qtbot: QtBot) -> tuple[str, ...]:
    return tuple(asked(application, lambda library: library.presets(KIND), qtbot))


def test_a_preset_is_kept_in_the_library_and_called_otherwise(
    started: Application, composer: BriefingPanel, qtbot: QtBot
) -> None:
    composer.form.templates.choose(Template.DIGEST)
    composer.presets.on_save_wanted("周报")
    value = asked(started, lambda library: library.preset(KIND, "周报"), qtbot)
    assert value["template"] == "digest"
    composer.presets.on_rename_wanted("周报", "月报")
    assert kept(started, qtbot) == ("月报",)
    assert asked(started, lambda library: library.preset(KIND, "月报"), qtbot) == value
    assert composer.presets.name == "月报"


def test_a_preset_that_was_deleted_is_had_back(started: Application, composer: BriefingPanel, qtbot: QtBot) -> None:
    composer.presets.on_save_wanted("周报")
    assert kept(started, qtbot) == ("周报",)
    composer.presets_bar.remove_wanted.emit("周报")
    qtbot.waitUntil(lambda: "已删除预设" in started.window.toast.words, timeout=WAIT)
    assert kept(started, qtbot) == ()
    qtbot.waitUntil(lambda: composer.presets.name == "", timeout=WAIT)
    started.window.toast.on_act()
    assert kept(started, qtbot) == ("周报",)


def test_what_was_chosen_before_a_preset_is_had_back(
    started: Application, composer: BriefingPanel, qtbot: QtBot
) -> None:
    composer.form.templates.choose(Template.EXTRACT)
    composer.presets.on_save_wanted("数据")
    kept(started, qtbot)
    composer.form.templates.choose(Template.DIGEST)
    composer.form.marks.internal.setChecked(True)
    composer.presets.on_chosen("数据")
    assert composer.form.template is Template.EXTRACT
    qtbot.waitUntil(lambda: "已换用预设" in started.window.toast.words, timeout=WAIT)
    started.window.toast.on_act()
    assert composer.form.template is Template.DIGEST
    assert composer.form.marks.internal.isChecked()


def test_what_was_chosen_last_is_remembered_for_the_next_start(started: Application, composer: BriefingPanel) -> None:
    composer.form.templates.choose(Template.EXTRACT)
    text = started.window.settings.now.briefing_choices
    composer.form.templates.choose(Template.DIGEST)
    composer.presets.restore(text)
    assert composer.form.template is Template.EXTRACT


def test_from_reading_to_a_file_without_the_mouse(started: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = started.window
    export = window.actions_["export"]
    assert export.shortcut().toString() == "F5"
    export.trigger()
    qtbot.waitUntil(lambda: window.briefing.panel is not None, timeout=WAIT)  # its modules come first
    panel = window.briefing.panel
    assert isinstance(panel, BriefingPanel)
    qtbot.waitUntil(lambda: window.focusWidget() is panel.form.templates.box, timeout=WAIT)
    qtbot.waitUntil(lambda: panel.order() is not None, timeout=WAIT)
    qtbot.keyClick(panel.form.templates.box, Qt.Key.Key_Down)
    assert panel.form.template is Template.DIGEST
    qtbot.keyClick(panel.form.templates.box, Qt.Key.Key_Up)
    panel.writing._ask_target = lambda *_question: (str(tmp_path / "一页.pdf"), "")
    with qtbot.waitSignals([panel.exported, panel.exported], timeout=WAIT):
        export.trigger()
    assert sorted(file.name for file in tmp_path.glob("一页.*")) == ["一页.docx", "一页.pdf"]


def test_another_report_goes_in_with_its_own_notes_and_figures(
    started: Application, composer: BriefingPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    words = bundled_report().read_text("utf-8-sig").replace("曹县", "单县").replace("546.3亿元", "541.9亿元")
    (tmp_path / "单县.txt").write_text(words, "utf-8")
    opened = started.session.open_report
    assert opened is not None
    own = opened.version
    other = asked(started, lambda library: library.import_file(tmp_path / "单县.txt"), qtbot)
    started.session.open_version(lambda _library: other)
    qtbot.waitUntil(lambda: started.session.open_report.version == other, timeout=WAIT)  # type: ignore[union-attr]  # one is open
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    started.session.notes.highlight(Span(300, 320), Category.DATA, "核对口径")
    started.session.open_version(lambda _library: own)
    qtbot.waitUntil(lambda: started.session.open_report.version == own, timeout=WAIT)  # type: ignore[union-attr]  # one is open
    qtbot.waitUntil(lambda: composer.order() is not None, timeout=WAIT)
    composer.form.templates.choose(Template.DIGEST)
    composer.form.others.add.click()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(ReportPicker)), timeout=WAIT)
    (picker,) = started.window.findChildren(ReportPicker)
    assert [entry.place for entry in picker._entries] == ["单县"]
    qtbot.keyClick(picker.list, Qt.Key.Key_Down)
    picker.tick({other})
    next(b for b in picker.findChildren(QPushButton) if b.text() == "加入").click()
    qtbot.waitUntil(lambda: len(composer.form.others.materials) == 1, timeout=WAIT)
    order = composer.order()
    assert order is not None
    _own, material = order.materials
    assert material.report.title_block.place == "单县"
    assert [note.note for note in material.annotations] == ["核对口径"]
    assert material.analysis.observations
    assert material.charts


def test_an_export_that_fails_is_told_once(started: Application, composer: BriefingPanel) -> None:
    composer.writing.failed.emit(KnownError("export.refused", "一页.pdf", "没有写入", "it was not written"))
    said = [each.text() for each in started.window.findChildren(QLabel) if "没有写入" in each.text()]
    assert said == ["一页.pdf：没有写入"]
    assert started.window.toast.isVisible()


def test_a_report_that_cannot_be_read_is_taken_out_and_told(
    started: Application, composer: BriefingPanel, qtbot: QtBot
) -> None:
    entry = asked(started, lambda library: library.reports()[0], qtbot)

    def gone(_library: object, _version: str) -> object:
        raise KnownError("library.damaged_report", "单县", "这份报告已损坏", "this report is damaged")

    from caoxian_desktop.ui.main_window import composing

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(composing, "_held", gone)
        with qtbot.waitSignal(composer.failed, timeout=WAIT):
            composer.form.others.add_reports([entry])
    assert composer.form.others.chosen == ()
