"""What stands on every page of the working papers: the number at its foot, and the watermark behind the text."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.ticket import NO_TICKET
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.pdf import set_pages
from caoxian_desktop.core.typesetting.pictures import draw
from tests.annotated import annotated

WATERMARK = "某县人民政府办公室 张三 2026年1月5日"


def exported(template: Template, folder: Path, text: str = "", watermark: str = "") -> Path:
    report = read_text(text, "某县.txt") if text else read_file(bundled_report())
    file = folder / "out.pdf"
    choices = Choices(template, watermark=watermark, made_on="2026-01-05")
    file.write_bytes(set_pages(compose([annotated(report, charts=False)], choices)).pdf)
    return file


def pages(file: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("template", [Template.TASKS, Template.EXTRACT, Template.INQUIRY, Template.AMENDMENTS])
def test_pages_are_numbered_and_those_of_the_check_apart(template: Template, tmp_path: Path) -> None:
    texts = pages(exported(template, tmp_path))
    numbers = [re.findall(r"^ *(\d+) ?/ ?(\d+)$", text, re.MULTILINE) for text in texts]
    own = [found[0] for found in numbers if found]
    assert own == [(str(number), str(len(own))) for number in range(1, len(own) + 1)]
    checks = [re.findall(r"出处核对\s+(\d+)$", text, re.MULTILINE) for text in texts[len(own) :]]
    assert checks == [[str(number)] for number in range(1, len(checks) + 1)]
    assert checks


@pytest.mark.parametrize("template", [Template.TASKS, Template.REMARKS])
def test_a_watermark_lies_within_its_page_whichever_way_that_lies(template: Template, tmp_path: Path) -> None:
    import pypdfium2

    page = pypdfium2.PdfDocument(exported(template, tmp_path, watermark=WATERMARK))[0]
    text, (across, down) = page.get_textpage(), page.get_size()
    found = text.search(WATERMARK.split(maxsplit=1)[0]).get_next()
    assert found is not None
    boxes = [text.get_charbox(at) for at in range(found[0], found[0] + len(WATERMARK))]
    assert min(left for left, *_ in boxes) > 0
    assert min(bottom for _, bottom, *_ in boxes) > 0
    assert max(right for _, _, right, _ in boxes) < across
    assert max(top for *_, top in boxes) < down


def test_the_sentence_that_ends_a_paper_stands_clear_of_the_page_number(tmp_path: Path) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(exported(Template.INQUIRY, tmp_path))
    for page in document:
        words = page.get_textpage()
        said = words.search("统计公报可能有调整").get_next()
        if said is None:
            continue
        number = re.search(r"\d+ / \d+", words.get_text_range())
        assert number is not None
        assert words.get_charbox(said[0], loose=True)[1] > words.get_charbox(number.start(), loose=True)[3]
        return
    raise AssertionError("the sentence is on no page")


def test_the_cells_of_a_table_of_lines_stay_apart(tmp_path: Path) -> None:
    filler = "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境。" * 12
    head = "某县2024年政府工作报告\n——2024年1月5日在某县第一届人民代表大会第三次会议上\n县长 张三\n各位代表：\n"
    table = "指标\t计划\t增速\n地区生产总值\t300亿元\t8.0%-8.5%\n"
    text = f"{head}一、2023年工作回顾\n{filler}\n二、2024年工作安排\n{filler}\n附件：主要指标\n{table}"
    words = "".join(pages(exported(Template.DIGEST, tmp_path, text)))
    assert re.search(r"地区生产总值\s+300亿元\s+8\.0%-8\.5%", words)


def test_a_watermark_shows_through_a_chart() -> None:
    material = annotated(read_file(bundled_report()))
    made = compose([material], Choices(Template.DIGEST, (Chapter.CHARTS,), watermark=WATERMARK))
    drawings = draw(made, Cleaner(), NO_TICKET)
    assert drawings
    assert not [picture for picture in drawings.values() if re.search(r"<rect width=|patch_1", picture.svg)]
