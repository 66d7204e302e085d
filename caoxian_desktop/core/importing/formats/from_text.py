"""Plain text files: which encoding, and the text."""

from __future__ import annotations

import codecs
import re

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Blocks, Notice
from caoxian_desktop.core.importing.recognition import chinese_share
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.wording import Wording

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_DAMAGED = "\ufffd"
_MARKS_A_PLACE = 4
_MOST_DAMAGED = 1_000
"""Of so many characters one may be damaged: a file cut off in the middle of a character, a flipped bit."""


def read_text_file(data: bytes, name: str) -> Blocks:
    """Return the text of a .txt file.

    Tried in this order: a byte order mark; UTF-16 without one; UTF-8; GB18030 (which holds GBK and GB2312); whatever
    charset-normalizer takes it for. A few damaged characters show as � and are told of. Raises KnownError where
    nothing reads as text.
    """
    candidates = _candidates(data)
    for encoding in candidates:
        text = data.decode(encoding, "replace")
        # A file that itself holds � is not damaged by our reading of it.
        damaged = 0 if _decoded(data, encoding) is not None else _places_damaged(text)
        if damaged <= max(1, len(text) // _MOST_DAMAGED):
            return Blocks(SourceFormat.TEXT, text, encoding=encoding, notices=_damage(text, damaged))
    guess = _guessed(data) if len(candidates) > 1 else ""
    guessed = _decoded(data, guess) if guess else None
    if guessed is None:
        raise refusals.undecodable(name)
    return Blocks(SourceFormat.TEXT, guessed, encoding=guess)


def _damage(text: str, places: int) -> tuple[Notice, ...]:
    if not places:
        return ()
    sentence = Wording(
        f"文中有{places}处字符损坏，以{_DAMAGED}表示。",
        f"Damaged characters in the text, shown as {_DAMAGED}: {places}.",
    )
    return (Notice("text.damaged", sentence, text.index(_DAMAGED)),)


def _places_damaged(text: str) -> int:
    """Return how many places are damaged; one spoilt byte shows as up to four of the marks, more are more places."""
    runs = re.findall(f"{_DAMAGED}+", text)
    return sum(-(-len(run) // _MARKS_A_PLACE) for run in runs)


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    if utf16 := _unmarked_utf16(data):
        return (utf16, "utf-8", "gb18030")
    return ("utf-8", "gb18030")


def _unmarked_utf16(data: bytes) -> str:
    """Return 'utf-16-le' or 'utf-16-be' where the bytes look like it, else ''.

    Chinese text in UTF-16 holds line breaks, digits and blanks, whose high byte is zero and stands always on the same
    side. Other encodings of text hold no zero bytes; stray ones stand on both sides alike.
    """
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or max(even, odd) < max(2, len(sample) // 1000) or max(even, odd) < 8 * min(even, odd):
        return ""
    # Plain ASCII with a zero after each byte is UTF-16 too; but text in UTF-8 with a few zero bytes still decodes.
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    as_utf16, as_utf8 = _decoded(data, encoding), _decoded(data, "utf-8")
    if as_utf16 is None or (as_utf8 is not None and chinese_share(as_utf8) > chinese_share(as_utf16)):
        return ""
    return encoding


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes) -> str:
    """Return the encoding charset-normalizer finds likeliest for the beginning of the file; '' for none."""
    from charset_normalizer import from_bytes  # slow to import, and hardly any file needs it

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else ""
