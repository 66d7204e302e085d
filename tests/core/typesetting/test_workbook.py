"""A briefing's data as a workbook, read back by openpyxl: types, print set-up, words that stay words."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.data_sheet import DataColumn, DataSheet
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.indicators.observation import Relation
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.tasks.deriving import derive
from caoxian_desktop.core.ticket import Cancelled
from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.spreadsheet import book_of, legal_names
from caoxian_desktop.core.typesetting.workbook import make_workbook
from tests.annotated import annotated

EVERYTHING = Choices(annotations=Filter(), notes=True, made_on="2026-01-05")


@pytest.fixture(scope="module")
def material() -> Material:
    return annotated(read_file(bundled_report()), charts=False)


def opened(content: bytes) -> Workbook:
    """A workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def made(materials: Sequence[Material], choices: Choices = EVERYTHING) -> Workbook:
    """The workbook of materials."""
    return opened(make_workbook(materials, choices).contents[0])


@pytest.fixture(scope="module")
def book(material: Material) -> Workbook:
    return made([material])


def heads(sheet: Worksheet) -> list[str]:
    """The words of the header."""
    return [str(cell.value) for cell in sheet[1]]


def column(sheet: Worksheet, head: str) -> list[object]:
    """The values under a head, down to the first empty row."""
    at = heads(sheet).index(head)
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    end = next((n for n, row in enumerate(rows) if not any(cell is not None for cell in row)), len(rows))
    return [row[at] for row in rows[:end]]


def test_it_holds_figures_pairs_tasks_notes_and_what_it_is_made_from(book: Workbook) -> None:
    assert book.sheetnames == ["指标", "上年完成与今年目标", "任务", "批注", "说明"]


def test_no_cell_is_a_formula_and_numbers_are_numbers(book: Workbook) -> None:
    types = {cell.data_type for sheet in book for row in sheet for cell in row if cell.value is not None}
    assert types == {"s", "n", "d"}
    for sheet, head in (("指标", "数值"), ("上年完成与今年目标", "目标数值"), ("任务", "序号"), ("任务", "目标数值")):
        values = [value for value in column(book[sheet], head) if value is not None]
        assert values
        assert all(isinstance(value, int | float) for value in values), (sheet, head)


def test_each_table_stays_under_its_header_is_filtered_and_prints_on_a4_across(book: Workbook) -> None:
    for sheet in book:
        assert sheet.freeze_panes is not None
        assert str(sheet.freeze_panes).endswith("2")
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
            "landscape",
            9,
            0,
        )
        assert sheet.print_title_rows == "$1:$1"
        assert "第&P页" in (sheet.oddFooter.center.text or "")
        assert len(set(heads(sheet))) == len(heads(sheet))
        if sheet.title != "说明":
            last = openpyxl.utils.get_column_letter(sheet.max_column)
            assert sheet.auto_filter.ref == f"A1:{last}{len(column(sheet, heads(sheet)[0])) + 1}"


def test_figures_stand_with_what_a_reader_set_right(book: Workbook, material: Material) -> None:
    sheet = book["指标"]
    assert len(column(sheet, "指标")) == len(material.analysis.observations)
    assert [words for words in column(sheet, "读者更正") if words]
    assert "2022年数据以报告为准，部分为预计数" in " ".join(str(cell.value) for cell in sheet["A"] if cell.value)


def test_pairs_name_both_years_and_say_where_the_scope_differs(book: Workbook) -> None:
    sheet = book["上年完成与今年目标"]
    assert {"2022年（报告数，含预计）", "2023年目标"} <= set(heads(sheet))
    scopes = column(sheet, "口径")
    assert scopes == sorted(scopes, key=lambda scope: scope != "同口径")
    assert {"同口径", "口径不同"} == set(scopes)
    words = " ".join(str(cell.value) for row in sheet for cell in row if cell.value)
    assert not {"未完成", "约束性", "预期性"} & {word for word in ("未完成", "约束性", "预期性") if word in words}


def test_a_target_below_last_year_is_said_in_neutral_words(material: Material) -> None:
    lower = made([material])["上年完成与今年目标"]
    remarks = [str(remark) for remark in column(lower, "提示") if remark]
    assert all(remark.startswith("今年目标低于上年实绩") or "小于上年实绩" in remark for remark in remarks)


def test_tasks_have_the_columns_that_offices_fill_in(book: Workbook, material: Material) -> None:
    sheet = book["任务"]
    empty = ("具体措施", "牵头领导", "牵头单位", "配合单位", "联系人", "进展情况", "完成情况", "存在问题", "下一步措施")
    assert {"序号", "任务（工作目标）", "目标值", "完成时限", "出处"} | set(empty) <= set(heads(sheet))
    assert all(value is None for head in empty for value in column(sheet, head))
    assert len(column(sheet, "序号")) == len(derive(material.analysis))
    assert column(sheet, "类别")[-10:] == ["民生实事"] * 10
    (choice,) = sheet.data_validations.dataValidation
    assert "已完成" in choice.formula1
    assert sheet.cell(1, next(iter(choice.sqref.ranges)).min_col).value == "完成情况"


def test_notes_are_all_there_those_without_a_place_last(book: Workbook, material: Material) -> None:
    places = column(book["批注"], "位置")
    assert len(places) == len(material.annotations)
    assert [place == "未定位批注" for place in places] == sorted(place == "未定位批注" for place in places)
    assert "未定位批注" in places


def test_what_was_written_to_notes_stays_at_home_unless_it_was_asked_for(material: Material) -> None:
    book = made([material], replace(EVERYTHING, notes=False))
    assert not {"批注", "建议修改为", "标签"} & set(heads(book["批注"]))


def test_only_chosen_notes_go_along(material: Material) -> None:
    book = made([material], Choices(made_on="2026-01-05"))
    assert "疑问" not in column(book["批注"], "类别")


def test_where_nobody_chose_it_takes_the_notes_that_its_form_quotes(material: Material) -> None:
    def categories(template: Template) -> set[object]:
        return set(column(made([material], Choices(template))["批注"], "类别"))

    assert "疑问" not in categories(Template.DIGEST)
    assert "疑问" in categories(Template.REMARKS)


def test_a_form_puts_first_what_it_is_about(material: Material) -> None:
    first = {t: made([material], replace(EVERYTHING, template=t)).sheetnames[0] for t in Template}
    assert first[Template.TASKS] == "任务"
    assert first[Template.AMENDMENTS] == "修改意见建议表"
    assert first[Template.INQUIRY] == "上年完成与今年目标"
    assert first[Template.EXTRACT] == first[Template.DIGEST] == "指标"


def test_suggestions_are_only_what_would_change_something(material: Material) -> None:
    sheet = made([material], replace(EVERYTHING, template=Template.AMENDMENTS))["修改意见建议表"]
    assert column(sheet, "建议修改为")
    assert len(column(sheet, "序号")) < len(material.annotations)


def test_sheets_without_rows_are_left_away_but_for_what_the_form_is_about(material: Material) -> None:
    bare = replace(material, annotations=())
    assert "批注" not in made([bare]).sheetnames
    sheet = made([bare], Choices(Template.AMENDMENTS))["修改意见建议表"]
    assert sheet["A3"].value == "没有修改建议。"


def test_several_reports_share_a_sheet_and_a_filter(material: Material) -> None:
    block = replace(material.report.title_block, plan_year=2024, review_year=2023)
    other = analyse(replace(material.report, text=material.report.text + " ", title_block=block))
    book = made([material, Material(other)])
    names = set(column(book["指标"], "报告"))
    assert names == {"曹县政府工作报告（2023年）", "曹县政府工作报告（2024年）"}
    assert heads(book["任务"])[0] == "报告"


def test_the_about_sheet_dates_it_and_counts_what_was_set_right(book: Workbook) -> None:
    rows = {row[0]: row[1] for row in book["说明"].iter_rows(min_row=2, values_only=True)}
    assert rows["报告"] == "《曹县政府工作报告（2023年）》"
    assert rows["生成日期"] == datetime(2026, 1, 5)  # noqa: DTZ001 - a day, as spreadsheets have it
    assert "读者更正1条" in str(rows["数据"])
    assert "未定位1条" in str(rows["批注"])


def test_ticked_sections_alone_are_listed(material: Material) -> None:
    part = next(section for section in material.report.walk() if section.label == "三、")
    ticked = frozenset(section.heading.start for section in part.walk())
    sheet = made([material], replace(EVERYTHING, sections=ticked))["任务"]
    assert all("第三部分" in str(words) for words in column(sheet, "出处"))


def test_internal_papers_and_watermarks_are_told_on_each_page(material: Material) -> None:
    book = made([material], replace(EVERYTHING, internal=True, watermark="张三&李四"))
    assert book["指标"].oddHeader.center.text == "内部资料，注意保存　张三&&李四"  # as Excel writes a &


def test_the_same_is_the_same_file(material: Material) -> None:
    once, again = (make_workbook([material], EVERYTHING).contents for _ in range(2))
    assert once == again


def test_it_is_written_whole_or_not_at_all(material: Material, tmp_path: Path) -> None:
    order = Order((material,), EVERYTHING)
    with pytest.raises(KnownError):
        write_all(order, [tmp_path / "no" / "a.xlsx"])
    (done,) = write_all(order, [tmp_path / "a.xlsx"])
    assert (done.path.stat().st_size, done.pages) == (done.size, None)


class GivenUp:
    """A ticket that was given up."""

    cancelled = True

    def progress(self, done: int, total: int, words: str) -> None:
        """Nobody asks."""


def test_given_up_it_is_not_made(material: Material) -> None:
    with pytest.raises(Cancelled):
        make_workbook([material], EVERYTHING, GivenUp())


HOSTILE = (
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "<r><t>x</t></r>",
    "http://a.b",
    "1e5",
    "TRUE",
)


def test_rows_are_as_high_as_their_words_and_grow_with_what_is_filled_in() -> None:
    cells = (("短",), ("很长的一句话" * 4,), ("一\n二\n三",))
    made = book_of("表", [DataSheet("表", (DataColumn("项目", 11),), cells)])
    sheet = opened(made)["表"]
    assert [sheet.row_dimensions[row].height for row in (2, 3, 4)] == [None, 75, 45]
    with ZipFile(io.BytesIO(made)) as parts:
        assert b"customHeight" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_something_else_are_words(words: str) -> None:
    book = opened(book_of("表", [DataSheet("表", (DataColumn(words, 9),), ((words,),), (words,), words, words, words)]))
    cell = book["表"]["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).strip() == words.strip()


@settings(deadline=None, max_examples=60)  # each writes and reads a file
@given(st.lists(st.text(max_size=40) | st.floats(-1e24, 1e24) | st.dates(min_value=date(1900, 3, 1)), max_size=6))
def test_any_cells_make_a_file_that_opens_and_holds_no_formula(cells: list[str | float | date]) -> None:
    sheet = DataSheet("表", (DataColumn("项目", 9),), tuple((cell,) for cell in cells))
    read = [row[0] for row in opened(book_of("表", [sheet]))["表"].iter_rows(min_row=2)]
    assert all(cell.data_type != "f" for cell in read)
    for cell, written in zip(read, cells, strict=False):
        if isinstance(written, float):
            assert cell.value == pytest.approx(written)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_any_names_become_names_that_spreadsheets_take(names: list[str]) -> None:
    legal = list(legal_names(names))
    assert len({name.lower() for name in legal}) == len(names)
    for name in legal:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name
    opened(book_of("表", [DataSheet(name, (DataColumn("项目", 9),), (("一",),)) for name in names]))


def test_relations_that_may_not_be_compared_stay_out(material: Material, book: Workbook) -> None:
    shown = len(column(book["上年完成与今年目标"], "指标"))
    may = [pair for pair in material.analysis.pairs if pair.relation in {Relation.SAME, Relation.NEAR}]
    assert 0 < shown <= len(may)


def test_words_like_a_formula_stay_words_when_somebody_edits_them() -> None:
    sheet = opened(book_of("表", [DataSheet("表", (DataColumn("项目", 11),), (("=1+1",), ("稳中求进",)))]))["表"]
    assert [sheet.cell(row, 1).quotePrefix for row in (2, 3)] == [True, False]


def test_a_range_has_no_one_value(material: Material) -> None:
    plan = "地区生产总值增长6%—7%，一般公共预算收入增长5%。"
    filler = "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境，不断改善人民生活。" * 8
    text = (
        "某县2024年政府工作报告\n——2024年1月5日在某县第一届人民代表大会第三次会议上\n县长 张三\n各位代表：\n"
        "现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出意见。\n一、2023年工作回顾\n"
        f"2023年，地区生产总值增长5%，一般公共预算收入增长4%。\n二、2024年工作安排\n今年，{plan}\n"
        f"三、政府自身建设\n{filler}\n"
    )
    sheet = made([Material(analyse(read_text(text, "某县.txt")))])["上年完成与今年目标"]
    values = dict(zip(column(sheet, "指标"), column(sheet, "目标数值"), strict=True))
    assert values == {"地区生产总值": None, "一般公共预算收入": 5}
