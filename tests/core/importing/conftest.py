"""The bundled report, a short report to damage, and Word documents made byte by byte."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

from caoxian_desktop.core.importing.cleaning import cleaning
from caoxian_desktop.core.importing.cleaning.editing import Draft
from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import SourceFormat

MakeDocx = Callable[..., bytes]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FILLER = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。" * 8


def clean(words: str) -> Draft:
    """Clean words that came as plain text."""
    return cleaning.clean(Blocks(SourceFormat.TEXT, words))


@pytest.fixture(scope="session")
def caoxian() -> Report:
    """The 2023 report of 曹县, read once."""
    return read_file(bundled_report())


@pytest.fixture(scope="session")
def short_report() -> str:
    """The shortest text that reads like a report, with title block, two parts and a glossary."""
    return "\n".join(
        [
            "政 府 工 作 报 告",
            "——2024年1月9日在东山县第十九届人民代表大会第三次会议上",
            "东山县人民政府县长　李　明",
            "各位代表：",
            "现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员提出意见。",
            "一、2023年工作回顾",
            f"2023年是不平凡的一年，地区生产总值增长5%，一般公共预算收入增长4%。{FILLER}",
            "工业经济稳步增长。新增规上工业企业3家，“双碳”行动有序推进。",
            "乡村振兴全面推进。粮食总产再创新高，农民收入持续增加。",
            "二、2024年工作安排",
            f"做好今年工作，要全面贯彻党中央决策部署。{FILLER}",
            "（一）着力扩大有效投资。坚持项目为王，固定资产投资增长6%。",
            "（二）着力改善民生福祉。办好民生实事，兜牢民生底线。",
            "附件：",
            "名  词  解  释",
            "双碳行动：指碳达峰和碳中和行动。",
        ]
    )


@pytest.fixture(scope="session")
def make_docx() -> MakeDocx:
    """Return a maker of .docx files: paragraphs or raw body XML, further parts by name, compressed or not."""

    def make(*paragraphs: str, body: str = "", parts: Mapping[str, str | bytes] | None = None, head: str = "") -> bytes:
        content = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{p}</w:t></w:r></w:p>" for p in paragraphs) + body
        document = f"<?xml version='1.0'?>{head}<w:document xmlns:w='{WORD}'><w:body>{content}</w:body></w:document>"
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in {
                "[Content_Types].xml": "<Types/>",
                "word/document.xml": document,
                **(parts or {}),
            }.items():
                archive.writestr(name, data)
        return file.getvalue()

    return make
