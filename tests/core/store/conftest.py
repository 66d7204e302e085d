"""A database in a folder of its own, and a small report to keep in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import OffsetMap, Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.opening import open_database
from tests.problems import a_problem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library will be; its folder does not exist yet."""
    return tmp_path / "报告库" / "library.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An open, new library."""
    database = open_database(path)
    yield database
    database.close()


@pytest.fixture
def report() -> Report:
    """A report with something in every field."""
    text = "政府工作报告\n一、回顾\n地区生产总值增长3%。"
    return Report(
        text,
        Source("某县.txt", SourceFormat.TEXT, "0" * 64, 9, "gb18030"),
        TitleBlock("政府工作报告", "某县", plan_year=2023),
        (Section("一、", "回顾", 1, run_in=False, heading=Span(7, 11), span=Span(7, len(text))),),
        (Paragraph(Span(12, len(text)), ParagraphKind.BODY, 1),),
        problems=(a_problem("byline.missing", "没有找到报告人。"),),
        offsets=OffsetMap(((0, 2, 6),)),
    )
