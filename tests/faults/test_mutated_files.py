"""Files of every kind, damaged at random: each is read or refused in its own process, none breaks a reader down."""

import io
import os
import random
import sys
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage

import pytest

from tests.child_processes import remember, started

if sys.platform != "linux":
    pytest.skip("so many processes are forked on Linux only", allow_module_level=True)

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.importing.isolation.apart import read_apart
from caoxian_desktop.core.importing.isolation.fork_server import ForkServer
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from tests.core.importing.formats.binary_word import Piece, Word
from tests.core.importing.formats.page_files import ofd_report, office_source, typst_pdf

TURNS = int(os.environ.get("CAOXIAN_MUTATIONS", "40"))
"""Damaged files of each kind; thousands, for a night, where the variable says so."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def words() -> str:
    return bundled_report().read_text(encoding="utf-8-sig")


def docx() -> bytes:
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in words().split("\n"))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:  # so that the damage reaches the XML
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{WORD}'><w:body>{inner}</w:body></w:document>")
    return file.getvalue()


def html() -> bytes:
    inner = "".join(f"<p>{line}</p>\n" for line in words().split("\n"))
    return f"<!doctype html><html><head><title>报告</title></head><body><div>{inner}</div></body></html>".encode()


def mht() -> bytes:
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.set_content(html().decode(), subtype="html")
    return message.as_bytes()


def csv() -> bytes:
    return ("title,year,text\n" + f'曹县政府工作报告,2023,"{words()}"\n' * 2).encode()


def tmx() -> bytes:
    units = "".join(f"<tu><tuv xml:lang='zh'><seg>{line}</seg></tuv></tu>" for line in words().split("\n"))
    return f"<?xml version='1.0'?><tmx version='1.4'><header/><body>{units}</body></tmx>".encode()


def markdown() -> bytes:
    return f"# 政府工作报告\n\n{words()}".replace("\n", "\n\n").encode()


FILES: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: typst_pdf(office_source(read_file(bundled_report()))),
    "ofd": lambda: ofd_report(words()),
    "docx": docx,
    "doc": lambda: Word([Piece(words().replace("\n", "\r"))]).file(),
    "html": html,
    "mht": mht,
    "md": markdown,
    "csv": csv,
    "tmx": tmx,
    "txt": lambda: words().encode("gb18030"),
}


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """Overwrite, cut out, double or cut off some places, in one to eight turns."""
    data = bytearray(whole)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(data) or 1), chance.choice((1, 4, 64, 1000))
        match chance.randrange(4):
            case 0:
                data[at : at + length] = chance.randbytes(length)
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length] * chance.choice((1, 2, 50))
            case 3 if chance.random() < 0.3:
                del data[at:]
    return bytes(data)


@pytest.fixture(scope="module")
def server() -> Iterator[ForkServer]:
    remember()
    made = ForkServer()
    yield made
    made.close()
    assert started(recursive=True) == []


def account_of(server: ForkServer, data: bytes, ending: str) -> str:
    """Read a file; return where the reader broke down, '' where it read or refused it."""
    try:
        read_apart(data, f"报告.{ending}", start=server.take)
    except KnownError as refused:
        return "".join((refused.code, *refused.__notes__)) if refused.code == "import.crashed" else ""
    return ""


@pytest.mark.parametrize("ending", FILES)
def test_no_damage_breaks_the_reader_down(server: ForkServer, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("caoxian_desktop.core.importing.formats.libreoffice.found", lambda: None)
    whole = FILES[ending]()
    assert read_apart(whole, f"报告.{ending}", start=server.take).report.title_block.plan_year == 2023
    for turn in range(TURNS):
        data = damaged(whole, random.Random(f"{ending} {turn}"))  # noqa: S311 - the same damage every time
        broke_down = account_of(server, data, ending)
        assert not broke_down, f"turn {turn}: {broke_down}"
