"""The choices for the material, as a form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.choices import DEFAULT_CATEGORIES, Choices
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.briefing.section_tree import SectionTree
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.label import label


class ChoicesForm(QWidget):
    """Asks for template, chapters, sections, charts and annotations. `changed` says that a choice is another."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts: dict[str, QCheckBox] = {}
        self._usual: frozenset[str] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self._heading(self.tr("模板")))
        self._add_templates(column)
        self.digest = QWidget()
        column.addWidget(self.digest)
        inner = QVBoxLayout(self.digest)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.S)
        self._add_chapters(inner)
        self._add_sections(inner)
        self._add_charts(inner)
        self._add_annotations(inner)
        self._add_left_out(column)
        self._on_template()

    # What is chosen.

    @property
    def template(self) -> Template:
        """The chosen form of the material."""
        return Template.ONE_PAGE if self.one_page.isChecked() else Template.DIGEST

    def choices(self, made_on: str) -> Choices:
        """Return what is chosen, for the ISO date the file is to bear."""
        ticked = tuple(key for key, box in self._charts.items() if box.isChecked())
        boxes = {
            Chapter.CONTENTS: self.contents,
            Chapter.INDICATORS: self.indicators,
            Chapter.TEXT: self.full_text,
            Chapter.GLOSSARY: self.glossary,
        }
        chapters = tuple(c for c in self.template.usual if c not in boxes or boxes[c].isChecked())
        return Choices(
            template=self.template,
            chapters=chapters,
            sections=self.sections.ticked(),
            charts=None if frozenset(ticked) == self._usual else ticked,
            annotations=Filter(categories=frozenset(c for c, box in self.categories.items() if box.isChecked())),
            notes=self.notes.isChecked(),
            made_on=made_on,
        )

    # What there is to choose from.

    def show_report(self, report: Report) -> None:
        """Offer a report's sections."""
        self.sections.show_report(report)

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Offer charts, those for leaders ticked; one that was there before keeps its tick."""
        before = {key: box.isChecked() for key, box in self._charts.items()}
        while item := self._chart_lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._charts = {}
        self._usual = frozenset(chart.key for chart in charts if chart.for_leaders)
        for chart in charts:
            words = chart.title if chart.for_leaders else self.tr("{title}（供研究）").format(title=chart.title)
            box = self._box(words, checked=before.get(chart.key, chart.for_leaders))
            self._charts[chart.key] = box
            self._chart_lines.addWidget(box)
        self._chart_part.setVisible(bool(charts))

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show how many annotations each category has."""
        for category, box in self.categories.items():
            count = sum(annotation.category is category for annotation in annotations)
            box.setText(f"{category.word} {count}")
            box.setEnabled(count > 0)
        self.notes.setEnabled(bool(annotations))

    def tick_chart(self, key: str) -> None:
        """Tick a chart and turn to the template that has room for it."""
        if box := self._charts.get(key):
            self.several.setChecked(True)
            box.setChecked(True)

    def show_left_out(self, words: Sequence[str]) -> None:
        """Show what the one page has no room for."""
        self._left_out.setText("\n".join(f"· {each}" for each in words))
        self._left_out_head.setText(self.tr("因篇幅未列入（%1条）").replace("%1", str(len(words))))
        self._left_out_head.setVisible(bool(words))

    # Laying out.

    def _heading(self, words: str) -> QWidget:
        return label(words, Type.BODY, bold=True)

    def _box(self, words: str, *, checked: bool = True) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(checked)
        box.toggled.connect(self.changed)
        return box

    def _add_templates(self, column: QVBoxLayout) -> None:
        self.one_page = QRadioButton(self.tr("要点速览（一页）"))
        self.several = QRadioButton(self.tr("要点汇编"))
        self.one_page.setToolTip(self.tr("一页纸：主要指标、亮点、短板、今年抓手、民生实事"))
        self.several.setToolTip(self.tr("目录、指标一览、图表、摘录、正文、名词解释"))
        self.one_page.setChecked(True)
        for button in (self.one_page, self.several):
            column.addWidget(button)
        self.several.toggled.connect(self._on_template)

    def _add_chapters(self, column: QVBoxLayout) -> None:
        column.addSpacing(Space.S)
        column.addWidget(self._heading(self.tr("内容")))
        self.contents = self._box(self.tr("目录"))
        self.indicators = self._box(self.tr("指标一览"))
        self.full_text = self._box(self.tr("正文"))
        self.glossary = self._box(self.tr("名词解释"))
        self._add_flow(column, [self.contents, self.indicators, self.full_text, self.glossary])

    def _add_flow(self, column: QVBoxLayout, boxes: Sequence[QWidget]) -> None:
        holder = QWidget()
        flow = FlowLayout(holder)
        for box in boxes:
            flow.addWidget(box)
        column.addWidget(holder)

    def _add_sections(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._heading(self.tr("章节")))
        row.addStretch(1)
        self.sections = SectionTree()
        for words, ticked in ((self.tr("全选"), True), (self.tr("全不选"), False)):
            button = QPushButton(words)
            button.setFlat(True)
            button.clicked.connect(lambda _checked=False, ticked=ticked: self.sections.tick_all(ticked=ticked))
            row.addWidget(button)
        column.addSpacing(Space.S)
        column.addLayout(row)
        self.sections.setMinimumHeight(200)
        self.sections.changed.connect(self.changed)
        column.addWidget(self.sections)

    def _add_charts(self, column: QVBoxLayout) -> None:
        self._chart_part = QWidget()
        part = QVBoxLayout(self._chart_part)
        part.setContentsMargins(0, Space.S, 0, 0)
        part.setSpacing(Space.XS)
        part.addWidget(self._heading(self.tr("图表")))
        self._chart_lines = QVBoxLayout()
        self._chart_lines.setSpacing(Space.XS)
        part.addLayout(self._chart_lines)
        self._chart_part.hide()
        column.addWidget(self._chart_part)

    def _add_annotations(self, column: QVBoxLayout) -> None:
        column.addSpacing(Space.S)
        column.addWidget(self._heading(self.tr("批注摘录")))
        self.categories = {c: self._box(c.word, checked=c in DEFAULT_CATEGORIES) for c in Category}
        self._add_flow(column, list(self.categories.values()))
        self.notes = self._box(self.tr("连同批注文字和标签"))
        column.addWidget(self.notes)
        self.show_annotations(())

    def _add_left_out(self, column: QVBoxLayout) -> None:
        self._page_part = QWidget()
        part = QVBoxLayout(self._page_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(Space.S)
        about = self.tr(
            "主要指标、亮点、短板、今年抓手、民生实事，印在一页上。数字用报告原话，并注明出处；次要的让位。"
        )
        part.addWidget(label(about, muted=True, wrap=True))
        part.addSpacing(Space.S)
        self._left_out_head = label("", bold=True)
        self._left_out = label("", Type.SMALL, muted=True, wrap=True)
        part.addWidget(self._left_out_head)
        part.addWidget(self._left_out)
        column.addWidget(self._page_part)
        column.addStretch(1)
        self.show_left_out(())

    def _on_template(self) -> None:
        self.digest.setVisible(self.several.isChecked())
        self._page_part.setVisible(self.one_page.isChecked())
        self.changed.emit()
