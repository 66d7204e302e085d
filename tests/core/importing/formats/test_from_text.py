"""Text files in the encodings offices save them in."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.blocks import Notice
from caoxian_desktop.core.importing.formats.from_text import read_text_file
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.wording import Wording

WORDS = "各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。2023年增长5%。\n" * 4


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode(), "utf-8"),
        (codecs.BOM_UTF8 + WORDS.encode(), "utf-8-sig"),
        (WORDS.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16"),
        (WORDS.encode("utf-16-le"), "utf-16-le"),
        (WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("utf-32"), "utf-32"),
        (WORDS.encode("gbk"), "gb18030"),
        ((WORDS + "青堌集 𫖯").encode("gb18030"), "gb18030"),
    ],
)
def test_the_encoding_is_found_and_the_words_are_whole(data: bytes, encoding: str) -> None:
    blocks = read_text_file(data, "报告.txt")
    assert blocks.encoding == encoding
    assert blocks.text.startswith(WORDS)


def test_zero_bytes_in_a_utf8_file_are_left_to_cleaning() -> None:
    data = WORDS.encode().replace("代表".encode(), "代\x00表".encode())
    blocks = read_text_file(data, "报告.txt")
    assert (blocks.encoding, blocks.text.replace("\x00", "")) == ("utf-8", WORDS)


def test_an_encoding_of_another_script_is_guessed() -> None:
    blocks = read_text_file(("Доклад о работе правительства за прошедший год. " * 20).encode("koi8-r"), "доклад.txt")
    assert blocks.encoding == "koi8_r"
    assert blocks.text.startswith("Доклад о работе")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
def test_a_file_cut_off_in_the_middle_of_a_character_is_read_and_the_damage_told(encoding: str) -> None:
    blocks = read_text_file((WORDS * 9).strip().encode(encoding)[:-1], "截断.txt")
    assert blocks.text.startswith(WORDS)
    assert blocks.text.endswith("\ufffd")
    place = blocks.text.index("\ufffd")
    said = Wording("文中有1处字符损坏，以\ufffd表示。", "Damaged characters in the text, shown as \ufffd: 1.")
    assert blocks.notices == (Notice("text.damaged", said, place),)


def test_bytes_of_no_encoding_are_refused_by_name() -> None:
    with pytest.raises(KnownError, match=r"乱码\.txt") as refused:
        read_text_file(codecs.BOM_UTF8 + b"\xff\xfe\xff" * 9, "乱码.txt")
    assert refused.value.code == "import.encoding"


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused_in_plain_words(data: bytes) -> None:
    with suppress(KnownError):
        assert isinstance(read_text_file(data, "任意.txt").text, str)


def test_damage_is_counted_by_its_places_so_a_spoilt_byte_of_a_character_counts_once() -> None:
    data = bytearray((WORDS * 20).encode())
    for place in range(900, len(data), 3_000):
        data[place] = 0xFF
    damaged = len(range(900, len(data), 3_000))
    blocks = read_text_file(bytes(data), "磁盘.txt")
    assert blocks.encoding == "utf-8"
    assert [notice.message.zh for notice in blocks.notices] == [f"文中有{damaged}处字符损坏，以\ufffd表示。"]
