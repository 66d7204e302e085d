"""The check of sources: what holds, what does not, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Column,
    Excerpt,
    Figure,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Run,
    RunKind,
    Table,
    TableRow,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material, key_of, place_of
from caoxian_desktop.core.briefing.source_check.claims import Claim, Sort, _full_name, claims
from caoxian_desktop.core.briefing.source_check.page import shortened, source_check
from caoxian_desktop.core.briefing.source_check.reading import reading_of
from caoxian_desktop.core.briefing.source_check.verdict import Finding, Verdict, judged
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Origin
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.annotated import annotated

REVIEW = "地区生产总值546.3亿元，增长3%；新增“四上”企业291家、达到834家，居全市第一；粮食总产突破30亿斤。"


@pytest.fixture
def report(written: Callable[[str, str], Analysis]) -> Report:
    return written(REVIEW, "地区生产总值增长6%左右。").report


def cited(report: Report, words: str) -> Run:
    start = report.text.index(words)
    return cite(report, Span(start, start + len(words)))


def verdict(report: Report, words: str, sort: Sort = Sort.RUNNING, standing: str = "") -> Verdict:
    place = place_of(report, report.text.index("546.3"))
    return judged(Claim(words, place, "〔一1〕", sort, standing=standing), {key_of(report): report})


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ("地区生产总值546.3亿元，增长3%", Finding.SAME_WORDS),
        ("①地区生产总值５４６．３亿元", Finding.SAME_WORDS),
        ("2023年地区生产总值546.3亿元", Finding.SAME_NUMBERS),
        ("国内生产总值546.3亿元", Finding.SAME_NUMBERS),
        ("地区生产总值546.3万元", Finding.MISSING),
        ("地区生产总值546亿元", Finding.MISSING),
        ("地区生产总值增长3.0%", Finding.MISSING),
        ("四上企业达到83家", Finding.MISSING),
        ("1998年地区生产总值546.3亿元", Finding.MISSING),
        ("企业291个", Finding.MISSING),
        ("居全市第一", Finding.SAME_WORDS),
        ("居全市第二", Finding.MISSING),
    ],
)
def test_every_number_must_stand_in_the_paragraph_as_it_is_printed(
    report: Report, words: str, finding: Finding
) -> None:
    assert verdict(report, words).finding is finding


def test_what_is_missing_is_named(report: Report) -> None:
    said = verdict(report, "地区生产总值546.3亿元，增长8%，达到12家")
    assert said.missing == ("8%", "12")
    assert said.words == "“8%”“12”未在该段找到，请人工核对"
    assert not said.holds


def test_a_modal_word_may_govern_from_further_off_but_must_be_there(report: Report) -> None:
    assert verdict(report, "预计居全市第一").finding is Finding.MISSING
    text = report.text.replace("地区生产总值546.3", "预计地区生产总值546.3")
    assert verdict(replace(report, text=text), "预计居全市第一").finding is Finding.SAME_WORDS


def test_a_quotation_must_stand_whole(report: Report) -> None:
    assert verdict(report, "增长3%；新增“四上”企业", Sort.QUOTED).finding is Finding.UNCHANGED
    assert verdict(report, "增长3%；新增四上企业", Sort.QUOTED).finding is Finding.MISSING
    changed = verdict(report, "增长3%", Sort.QUOTED, "邻近数字已变")
    assert changed.words == "邻近数字已变，请人工核对"


@given(st.integers(0, 10**6), st.sampled_from(["亿元", "万人", "%", "家", "公里"]))
def test_no_other_number_passes(number: int, unit: str) -> None:
    sentence = "新增企业291家，投资42.3亿元，道路278公里。"
    paragraph = Claim(f"{number}{unit}", None, "", Sort.RUNNING)
    report = _bare(sentence)
    made = judged(replace(paragraph, place=place_of(report, 0)), {key_of(report): report})
    assert made.holds is (f"{number}{unit}" in {"291家", "278公里"})


def _bare(sentence: str) -> Report:
    from caoxian_desktop.core.report.report import Paragraph as ReportParagraph
    from caoxian_desktop.core.report.report import ParagraphKind, TitleBlock
    from caoxian_desktop.core.report.source import Source, SourceFormat

    paragraph = ReportParagraph(Span(0, len(sentence)), ParagraphKind.BODY, 1)
    return Report(
        sentence, Source("甲.txt", SourceFormat.TEXT, "0" * 64, len(sentence)), TitleBlock(), paragraphs=(paragraph,)
    )


def test_lines_without_a_citation_belong_to_the_next_one_that_comes(report: Report) -> None:
    lines = ((Run("· 增长3%；"),), (Run("· 突破30亿斤"), cited(report, "突破30"), Run("。")))
    found = list(claims([Items(lines)], {key_of(report): report}))
    assert [(claim.words, claim.cited) for claim in found] == [("增长3%", "〔一1〕"), ("突破30亿斤", "〔一1〕")]


def test_the_citation_of_a_parts_name_holds_for_the_lines_under_it(report: Report) -> None:
    part = Paragraph((cited(report, "突破30"),), opening=Heading("民生实事", 1))
    found = list(claims([part, Items(((Run("①增长3%"),),)), Items(((Run("增长9%"),),))], {key_of(report): report}))
    assert [claim.words for claim in found] == ["增长3%"]


@pytest.mark.parametrize("number", ["1. ", "2、", "（3）", "④", "五、"])
def test_the_number_of_a_line_is_the_materials_own(report: Report, number: str) -> None:
    line = (Run(f"{number}增长3%"), cited(report, "增长3%"))
    assert [claim.words for claim in claims([Items((line,))], {key_of(report): report})] == ["增长3%"]


def test_the_citation_of_a_headings_line_holds_for_its_section(bundled: Analysis) -> None:
    report = bundled.report
    section = next(section for section in report.walk() if not section.run_in)
    place = place_of(report, section.heading.start)
    claim = Claim("地区生产总值546.3亿元", place, "〔标题〕", Sort.RUNNING)
    assert judged(claim, {key_of(report): report}).holds


def test_how_many_more_there_are_is_counted_by_the_material(report: Report) -> None:
    assert verdict(report, "增长3%等9项").holds


def test_what_a_person_wrote_beside_the_words_is_not_held_against_the_report(report: Report) -> None:
    words = (Run("增长3%"), Run("建议改为9%", RunKind.NOTE), cited(report, "增长3%"))
    assert [claim.words for claim in claims([Paragraph(words)], {key_of(report): report})] == ["增长3%"]


def test_a_citation_in_a_cell_of_its_own_holds_for_the_cells_before_it(report: Report) -> None:
    row = TableRow(((Run("地区生产总值"),), (Run("546.3亿元"),), (cited(report, "546.3"),)))
    table = Table((Column("指标", 1), Column("2023年", 1), Column("出处", 1)), (TableRow(((Run("一、"),),)), row), "表")
    (claim,) = claims([table], {key_of(report): report})
    assert (claim.name, claim.words, claim.sort) == ("地区生产总值", "546.3亿元", Sort.CELL)


def test_a_citation_before_a_cell_holds_for_that_cell_alone(report: Report) -> None:
    cells = (Run("1"),), (cited(report, "546.3"),), (Run("增长3%"),), (Run("将“3%”改为“9%”"),)
    table = Table(tuple(Column(word, 1) for word in "序位原改"), (TableRow(cells),), "表")
    assert [claim.words for claim in claims([table], {key_of(report): report})] == ["增长3%"]


def test_a_sentence_over_its_figures_cites_for_them(report: Report) -> None:
    over = TableRow(((Run("粮食总产突破30亿斤。"), cited(report, "突破30")),))
    table = Table((Column("指标", 1), Column("数", 1), Column("性质", 1)), (over, _figure("突破30亿斤")), "表")
    found = list(claims([table], {key_of(report): report}))
    assert [claim.words for claim in found] == ["粮食总产突破30亿斤", "突破30亿斤"]


def _figure(words: str) -> TableRow:
    return TableRow(((Run("粮食总产"),), (Run(words),), (Run("2023年完成数"),)))


def checked(blocks: tuple[Block, ...]) -> tuple[str, list[list[str]]]:
    """The counts and the rows of a check."""
    words = next(block for block in blocks if isinstance(block, Paragraph)).runs[0].text
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    return words, [["".join(run.text for run in cell) for cell in row.cells] for row in rows]


def test_a_wrong_number_is_counted_and_pointed_out(written: Callable[[str, str], Analysis]) -> None:
    analysis = written(REVIEW, "地区生产总值增长6%左右。")
    report = analysis.report
    blocks = [Paragraph((Run("增长3%"), cited(report, "增长3%"), Run("，增长7%"), cited(report, "增长3%")))]
    page = source_check([Material(analysis)], blocks)
    assert isinstance(page[0], NewPage)
    words, rows = checked(page)
    assert words == "共核对2处，1处与原文一致，1处请人工核对。"
    assert rows == [
        ["〔一1〕", "增长7%", "“7%”未在该段找到，请人工核对", "机器读取"],
        ["〔一1〕", "增长3%", "文字一致", "机器读取"],
    ]


def test_material_that_cites_nothing_has_no_such_page(bundled: Analysis) -> None:
    assert source_check([Material(bundled)], [Heading("题", 1), Paragraph((Run("无出处的话"),))]) == ()


def test_a_note_that_lost_its_place_is_for_a_person_to_look_at(bundled: Analysis) -> None:
    page = source_check([Material(bundled)], [Excerpt("数据", "已删去的话", "", standing="未定位")])
    assert checked(page)[1] == [["", "“已删去的话”", "未定位，请人工核对", "读者摘录"]]


def test_what_a_reader_set_right_is_told_with_the_machines_reading(bundled: Analysis) -> None:
    material = annotated(bundled.report, charts=False)
    choices = Choices(Template.DIGEST, (Chapter.INDICATORS, Chapter.SOURCE_CHECK), made_on="2026-01-05")
    words, rows = checked(compose([material], choices).blocks[-4:])
    assert [row for row in rows if row[3] != "机器读取"] == [
        ["〔二（十）3〕", "举办“一元剧场”演出 100场以上", "文字一致", "读者更正：类型，机器读作“总量”"]
    ]
    assert words.endswith("0处请人工核对。")


@pytest.mark.parametrize("template", [Template.ONE_PAGE, Template.DIGEST])
def test_all_that_the_example_prints_stands_in_its_paragraphs(bundled: Analysis, template: Template) -> None:
    made = compose([Material(bundled)], Choices(template, template.chapters, made_on="2026-01-05"))
    assert made.check_from is not None
    assert "，0处请人工核对。" in checked(made.blocks[made.check_from :])[0]


def test_without_citations_it_is_checked_by_those_it_would_have(bundled: Analysis) -> None:
    choices = Choices(Template.DIGEST, (Chapter.INDICATORS, Chapter.SOURCE_CHECK), made_on="2026-01-05")
    made = [compose([Material(bundled)], replace(choices, citations=citations)) for citations in (True, False)]
    one, other = (checked(briefing.blocks[briefing.check_from or 0 :]) for briefing in made)
    assert one == other
    table = next(block for block in made[1].blocks if isinstance(block, Table))
    assert [column.head for column in table.columns] == ["指标", "2022年（报告数，含预计）"]


def test_a_text_set_anew_is_told_to_be_the_reports_own(bundled: Analysis) -> None:
    choices = Choices(Template.DIGEST, (Chapter.TEXT, Chapter.SOURCE_CHECK), made_on="2026-01-05")
    made = compose([Material(bundled)], choices)
    words, rows = checked(made.blocks[made.check_from or 0 :])
    assert words.startswith("重排的正文")
    assert words.endswith("段与原文逐字一致。")
    assert not rows
    changed = tuple(
        replace(block, runs=(Run(block.runs[0].text.replace("546.3", "546.8")),))
        if isinstance(block, Paragraph)
        else block
        for block in made.blocks[: made.check_from]
    )
    assert "，1段请人工核对。" in checked(source_check([Material(bundled)], changed))[0]


def test_what_is_said_of_a_paragraph_stands_in_a_row_in_the_order_of_the_report(
    written: Callable[[str, str], Analysis],
) -> None:
    analysis = written(REVIEW, "地区生产总值增长6%左右，2023年新增企业5家。")
    report = analysis.report
    said = [("增长6%左右", "增长6%"), ("增长3%", "增长3%"), ("达到834家", "增长3%"), ("增长3%", "增长3%")]
    said.append(("2023年增长3%", "增长3%"))
    blocks = [Paragraph((Run(words), cited(report, where))) for words, where in said]
    quotation = Excerpt("数据", "居全市第一", "〔一1〕", place=place_of(report, report.text.index("增长3%")))
    words, rows = checked(source_check([Material(analysis)], [*blocks, quotation]))
    assert words == "共核对6处，6处与原文一致，0处请人工核对。"
    assert rows == [
        ["〔一1〕", "增长3%；达到834家", "文字一致（3处）", "机器读取"],
        ["〔一1〕", "2023年增长3%", "数字一致", "机器读取"],
        ["〔一1〕", "“居全市第一”", "原文未变", "读者摘录"],
        ["〔二1〕", "增长6%左右", "文字一致", "机器读取"],
    ]


def test_a_row_is_never_higher_than_a_page_and_loses_nothing(written: Callable[[str, str], Analysis]) -> None:
    names = [f"第{number}个项目投资{number}亿元" for number in range(100, 200)]
    analysis = written("，".join(names) + "。", "地区生产总值增长6%左右。")
    cite_all = cited(analysis.report, names[0])
    blocks = [Paragraph((Run(name), cite_all)) for name in names]
    words, rows = checked(source_check([Material(analysis)], blocks))
    assert words.startswith("共核对100处，100处")
    assert [name for row in rows for name in row[1].split("；")] == names
    assert len(rows) > 1
    assert max(len(row[1]) for row in rows) < 400


def test_a_mark_of_a_chart_says_its_name_once() -> None:
    assert _full_name("淘宝镇", "新增淘宝镇") == "新增淘宝镇"
    assert _full_name("淘宝镇总数", "淘宝镇") == "淘宝镇总数"
    assert _full_name("金融机构各项存款余额增速", "各项贷款") == "金融机构各项存款余额增速（各项贷款）"


def test_a_long_text_loses_its_middle() -> None:
    words = "甲" * 40 + "乙" * 60 + "丙" * 20
    assert shortened(words) == "甲" * 40 + "……" + "丙" * 20
    assert shortened("短句\n两行") == "短句 两行"


def test_a_long_text_is_cut_between_its_clauses() -> None:
    words = "新建学校12所，改造卫生院35处，" + "乙" * 60 + "，建成养老中心408个"
    assert shortened(words) == "新建学校12所，改造卫生院35处，……建成养老中心408个"


def test_a_numbered_row_is_not_about_its_number(report: Report) -> None:
    row = TableRow(((Run("7"),), (Run("新增“四上”企业291家"),), (cited(report, "291"),)))
    numbered = Table((Column("序号", 0.1), Column("任务", 0.6), Column("出处", 0.3)), (row,), "")
    assert [(claim.name, claim.words) for claim in claims([numbered], {})] == [("", "新增“四上”企业291家")]


def test_a_place_as_it_is_said_aloud_is_listed_in_short(report: Report) -> None:
    spoken = replace(cited(report, "291"), text="〔第5页，第二部分（一）第3—5段〕")
    said = claims([Paragraph((Run("新增“四上”企业291家"), spoken))], {})
    assert [claim.cited for claim in said] == ["〔第5页，二（一）3—5〕"]


def test_a_remark_on_the_words_before_is_no_part_of_the_next(report: Report) -> None:
    runs = (
        Run("增长3%"),
        cited(report, "546.3"),
        Run("（口径不同）；"),
        Run("新增“四上”企业291家"),
        cited(report, "291"),
    )
    assert [claim.words for claim in claims([Paragraph(runs)], {})] == ["增长3%", "新增“四上”企业291家"]


def test_figures_of_other_reports_in_a_chart_are_not_looked_for_here(bundled: Analysis) -> None:
    chart = next(chart for chart in charts_of(bundled) if chart.key == "headline")
    sources = tuple(cite(bundled.report, mark.span) for mark in chart.marks())
    reports = {key_of(bundled.report): bundled.report}
    shown = list(claims([Figure(chart, chart.title, "", sources)], reports))
    assert [claim.words for claim in shown] == [mark.wording for mark in chart.marks()]
    origin = Origin("某县2020年政府工作报告", "原句", "《某县2020年政府工作报告》")
    rows = tuple(replace(row, marks=tuple(replace(mark, origin=origin) for mark in row.marks)) for row in chart.rows)
    assert list(claims([Figure(replace(chart, rows=rows), chart.title, "", sources)], reports)) == []


def test_what_is_said_very_often_is_printed_once_below_what_a_person_must_look_at(
    written: Callable[[str, str], Analysis],
) -> None:
    analysis = written(REVIEW, "地区生产总值增长6%左右。")
    right, wrong = ((Run(f"增长{n}%"), cited(analysis.report, "增长3%")) for n in (3, 7))
    words, rows = checked(source_check([Material(analysis)], [*[Paragraph(right)] * 450, Paragraph(wrong)]))
    assert words == "共核对451处，450处与原文一致，1处请人工核对。"
    assert [row[1:3] for row in rows] == [
        ["增长7%", "“7%”未在该段找到，请人工核对"],
        ["增长3%", "文字一致（450处）"],
    ]


def test_a_figure_that_a_reader_added_is_told_to_be_theirs(bundled: Analysis) -> None:
    figure = bundled.observations[0]
    added = replace(bundled, judgements=(Judgement(0, None, frozenset()),))
    words = figure.span.of(bundled.report.text)
    claim = Claim(words, place_of(bundled.report, figure.span.start), "", Sort.RUNNING)
    assert (reading_of(claim, bundled), reading_of(claim, added)) == ("机器读取", "读者补充")
