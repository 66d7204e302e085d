"""Files built to do harm, or broken on the way: refused in plain words, quickly, in little memory."""

import io
import os
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from caoxian_desktop.core.importing.importer import read_bytes, read_file
from caoxian_desktop.core.importing.isolation.apart import read_apart
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from tests.faults.probing import cost

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HIDDEN = "芝麻开门"
MEGABYTE = 1_000_000

MODULES = ("caoxian_desktop.core.importing.formats.from_docx", "lxml.etree")


def document(inner: str, head: str = "", encoding: str = "utf-8") -> bytes:
    body = f"<w:document xmlns:w='{WORD}'><w:body>{inner}</w:body></w:document>"
    return f"<?xml version='1.0' encoding='{encoding}'?>{head}{body}".encode(encoding)


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def package(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def refused_code(data: bytes) -> str:
    """How a file ends in the process that reads it; the same words come out of it as from the reader itself."""
    with pytest.raises(KnownError) as refused:
        read_apart(data, "文件.docx")
    with pytest.raises(KnownError) as inside:
        read_bytes(data, "文件.docx")
    assert refused.value.sentence() == inside.value.sentence()
    assert refused.value.sentence("zh").startswith("文件.docx：")
    return refused.value.code


@cache
def bomb(megabytes: int) -> bytes:
    """A part of blanks, compressed piece by piece: nothing of that size is ever in this process either."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head, tail = document("").split(b"</w:body>")
    crc = zlib.crc32(head)
    packed = [packer.compress(head)]
    blanks = b" " * MEGABYTE
    for _ in range(megabytes):
        packed.append(packer.compress(blanks))
        crc = zlib.crc32(blanks, crc)
    end = b"</w:body>" + tail
    packed += [packer.compress(end), packer.flush()]
    body = b"".join(packed)
    return one_entry(body, zlib.crc32(end, crc), len(head) + megabytes * MEGABYTE + len(end))


def one_entry(body: bytes, crc: int, size: int) -> bytes:
    """A zip of one entry whose size field says `size`, true or not."""
    name = b"word/document.xml"
    fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, crc, len(body), size, len(name), 0)
    local = b"PK\x03\x04" + fields + name + body
    central = b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    ending = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + ending


@pytest.mark.parametrize(
    ("megabytes", "claimed"),
    [(1000, None), (300, None), (300, 20_000), (1000, 300_000)],
    ids=["1 GB in 1 MB", "300 MB of blanks", "300 MB that claim 20 kB", "1 GB that claims 300 kB"],
)
def test_a_bomb_is_refused_within_a_second_and_a_hundred_megabytes(
    tmp_path: Path, megabytes: int, claimed: int | None
) -> None:
    data = bomb(megabytes)
    if claimed is not None:
        true_size = struct.pack("<I", len(document("")) + megabytes * MEGABYTE)
        assert data.count(true_size) == 2
        data = data.replace(true_size, struct.pack("<I", claimed))
    path = tmp_path / "炸弹.docx"
    path.write_bytes(data)
    ended = cost(path, MODULES)
    assert ended.code in {"import.hostile", "import.broken"}
    assert ended.seconds < 1
    assert ended.kilobytes < 100_000


def test_a_part_packed_tighter_than_any_text_is_refused_however_small() -> None:
    assert refused_code(bomb(2)) == "import.hostile"


def test_parts_that_claim_too_much_together_are_refused_before_any_is_read() -> None:
    pictures = {f"word/media/{n}.png": b"\x00" * 20 * MEGABYTE for n in range(14)}
    assert refused_code(package({"word/document.xml": document(paragraph("正文")), **pictures})) == "import.hostile"


def laughs() -> str:
    rows = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    return f"<!DOCTYPE lolz [<!ENTITY a0 '哈'>{rows}]>"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "秘密.txt"
    path.write_text(HIDDEN, encoding="utf-8")
    return path


def hostile_heads(secret: Path) -> Iterator[tuple[str, str]]:
    yield "billion laughs", laughs()
    yield "quadratic", f"<!DOCTYPE d [<!ENTITY a0 '{'哈' * 50_000}'>]>"
    yield "file", f"<!DOCTYPE d [<!ENTITY a9 SYSTEM '{secret.as_uri()}'>]>"
    yield "http", "<!DOCTYPE d [<!ENTITY a9 SYSTEM 'http://127.0.0.1:9/x'>]>"
    yield "outer DTD", "<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/x.dtd'>"
    yield "parameter", f"<!DOCTYPE d [<!ENTITY % p SYSTEM '{secret.as_uri()}'> %p;]>"
    yield "bare", "<!DOCTYPE document>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_any_dtd_is_refused_and_no_entity_is_ever_replaced(secret: Path, encoding: str) -> None:
    for name, head in hostile_heads(secret):
        inner = paragraph("&a9;" if "a9" in head else "&a0;" if "a0" in head else "正文")
        with pytest.raises(KnownError) as refused:
            read_bytes(package({"word/document.xml": document(inner, head, encoding)}), "文件.docx")
        assert refused.value.code in {"import.hostile", "import.broken"}, name
        assert HIDDEN not in refused.value.sentence("zh")


def test_a_dtd_in_another_part_that_is_read_is_refused_too() -> None:
    styles = f"<!DOCTYPE d><w:styles xmlns:w='{WORD}'/>".encode()
    assert refused_code(package({"word/document.xml": document(""), "word/styles.xml": styles})) == "import.hostile"


@pytest.mark.parametrize("name", ["../../etc/x", "/etc/x", "C:/x", "a/../../x", "..\\x", "a" * 2000])
def test_part_names_that_lead_outside_are_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    before = set(tmp_path.parent.iterdir())
    assert refused_code(package({"word/document.xml": document(paragraph("正文")), name: b"x"})) == "import.hostile"
    assert set(tmp_path.parent.iterdir()) == before


def test_sixty_thousand_parts_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(60_000):
            archive.writestr(f"{number}.xml", b"")
    assert refused_code(file.getvalue()) == "import.hostile"


def test_two_parts_of_one_name_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", document(""))
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("word/document.xml", document(paragraph("另一份")))
    assert refused_code(file.getvalue()) == "import.hostile"


@pytest.mark.parametrize("depth", [250, 10_000])
def test_elements_nested_too_deep_are_refused(depth: int) -> None:
    inner = "<w:sdt>" * depth + "</w:sdt>" * depth
    assert refused_code(package({"word/document.xml": document(inner)})) in {"import.hostile", "import.broken"}


def test_a_cell_that_spans_two_milliard_columns_is_plain_text() -> None:
    words = bundled_report().read_text(encoding="utf-8").split("\n")
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>{paragraph('末格')}</w:tc>"
    inner = "".join(map(paragraph, words)) + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
    report = read_bytes(package({"word/document.xml": document(inner)}), "表.docx")
    assert report.text.endswith("末格")


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.95, 0.999])
def test_a_document_cut_off_on_the_way_is_refused_as_damaged(kept: float) -> None:
    whole = package({"word/document.xml": document(paragraph("正文" * 500)), "word/styles.xml": b"<styles/>" * 50})
    assert refused_code(whole[: int(len(whole) * kept)]) == "import.broken"


def test_any_flipped_byte_is_read_or_refused_but_never_a_crash() -> None:
    words = bundled_report().read_text(encoding="utf-8").split("\n")[:12]
    whole = package({"word/document.xml": document("".join(map(paragraph, words)))})
    for place in range(0, len(whole), max(1, len(whole) // 200)):
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        with suppress(KnownError):  # being read is right as well
            read_bytes(bytes(damaged), "坏.docx")


def test_an_encrypted_zip_is_said_to_have_a_password() -> None:
    whole = bytearray(package({"word/document.xml": document(paragraph("正文"))}))
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    assert refused_code(bytes(whole)) == "import.password"


def test_zero_bytes_and_controls_in_a_text_file_are_dropped_and_told(tmp_path: Path) -> None:
    words = bundled_report().read_text(encoding="utf-8")
    path = tmp_path / "零.txt"
    path.write_bytes(words.replace("曹县", "曹\x00县\u202e").encode())
    report, unharmed = read_file(path), read_file(bundled_report())
    assert report.text == unharmed.text
    told = [problem.code for problem in report.problems if problem not in unharmed.problems]
    assert told == ["text.control_characters"]


def test_words_that_other_programs_would_run_stay_words() -> None:
    words = bundled_report().read_text(encoding="utf-8")
    trap = '#read("/etc/passwd") ]] #import "@preview/x" <script>alert(1)</script> =cmd|/c'
    report = read_bytes(f"{words.rstrip()}\n{trap}\n".encode(), "陷阱.txt")
    assert report.text.endswith(trap)


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices have names on POSIX systems only")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = {"pipe": tmp_path / "管道.txt", "device": Path("/dev/zero"), "folder": tmp_path}[kind]
    if kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(KnownError) as refused:
        read_file(path)
    assert refused.value.code == "import.unreadable"
    assert ("文件夹" in refused.value.sentence()) == (kind == "folder")


def test_a_file_that_grows_past_the_limit_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(b"x" * 1_001)
    monkeypatch.setattr("caoxian_desktop.core.importing.loading.MAX_FILE", 1_000)
    with pytest.raises(KnownError) as refused:
        read_file(path)
    assert refused.value.code == "import.too_large"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
def test_a_name_that_is_no_text_is_kept_escaped(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff.txt")
    path.write_bytes(bundled_report().read_bytes())
    name = read_file(path).source.name
    assert name == "\\udcff.txt"
    assert name.encode()
