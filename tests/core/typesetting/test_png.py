"""Pictures of the pages: every page, wide enough to be enlarged on a phone, light enough to be sent."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import NewPage, Paragraph, Run, Title
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.ticket import Cancelled
from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.png import make_png

MADE_ON = "2026-01-05"


def dimensions(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    across, down = struct.unpack(">II", png[16:24])
    return across, down


def test_the_sheet_is_one_picture_for_a_phone(analysis: Analysis) -> None:
    made = make_png(compose([Material(analysis)], Choices(Template.ONE_PAGE, made_on=MADE_ON)))
    (picture,) = made.contents
    assert made.pages == 1
    assert dimensions(picture) == (1488, 2105)  # A4 at 180 dots to the inch
    assert len(picture) < 1_500_000


def pages(count: int) -> Briefing:
    blocks = (Title("标题"), *(block for n in range(count) for block in (Paragraph((Run(f"第{n}页"),)), NewPage())))
    return Briefing(Template.INQUIRY, "标题", "作者", "说明", (), MADE_ON, (*blocks, Paragraph((Run("完"),))))


def test_every_page_is_a_picture_of_its_own() -> None:
    made = make_png(pages(2))
    assert made.pages == len(made.contents) == 3
    assert len(set(made.contents)) == 3


def test_the_files_are_numbered(analysis: Analysis, tmp_path: Path) -> None:
    order = Order((Material(analysis),), Choices(Template.INQUIRY, made_on=MADE_ON))
    reports = write_all(order, [tmp_path / "备询.png"])
    assert [report.path.name for report in reports] == [f"备询-{n}.png" for n in range(1, len(reports) + 1)]
    assert len(reports) > 1
    assert all(dimensions(report.path.read_bytes())[0] == 1488 for report in reports)


class GivenUp:
    """A ticket that nobody waits for."""

    cancelled = True

    def progress(self, done: int, total: int, words: str) -> None:
        """Nobody looks."""


def test_giving_up_makes_no_picture() -> None:
    with pytest.raises(Cancelled):
        make_png(pages(1), GivenUp())
