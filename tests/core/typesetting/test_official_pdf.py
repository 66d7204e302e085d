"""公文版式 measured on the pages: 22 lines of 28 characters, margins, page numbers, what begins and ends a line."""

from __future__ import annotations

import itertools
import re
from functools import cache
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Annotation, Category, create
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.blocks import Heading, Paragraph
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.typesetting.pdf import set_pages
from tests.annotated import AUTHOR, annotated
from tests.page_grid import ADVANCE, FIRST_BASELINE, LAST_BASELINE, MM, PAPER, Line, alike, pages_of, text_of
from tests.real_reports import spread

CLOSING, OPENING = "。，、；：”）！？》〉】〕’%％", "“（《〈【〔‘"
MADE_ON = "2026-01-05"
Pages = list[list[Line]]


def official(report: Report, **chosen: object) -> Briefing:
    choices = Choices(Template.OFFICIAL, made_on=MADE_ON, **chosen)  # type: ignore[arg-type]  # fields of any kind, by their names
    return compose([Material(analyse(report))], choices)


@pytest.fixture(scope="module")
def report() -> Report:
    return read_file(bundled_report())


@pytest.fixture(scope="module")
def pages(report: Report) -> Pages:
    return pages_of(set_pages(official(report)).pdf)


def is_full(line: Line) -> bool:
    return line.left < 28 * MM + 1 and line.last.x > (28 + 156) * MM - 1.3 * ADVANCE


# ---- what must hold of every report ----


def off_grid(pages: Pages) -> list[str]:
    """Lines that stand between two lines of the grid, titles aside, which are larger and stand a little lower."""
    lines = [line for page in pages for line in text_of(page)]
    return [line.text for line in lines if line.size < 20 and abs(line.number - round(line.number)) > 0.005]


def too_many(pages: Pages) -> list[int]:
    return [number for number, page in enumerate(pages, 1) if len(text_of(page)) > 22]


def not_28(pages: Pages) -> list[str]:
    """Full lines of nothing but 汉字 that are not 28.

    27 are right where the mark behind the last one may not begin a line, fewer where a number follows that is not torn.
    """
    lines = [line for page in pages for line in text_of(page) if line.size < 20]
    found = []
    for line, following in itertools.pairwise(lines):
        if not is_full(line) or not re.fullmatch(r"[\u4e00-\u9fff]+", line.text) or has_blank(line):
            continue
        pushed = len(line.text) == 27 and following.text[1:2] in CLOSING
        if len(line.text) != 28 and not pushed and not re.match(r"（?[0-9]", following.text):
            found.append(line.text)
    return found


def has_blank(line: Line) -> bool:
    return any(b.x - a.x > 1.25 * ADVANCE for a, b in zip(line.characters, line.characters[1:], strict=False))


def beyond_margins(pages: Pages) -> list[str]:
    """Lines that reach beyond the block; the half of a bracket without ink may, at either end."""
    return [line.text for page in pages for line in text_of(page) if not _within(line)]


def _within(line: Line) -> bool:
    left = line.left + (ADVANCE / 2 if line.text[0] in OPENING else 0)
    width = 1.0 if "\u4e00" <= line.text[-1] <= "\u9fff" else 0.25
    return left > 28 * MM - 0.1 and line.last.x + width * line.last.size < (28 + 156) * MM + 0.1


def wrongly_broken(pages: Pages) -> list[str]:
    texts = [line.text for page in pages for line in text_of(page)]
    return [text for text in texts if text[0] in CLOSING or text[-1] in OPENING]


def lonely_headings(pages: Pages, briefing: Briefing) -> list[str]:
    """Headings on lines of their own that end a page."""
    blocks = briefing.blocks
    shown = {b.text for b in blocks if isinstance(b, Heading)}
    shown |= {b.opening.text for b in blocks if isinstance(b, Paragraph) and b.opening and not b.runs}
    own = {re.sub(r"\s", "", text) for text in shown}
    long = [text for text in own if len(text) > 26]
    last = [lines[-1].text for page in pages[:-1] if (lines := text_of(page))]
    return [line for line in last if line in own or any(text.endswith(line) for text in long)]


def faults(pages: Pages, briefing: Briefing) -> dict[str, object]:
    measured = {check.__name__: check(pages) for check in (off_grid, too_many, not_28, beyond_margins, wrongly_broken)}
    return {name: found for name, found in (measured | {"lonely": lonely_headings(pages, briefing)}).items() if found}


def test_the_example_keeps_the_grid(pages: Pages, report: Report) -> None:
    assert faults(pages, official(report)) == {}


@pytest.mark.corpus
@pytest.mark.timeout(300)
def test_real_reports_keep_the_grid(corpus: Path) -> None:
    found: dict[str, dict[str, object]] = {}
    for analysis in spread(corpus):
        briefing = official(analysis.report)
        if wrong := faults(pages_of(set_pages(briefing).pdf), briefing):
            found[analysis.report.name] = wrong
    assert found == {}


# ---- the page ----


def test_a_page_has_22_lines_and_a_line_28_characters(pages: Pages) -> None:
    assert [len(text_of(page)) for page in pages[1:22]].count(22) > 18
    full = [line for page in pages for line in text_of(page) if is_full(line)]
    assert sum(len(line.text) == 28 for line in full if not re.search(r"[0-9A-Za-z.%]", line.text)) > 180


def test_the_margins_are_37_and_28_millimetres(pages: Pages) -> None:
    page = pages[3]
    top, bottom = page[0].y - 0.88 * ADVANCE, text_of(page)[-1].y + 0.12 * ADVANCE
    assert top / MM == pytest.approx(37, abs=0.2)
    assert (PAPER - bottom) / MM == pytest.approx(297 - 37 - 225, abs=0.3)
    assert min(line.left for line in page[:-1]) / MM == pytest.approx(28, abs=0.2)
    ends = [line.last for line in text_of(page) if is_full(line) and "\u4e00" <= line.last.sign <= "\u9fff"]
    assert {round((end.x + ADVANCE) / MM, 1) for end in ends} == {184.0}


def test_page_numbers_stand_outside_a_character_from_the_edge_and_7_mm_below(pages: Pages) -> None:
    for number, page in enumerate(pages[:4], 1):
        line = page[-1]
        assert line.text == f"—{number}—"
        assert line.size == pytest.approx(14, abs=0.1)
        stroke = line.y - 0.37 * 14  # a dash stands so far above the baseline
        assert (stroke - (37 + 225) * MM) / MM == pytest.approx(7, abs=0.3)
        if number % 2:
            assert (28 + 156) * MM - (line.last.x + 0.89 * 14) == pytest.approx(14, abs=1)
        else:
            assert line.left - 28 * MM == pytest.approx(14, abs=1)


def test_the_salutation_stands_at_the_edge_and_paragraphs_two_characters_in(pages: Pages) -> None:
    lines = {line.text: line for line in pages[0]}
    assert lines["各位代表："].left == pytest.approx(28 * MM, abs=0.1)
    opening = next(line for text, line in lines.items() if text.startswith("现在，我代表"))
    assert opening.left == pytest.approx(28 * MM + 2 * ADVANCE, abs=0.1)
    assert lines["一、2022年工作回顾"].left == pytest.approx(28 * MM + 2 * ADVANCE, abs=0.1)


def test_title_and_byline_stand_in_the_middle(pages: Pages) -> None:
    middle = 28 * MM + 156 * MM / 2
    for line in pages[0][:3]:
        assert (line.left + line.last.x + line.last.size) / 2 == pytest.approx(middle, abs=6), line.text
    assert pages[0][0].size == pytest.approx(22, abs=0.1)


def test_no_face_is_bold_but_the_stand_in_for_the_title(report: Report) -> None:
    import pypdfium2
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument(set_pages(official(report)).pdf)
    bold = set()
    for page in document:
        text = page.get_textpage()
        for at in range(text.count_chars()):
            if raw.FPDFText_GetFontWeight(text, at) >= 600 and not chr(raw.FPDFText_GetUnicode(text, at)).isspace():
                bold.add(round(raw.FPDFText_GetFontSize(text, at)))
    document.close()
    assert bold <= {22}


# ---- titles in lines ----


HEAD = "{title}\n——2024年1月5日在某县第一届人民代表大会第三次会议上\n县长 张三\n各位代表：\n"
BODY = "一、2023年工作回顾\n" + "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境。\n" * 30


@cache
def head_of(heading: str) -> list[str]:
    from caoxian_desktop.core.briefing.cover import Cover

    report = read_text(HEAD.format(title="2024年政府工作报告") + BODY, "某县.txt")
    choices = Choices(Template.BULLETIN, made_on=MADE_ON, cover=Cover(name="简报", unit="办公室", heading=heading))
    lines = pages_of(set_pages(compose([Material(analyse(report))], choices)).pdf)[0]
    return [line.text for line in lines if 21.5 < line.size < 22.5]


def test_a_short_title_stays_on_one_line() -> None:
    assert head_of("某县政府工作报告要点") == ["某县政府工作报告要点"]


def test_a_long_title_is_broken_between_words_into_lines_nearly_alike() -> None:
    lines = head_of("某县深入推进乡村振兴持续优化营商环境加强廉政建设工作情况的报告")
    assert "".join(lines) == "某县深入推进乡村振兴持续优化营商环境加强廉政建设工作情况的报告"
    assert len(lines) == 2
    assert abs(len(lines[0]) - len(lines[1])) <= 5
    assert not any(first.endswith(("乡", "振", "营", "廉")) for first in lines[:-1])


def test_no_line_of_a_title_ends_within_a_number_or_begins_with_a_mark() -> None:
    lines = head_of("某县关于2023年度国民经济和社会发展第十四个五年规划“十大工程”推进情况（2023—2024年）的通报")
    assert len(lines) == 3
    assert not any(line[0] in "”）、年" or line[-1] in "（“第" or len(line) < 4 for line in lines)
    assert not any(re.search(r"\d$", a) and re.match(r"\d|年", b) for a, b in itertools.pairwise(lines))


# ---- a reader's notes ----


def noted(report: Report, spans: list[tuple[Span, str]]) -> Material:
    stamper = Stamper(AUTHOR)
    made: list[Annotation] = [
        create(describe(report, "v", span), list(Category)[at % len(Category)], stamper, note)
        for at, (span, note) in enumerate(spans)
    ]
    return Material(analyse(report), (), tuple(made))


def with_notes(material: Material, *, margin: bool) -> bytes:
    choices = Choices(Template.OFFICIAL, annotations=Filter(), margin_notes=margin, made_on=MADE_ON)
    return set_pages(compose([material], choices)).pdf


def overlapping(report: Report) -> list[tuple[Span, str]]:
    """Notes of every length at all places, on headings, over one another and over several paragraphs."""
    length = len(report.text)
    return [
        (Span(start, min(length, start + (3, 17, 60, 400)[at % 4])), f"意见{at}" * (1, 5, 0, 90)[at % 4])
        for at, start in enumerate(range(100, length - 10, 97))
    ]


def test_notes_move_no_character_of_the_text(report: Report) -> None:
    material = noted(report, overlapping(report))
    without, with_them = (pages_of(with_notes(material, margin=margin), smallest=13.5) for margin in (False, True))
    moved = [number for number, both in enumerate(zip(without, with_them, strict=False), 1) if not alike(*both)]
    assert len(with_them) >= len(without)
    assert moved == []


def test_every_note_is_printed_beside_the_text_or_after_it(report: Report) -> None:
    spans = overlapping(report)
    pdf = with_notes(noted(report, spans), margin=True)
    words = "".join(line.text for page in pages_of(pdf, smallest=1) for line in page)
    lost = [note for _, note in spans if note and note[:4] not in words]
    assert lost == []
    assert "条见文末" in words
    assert "页边未排下的批注" in words


def test_no_two_notes_of_a_margin_overlap_and_none_leaves_the_page(report: Report) -> None:
    for page in pages_of(with_notes(noted(report, overlapping(report)), margin=True), smallest=6.7):
        beside = [c for line in page for c in line.characters if c.size < 8 and not 28 * MM <= c.x <= (28 + 156) * MM]
        assert all(4 * MM < c.x < 206 * MM and 37 * MM < c.y < (37 + 225) * MM + 1 for c in beside)
        rows = sorted({round(c.y, 1) for c in beside})
        apart = [b - a for a, b in itertools.pairwise(rows) if b - a > 0.5]
        assert min(apart, default=9) > 6.5


def test_a_note_stands_beside_the_line_in_which_its_words_end(report: Report) -> None:
    words = "先后荣获国家政务数据直达基层试点县"
    start = report.text.index(words)
    lines = pages_of(
        with_notes(noted(report, [(Span(start, start + len(words)), "核对名称")]), margin=True), smallest=1
    )
    page = next(page for page in lines if any("核对名称" in line.text for line in page))
    note = next(line for line in page if "核对名称" in line.text)
    ending = next(line for line in page if words[-6:] in line.text and line.size > 12)
    assert abs(note.y - ending.y) < 20


def test_a_note_without_a_place_is_listed_after_the_text(report: Report) -> None:
    material = annotated(report, charts=False)
    pages = pages_of(with_notes(material, margin=True))
    last = "".join(line.text for line in pages[-1])
    assert "未定位批注" in last
    assert "为何删去？" in last


def test_the_first_and_the_last_line_are_where_the_standard_has_them(pages: Pages) -> None:
    assert pages[3][0].y == pytest.approx(FIRST_BASELINE, abs=0.2)
    assert text_of(pages[3])[-1].y == pytest.approx(LAST_BASELINE, abs=0.2)
