"""Figures where the window speaks English: names, units and wordings stay the report's, everything else is English."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import CHOICES
from caoxian_desktop.core.indicators.deriving import Derived
from caoxian_desktop.core.indicators.observation import Kind, Measure
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.core.listing.entries import Entry, State, listing
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.ui.indicators.arranging import Grouping, Order, arranged
from caoxian_desktop.ui.indicators.field_box import FieldBox
from caoxian_desktop.ui.indicators.filters import FilterBar
from caoxian_desktop.ui.indicators.model import tip_of
from caoxian_desktop.ui.indicators.panel import IndicatorsPanel
from caoxian_desktop.ui.indicators.paragraph_panel import ParagraphPanel
from caoxian_desktop.ui.indicators.shown import cell_words, correction_words, found_by, period_words
from caoxian_desktop.ui.indicators.widths import Shape
from caoxian_desktop.ui.jobs import Jobs
from tests.visible_words import chinese_in

pytestmark = pytest.mark.usefixtures("english")


def data_of(analysis: Analysis) -> list[str]:
    """Return what stays Chinese: the report's words, names, units, cues, citations."""
    report = ("回顾", "安排", "一、", "二、", "政府工作报告", "某县", analysis.report.text)
    kept = (Column.INDICATOR, Column.WORDING, Column.UNIT, Column.CUE, Column.SECTION, Column.SENTENCE, Column.CITATION)
    return [*report, *(entry.word(column) for entry in listing(analysis) for column in kept)]


def judged(analysis: Analysis, **read: object) -> Entry:
    """Return the first figure as it is where a reader set fields in which the machine had read something else."""
    entry = listing(analysis)[0]
    fields = frozenset(ObservationField(name) for name in read)
    as_read = replace(entry.observation, **read) if read else None  # type: ignore[arg-type]  # fields of any kind, by their names
    return replace(entry, judgement=Judgement(0, as_read, fields))


def test_cells_of_closed_lists_are_english_and_the_reports_words_stay(analysis: Analysis) -> None:
    entry = listing(analysis)[1]
    told = {column: cell_words(entry, column) for column in TABLE_COLUMNS}
    assert (told[Column.KIND], told[Column.CHANGE], told[Column.PERIOD]) == ("Estimate", "Growth ↑", "2022")
    assert (told[Column.INDICATOR], told[Column.WORDING], told[Column.CUE]) == ("地区生产总值", "增长3%", "预计")


@pytest.mark.parametrize(
    ("period", "told"), [("2022年", "2022"), ("此前", "Before"), ("过去五年", "过去五年"), ("", "")]
)
def test_a_year_is_a_number_and_a_named_period_stays_as_printed(period: str, told: str) -> None:
    assert period_words(period) == told


def test_what_a_reader_set_is_told_with_what_was_read(analysis: Analysis) -> None:
    entry = judged(analysis, unit="万元", kind=Kind.ACTUAL, per="")
    assert correction_words(entry) == (
        "Unit: read by the program as “万元”; Kind: read by the program as “Actual”; Per: not read by the program"
    )
    assert tip_of(entry, Column.KIND) == "Estimate\nCorrected by the reader; read by the program as “Actual”"
    assert entry.correction_word == "单位：机器读作“万元”；性质：机器读作“完成数”；按每：机器未读出"  # for files


def test_what_was_added_or_confirmed_or_reckoned_is_told(analysis: Analysis) -> None:
    entry = listing(analysis)[0]
    assert correction_words(replace(entry, judgement=Judgement(0, None, frozenset()))) == "Added by the reader"
    confirmed = Judgement(0, entry.observation, frozenset({ObservationField.STANDS}))
    assert correction_words(replace(entry, judgement=confirmed)) == "Confirmed by the reader"
    formula = Wording("2021年水平＝…", "level of 2021 = …")
    derived = Derived("地区生产总值", 530.4, "亿元", "2021", Kind.ACTUAL, "约530.4亿元", formula, (0, 1))
    reckoned = replace(entry, state=State.DERIVED, derived=derived)
    assert correction_words(reckoned) == "derived: level of 2021 = …"
    assert cell_words(reckoned, Column.WORDING) == "约530.4亿元 (derived)"
    assert cell_words(reckoned, Column.KIND) == "Derived"


def test_a_row_is_found_by_the_words_of_either_language(analysis: Analysis) -> None:
    words = found_by(listing(analysis)[1])
    for typed in ("growth", "estimate", "增速", "预计数", "2022", "地区生产总值"):
        assert typed in words


def test_groups_are_named_in_english_where_their_names_are_ours(analysis: Analysis) -> None:
    def names(grouping: Grouping) -> list[str]:
        return [group.words for group in arranged(listing(analysis), Order(), grouping)]

    assert names(Grouping.KIND) == ["Estimate", "Target"]
    assert names(Grouping.PERIOD) == ["2022", "2023"]
    assert names(Grouping.INDICATOR) == ["地区生产总值", "Indicators with one figure"]


@pytest.mark.parametrize("field", CHOICES)
def test_a_choice_from_a_closed_list_means_the_same_in_both_languages(qtbot: QtBot, field: ObservationField) -> None:
    box = FieldBox(field)
    qtbot.addWidget(box)
    assert isinstance(box.input, QComboBox)
    for at, (value, word) in enumerate(CHOICES[field].items()):
        box.show_words("", None)
        with qtbot.waitSignal(box.committed) as committed:
            box.input.setCurrentIndex(at)
            box.input.activated.emit(at)
        assert committed.args is not None
        assert committed.args[0] == (Measure(value) if field is ObservationField.MEASURE else value)
        assert box.words == word
    assert chinese_in(box) == []


def test_a_year_and_its_count_are_told_apart(qtbot: QtBot, jobs: Jobs, analysis: Analysis) -> None:
    panel = IndicatorsPanel(jobs)
    qtbot.addWidget(panel)
    panel.show_analysis(analysis)
    assert [chip.text() for chip in panel.filters._periods.values()] == ["2022 (2)", "2023 (2)"]
    assert [chip.text() for chip in panel.filters._kinds.values()] == ["Estimate 2", "Target 2"]


def test_the_columns_fit_beside_both_panels_of_a_small_screen() -> None:
    assert sum(Shape().fitted(729).values()) == 729


def test_the_table_speaks_english_but_for_the_data(qtbot: QtBot, jobs: Jobs, analysis: Analysis) -> None:
    panel = IndicatorsPanel(jobs)
    qtbot.addWidget(panel)
    assert chinese_in(panel) == []
    panel.show_analysis(analysis)
    for at in range(panel.filters.groups.count()):
        panel.filters.groups.setCurrentIndex(at)
        assert chinese_in(panel, *data_of(analysis)) == []
    panel.filters.groups.setCurrentIndex(0)
    panel.table.choose(next(iter(panel.model.entry_indexes())))
    panel.detail.correct()
    assert panel.detail.boxes[ObservationField.KIND].input.currentText() == "Estimate"  # type: ignore[attr-defined]  # the field of a kind is a box of choices
    usual = [panel.detail.boxes[name].line for name in ObservationField if name in panel.detail.boxes]
    held = [line.text() for line in usual if line is not None]
    lists = [box.input for box in panel.detail.boxes.values() if isinstance(box.input, QComboBox)]
    offered = [combo.itemText(at) for combo in lists if combo.isEditable() for at in range(combo.count())]
    assert chinese_in(panel, *data_of(analysis), *held, *offered) == []


def test_figures_beside_the_text_speak_english_but_for_the_data(qtbot: QtBot, analysis: Analysis) -> None:
    panel = ParagraphPanel()
    qtbot.addWidget(panel)
    panel.clear()
    assert chinese_in(panel) == []
    panel.show_analysis(analysis)
    for paragraph in analysis.report.paragraphs:
        panel.show_paragraph(paragraph.span)
        assert panel.count.text() == "Figures here: 2"
        assert chinese_in(panel, *data_of(analysis)) == []


def test_filters_are_named_in_english(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    assert chinese_in(bar) == []
