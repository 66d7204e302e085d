"""LibreOffice opens every form, and finds in it the headings, tables and words that the briefing has."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document

from caoxian_desktop.core.briefing.blocks import Block, FigureRow, Heading, Items, Paragraph, Table
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.docx import make_docx
from tests.core.typesetting.word.every_block import every_block

SOFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(SOFFICE is None, reason="there is no LibreOffice: `make conformance` brings it"),
    pytest.mark.timeout(300),
]
REPORT = "report"
PRINTED = (Template.DIGEST.value, Template.OFFICIAL.value, Template.BULLETIN.value, REPORT)


def convert(files: list[Path], ending: str, folder: Path) -> dict[str, Path]:
    """What LibreOffice makes of Word files, by their names; it has a profile of its own, and touches no other."""
    command = [SOFFICE or "", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    asked = [*command, "--convert-to", ending, "--outdir", str(folder / ending), *map(str, files)]
    subprocess.run(asked, capture_output=True, check=True, timeout=250)
    return {file.stem: folder / ending / f"{file.stem}.{ending}" for file in files}


@pytest.fixture(scope="module")
def briefings(material: Material) -> dict[str, Briefing]:
    made = {template.value: every_block(template) for template in Template}
    return made | {REPORT: compose([material], Choices(made_on="2026-01-05", notes=True))}


@pytest.fixture(scope="module")
def written(briefings: dict[str, Briefing], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("written")
    for name, briefing in briefings.items():
        (folder / f"{name}.docx").write_bytes(make_docx(briefing).contents[0])
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def reopened(written: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """The files as LibreOffice reads them: opened there, and written as Word files again."""
    made = convert(written, "docx", tmp_path_factory.mktemp("again"))
    return {name: docx.Document(str(path)) for name, path in made.items()}


@pytest.fixture(scope="module")
def printed(
    written: list[Path], briefings: dict[str, Briefing], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """The words that LibreOffice prints, without what stands at the foot of a page and at the head of the next."""
    made = convert([path for path in written if path.stem in PRINTED], "pdf", tmp_path_factory.mktemp("printed"))
    texts = {}
    for name, path in made.items():
        text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
        foot, head = rf"(?:\d+/{text.count(chr(12))}|—\d+—)", f"(?:{bare(briefings[name].title)})?"
        texts[name] = re.sub(foot + head, "", bare(text))
    return texts


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


def headings(blocks: tuple[Block, ...], *, runs_in: bool) -> Iterator[str]:
    """The headings that stand on lines of their own."""
    for block in blocks:
        if isinstance(block, Heading):
            yield bare(block.text)
        elif isinstance(block, Paragraph) and block.opening is not None:
            alone = all(run.kind.value == "citation" for run in block.runs)
            if alone or not runs_in:
                yield bare(block.opening.text)


def words(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from (run.text for run in block.runs)
    elif isinstance(block, Items):
        yield from (run.text for line in block.lines for run in line)
    yield from filter(None, (getattr(block, name, "") for name in ("text", "quote", "term", "definition", "caption")))


NAMES = [*(template.value for template in Template), REPORT]


@pytest.mark.parametrize("name", NAMES)
def test_the_headings_are_those_of_the_briefing(
    name: str, briefings: dict[str, Briefing], reopened: dict[str, Document]
) -> None:
    runs_in = name in {Template.ONE_PAGE, Template.OFFICIAL, Template.BULLETIN, Template.REMARKS}
    found = [
        bare(p.text) for p in reopened[name].paragraphs if p.style is not None and p.style.name.startswith("Heading")
    ]
    wanted = list(headings(briefings[name].blocks, runs_in=runs_in))
    assert len(found) == len(wanted)
    assert all(one.startswith(other) for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_the_tables_are_those_of_the_briefing(
    name: str, briefings: dict[str, Briefing], reopened: dict[str, Document]
) -> None:
    wanted = [block for block in briefings[name].blocks if isinstance(block, Table)]
    rows = sum(isinstance(block, FigureRow) for block in briefings[name].blocks)
    found = [
        table for table in reopened[name].tables if table.rows[0].cells[0].text in {b.columns[0].head for b in wanted}
    ]
    assert len(reopened[name].tables) == len(wanted) + rows + (name == Template.BULLETIN)
    for table, block in zip(found, wanted, strict=True):
        assert [cell.text for cell in table.rows[0].cells] == [column.head for column in block.columns]
        wanted_rows = [[bare("".join(run.text for run in cell)) for cell in row.cells] for row in block.rows]
        found_rows = [[bare(cell.text) for cell in row.cells] for row in table.rows[1:]]
        assert [list(dict.fromkeys(row)) for row in found_rows] == [list(dict.fromkeys(row)) for row in wanted_rows]


@pytest.mark.parametrize("name", PRINTED)
def test_every_word_is_printed(name: str, briefings: dict[str, Briefing], printed: dict[str, str]) -> None:
    """Tables are left to the test above: beside each other, the lines of their cells come out mixed."""
    for block in briefings[name].blocks:
        for piece in words(block):
            assert all(part in printed[name] for part in re.findall(r"[\w一-鿿]{1,12}", bare(piece))), piece


def test_pictures_and_links_are_still_there(reopened: dict[str, Document]) -> None:
    document = reopened[Template.DIGEST.value]
    assert len(document.inline_shapes) == 3
    assert "图一：甲1个" in document.inline_shapes[0]._inline.docPr.get("descr", "")


def test_one_sheet_stays_one_sheet(written: list[Path], material: Material, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.docx"
    sheet.write_bytes(make_docx(compose([material], Choices(Template.ONE_PAGE, made_on="2026-01-05"))).contents[0])
    pdf = convert([sheet], "pdf", tmp_path)["sheet"]
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Pages:\s+1\n", told)
