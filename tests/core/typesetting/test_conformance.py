"""Every form is PDF/A-2a and PDF/UA-1: said by its XMP, tagged throughout, and passed by other people's checkers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core.briefing.blocks import Heading, Items, Paragraph
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.places import resource
from caoxian_desktop.core.typesetting.pdf import job_of, set_pages
from tests.goldens import briefing

pikepdf = pytest.importorskip("pikepdf", reason="pikepdf and pdfua come with `make test`")

from tests.core.typesetting.tag_tree import attribute, elements, holds_content, kind_of, untagged  # noqa: E402 - loads pikepdf

JAVA = Path("/usr/share/java")
JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
"""Debian's libpdfbox2-java, with what Java 9 and later no longer brings along."""
FORMS = [template for template in Template if resource(f"typst/{template.value}.typ").is_file()]


@pytest.fixture(params=FORMS, ids=lambda form: form.value, scope="module")
def form(request: pytest.FixtureRequest) -> Template:
    template: Template = request.param
    return template


@pytest.fixture(scope="module")
def path(form: Template, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("conformance") / f"{form.value}.pdf"
    target.write_bytes(set_pages(briefing(form)).pdf)
    return target


@pytest.fixture
def pdf(path: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(path) as opened:
        yield opened


def test_its_xmp_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("2", "A", "1")


def test_it_shows_its_title_and_says_its_language(pdf: pikepdf.Pdf, form: Template) -> None:
    assert str(pdf.Root.Lang) == "zh-CN"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    with pdf.open_metadata() as xmp:
        assert form.word in str(xmp["dc:title"]) or "政府工作报告" in str(xmp["dc:title"])


def test_nothing_on_its_pages_is_without_a_tag(pdf: pikepdf.Pdf) -> None:
    assert [found for page in pdf.pages if (found := untagged(page))] == []


def test_its_pages_are_labelled_as_they_are_numbered(pdf: pikepdf.Pdf) -> None:
    assert "/PageLabels" in pdf.Root
    labels = [page.label for page in pdf.pages]
    assert labels[0] == "1"
    assert all(label.isdigit() for label in labels)


def test_its_headings_step_down_one_level_at_a_time_and_none_is_empty(pdf: pikepdf.Pdf, form: Template) -> None:
    headings = elements(pdf, "H1", "H2", "H3", "H4", "H5", "H6")
    levels = [int(kind_of(node)[1]) for node in headings]
    openings = [block for block in briefing(form).blocks if isinstance(block, Heading) or _opens(block)]
    assert bool(headings) == bool(openings)
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))
    assert all(holds_content(node) for node in headings)


def _opens(block: object) -> bool:
    return isinstance(block, Paragraph) and block.opening is not None


def test_its_bookmarks_are_its_headings(pdf: pikepdf.Pdf, form: Template) -> None:
    with pdf.open_outline() as outline:
        waiting, titles = list(outline.root), []
        while waiting:
            entry = waiting.pop(0)
            titles.append(entry.title)
            waiting = [*entry.children, *waiting]
    assert all(title.strip() for title in titles)
    assert len(titles) >= sum(isinstance(block, Heading) or _opens(block) for block in briefing(form).blocks)


def test_its_tables_have_headers_that_their_cells_name(pdf: pikepdf.Pdf) -> None:
    ids = {str(node.ID) for node in elements(pdf, "TH")}
    for table in elements(pdf, "Table"):
        assert [node for node in table.K if kind_of(node) == "THead"]
    for header in elements(pdf, "TH"):
        assert str(attribute(header, "Scope")) in {"/Column", "/Row", "/Both"}
    for cell in elements(pdf, "TD"):
        named = attribute(cell, "Headers")
        assert named is not None
        assert len(named) > 0
        assert {str(header) for header in named} <= ids


def test_its_lists_are_lists(pdf: pikepdf.Pdf, form: Template) -> None:
    lines = sum(len(block.lines) for block in briefing(form).blocks if isinstance(block, Items))
    assert len(elements(pdf, "LI")) >= lines
    assert all(holds_content(node) for node in elements(pdf, "LBody"))


def test_its_figures_say_what_they_show(pdf: pikepdf.Pdf, form: Template) -> None:
    said = [str(node.get("/Alt", "")) for node in elements(pdf, "Figure")]
    drawn = list(briefing(form).figures())
    assert [words for words in said if re.search(r"\d", words) and len(words) > 20] == said
    assert len(said) >= len(drawn)


def test_its_links_say_where_they_lead(pdf: pikepdf.Pdf) -> None:
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    assert all(str(note.get("/Contents", "")).strip() and "/StructParent" in note for note in links)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed: `make test` brings it")
def test_qpdf_finds_its_syntax_clean(path: Path) -> None:
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "No syntax or stream encoding errors found" in done.stdout


def test_pdfua_finds_nothing(path: Path) -> None:
    pdfua = pytest.importorskip("pdfua", reason="pdfua comes with `make test`")
    report = pdfua.Validator().validate(path)
    assert list(report.findings) == []


@pytest.mark.conformance
@pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java: `make conformance` brings it")
@pytest.mark.skipif(not (JAVA / "preflight.jar").is_file(), reason="there is no PDFBox: `make conformance` brings it")
def test_the_same_source_as_pdf_a_1b_passes_preflight(form: Template, tmp_path: Path) -> None:
    (tmp_path / "1b.pdf").write_bytes(_as_1b(form, tmp_path / "typst"))
    _make_destinations_direct(tmp_path / "1b.pdf", tmp_path / "direct.pdf")
    jars = os.pathsep.join(str(JAVA / f"{jar}.jar") for jar in JARS)
    asked = ["java", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", str(tmp_path / "direct.pdf")]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=100)
    assert done.stdout.strip() == "The file direct.pdf is a valid PDF/A-1b file", done.stdout + done.stderr


def _as_1b(form: Template, folder: Path) -> bytes:
    import typst

    job, _ = job_of(briefing(form))
    shutil.copytree(resource("typst"), folder, dirs_exist_ok=True)
    (folder / "briefing.json").write_text(job.briefing, "utf-8")
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(job.fonts))
    made, warnings = typst.Compiler(root=folder, font_paths=faces).compile_with_warnings(
        folder / job.template, pdf_standards=["a-1b"], timestamp=job.timestamp
    )
    assert warnings == []
    return bytes(made)  # type: ignore[arg-type]  # one PDF is one file


def _make_destinations_direct(source: Path, target: Path) -> None:
    """Write destinations into what names them: PDFBox 2.0 takes no reference there, which the standard allows."""
    with pikepdf.open(source) as pdf:
        for thing in pdf.objects:
            for key in ("/Dest", "/D") if isinstance(thing, pikepdf.Dictionary) else ():
                if isinstance(thing.get(key), pikepdf.Array) and thing[key].is_indirect:
                    thing[key] = pikepdf.Array(list(thing[key]))
        pdf.save(target)
