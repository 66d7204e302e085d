"""The exported digest, read back by other programs than the one that made it."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from caoxian_desktop.core.analysis import Analysis

FORBIDDEN_AT_LINE_START = "。，、；：”）！？》〉】〕’"


def pdftotext(pdf: Path, *options: str) -> str:
    done = subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


def body(pdf: Path, head: str) -> str:
    """The text of all pages joined, without running head and page number."""
    pages = pdftotext(pdf).split("\f")
    kept = []
    for number, page in enumerate(pages):
        lines = [line for line in page.splitlines() if not re.fullmatch(r"\d+ / \d+", line.strip())]
        if number and lines and lines[0].strip() == head:
            del lines[0]
        kept.append("".join(lines))
    return squeezed("".join(kept))


def test_every_paragraph_of_the_report_is_in_the_text(analysis: Analysis, digest_pdf: Path) -> None:
    text = body(digest_pdf, f"{analysis.report.name}要点汇编")
    missing = [
        words for p in analysis.report.paragraphs if squeezed(words := p.span.of(analysis.report.text)) not in text
    ]
    assert not missing


def test_all_fonts_are_embedded_and_ours(digest_pdf: Path, one_page_pdf: Path) -> None:
    for pdf in (digest_pdf, one_page_pdf):
        lines = subprocess.run(["pdffonts", str(pdf)], capture_output=True, check=True, text=True).stdout.splitlines()[
            2:
        ]
        assert lines
        for line in lines:
            assert re.match(r"[A-Z]{6}\+Caoxian(Serif|Sans|Kai)-", line)
            assert line.split()[-5:-4] == ["yes"] or re.search(r"\byes yes yes\b", line)


def test_no_line_begins_with_a_closing_mark(digest_pdf: Path, one_page_pdf: Path) -> None:
    for pdf in (digest_pdf, one_page_pdf):
        lines = [line.strip() for line in pdftotext(pdf, "-layout").splitlines() if line.strip()]
        assert not [line for line in lines if line[0] in FORBIDDEN_AT_LINE_START]


def test_no_line_ends_with_an_opening_mark(digest_pdf: Path, one_page_pdf: Path) -> None:
    for pdf in (digest_pdf, one_page_pdf):
        lines = [line.strip() for line in pdftotext(pdf, "-layout").splitlines() if line.strip()]
        assert not [line for line in lines if line[-1] in "“（《〈【〔‘"]


def test_it_says_that_it_is_pdf_a_2a_and_pdf_ua_1(digest_pdf: Path, one_page_pdf: Path) -> None:
    for pdf in (digest_pdf, one_page_pdf):
        xmp = PdfReader(pdf).trailer["/Root"]["/Metadata"].get_data().decode()
        assert re.search(r"pdfaid:part>2<|pdfaid:part=\"2\"", xmp)
        assert re.search(r"pdfaid:conformance>A<|pdfaid:conformance=\"A\"", xmp)
        assert re.search(r"pdfuaid:part>1<|pdfuaid:part=\"1\"", xmp)


def test_meta_data_are_chinese(analysis: Analysis, digest_pdf: Path) -> None:
    reader = PdfReader(digest_pdf)
    assert reader.metadata is not None
    assert reader.metadata.title == f"{analysis.report.name}要点汇编"
    assert reader.metadata.author == "曹县县长孟令选"
    assert "政府工作报告" in str(reader.metadata.get("/Keywords"))
    assert str(reader.trailer["/Root"]["/Lang"]).lower().startswith("zh")


def bookmarks(pdf: Path) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []

    def walk(entries: list[Any], level: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, level + 1)
            else:
                found.append((level, str(entry.title)))

    walk(PdfReader(pdf).outline, 1)
    return found


def plain(heading: str) -> str:
    return re.sub(r"[\s：。]", "", heading)


def test_the_section_tree_stands_in_order_and_level_among_the_bookmarks(analysis: Analysis, digest_pdf: Path) -> None:
    wanted = [(section.level, plain(f"{section.label}{section.title}")) for section in analysis.report.walk()]
    own = ["指标一览", "图表", "资料来源", "出处核对"]
    got = [(level, plain(words)) for level, words in bookmarks(digest_pdf) if words not in own]
    assert got == wanted


def test_behind_cover_and_contents_pages_bear_their_number_and_the_number_of_all(digest_pdf: Path) -> None:
    cover, contents, *rest = pdftotext(digest_pdf).split("\f")[:-1]
    pages = [page for page in rest if not re.search(r"^出处核对\s+\d+$", page, re.MULTILINE)]
    assert len(pages) < len(rest), "the check of sources counts its own pages"
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.splitlines()
    assert not re.search(r"\d / \d", cover + contents)
    assert "要点汇编" in cover.splitlines()
    assert "2026年1月5日" in cover.splitlines()


@pytest.mark.parametrize("words", ["目录", "图表", "资料来源"])
def test_it_has_its_chapters(digest_pdf: Path, words: str) -> None:
    assert words in pdftotext(digest_pdf).splitlines()


def test_charts_are_vectors_with_text_and_alternative_words(digest_pdf: Path) -> None:
    done = subprocess.run(["pdfimages", "-list", str(digest_pdf)], capture_output=True, check=True, text=True)
    assert len(done.stdout.splitlines()) <= 2, "no pixel image in the file"
    structure = PdfReader(digest_pdf).trailer["/Root"]["/StructTreeRoot"]
    figures = [node for node in nodes(structure) if node.get("/S") == "/Figure"]
    assert len(figures) >= 4
    assert all(str(node.get("/Alt", "")).strip() for node in figures)


def nodes(root: Any) -> list[Any]:
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting.extend(node)
        elif hasattr(node, "get"):
            found.append(node)
            if "/K" in node:
                waiting.append(node["/K"])
    return found
