"""PDF files whose streams unfold too far."""

import zlib

import pytest

from caoxian_desktop.core.importing.formats.pdf_guard import MAX_STREAM, check_streams
from caoxian_desktop.core.report.problem import KnownError


def blanks(megabytes: int) -> bytes:
    parser = zlib.compressobj(9)
    return b"".join(parser.compress(b" " * 1_000_000) for _ in range(megabytes)) + parser.flush()


def file_with(*streams: bytes) -> bytes:
    return b"%PDF-1.5\n" + b"".join(b"1 0 obj<<>>stream\r\n%b\nendstream\nendobj\n" % stream for stream in streams)


def test_a_stream_that_unpacks_to_more_than_any_page_is_refused():
    with pytest.raises(KnownError) as refused:
        check_streams(file_with(b"q", blanks(MAX_STREAM // 1_000_000 + 1)), "a.pdf")
    assert refused.value.code == "import.hostile"


def test_a_large_picture_is_none_of_those():
    check_streams(file_with(blanks(100)), "a.pdf")


@pytest.mark.parametrize("stream", [b"", b"\x78\x9c" + b"\x01" * 200_000, blanks(100)[:-9], b"\xff\xd8" * 100_000])
def test_what_does_not_unpack_is_left_to_the_library(stream):
    check_streams(file_with(stream), "a.pdf")
    check_streams(file_with(stream).removesuffix(b"\nendstream\nendobj\n"), "a.pdf")


def test_streams_that_never_end_are_walked_through_once():
    check_streams(b"%PDF-1.5\n" + b"stream\nx" * 1_000_000, "a.pdf")
