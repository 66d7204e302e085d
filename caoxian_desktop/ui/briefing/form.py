"""The choices for the material, as a form of parts that fold; it scrolls where they are longer than the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.preset import Preset
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.briefing.contents_part import ContentsPart
from caoxian_desktop.ui.briefing.cover_form import CoverForm
from caoxian_desktop.ui.briefing.form_words import FORMS, QUOTING, quotes_notes, without_notes
from caoxian_desktop.ui.briefing.layout_notes import LayoutNotes
from caoxian_desktop.ui.briefing.marks_part import MarksPart
from caoxian_desktop.ui.briefing.note_filter import NoteFilter
from caoxian_desktop.ui.briefing.other_reports import OtherReports
from caoxian_desktop.ui.briefing.template_box import TemplateBox
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.fold import Fold

_ALL_FIGURES = frozenset({Template.DIGEST, Template.EXTRACT})
"""The forms whose table of indicators holds all of a report's figures."""


class ChoicesForm(QWidget):
    """Asks for everything that can be chosen. `changed` says that a person chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._text = ""
        self.templates = TemplateBox()
        self.contents = ContentsPart()
        self.annotations = NoteFilter()
        self.cover = CoverForm()
        self.marks = MarksPart()
        self.others = OtherReports()
        self.layout_notes = LayoutNotes()
        self._lay_out()
        self._wire()
        self._show_form()

    def _lay_out(self) -> None:
        self.contents_fold = Fold(self.tr("内容"), self.contents, opened=True)
        self.annotations_fold = Fold(self.tr("批注"), self.annotations)
        self.cover_fold = Fold(self.tr("版头信息"), self.cover)
        self.others_fold = Fold(self.tr("一并汇编"), self.others)
        self.marks_fold = Fold(self.tr("出处、标记和水印"), self.marks)
        self.layout_fold = Fold(self.tr("排版说明"), self.layout_notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self.templates)
        for fold in self.folds:
            column.addWidget(fold)
        column.addStretch(1)

    @property
    def folds(self) -> tuple[Fold, ...]:
        """The parts, in order."""
        return (
            *(self.contents_fold, self.cover_fold, self.annotations_fold),
            *(self.others_fold, self.marks_fold, self.layout_fold),
        )

    def _wire(self) -> None:
        self.templates.chosen.connect(self._on_template)
        self.annotations.told.connect(self.annotations_fold.say)
        self.layout_notes.told.connect(self.layout_fold.say)
        self.annotations_fold.folded.connect(lambda _opened: self.annotations.refresh())
        for part in (self.contents, self.cover, self.marks, self.others):
            part.changed.connect(self._on_changed)
        self.annotations.changed.connect(self._on_notes_changed)

    # What is chosen.

    @property
    def template(self) -> Template:
        """The chosen form of the material."""
        return self.templates.template

    def choices(self, now: datetime) -> Choices:
        """Return what is chosen, for the moment that the file is to bear."""
        chosen = self._chosen()
        if self.annotations.quotes_none:
            chosen = without_notes(chosen)
        return replace(
            chosen,
            sections=self.contents.tree.sections(),
            watermark=self.marks.chosen_watermark.words(now),
            made_on=now.date().isoformat(),
        )

    def preset(self, formats: tuple[str, ...]) -> Preset:
        """Return what of it holds for any report, to be kept."""
        return Preset(self._chosen(), self.marks.chosen_watermark, formats)

    def _chosen(self) -> Choices:
        tree, marks = self.contents.tree, self.marks
        return Choices(
            template=self.template,
            chapters=tree.chapters(),
            charts=tree.charts.keys,
            annotations=self.annotations.filter,
            notes=self.annotations.notes.isChecked(),
            citations=marks.citations.isChecked(),
            margin_notes=marks.margin_notes.isChecked(),
            cover=self.cover.cover,
            internal=marks.internal.isChecked(),
        )

    def take(self, preset: Preset) -> None:
        """Show what was kept; the report's sections stay ticked as they are."""
        choices = preset.choices
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature; one word for all of it
        self.templates.choose(choices.template)
        self.contents.tree.take(choices)
        self.cover.take(choices.template, choices.cover)
        self.annotations.take(choices.template, choices.noted, notes=choices.notes)
        self.marks.take(choices, preset.watermark)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show_form()
        self.changed.emit()

    # What there is to choose from.

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Take another report, or the same as it was set right now; None while another is being analysed."""
        before, self._analysis = self._analysis, analysis
        if analysis is None:
            self._forget()
            return
        if before is None or _sections(before.report) != _sections(analysis.report):
            self.contents.tree.show_report(analysis.report)
        if analysis.report.text != self._text:
            self._forget_report(analysis.report.text)
        self._show_counts()

    def _forget_report(self, text: str) -> None:
        """Let go of what was filled in for another report."""
        if self._text:
            self.cover.forget_report()
            self._show_form()
        self._text = text

    def _forget(self) -> None:
        self.show_charts(())
        self.annotations.forget()
        self.others.clear()
        self.layout_notes.show_pages((), ())

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Offer charts."""
        self.contents.tree.show_charts(charts)
        self._show_counts()

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Take the report's notes; they are counted when it is shown how many there are."""
        self.annotations.show_notes(annotations)

    def tick_chart(self, key: str) -> None:
        """Tick a chart, in a form that has room for it."""
        if self.template is Template.ONE_PAGE or not self.template.has_charts:
            self.templates.choose(Template.DIGEST)
        self.contents.tree.tick_chart(key)

    def turn_to_missing(self) -> None:
        """Turn to the first field that must be filled in and is not."""
        if field := self.cover.first_missing():
            self.cover_fold.open()
            field.setFocus()

    def refresh(self) -> None:
        """Count what came while the form was not seen."""
        self.annotations.refresh()
        self._show_counts()

    # Following.

    def _on_template(self) -> None:
        self.contents.tree.show_form(self.template)
        self.cover.show_form(self.template)
        self.annotations.show_form(self.template)
        self.marks.show_form(self.template)
        self._show_form()
        self.changed.emit()

    def _show_form(self) -> None:
        """Show the parts that the chosen form has."""
        template = self.template
        self.annotations_fold.setVisible(quotes_notes(template))
        self.others_fold.setVisible(template.takes_several)
        self.cover_fold.setVisible(bool(self.cover.fields))
        if name := FORMS[template].cover_name:
            self.cover_fold.rename(QCoreApplication.translate("Forms", name))
        if template is Template.BULLETIN and not self.cover.filled:
            self.cover_fold.open()
        self._order_tabs()
        self._say()

    def _order_tabs(self) -> None:
        """Let Tab go down the fields that were made anew, behind their title."""
        before: QWidget = self.cover_fold.head
        for field in self.cover.fields.values():
            QWidget.setTabOrder(before, field)
            before = field

    def _on_notes_changed(self) -> None:
        self._show_counts()
        self._on_changed()

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """Say behind the titles what is in the parts."""
        self._show_counts()
        filled = self.cover.filled
        self.cover_fold.say(self.tr("已填{0}项").format(filled) if filled else self.tr("未填"))
        self.marks_fold.say(self.marks.summary)
        count = len(self.others.chosen)
        self.others_fold.say(self.tr("另{0}份").format(count) if count else self.tr("仅本篇"))

    def _show_counts(self) -> None:
        self.contents.tree.show_counts(self._counts())
        self.contents_fold.say(self.contents.summary())

    def _counts(self) -> Mapping[Chapter, int]:
        """Return how much there is of chapters, where it is known at once."""
        if self._analysis is None:
            return {}
        shown = self.contents.tree.charts.shown(self.template)
        quoting = {c: of for c, of in QUOTING.items() if c in self.template.chapters}
        return {
            **({Chapter.INDICATORS: len(self._analysis.observations)} if self.template in _ALL_FIGURES else {}),
            Chapter.GLOSSARY: len(self._analysis.report.glossary),
            Chapter.CHARTS: sum(self.contents.tree.charts.is_ticked(chart.key) for chart in shown),
            **{chapter: self.annotations.count(taken) for chapter, taken in quoting.items()},
        }


def _sections(report: Report) -> tuple[str, tuple[int, ...]]:
    return report.text, tuple(section.heading.start for section in report.walk())
