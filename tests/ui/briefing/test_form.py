"""The form: which notes are quoted, what is filled in, which parts a form of material has."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.cover import EMPTY, Cover
from caoxian_desktop.core.briefing.preset import Preset, Watermark
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.typesetting.faces import FaceUse, Role
from caoxian_desktop.ui.briefing.form import ChoicesForm
from tests.annotated import annotated

MORNING = datetime(2026, 1, 5, 9, 5)  # noqa: DTZ001 - a time on a wall


@pytest.fixture(scope="session")
def notes(analysis: Analysis) -> tuple[Annotation, ...]:
    return annotated(analysis.report, charts=False).annotations


@pytest.fixture
def form(qtbot: QtBot, analysis: Analysis, notes: tuple[Annotation, ...]) -> ChoicesForm:
    form = ChoicesForm()
    qtbot.addWidget(form)
    form.show_analysis(analysis)
    form.show_annotations(notes)
    form.templates.choose(Template.DIGEST)
    form.show()
    return form


def chip(form: ChoicesForm, category: Category) -> None:
    form.annotations.bar._chips[category].click()


def test_questions_and_what_was_written_are_quoted_only_when_they_are_asked_for(
    form: ChoicesForm, notes: tuple[Annotation, ...]
) -> None:
    choices = form.choices(MORNING)
    assert not choices.notes
    quoted = select(choices.annotations, notes)
    assert quoted
    assert not [note for note in quoted if note.category is Category.QUESTION]
    chip(form, Category.QUESTION)
    form.annotations.notes.setChecked(True)
    choices = form.choices(MORNING)
    assert choices.notes
    assert {note.category for note in select(choices.annotations, notes)} == set(Category)


def test_without_a_category_no_note_is_quoted(form: ChoicesForm) -> None:
    for category in Category:
        if category is not Category.QUESTION:
            chip(form, category)
    assert form.annotations.quotes_none
    assert Chapter.EXCERPTS not in form.choices(MORNING).shown
    assert form.annotations_fold.head.summary == "未勾选类别，不引用"
    assert form.preset(()).choices.chapters is None  # the chapter is ticked, and comes back with a category
    chip(form, Category.DATA)
    assert Chapter.EXCERPTS in form.choices(MORNING).shown


def test_remarks_take_questions_and_leave_them_out_of_other_forms(form: ChoicesForm) -> None:
    form.templates.choose(Template.REMARKS)
    assert Category.QUESTION in form.choices(MORNING).annotations.categories
    form.annotations.bar._words.put("口径")
    form.templates.choose(Template.DIGEST)
    chosen = form.choices(MORNING).annotations
    assert Category.QUESTION not in chosen.categories
    assert chosen.words == ""
    form.templates.choose(Template.REMARKS)
    assert form.choices(MORNING).annotations.words == "口径"


def test_how_many_notes_are_quoted_stands_beside_the_chapter(form: ChoicesForm, notes: tuple[Annotation, ...]) -> None:
    form.refresh()
    count = sum(note.category is not Category.QUESTION for note in notes)
    item = next(top for top in form.contents.tree.tops() if top.text(0) == "批注摘录")
    assert item.text(1) == str(count)
    chip(form, Category.DATA)
    assert int(item.text(1)) < count
    assert form.annotations_fold.head.summary == f"引用{item.text(1)}条"


@pytest.mark.parametrize("template", list(Template))
def test_only_the_parts_a_form_has_are_shown(form: ChoicesForm, template: Template) -> None:
    form.templates.choose(template)
    quoting = {Template.DIGEST, Template.BULLETIN, Template.AMENDMENTS, Template.REMARKS, Template.OFFICIAL}
    assert form.annotations_fold.isHidden() == (template not in quoting)
    assert form.others_fold.isHidden() == (not template.takes_several)
    assert form.marks.margin_notes.isHidden() == (template is not Template.OFFICIAL)
    assert form.choices(MORNING).template is template


def test_what_is_filled_in_for_a_form_stays_with_it(form: ChoicesForm, qtbot: QtBot) -> None:
    form.templates.choose(Template.BULLETIN)
    assert form.choices(MORNING).cover == EMPTY
    with qtbot.waitSignal(form.changed):
        form.cover.fields["name"].setText("  农业农村 工作简报 ")
    assert form.choices(MORNING).cover == Cover(name="农业农村 工作简报")
    assert form.cover_fold.head.summary == "已填1项"
    form.templates.choose(Template.DIGEST)
    assert form.choices(MORNING).cover == EMPTY
    form.templates.choose(Template.BULLETIN)
    assert form.cover.fields["name"].text() == "农业农村 工作简报"


def test_a_headline_does_not_stand_over_another_report(form: ChoicesForm, analysis: Analysis) -> None:
    form.templates.choose(Template.BULLETIN)
    form.cover.fields["heading"].setText("曹县今年怎么干")
    form.cover.fields["unit"].setText("曹县农业农村局")
    form.show_analysis(analysis)  # set right, it is the same report
    assert form.choices(MORNING).cover.heading == "曹县今年怎么干"
    form.show_analysis(None)
    form.show_analysis(replace(analysis, report=replace(analysis.report, text=f"{analysis.report.text}。")))
    assert form.choices(MORNING).cover == Cover(unit="曹县农业农村局")
    assert form.cover.fields["heading"].text() == ""


def test_a_field_is_completed_from_what_was_filled_in_before_and_stays_empty(form: ChoicesForm) -> None:
    form.cover.know_before({"unit": ["曹县政府办公室"]})
    form.templates.choose(Template.BULLETIN)
    field = form.cover.fields["unit"]
    assert field.text() == ""
    assert field.completer().model().index(0, 0).data() == "曹县政府办公室"


def test_the_watermark_bears_the_moment_of_the_export(form: ChoicesForm) -> None:
    assert form.choices(MORNING).watermark == ""
    marks = form.marks
    assert not marks.name.isVisible()
    form.marks_fold.open()
    marks.watermark.setChecked(True)
    assert marks.name.isVisible()
    marks.name.setText("张三")
    marks.unit.setText("县政府办")
    assert form.choices(MORNING).watermark == "张三 县政府办 2026年1月5日 9:05"
    marks.internal.setChecked(True)
    assert form.choices(MORNING).internal
    assert form.marks_fold.head.summary == "内部资料、水印"


def test_a_preset_is_taken_whole_and_given_back_the_same(form: ChoicesForm, qtbot: QtBot) -> None:
    choices = Choices(
        Template.BULLETIN,
        chapters=(Chapter.LEVERS, Chapter.OVERVIEW),
        annotations=form.annotations.filter,
        notes=True,
        citations=False,
        cover=Cover(name="农业农村工作简报", unit="曹县农业农村局", number="12"),
        internal=True,
    )
    preset = Preset(choices, Watermark(on=True, name="张三"), (".pdf",))
    told: list[int] = []
    form.changed.connect(lambda: told.append(1))
    form.take(preset)
    qtbot.wait(400)  # what is typed is told late
    assert form.preset((".pdf",)) == preset
    assert told == [1]


def test_the_report_set_right_keeps_the_ticks_of_its_sections(form: ChoicesForm, analysis: Analysis) -> None:
    item = next(top for top in form.contents.tree.tops() if top.text(0) == "正文")
    item.child(0).setCheckState(0, item.checkState(0).Unchecked)
    chosen = form.contents.tree.sections()
    assert chosen is not None
    form.show_analysis(analysis)
    assert form.contents.tree.sections() == chosen


def test_notes_on_the_layout_say_what_stands_in_and_what_was_left_out(form: ChoicesForm) -> None:
    notes = form.layout_notes
    title, missing = Wording("标题", "Title"), Wording("本机没有", "not on this computer")
    notes.show_faces(
        [
            FaceUse(Role.FANG, Wording("正文", "Body text"), "仿宋", "仿宋_GB2312", stands_in=False),
            FaceUse(Role.TITLE, title, "小标宋", "内置宋体", stands_in=True, reason=missing),
        ]
    )
    notes.show_pages(["“<b>𫖯</b>”用楷体代替"], ["网络零售额", "粮食总产量"])
    assert form.layout_fold.head.summary == "1种字体代用，1条提示，2条未列入"
    assert "标题小标宋：本机没有，以内置宋体代替" in notes.faces[1].text()
    assert "<b>𫖯</b>" in notes.notices[1].text()
    notes.add_notices(["“<b>𫖯</b>”用楷体代替", "Word 中用仿宋"])
    assert notes.notices[1].text().count("\n") == 1
    notes.show_pages([], [f"第{number}条" for number in range(100)])
    assert notes.left_out[1].text().endswith("……共100条")
    assert notes.notices[0].isHidden()


def test_tab_goes_down_the_form(form: ChoicesForm) -> None:
    form.templates.choose(Template.BULLETIN)
    for fold in form.folds:
        fold.open()
    chain: list[QWidget] = [form.templates.box]
    part = form.templates.box.nextInFocusChain()
    while part is not form.templates.box:
        chain.append(part)
        part = part.nextInFocusChain()
    tabbed = [each for each in chain if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    heights = [each.mapTo(form, each.rect().center()).y() for each in tabbed]
    assert len(heights) > 15
    downwards = [later - earlier for earlier, later in pairwise(heights)]
    assert min(downwards) > -20  # beside each other, a pixel up or down
