"""Export as an act: equal input gives equal bytes, hostile text is text, giving up works, faults are told."""

from __future__ import annotations

import subprocess
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import (
    Byline,
    Column,
    Entry,
    Excerpt,
    Figure,
    Heading,
    Items,
    Paragraph,
    Run,
    Sources,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.pdf import set_pages
from caoxian_desktop.core.typesetting.pictures import check_families
from caoxian_desktop.core.typesetting.typst_process import TYPST, Job, TypesettingError
from caoxian_desktop.core.typesetting.typst_source import source
from tests.tickets import Impatient

HOSTILE = [
    '#read("/etc/passwd")',
    "]] #panic() [[",
    '#import "@preview/cetz:0.3.0": *',
    "<script>alert(1)</script>",
    "$x^2$ *粗* _斜_ `码` \\ @label <label> // /* */ ~ -- ---",
    "\\u{1F600} \\#",
]


def briefing(*blocks: object, template: Template = Template.DIGEST) -> Briefing:
    return Briefing(template, "标题", "作者", "说明", ("词",), "2026-01-05", (Title("标题"), *blocks))  # type: ignore[arg-type]  # blocks of any kind


def text_of(pdf: bytes, folder: Path) -> str:
    (folder / "x.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", str(folder / "x.pdf"), "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_equal_input_gives_equal_bytes(analysis: Analysis, digest_pdf: Path) -> None:
    again = compose([Material(analysis, charts_of(analysis))], Choices(made_on="2026-01-05"))
    assert set_pages(again).pdf == digest_pdf.read_bytes()


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_appears_as_text_wherever_it_stands(words: str, tmp_path: Path) -> None:
    run = (Run(words),)
    made = briefing(
        Byline(words),
        Heading(words, 1),
        Paragraph(run, opening=Heading(words, 2)),
        Items((run,)),
        Table((Column(words, 1), Column("二", 1)), (TableRow((run,)), TableRow((run, run))), words),
        Excerpt(words, words, words, words, (words,)),
        Entry(words, words),
        Sources((words,)),
    )
    made = replace(made, title=words, author=words, subject=words, keywords=(words,))
    text = text_of(set_pages(made).pdf, tmp_path)
    assert text.count("".join(words.split())) >= 12


def test_bidi_marks_and_emoji_do_not_fail_the_export(tmp_path: Path) -> None:
    done = set_pages(briefing(Paragraph((Run("增长\u202e6%😀\x00，好"),))))
    assert "增长6%〓，好" in text_of(done.pdf, tmp_path)
    assert {notice.code for notice in done.notices} == {"export.character_replaced", "export.character_dropped"}


def test_a_note_keeps_its_lines(tmp_path: Path) -> None:
    done = set_pages(briefing(Excerpt("数据", "原文", "出处", "第一行\n第二行")))
    (tmp_path / "x.pdf").write_bytes(done.pdf)
    text = subprocess.run(["pdftotext", str(tmp_path / "x.pdf"), "-"], capture_output=True, check=True).stdout.decode()
    assert "第一行\n第二行" in text


def test_a_missing_character_falls_back_to_a_named_face(tmp_path: Path) -> None:
    assert "CO₂" in text_of(set_pages(briefing(Paragraph((Run("减排CO₂"),)))).pdf, tmp_path)


def test_an_unknown_family_is_an_error() -> None:
    form = source(briefing(Paragraph((Run("文"),))), {}, Cleaner()).replace("Caoxian Serif", "Nobody Serif")
    with pytest.raises(TypesettingError, match="unknown font family: nobody serif"):
        TYPST.set_type(Job("digest.typ", form, 0), NO_TICKET)


def test_a_chart_that_names_another_family_is_refused() -> None:
    check_families("<text style=\"font: 9px 'Caoxian Sans'\">")
    with pytest.raises(TypesettingError, match="Arial"):
        check_families('<text style="font-family: Arial, sans-serif">')


def test_a_chart_has_no_face_but_the_bundled_sans_and_says_what_that_lacks(analysis: Analysis, tmp_path: Path) -> None:
    chart = charts_of(analysis)[0]
    strange = replace(chart, rows=(replace(chart.rows[0], label="龘Ą😀㙍𫖯<b>&"), *chart.rows[1:]))
    done = set_pages(briefing(Figure(strange, "图", "主要指标：增长3%")))
    assert "龘〓〓㙍𫖯<b>&" in text_of(done.pdf, tmp_path)
    listed = subprocess.run(["pdffonts", tmp_path / "x.pdf"], capture_output=True, check=True, text=True).stdout
    assert "CaoxianSans" in listed
    assert "CaoxianKai" not in listed, "Typst would take it for Ą, which sans lacks"
    assert [notice.message.zh for notice in done.notices] == [
        f"字体中没有“{sign}”（{point}），1处以“〓”代替，见“{chart.title}”"
        for sign, point in (("Ą", "U+0104"), ("😀", "U+1F600"))
    ]


def test_giving_up_ends_at_once() -> None:
    long = briefing(*(Paragraph((Run("高质量发展，" * 400),)) for _ in range(2000)))
    ticket = Impatient(0.2)
    with pytest.raises(Cancelled):
        set_pages(long, ticket)
    assert ticket.given_up is not None
    assert time.monotonic() - ticket.given_up < 2, "set whole, it takes a quarter of a minute"
    assert set_pages(briefing(Paragraph((Run("又能用"),)))).pages == 1, "the next job starts a new process"


def test_a_process_that_died_is_replaced() -> None:
    set_pages(briefing())
    TYPST.close()
    assert set_pages(briefing()).pages == 1


def test_jobs_from_several_threads_do_not_mix(tmp_path: Path) -> None:
    results: dict[int, bytes] = {}

    def work(number: int) -> None:
        results[number] = set_pages(briefing(Paragraph((Run(f"第{number}份"),)))).pdf

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"第{number}份" in text_of(pdf, tmp_path) for number, pdf in results.items())


def test_progress_is_told(analysis: Analysis, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []

    class Watching(Impatient):
        def progress(self, done: int, total: int, words: str) -> None:
            seen.append((done, total, words))

    order = Order((Material(analysis),), Choices(Template.ONE_PAGE))
    (report,) = write_all(order, [tmp_path / "out.pdf"], Watching(60))
    assert report.pages == 1
    assert report.size == (tmp_path / "out.pdf").stat().st_size
    shares = [done / total for done, total, _ in seen]
    assert shares == sorted(shares)
    assert (len(set(shares)) > 2, shares[-1]) == (True, 1)


@pytest.mark.parametrize("count", [1, 40, 400])
def test_the_one_page_shrinks_its_type_to_hold(count: int) -> None:
    made = briefing(Paragraph((Run("高质量发展，" * count),)), template=Template.ONE_PAGE)
    assert set_pages(made).pages == 1
