"""A small report, its version, and a bundle of work on it."""

import json

import pytest

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Category, create, modify, retag
from caoxian_desktop.core.corrections.correction import create as correct
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget
from caoxian_desktop.core.glossary.own_terms import create as explain
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.report.json_form import to_stored
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest, version_id
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing.bundle import (
    AUTHORS,
    Bundle,
    SharedPreset,
    SharedReport,
    SharedSource,
    SharedVersion,
    Superseded,
)
from tests.core.two_parts import ticking, two_parts


@pytest.fixture
def report() -> Report:
    """A report of two parts, the second with two sections."""
    return two_parts()


@pytest.fixture
def stamper() -> Stamper:
    """A stamper whose clock goes one millisecond a stamp."""
    return ticking()


@pytest.fixture
def version(report: Report) -> SharedVersion:
    """The report as a version with the file it was read from."""
    data = report.text.encode()
    form = {name: value for name, value in to_stored(report).items() if name != "text"}
    return SharedVersion(
        version_id(digest(data)),
        report.text,
        json.dumps(form, ensure_ascii=False),
        5_000,
        "0.1.0/3",
        (SharedSource("样本.txt", "txt", digest(data), data),),
        chosen=6_000,
    )


@pytest.fixture
def bundle(report: Report, version: SharedVersion, stamper: Stamper) -> Bundle:
    """Work of every kind on one report."""
    words = report.text.index("增长3%")
    target = describe(report, version.id, Span(words, words + 4))
    note = retag(create(target, Category.QUESTION, stamper, "**口径**？"), stamper.stamp(), ["财政"])
    other = modify(create(target, Category.SUGGESTION, stamper), stamper.stamp(), proposal="增长4%", deleted=True)
    set_right = correct(BlockTarget(BlockField.PLACE, version.id), "曹县", stamper)
    shared = SharedReport("r-1", 4_000, (version,), (note, other), (set_right,))
    return Bundle(
        author="author-a",
        made=9_000,
        program="0.1.0",
        author_name="张三",
        reports=(shared,),
        terms=(explain("五城同创", "五项创建", stamper),),
        presets=(SharedPreset(AUTHORS, "author-a", "张三", stamper.stamp()),),
        superseded=(Superseded("annotations", note.id, "note", Stamp(900, 0, "author-b"), '"旧"'),),
    )
