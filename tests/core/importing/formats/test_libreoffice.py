"""Converting by LibreOffice: a process that ends, fetches nothing and leaves nothing behind."""

import http.server
import os
import stat
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats import libreoffice
from caoxian_desktop.core.importing.formats.from_docx import read_docx
from caoxian_desktop.core.importing.isolation.apart import read_apart
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.ticket import Cancelled
from tests.core.importing.formats.binary_word import Piece, Word, plc, sprm

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old document"
EMPTY_SETTINGS = "<oor:items xmlns:oor='http://openoffice.org/2001/registry'/>"
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="stands in for LibreOffice with a shell script")
needs_libreoffice = pytest.mark.skipif(libreoffice.found() is None, reason="needs LibreOffice")


class Watched:
    """A ticket that is cancelled after it was looked at `looks` times."""

    def __init__(self, looks: int) -> None:
        self.looks = looks
        self.said: list[str] = []

    @property
    def cancelled(self) -> bool:
        self.looks -= 1
        return self.looks < 0

    def progress(self, done: int, total: int, words: str) -> None:
        self.said.append(words)


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder temporary files go to, to see what is left there."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def acting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Put a shell script in LibreOffice's place; it is called with the same words."""

    def act(script: str) -> Path:
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(libreoffice, "found", lambda: program)
        return program

    return act


def refusal() -> str:
    with pytest.raises(KnownError) as refused:
        libreoffice.converted(OLD, "旧报告.doc")
    return refused.value.code


def test_without_libreoffice_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "found", lambda: None)
    with pytest.raises(KnownError, match=r"旧报告\.doc") as refused:
        libreoffice.converted(OLD, "旧报告.doc")
    assert "另存为 .docx" in refused.value.sentence("zh")


@needs_shell
def test_what_it_made_is_given_back_and_nothing_is_left(acting: Callable[[str], Path], work: Path) -> None:
    acting('mkdir made && cat source.doc > made/source.docx && printf " %s" "$HOME" >> made/source.docx')
    ticket = Watched(1000)
    made = libreoffice.converted(OLD, "../旧报告.doc", ticket)
    assert made.startswith(OLD + b" " + os.fsencode(work))
    assert list(work.iterdir()) == []
    assert ticket.said == ["正在用 LibreOffice 转换", "转换完成"]


@needs_shell
@pytest.mark.parametrize("script", ["exit 0", "exit 3", "mkdir made; echo x > made/source.docx; exit 1"])
def test_a_conversion_that_gives_nothing_is_told_of(acting: Callable[[str], Path], script: str) -> None:
    acting(script)
    assert refusal() == "import.not_converted"


@needs_shell
def test_one_that_does_not_end_is_ended_with_its_children(
    acting: Callable[[str], Path], work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acting(f"sleep 60 & echo $! > {tmp_path}/child; wait")
    monkeypatch.setattr(libreoffice, "SECONDS", 0.5)
    assert refusal() == "import.not_converted"
    assert gone(int((tmp_path / "child").read_text(encoding="utf-8")))
    assert list(work.iterdir()) == []


@needs_shell
def test_cancelling_ends_it(acting: Callable[[str], Path], tmp_path: Path) -> None:
    acting(f"sleep 60 & echo $! > {tmp_path}/child; wait")
    with pytest.raises(Cancelled):
        libreoffice.converted(OLD, "旧报告.doc", Watched(6))
    assert gone(int((tmp_path / "child").read_text(encoding="utf-8")))


def gone(process: int) -> bool:
    """Whether a process has ended, a moment allowed; an orphan nobody waits for yet counts as ended."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


@needs_libreoffice
def test_a_binary_document_becomes_one_that_is_read() -> None:
    made = libreoffice.converted(Word([Piece("政府工作报告\r各位代表：\r")]).file(), "旧报告.doc")
    assert read_docx(made, "旧报告.docx").text == "政府工作报告\n各位代表："


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine: its address and the paths it was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    for method in ("HEAD", "OPTIONS", "PROPFIND"):
        setattr(Handler, f"do_{method}", Handler.do_GET)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()
        thread.join()


def with_linked_picture(address: str) -> bytes:
    """A binary document with a field that asks for a picture from `address` (Plcfld: [MS-DOC] 2.8.25)."""
    text = f'正文\r\x13 INCLUDEPICTURE "{address}/a.png" \\d \x14\x01\x15\r'
    begin, middle, end = (text.index(mark) for mark in "\x13\x14\x15")
    special = sprm(0x0855, 1)
    runs = [(begin, b""), (1, special), (middle - begin - 1, b""), (3, special), (1, b"")]
    fields = plc([begin, middle, end, len(text)], b"\x13\x43", b"\x14\x00", b"\x15\x00")
    return Word([Piece(text)], runs=runs, tables={16: fields}).file()


@needs_libreoffice
def test_what_a_document_links_to_is_not_fetched(
    server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, asked = server
    assert libreoffice.converted(with_linked_picture(address), "旧报告.doc")
    assert asked == []
    monkeypatch.setattr(libreoffice, "SETTINGS", EMPTY_SETTINGS)
    assert libreoffice.converted(with_linked_picture(address), "旧报告.doc")
    assert "/a.png" in asked, "without the settings it would be: the test sees a request when there is one"


@needs_libreoffice
def test_rtf_comes_through_with_its_chinese_and_without_what_was_deleted_or_hidden() -> None:
    words = "".join(f"\\'{byte:02x}" for byte in "增长".encode("gbk"))
    rtf = rf"{{\rtf1\ansi\ansicpg936{{\fonttbl{{\f0\fcharset134 SimSun;}}}}\f0 {words}6%"
    rtf += r"{\deleted 5%}{\v 7%}\u24038 ?\u21491 ?\par}"
    made = libreoffice.converted(rtf.encode(), "报告.rtf")
    assert read_docx(made, "报告.docx").text.strip() == "增长6%左右"


def test_only_compound_files_are_given_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "_run", lambda *_: pytest.fail("it was started"))
    with pytest.raises(KnownError):
        libreoffice.converted(b"<html><img src='http://x.invalid/a.png'></html>", "网页.doc")


RTF = b"{\\rtf1\\ansi a report}"


@needs_shell
def test_a_file_that_needs_converting_is_read_as_what_libreoffice_made_of_it(
    acting: Callable[[str], Path], tmp_path: Path, make_docx: Callable[..., bytes]
) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(make_docx(*bundled_report().read_text(encoding="utf-8").split("\n")))
    acting(f'while [ "$1" != --outdir ]; do shift; done; mkdir -p "$2"; cp "{made}" "$2/source.docx"')
    report = read_apart(RTF, "报告.rtf").report
    assert report.title_block.place == "曹县"
    assert (report.source.format, report.source.sha256, report.source.size) == ("rtf", digest(RTF), len(RTF))
    assert report.problems[-1].code == "doc.converted"


def test_without_libreoffice_the_sentence_names_what_the_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "found", lambda: None)
    with pytest.raises(KnownError, match="RTF") as refused:
        read_apart(RTF, "报告.rtf")
    assert refused.value.code == refusals.NEEDS_CONVERSION
    assert "另存为 .docx" in refused.value.sentence("zh")
