"""Nothing overlaps and nothing is cut, from 480 x 320 to 1600 x 900, with the bundled face's own widths."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row, Standing
from caoxian_desktop.core.charts.drawing import faces
from caoxian_desktop.core.charts.layout.forms import lay_out
from caoxian_desktop.core.charts.layout.shapes import Box, Dot, Half, Line, Sketch, Words
from caoxian_desktop.core.charts.theme import LIGHT
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure
from caoxian_desktop.core.report.span import Span

SIZES = ((480, 320), (640, 400), (880, 560), (1280, 720), (1600, 900))


@dataclass(frozen=True)
class Extent:
    """The ink of one line: a hair less than its em box, which Chinese characters do not fill."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def meets(self, other: "Extent") -> bool:
        across = self.left < other.right - 1 and other.left < self.right - 1
        return across and self.top < other.bottom - 1 and other.top < self.bottom - 1


def extents(sketch: Sketch) -> list[Extent]:
    found = []
    for words in sketch.shapes:
        if isinstance(words, Words) and words.text.strip():
            width = faces.width(words.text, words.size, bold=words.bold)
            top = words.y - 0.86 * words.size
            found.append(Extent(words.x, top, words.x + width, words.y + 0.10 * words.size, words.text))
    return found


def assert_legible(sketch: Sketch) -> None:
    found = extents(sketch)
    for number, one in enumerate(found):
        assert one.left >= 0, one
        assert one.right <= sketch.width, one
        assert one.bottom <= sketch.height, one
        for other in found[number + 1 :]:
            assert not one.meets(other), (one, other)
    for area in sketch.areas:
        assert area.x >= 0
        assert area.x + area.width <= sketch.width + 0.5
        assert area.y + area.height <= sketch.height


@pytest.mark.parametrize("size", SIZES)
def test_the_examples_charts_are_legible_at_every_size(caoxian: Analysis, size: tuple[int, int]) -> None:
    for chart in charts_of(caoxian):
        assert_legible(lay_out(chart, *size, LIGHT, faces.width, enlarge=True))


@pytest.mark.parametrize("size", SIZES)
def test_every_mark_has_its_place(caoxian: Analysis, size: tuple[int, int]) -> None:
    for chart in charts_of(caoxian):
        sketch = lay_out(chart, *size, LIGHT, faces.width, enlarge=True)
        assert {area.mark for area in sketch.areas} == set(range(len(list(chart.marks()))))


@pytest.mark.parametrize("size", SIZES)
def test_every_wording_and_the_note_are_printed_whole(caoxian: Analysis, size: tuple[int, int]) -> None:
    for chart in charts_of(caoxian):
        printed = "".join(
            words.text
            for words in lay_out(chart, *size, LIGHT, faces.width, enlarge=True).shapes
            if isinstance(words, Words)
        )
        printed = printed.replace(" ", "")
        for mark in chart.marks():
            assert mark.wording.replace(" ", "") in printed
        assert chart.note in printed
        assert chart.title in printed


def test_a_picture_grows_where_the_chart_needs_it_and_fills_where_it_does_not(caoxian: Analysis) -> None:
    table = next(chart for chart in charts_of(caoxian) if chart.key == "done_and_aimed")
    assert lay_out(table, 480, 320, LIGHT, faces.width, enlarge=True).height > 320
    assert lay_out(table, 900, 1200, LIGHT, faces.width, enlarge=True).height == 1200


def test_much_room_gives_larger_type(caoxian: Analysis) -> None:
    headline = charts_of(caoxian)[0]
    assert lay_out(headline, 1600, 900, LIGHT, faces.width, enlarge=True).zoom > 1
    assert lay_out(headline, 1600, 900, LIGHT, faces.width, enlarge=False).zoom == 1


def test_a_value_that_would_squeeze_the_axis_stands_beyond_a_break(caoxian: Analysis) -> None:
    sketch = lay_out(charts_of(caoxian)[0], 900, 560, LIGHT, faces.width, enlarge=False)
    assert "轴断开" in [words.text for words in sketch.shapes if isinstance(words, Words)]


def test_hollow_marks_are_rings(caoxian: Analysis) -> None:
    chart = charts_of(caoxian)[0]
    dots = [
        shape for shape in lay_out(chart, 900, 560, LIGHT, faces.width, enlarge=False).shapes if isinstance(shape, Dot)
    ]
    rings = sum(dot.fill == LIGHT.background for dot in dots)
    assert rings == 1 + sum(mark.hollow for mark in chart.marks())  # and the legend's


def test_a_share_bar_is_as_long_as_its_share(caoxian: Analysis) -> None:
    chart = next(chart for chart in charts_of(caoxian) if chart.key == "new_and_total")
    boxes = [
        s
        for s in lay_out(chart, 900, 560, LIGHT, faces.width, enlarge=False).shapes
        if isinstance(s, Box) and s.height == 16
    ]
    whole, part = boxes[0], boxes[1]
    assert part.width / whole.width == pytest.approx(291 / 834)


LONG = st.text(alphabet="新建改造农村公路、规模以上工业123%.（）“”ABab", min_size=1, max_size=60).filter(
    lambda text: text.strip()
)


@st.composite
def wild_charts(draw: st.DrawFn) -> Chart:
    form = draw(st.sampled_from(Form))
    count = 2 if form is Form.SHARE_BARS else 1 if form in (Form.BARS, Form.DOTS) else draw(st.integers(1, 3))
    series = tuple(f"系列{number}" for number in range(min(count, 2) if form is not Form.BARS else 2))
    rows = []
    for _ in range(draw(st.integers(1, 6))):
        name = draw(LONG)
        marks = [
            Mark(
                label=name,
                wording=draw(LONG),
                series=series[min(number, len(series) - 1)],
                year="2023",
                span=Span(0, 1),
                value=abs(value) + 1 if form is Form.SHARE_BARS else value,
                hollow=draw(st.booleans()),
            )
            for number, value in enumerate(draw(st.lists(st.floats(-1e6, 1e6), min_size=count, max_size=count)))
        ]
        rows.append(Row(name, tuple(marks), note=draw(st.sampled_from(("", "口径不同")))))
    return Chart(
        "wild", draw(LONG), form, tuple(rows), series, "%", ("2023",), "资料来源：某县政府工作报告（2023年）。"
    )


@settings(max_examples=60, deadline=None)
@given(wild_charts(), st.sampled_from(SIZES))
def test_any_chart_is_legible(chart: Chart, size: tuple[int, int]) -> None:
    assert_legible(lay_out(chart, *size, LIGHT, faces.width, enlarge=True))


def test_a_chart_of_one_value_of_zero_has_an_axis(caoxian: Analysis) -> None:
    chart = charts_of(caoxian)[0]
    zero = tuple(replace(row, marks=tuple(replace(mark, value=0.0) for mark in row.marks)) for row in chart.rows)
    assert_legible(lay_out(replace(chart, rows=zero), 640, 400, LIGHT, faces.width, enlarge=False))


@pytest.fixture
def over_years(new_making: Callable[[], Any]) -> tuple[Chart, ...]:
    """The charts of three years' reports: crowded years, a gap, an expected result, ranges."""
    reports = []
    for year in (2017, 2018, 2019, 2021, 2022, 2023):
        making = new_making()
        for number, name in enumerate(("地区生产总值", "一般公共预算收入", "居民人均可支配收入")):
            growth = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}
            kind = Kind.ESTIMATE if number == 1 else Kind.ACTUAL
            last, value = str(year - 1), 5 + (year * 7 + number) % 5
            making.add(name, value, "%", f"增长{value}.25%左右", kind=kind, period=last, **growth)
            making.add(name, 6, "%", "增长5.5%—6.5%左右", kind=Kind.TARGET, period=str(year), value_max=6.5, **growth)
            making.add(name, value * 1111.1, "亿元", f"突破{value * 1111.1}亿元", kind=kind, period=last)
        analysis = making.analysis()
        block = replace(analysis.report.title_block, plan_year=year, review_year=year - 1)
        reports.append(replace(analysis, report=replace(analysis.report, title_block=block)))
    charts = charts_of(reports[-1], reports[:-1])
    return tuple(chart for chart in charts if chart.key in ("trend", "fulfilment"))


@pytest.mark.parametrize("size", SIZES)
def test_charts_over_years_are_legible_at_every_size(over_years: tuple[Chart, ...], size: tuple[int, int]) -> None:
    assert [chart.key for chart in over_years] == ["fulfilment", "trend"]
    for chart in over_years:
        sketch = lay_out(chart, *size, LIGHT, faces.width, enlarge=True)
        assert_legible(sketch)
        assert {area.mark for area in sketch.areas} == set(range(len(list(chart.marks()))))


def test_a_year_without_a_result_is_a_gap_in_the_line(over_years: tuple[Chart, ...]) -> None:
    chart = over_years[-1]
    first = replace(chart, rows=chart.rows[:1])
    sketch = lay_out(first, 900, 560, LIGHT, faces.width, enlarge=False)
    joined = [shape for shape in sketch.shapes if isinstance(shape, Line) and shape.width == 1.5]
    results = [mark for mark in first.marks() if mark.series == "完成数"]
    assert [mark.year for mark in results] == ["2016", "2017", "2018", "2020", "2021", "2022"]
    assert len(joined) == len(results) - 2


def many_years(new_making: Callable[[], Any]) -> Chart:
    """The trend of fourteen years of a level and a growth rate."""
    reports = []
    for year in range(2010, 2024):
        making, last = new_making(), str(year - 1)
        making.add("地区生产总值", year - 2000.25, "万亿元", f"{year - 2000.25}万亿元", period=last)
        growth = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}
        making.add("地区生产总值", 10.3, "%", "增长10.3%", period=last, **growth)
        making.add("地区生产总值", 5.5, "%", "增长5.5%左右", kind=Kind.TARGET, period=str(year), **growth)
        analysis = making.analysis()
        block = replace(analysis.report.title_block, plan_year=year, review_year=year - 1)
        reports.append(replace(analysis, report=replace(analysis.report, title_block=block)))
    return next(chart for chart in charts_of(reports[-1], reports[:-1]) if chart.key == "trend")


def years_told(sketch: Sketch) -> list[list[str]]:
    """The years under the panels, line by line."""
    lines: dict[float, list[str]] = {}
    for words in sketch.shapes:
        if isinstance(words, Words) and words.text.isdecimal() and len(words.text) == 4:
            lines.setdefault(words.y, []).append(words.text)
    return list(lines.values())


def test_many_years_stand_in_several_lines_where_they_have_no_room_beside_each_other(
    new_making: Callable[[], Any],
) -> None:
    chart = many_years(new_making)
    narrow = lay_out(chart, 480, 320, LIGHT, faces.width, enlarge=False)
    assert_legible(narrow)
    years = [str(year) for year in range(2009, 2024)]
    assert years_told(narrow) == 2 * [years[:8], years[8:]]
    assert {area.mark for area in narrow.areas} == set(range(len(list(chart.marks()))))
    assert years_told(lay_out(chart, 900, 600, LIGHT, faces.width, enlarge=False)) == 2 * [years]


def test_a_year_s_words_break_behind_their_number(new_making: Callable[[], Any]) -> None:
    sketch = lay_out(many_years(new_making), 760, 600, LIGHT, faces.width, enlarge=False)
    texts = [shape.text for shape in sketch.shapes if isinstance(shape, Words)]
    assert texts.count("万亿元") == 14
    assert "9.75" in texts


def test_what_is_only_expected_is_half_full_and_hatched(making: Any) -> None:
    for name, kind in (("工业投资", Kind.ESTIMATE), ("交通投资", Kind.ACTUAL)):
        making.add(name, 30, "亿元", "30亿元", kind=kind)
    (bars,) = (chart for chart in charts_of(making.analysis()) if chart.key == "investment")
    sketch = lay_out(bars, 900, 560, LIGHT, faces.width, enlarge=False)
    hatched = [shape for shape in sketch.shapes if isinstance(shape, Box) and shape.hatch]
    assert len(hatched) == 2  # the bar and the legend's
    dots = replace(bars, form=Form.DOTS)
    halves = [
        shape for shape in lay_out(dots, 900, 560, LIGHT, faces.width, enlarge=False).shapes if isinstance(shape, Half)
    ]
    assert len(halves) == 2


def test_what_was_reckoned_has_a_broken_edge(caoxian: Analysis) -> None:
    bars = next(chart for chart in charts_of(caoxian) if chart.key == "investment")
    rows = tuple(replace(r, marks=tuple(replace(m, standing=Standing.DERIVED) for m in r.marks)) for r in bars.rows)
    sketch = lay_out(replace(bars, rows=rows), 900, 560, LIGHT, faces.width, enlarge=False)
    assert sum(isinstance(shape, Box) and shape.dashed for shape in sketch.shapes) == len(rows) + 1


def test_a_range_is_drawn_from_end_to_end(making: Any) -> None:
    growth = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}
    for name in ("地区生产总值", "一般公共预算收入"):
        done = making.add(name, 6.2, "%", "增长6.2%", **growth)
        aim = making.add(name, 6, "%", "增长6—6.5%", kind=Kind.TARGET, value_max=6.5, **growth)
        making.pair((done,), aim)
    chart = charts_of(making.analysis())[0]
    assert [mark.ends for mark in chart.rows[0].marks] == [(6.2, 6.2), (6, 6.5)]
    sketch = lay_out(chart, 900, 560, LIGHT, faces.width, enlarge=False)
    squares = [shape for shape in sketch.shapes if isinstance(shape, Dot) and shape.square]
    assert len(squares) == 1 + 2 * 2  # the legend's, and both ends of each range
    assert_legible(sketch)


def test_the_two_years_differ_in_shape_where_they_share_a_line(caoxian: Analysis) -> None:
    chart = charts_of(caoxian)[0]
    sketch = lay_out(chart, 900, 560, LIGHT, faces.width, enlarge=False)
    shapes = {dot.edge: dot.square for dot in sketch.shapes if isinstance(dot, Dot)}
    assert (shapes[LIGHT.past], shapes[LIGHT.aim]) == (False, True)


def test_a_result_equal_to_its_target_is_not_hidden_behind_it(making: Any) -> None:
    growth = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}
    for name, past in (("地区生产总值", 6), ("一般公共预算收入", 2)):
        done = making.add(name, past, "%", f"增长{past}%", **growth)
        making.pair((done,), making.add(name, 6, "%", "增长6%左右", kind=Kind.TARGET, **growth))
    sketch = lay_out(charts_of(making.analysis())[0], 700, 300, LIGHT, faces.width, enlarge=False)
    assert_legible(sketch)
    dots = [dot for dot in sketch.shapes if isinstance(dot, Dot)][-4:]
    heights = [abs(one.y - other.y) for one, other in ((dots[0], dots[1]), (dots[2], dots[3]))]
    assert heights == [2 * dots[0].radius, 0]


def test_amounts_in_other_powers_of_ten_are_drawn_on_one_scale(making: Any) -> None:
    for past, unit, aim in ((1.2, "万公里", 6000), (10, "公里", 5)):
        done = making.add(f"新建公路{unit}", past, unit, f"{past}{unit}")
        making.pair((done,), making.add(f"新建公路{unit}", aim, "公里", f"{aim}公里", kind=Kind.TARGET))
    (table,) = (chart for chart in charts_of(making.analysis()) if chart.key == "done_and_aimed")
    sketch = lay_out(table, 900, 300, LIGHT, faces.width, enlarge=False)
    bars = [shape.width for shape in sketch.shapes if isinstance(shape, Box) and shape.height == 6]
    assert [round(aim / past, 3) for past, aim in zip(bars[::2], bars[1::2], strict=True)] == [0.5, 0.5]


def test_bars_are_never_cut(making: Any) -> None:
    for number, length in enumerate((78, 75.3, 6, 0.96)):
        making.add(f"新建管网{'甲乙丙丁'[number]}", length, "公里", f"{length}公里", kind=Kind.TARGET)
    (bars,) = (chart for chart in charts_of(making.analysis()) if chart.key == "linear_works")
    sketch = lay_out(bars, 900, 560, LIGHT, faces.width, enlarge=False)
    assert "轴断开" not in [words.text for words in sketch.shapes if isinstance(words, Words)]
    drawn = [shape.width for shape in sketch.shapes if isinstance(shape, Box) and shape.height == 15]
    assert drawn[0] / drawn[2] == pytest.approx(78 / 6)
