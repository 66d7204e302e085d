"""A colleague's notes and corrections on a report that was read from its file: no library is opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.corrections.correction import create as correct
from caoxian_desktop.core.corrections.target import FigureTarget, ObservationField
from caoxian_desktop.core.exchange import handing_on, names
from caoxian_desktop.core.exchange.laid_on import ColleaguesWork
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.indicators.observation import Measure
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing.bundle import Contents

REPORT = read_file(bundled_report())
OTHER = read_text(REPORT.text.replace("曹县", "某县").replace("2022年", "2020年").replace("2023年", "2021年"), "c.txt")
NOTED = "增长30.6%"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A colleague's library: the example with one note and one figure set right."""
    with Library.open(tmp_path / "hers") as library:
        version = library.import_file(bundled_report())
        names.call_oneself(library, "李四")
        start = REPORT.text.index(NOTED)
        book = Notebook(library.report(version), version, library.stamper(), (), library.keep)
        book.highlight(Span(start, start + len(NOTED)), Category.DATA, "口径？")
        target = FigureTarget(describe(REPORT, version, analyse(REPORT).observations[3].span), ObservationField.MEASURE)
        library.keep_corrections([correct(target, Measure.RANK.value, library.stamper())])
        yield library


@pytest.fixture(params=["a.cxb", "a.json"])
def handed_on(library: Library, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """What she hands on, in either form."""
    target, entry = tmp_path / request.param, library.reports()[0]
    if target.suffix == ".cxb":
        handing_on.hand_over(library, Contents((entry.report,)), target)
    else:
        handing_on.export(library, entry.version, target, "json")
    return target


def changed() -> Report:
    """The example after it was edited: another number beside the noted words, and a paragraph before them."""
    return read_text(REPORT.text.replace("各位代表：", "各位代表：\n现在开会。", 1).replace("14.9%", "15.9%"), "b.txt")


def test_notes_stand_where_they_were_made(handed_on: Path) -> None:
    (material,) = ColleaguesWork([handed_on], several=False).materials([REPORT])
    (note,) = material.annotations
    assert (note.span.of(REPORT.text), note.note) == (NOTED, "口径？")
    assert material.authors[note.author] == "李四"


def test_in_another_text_of_the_report_they_are_found_by_their_words(handed_on: Path) -> None:
    report = changed()
    (material,) = ColleaguesWork([handed_on], several=False).materials([report])
    (note,) = material.annotations
    assert note.span.of(report.text) == NOTED
    assert note.was is not None, "it was described in the other text"


def test_what_was_set_right_comes_along_in_a_package(library: Library, tmp_path: Path) -> None:
    handing_on.hand_over(library, Contents((library.reports()[0].report,)), tmp_path / "a.cxb")
    (material,) = ColleaguesWork([tmp_path / "a.cxb"], several=False).materials([REPORT])
    assert material.analysis.observations[3].measure is Measure.RANK
    assert [judgement.observation for judgement in material.analysis.judgements] == [3]


def test_of_several_reports_each_has_its_own_notes(handed_on: Path) -> None:
    work = ColleaguesWork([handed_on], several=True)
    assert [len(material.annotations) for material in work.materials([OTHER, REPORT])] == [0, 1]


def test_a_package_about_another_report_is_refused_by_name(library: Library, tmp_path: Path) -> None:
    handing_on.hand_over(library, Contents((library.reports()[0].report,)), tmp_path / "a.cxb")
    with pytest.raises(KnownError, match=r"a\.cxb: it holds no notes on this report"):
        ColleaguesWork([tmp_path / "a.cxb"], several=False).materials([OTHER])


def test_a_report_without_a_place_is_nobody_elses(library: Library, tmp_path: Path) -> None:
    handing_on.hand_over(library, Contents((library.reports()[0].report,)), tmp_path / "a.cxb")
    nameless = replace(OTHER, title_block=replace(OTHER.title_block, place=None))
    with pytest.raises(KnownError):
        ColleaguesWork([tmp_path / "a.cxb"], several=False).materials([nameless])


def test_a_file_that_holds_no_notes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    with pytest.raises(KnownError):
        ColleaguesWork([tmp_path / "a.json"], several=False)
