"""简报 measured on the page: the red head, the grid under it, and 版记 at the foot of the last page."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.typesetting.pdf import set_pages
from tests.page_grid import ADVANCE, MM, PAPER, Line, pages_of, text_of

COVER = Cover(
    name="曹县政务简报",
    number="12",
    total="86",
    unit="曹县人民政府办公室",
    report_to="县委书记、副书记",
    send_to="县人大常委会、县政协",
    issue_to="各乡镇人民政府，县政府各部门",
    copies="60",
)
ISSUED = tuple(chapter for chapter in Template.BULLETIN.usual if chapter is not Chapter.SOURCE_CHECK)
"""What is handed out: the check of sources stands on pages of its own after the foot."""
BOTTOM = (37 + 225) * MM


def made(analysis: Analysis, cover: Cover = COVER, chapters: tuple[Chapter, ...] = ISSUED, **chosen: Any) -> bytes:
    choices = Choices(Template.BULLETIN, cover=cover, chapters=chapters, made_on="2026-01-05", **chosen)
    return set_pages(compose([Material(analysis)], choices)).pdf


@pytest.fixture(scope="module")
def pdf(analysis: Analysis) -> bytes:
    return made(analysis)


def rules_of(pdf: bytes, tmp_path: Path, page: int) -> list[tuple[float, float, str]]:
    """Return the lines drawn on a page: how far from the top in points, how thick, and their colour."""
    (tmp_path / "x.pdf").write_bytes(pdf)
    import pypdfium2
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    found = []
    for shape in document[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = shape.get_bounds()
        if right - left > 150 * MM:
            width, colour = raw.c_float(), [raw.c_uint() for _ in range(4)]  # type: ignore[attr-defined]  # pypdfium2 ships no whole types
            raw.FPDFPageObj_GetStrokeWidth(shape, width)
            raw.FPDFPageObj_GetStrokeColor(shape, *colour)
            found.append((PAPER - (top + bottom) / 2, width.value, "red" if colour[0].value > 150 else "black"))
    document.close()
    return sorted(found)


# ---- the head ----


def test_name_number_unit_and_date_stand_in_the_head(pdf: bytes) -> None:
    page = pages_of(pdf)[0]
    assert [line.text for line in page[:4]] == [
        "曹县政务简报",
        "第12期（总第86期）",
        "曹县人民政府办公室2026年1月5日",
        "曹县政府工作报告（2023年）要点",
    ]


def name_of(page: list[Line]) -> list[Line]:
    return [line for line in page if line.size > 30]


def test_the_name_is_as_large_as_its_length_allows(analysis: Analysis) -> None:
    for name, lines, least in (
        ("参阅", 1, 50),
        ("曹县政务简报", 1, 50),
        ("曹县优化营商环境工作领导小组工作简报", 2, 40),
    ):
        head = name_of(pages_of(made(analysis, Cover(name=name, unit="某办")))[0])
        assert "".join(line.text for line in head) == name
        assert len(head) == lines
        assert all(line.size >= least for line in head)
        assert all(line.left >= 28 * MM - 0.5 and line.last.x + line.size <= (28 + 156) * MM + 0.5 for line in head)


def test_a_name_too_long_for_two_large_lines_grows_smaller_and_stays_on_the_paper(analysis: Analysis) -> None:
    head = name_of(pages_of(made(analysis, Cover(name="某某地区" * 6, unit="某办")))[0])
    assert len(head) == 2
    assert all(line.last.x + line.size <= (28 + 156) * MM + 1 for line in head)


def test_a_thick_red_rule_parts_the_head_from_the_text(pdf: bytes, tmp_path: Path) -> None:
    red = [rule for rule in rules_of(pdf, tmp_path, 0) if rule[2] == "red"]
    lines = pages_of(pdf)[0]
    assert len(red) == 1
    assert red[0][1] > 2
    assert lines[2].y < red[0][0] < lines[3].y


def test_the_mark_of_papers_that_stay_in_the_house_is_upper_left_where_ticked(analysis: Analysis) -> None:
    first = pages_of(made(analysis, internal=True))[0][0]
    assert first.text == "内部资料，注意保存"
    assert first.left == pytest.approx(28 * MM, abs=0.2)
    assert not any("内部资料" in line.text for line in pages_of(made(analysis))[0])


def test_an_empty_head_can_still_be_previewed(analysis: Analysis) -> None:
    assert pages_of(made(analysis, Cover()))[0][0].text == "2026年1月5日"


# ---- the text ----


def test_the_text_keeps_the_grid(pdf: bytes) -> None:
    for page in pages_of(pdf, smallest=15):
        body = [line for line in text_of(page) if 15 < line.size < 16]
        assert all(abs(line.number - round(line.number)) < 0.005 for line in body)
        assert len(body) <= 22


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(pdf: bytes) -> None:
    texts = [line.text for page in pages_of(pdf, smallest=10) for line in text_of(page)]
    assert not [text for text in texts if text[0] in "。，、；：”）！？》〕" or text[-1] in "“（《〔"]


def test_a_citation_stays_in_one_piece(pdf: bytes) -> None:
    texts = [line.text for page in pages_of(pdf, smallest=10) for line in text_of(page)]
    assert sum(text.count("〔") for text in texts) > 40
    assert all(len(re.findall("〔", text)) == len(re.findall("〕", text)) for text in texts)


# ---- the foot ----


def foot_of(page: list[Line]) -> list[Line]:
    return [line for line in page if 13.5 < line.size < 14.5 and line.y < BOTTOM]


def test_the_foot_says_who_gets_it_who_made_it_and_how_many(pdf: bytes) -> None:
    assert [line.text for line in foot_of(pages_of(pdf)[-1])] == [
        "报：县委书记、副书记。",
        "送：县人大常委会、县政协。",
        "发：各乡镇人民政府，县政府各部门。",
        "曹县人民政府办公室2026年1月5日印发",
        "（共印60份）",
    ]


def test_the_foot_ends_with_the_block_between_rules_of_the_standards_weights(pdf: bytes, tmp_path: Path) -> None:
    last = len(pages_of(pdf)) - 1
    rules = [rule for rule in rules_of(pdf, tmp_path, last) if rule[2] == "black"]
    assert [round(width / MM, 2) for _, width, _ in rules] == [0.35, 0.25, 0.35]
    assert rules[-1][0] == pytest.approx(BOTTOM, abs=1)


def test_the_foot_is_shorter_where_less_is_said(analysis: Analysis, tmp_path: Path) -> None:
    pdf = made(analysis, Cover(name="简报", unit="某办"))
    assert [line.text for line in foot_of(pages_of(pdf)[-1])] == ["某办2026年1月5日印发"]
    black = [r for r in rules_of(pdf, tmp_path, len(pages_of(pdf)) - 1) if r[2] == "black"]
    assert len(black) == 2


def test_the_foot_never_meets_the_text_however_full_the_last_page(analysis: Analysis, tmp_path: Path) -> None:
    for count in range(1, len(ISSUED) + 1):
        pdf = made(analysis, chapters=ISSUED[:count])
        page = pages_of(pdf, smallest=11.5)[-1]
        top = min(rule[0] for rule in rules_of(pdf, tmp_path, len(pages_of(pdf)) - 1) if rule[2] == "black")
        above = [line for line in page if line.size != pytest.approx(14, abs=0.4)]
        assert all(line.y + 0.12 * ADVANCE < top for line in above)


def test_a_foot_longer_than_a_page_goes_on_to_the_next(analysis: Analysis) -> None:
    cover = Cover(name="简报", unit="某办", issue_to="，".join(f"第{number}街道办事处" for number in range(150)))
    pages = pages_of(made(analysis, cover))
    words = "".join(line.text for page in pages for line in page)
    assert "第149街道办事处。" in words
    assert all(line.y < BOTTOM for page in pages for line in page[:-1])


def test_only_the_head_is_red(pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(pdf)
    picture = tmp_path / "x"
    subprocess.run(["pdftoppm", "-r", "20", "-f", "2", tmp_path / "x.pdf", picture], check=True, timeout=60)
    for file in tmp_path.glob("x-*.ppm"):
        pixels = file.read_bytes()[-3 * 165 * 233 :]
        assert not any(pixels[at] > pixels[at + 1] + 60 for at in range(0, len(pixels) - 2, 3))


def test_notes_that_were_ticked_are_quoted(analysis: Analysis) -> None:
    from tests.annotated import annotated

    choices = Choices(Template.BULLETIN, chapters=(Chapter.EXCERPTS,), notes=True, cover=COVER, made_on="2026-01-05")
    pages = pages_of(set_pages(compose([annotated(analysis.report, charts=False)], choices)).pdf)
    words = "".join(line.text for page in pages for line in page)
    assert "一、批注摘录" in words
    assert "批注：核对口径" in words
