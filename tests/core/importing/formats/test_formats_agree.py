"""One report in every format that is read: the same canonical text, section tree, glossary and title block.

A translation memory alone cannot carry it: it holds sentences without paragraphs (test_from_tmx.py).
"""

import csv
import io
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from caoxian_desktop.core.importing.importer import read_bytes, read_file
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import SourceFormat
from tests.core.importing.formats.binary_word import Piece, Word
from tests.core.importing.formats.page_files import ofd_report, office_source, typst_pdf

MakeDocx = Callable[..., bytes]
NAV = "<nav><a href='/'>首页</a> &gt; <a href='/zwgk'>政务公开</a></nav>"
FOOT = "<footer><p>版权所有：某某市人民政府　ICP备案号：12345678号</p></footer>"


def _page(report: Report) -> str:
    body = "".join(f"<p>　　{escape(line)}</p>" for line in report.text.split("\n"))
    return f"<!DOCTYPE html><meta charset='utf-8'>{NAV}<div class='TRS_Editor'>{body}</div>{FOOT}"


def _archive(report: Report) -> bytes:
    head = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return (head + _page(report)).encode()


def _table(report: Report) -> bytes:
    table = io.StringIO()
    csv.writer(table).writerows([["地方", "全文"], ["", report.text]])
    return table.getvalue().encode()


def _markdown(report: Report) -> bytes:
    titles = {f"{section.label}{section.title}" for section in report.sections}
    lines = (f"## {line}" if line in titles else line for line in report.text.split("\n"))
    return "\n\n".join(lines).encode()


MADE: dict[SourceFormat, Callable[[Report], bytes]] = {
    SourceFormat.TEXT: lambda report: report.text.encode("gb18030"),
    SourceFormat.DOC: lambda report: Word([Piece(report.text.replace("\n", "\r") + "\r")]).file(),
    SourceFormat.PDF: lambda report: typst_pdf(office_source(report)),
    SourceFormat.OFD: lambda report: ofd_report(report.text),
    SourceFormat.HTML: lambda report: _page(report).encode(),
    SourceFormat.MHT: _archive,
    SourceFormat.MARKDOWN: _markdown,
    SourceFormat.CSV: _table,
}


def what_it_says(report: Report) -> tuple[object, ...]:
    """Return what must not depend on the format; a term's place is the same where the text is."""
    return report.text, report.sections, report.paragraphs, report.glossary, report.title_block


def test_every_format_that_is_read_is_made_here_or_said_to_be_unable() -> None:
    elsewhere = {SourceFormat.TMX, SourceFormat.RTF, SourceFormat.CLIPBOARD}  # no paragraphs; converted; no file
    assert set(SourceFormat) == {*MADE, SourceFormat.DOCX, *elsewhere}


@pytest.mark.parametrize("source_format", MADE)
def test_the_same_report_gives_the_same_text_tree_and_glossary(caoxian: Report, source_format: SourceFormat) -> None:
    report = read_bytes(MADE[source_format](caoxian), f"报告.{source_format}")
    assert report.source.format is source_format
    assert what_it_says(report) == what_it_says(caoxian)


def test_a_word_document_gives_the_same_too(caoxian: Report, make_docx: MakeDocx) -> None:
    report = read_bytes(make_docx(*map(escape, caoxian.text.split("\n"))), "报告.docx")
    assert what_it_says(report) == what_it_says(caoxian)


@pytest.mark.corpus
@pytest.mark.parametrize("source_format", [SourceFormat.DOC, SourceFormat.HTML, SourceFormat.MARKDOWN])
def test_real_reports_give_the_same_in_other_formats(corpus: Path, source_format: SourceFormat) -> None:
    """Every fourth report; PDF and OFD, which take longer, are tested beside their readers."""
    for file in sorted((corpus / "corpus").glob("*.[td]*[tx]"))[::4]:
        try:
            report = read_file(file)
        except KnownError:
            continue
        again = read_bytes(MADE[source_format](report), f"报告.{source_format}")
        assert again.text == report.text, file.name
        assert again.sections == report.sections, file.name
        assert [term.name for term in again.glossary] == [term.name for term in report.glossary], file.name
