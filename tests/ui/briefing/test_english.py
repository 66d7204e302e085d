"""The composer where the window speaks English: papers stay Chinese, what is asked about them is English."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.ui.briefing.export_bar import ExportBar
from caoxian_desktop.ui.briefing.form_words import FORMS, GROUPS, HINTS, NOTE_WORDS, form_name
from caoxian_desktop.ui.briefing.formats_button import NAMES, FormatsButton
from caoxian_desktop.ui.briefing.layout_notes import LayoutNotes
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.briefing.presets_bar import PresetsBar
from caoxian_desktop.ui.briefing.report_picker import ReportPicker
from caoxian_desktop.ui.language import term
from tests.visible_words import CHINESE, chinese_in, chinese_of, words_of

pytestmark = pytest.mark.usefixtures("english")
IN_HINTS = ("农业农村工作简报", "第12期", "总第356期", "共印60份", "各位代表（委员）：")
"""Examples of what stands on the paper, which is Chinese."""
FACES = ("宋体", "黑体", "楷体", "内部资料", "内置", "仿宋", "小标宋")


def headings(analysis: Analysis) -> list[str]:
    return [f"{section.label}{section.title}" for section in analysis.report.walk()]


def test_every_form_and_every_chapter_has_an_english_name() -> None:
    assert [CHINESE.findall(form_name(template)) for template in Template] == [[]] * len(Template)
    assert [CHINESE.findall(term(chapter.word, "chapter")) for chapter in Chapter] == [[]] * len(Chapter)


def test_every_word_about_a_form_is_english() -> None:
    groups = [group for group, _ in GROUPS]
    fields = [words for form in FORMS.values() for _, words in form.cover]
    about = [words for form in FORMS.values() for words in (form.purpose, form.cover_name) if words]
    said = [*groups, *fields, *about, *HINTS.values(), *NOTE_WORDS.values()]
    assert chinese_of((QCoreApplication.translate("Forms", words) for words in said), *IN_HINTS) == []


def test_chapters_that_hold_several_things_are_named_so(panel: BriefingPanel) -> None:
    panel.form.templates.choose(Template.REMARKS)
    tops = [item.text(0) for item in panel.form.contents.tree.tops()]
    assert tops == ["Praise", "Questions", "Suggestions", "For reference", "Source check"]


@pytest.mark.parametrize("template", Template)
def test_the_composer_speaks_english_in_every_form(
    panel: BriefingPanel, analysis: Analysis, template: Template
) -> None:
    charts = charts_of(analysis)
    panel.show_charts(charts)
    panel.form.templates.choose(template)
    for fold in panel.form.folds:
        fold.open()
    panel.form.layout_notes.show_faces(())
    assert chinese_in(panel, *headings(analysis), *IN_HINTS, *FACES, *(chart.title for chart in charts)) == []


def test_what_holds_an_export_back_is_said_in_english(panel: BriefingPanel) -> None:
    panel.form.templates.choose(Template.BULLETIN)
    assert panel.bar.obstacle == "Fill in first: Bulletin name, Issued by"


def test_the_bar_says_in_english_how_far_things_are(qtbot: QtBot, tmp_path: Path) -> None:
    bar = ExportBar()
    qtbot.addWidget(bar)
    bar.show_set(1, 90_000)
    assert bar.pages.text() == "1 page · 88 KB"
    bar.show_set(29, 90_000)
    assert bar.pages.text() == "29 pages · 88 KB"
    bar.show_progress(1, 2, "正在排版")
    assert bar.state.text() == "Laying out the pages"
    bar.show_written([tmp_path / "a.pdf", tmp_path / "a.docx"])
    assert bar.state.text() == "Exported: a.pdf, .docx"
    assert chinese_in(bar, str(tmp_path)) == []


def test_formats_are_named_in_english(qtbot: QtBot) -> None:
    button = FormatsButton()
    qtbot.addWidget(button)
    button.offer_formats(tuple(NAMES))
    button.want((".pdf", ".png"))
    assert button.text() == "PDF, Picture"
    assert chinese_in(button) == []


def test_presets_are_offered_in_english(qtbot: QtBot) -> None:
    bar = PresetsBar(lambda *_, **__: ("", False))
    qtbot.addWidget(bar)
    bar.show_presets(("甲",))
    bar.show_current("甲", changed=True)
    bar.fill()
    assert chinese_of(words_of(bar.menu_), "甲") == []
    assert chinese_in(bar, "甲") == []


def test_what_is_to_know_of_the_pages_is_counted_in_english(qtbot: QtBot) -> None:
    notes = LayoutNotes()
    qtbot.addWidget(notes)
    with qtbot.waitSignal(notes.told) as told:
        notes.show_pages(("a", "b"), tuple(map(str, range(50))))
    assert told.args == ["hints: 2, left out: 50"]
    assert chinese_in(notes, *FACES) == []


def test_reports_are_picked_in_english(qtbot: QtBot) -> None:
    dialog = ReportPicker((), None)
    qtbot.addWidget(dialog)
    assert dialog._count.text() == "No other reports in the library"
    assert chinese_in(dialog, "取消") == []
