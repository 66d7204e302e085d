"""The one page of small reports: what is said, in whose words, and what gives way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import FigureRow, Items, Paragraph, RunKind, SmallPrint, Table
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.one_page.fitting import PAGE, Candidate, Page, choose
from caoxian_desktop.core.briefing.one_page.headline_table import headline_rows
from caoxian_desktop.core.briefing.one_page.levers import levers, plan_start
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.sheet import NOTHING
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

Write = Callable[[str, str], Analysis]
USUAL = Template.ONE_PAGE.usual
REVIEW = "地区生产总值546.3亿元、增长3%；一般公共预算收入26.1亿元，增长0.2%。\n新增规上企业20家，数量全市第一。"


def one_page(analysis: Analysis) -> Briefing:
    return compose([Material(analysis)], Choices(template=Template.ONE_PAGE, made_on="2026-01-05"))


def part(briefing: Briefing, name: str) -> str:
    """Return the words of a part: what follows its name in the line, or in the lines under it."""
    blocks = iter(briefing.blocks)
    for block in blocks:
        if isinstance(block, Paragraph) and block.opening and block.opening.text.startswith(name):
            under = next(blocks, None)
            lines = under.lines if isinstance(under, Items) else ()
            return "".join(run.text for runs in (block.runs, *lines) for run in runs)
    return ""


def rows_of(briefing: Briefing) -> list[list[str]]:
    table = next(block for block in briefing.blocks if isinstance(block, Table))
    return [["".join(run.text for run in cell) for cell in row.cells] for row in table.rows]


def test_results_and_targets_stand_in_columns_of_their_own_with_the_years(written: Write) -> None:
    briefing = one_page(written(REVIEW, "地区生产总值增长6%左右，一般公共预算收入增长5%以上。"))
    table = next(block for block in briefing.blocks if isinstance(block, Table))
    assert [column.head for column in table.columns] == ["指标", "2023年（报告数）", "2024年目标"]
    cells = ["".join(run.text for run in cell) for cell in table.rows[0].cells]
    assert cells[0] == "地区生产总值"
    assert cells[1].startswith("546.3亿元，增长3%〔一")
    assert cells[2].startswith("增长6%左右〔二")


def names(briefing: Briefing) -> list[str]:
    return [block.opening.text for block in briefing.blocks if isinstance(block, Paragraph) and block.opening]


def ticked(*chapters: Chapter) -> Choices:
    return Choices(Template.ONE_PAGE, chapters, made_on="2026-01-05")


def test_parts_stand_in_the_order_they_were_put_in_and_an_unticked_one_is_left_away(bundled: Analysis) -> None:
    order = (Chapter.PLEDGES, Chapter.SHORTCOMINGS, Chapter.OVERVIEW)
    briefing = compose([Material(bundled)], ticked(*order))
    assert names(briefing) == ["十项民生实事", "短板（报告自述10条）", "总览"], "there is room for the whole list"
    assert not [words for words in briefing.left_out if words.zh.startswith(("亮点", "今年抓手"))], (
        "nobody asked for them"
    )
    assert isinstance(briefing.blocks[-1], SmallPrint)


def test_charts_come_where_the_page_has_room_and_are_named_where_it_has_not(bundled: Analysis) -> None:
    material = Material(bundled, charts_of(bundled))
    full = compose([material], ticked(*Template.ONE_PAGE.usual))
    assert not list(full.figures())
    assert Wording("图表：主要指标：上年增速与今年目标", "Chart: Main indicators") in full.left_out
    roomy = compose([material], ticked(Chapter.CHARTS, Chapter.OVERVIEW, Chapter.PLEDGES))
    assert [figure.chart.key for figure in roomy.figures()] == ["headline", "investment"]
    assert all(figure.small and figure.sources for figure in roomy.figures())
    assert isinstance(roomy.blocks[2], FigureRow), "the order is the reader's"
    assert [left.zh for left in roomy.left_out] == ["图表：今年增速目标（2023年）"], (
        "it is too high for what room there is"
    )


def test_without_citations_only_they_are_gone(bundled: Analysis) -> None:
    cited, bare = (compose([Material(bundled)], replace(ticked(*USUAL), citations=each)) for each in (True, False))
    assert "〔" in str(cited.blocks)
    assert "〔" not in str(bare.blocks)
    assert rows_of(bare)[4] == ["居民人均可支配收入", "城镇增长3.9%、农村增长6.3%", "增长6.5%左右※"]


def test_a_year_that_the_report_does_not_give_is_left_open(written: Write) -> None:
    briefing = one_page(written(REVIEW, "确保地区生产总值增长6%。"))
    table = next(block for block in briefing.blocks if isinstance(block, Table))
    second = ["".join(run.text for run in cell) for cell in table.rows[1].cells]
    assert second[0] == "一般公共预算收入"
    assert second[2] == "—"


def test_a_statement_with_a_rank_is_a_highlight(written: Write) -> None:
    words = part(one_page(written(REVIEW, "地区生产总值增长6%。")), "亮点")
    assert "新增规上企业20家，数量全市第一〔一" in words


def test_sections_lose_the_opening_they_share(bundled: Analysis) -> None:
    names = [lever.name for lever in levers(bundled, plan_start(bundled), ())]
    assert names[1:4] == ["有效投资", "工业强县", "商贸兴县"]


def test_targets_with_a_firm_word_stay_longest(bundled: Analysis) -> None:
    investment = levers(bundled, plan_start(bundled), ())[1]
    best = min(investment.pieces, key=lambda piece: piece.weight)
    assert "确保" in best.text or "亿元" in best.text


def test_every_statement_is_in_the_reports_own_words(bundled: Analysis) -> None:
    for lever in levers(bundled, plan_start(bundled), ()):
        for piece in lever.pieces:
            assert piece.text.endswith(piece.span.of(bundled.report.text))


def test_a_bare_amount_reaches_back_to_whose_it_is(bundled: Analysis) -> None:
    pieces = [piece for lever in levers(bundled, plan_start(bundled), ()) for piece in lever.pieces]
    income = next(piece for piece in pieces if "营业收入完成45亿元" in piece.text)
    assert "生物医药" in income.text


def test_rows_with_one_year_only_fill_up_to_enough(bundled: Analysis) -> None:
    rows = headline_rows(bundled, 9, 7)
    assert len(rows) <= 9
    assert all(row.complete for row in rows)
    assert len(headline_rows(bundled, 9, 30)) > len(rows)


def test_citations_know_their_paragraph(bundled: Analysis) -> None:
    starts = {paragraph.span.start for paragraph in bundled.report.paragraphs}
    lines = [line for block in one_page(bundled).blocks if isinstance(block, Items) for line in block.lines]
    runs = [run for line in lines for run in line]
    cited = [run for run in runs if run.kind is RunKind.CITATION]
    assert cited
    assert all(run.place and run.place.start in starts for run in cited)


def test_what_gave_way_is_named(bundled: Analysis) -> None:
    briefing = one_page(bundled)
    items = [block for block in briefing.blocks if isinstance(block, Items)]
    shown = "".join(run.text for block in items for line in block.lines for run in line)
    assert briefing.left_out
    for words in briefing.left_out:
        named, told = words.zh.split("：", 1)
        assert told not in shown
        lead, said = words.en.split(": ", 1)
        assert said == told
        assert lead == {"亮点": "Strength", "短板": "Weakness"}.get(named, f"Lever {named.partition('·')[2]}")


@given(st.lists(st.integers(1, 400), max_size=60), st.floats(0, 30))
def test_a_page_is_never_overfilled_and_the_best_come_first(lengths: list[int], fixed: float) -> None:
    pieces = [Piece(Span(i, i + 1), "汉" * length, float(i)) for i, length in enumerate(lengths)]
    page = Page(fixed)
    kept = choose(page, [Candidate("x", piece, piece.weight) for piece in pieces])
    assert page.lines() <= PAGE
    if pieces and len(pieces[0].text) < 1000:
        assert pieces[0] in kept


def test_a_page_with_nothing_on_it_says_so(written: Write) -> None:
    plain = "我们坚持稳中求进，推动各项事业取得新的进步。"
    said = [b for b in one_page(written(plain, plain)).blocks if isinstance(b, Paragraph)]
    assert ["".join(run.text for run in block.runs) for block in said] == [NOTHING]
    unticked = compose([Material(written(REVIEW, plain))], ticked())
    assert any(run.text == NOTHING for b in unticked.blocks if isinstance(b, Paragraph) for run in b.runs)
