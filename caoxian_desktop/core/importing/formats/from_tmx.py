"""Translation memories (TMX 1.4b): the Chinese segments, put together to lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Block, Blocks, Notice, joined
from caoxian_desktop.core.importing.formats.from_text import read_text_file
from caoxian_desktop.core.importing.formats.safe_xml import MAX_DEPTH, HostileError, feed
from caoxian_desktop.core.importing.marks import Style, annex_mark, mark_of
from caoxian_desktop.core.importing.recognition import chinese_share
from caoxian_desktop.core.importing.structure.heading_words import is_salutation
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_SEGMENTS = 1_000_000

_LANGUAGE = ("{http://www.w3.org/XML/1998/namespace}lang", "lang")
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut", "sub"})
"""Elements of a segment that hold the other format's codes, and texts within these (TMX 1.4b, 5.1)."""

_PROLOG = re.compile(
    r"\A\ufeff?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!DOCTYPE\s+tmx(?:\s+(?:SYSTEM|PUBLIC)[^>\[]*)?>)?", re.IGNORECASE
)
"""Declaration and the customary DOCTYPE, which names a DTD and defines nothing; any other is refused."""

_UNPARTED = Wording(
    "翻译记忆文件没有分段，只读取其中的中文句子，段落按标题和编号推断。",
    "A translation memory has no paragraphs: its Chinese sentences were read, and paragraphs inferred from "
    "headings and numbers.",
)
_SENTENCE_ENDS = ("。", "！", "？", "”", "）", "…", "；", "，", "、", "：", ":", ";", ",")
_PARAGRAPH_ENDS = ("。", "！", "？", "：", ":")
_OPENS_PARAGRAPH = re.compile(r"各位(?:代表|委员)|同志们|第[一二三四五六七八九十]{1,3}[，、]|[（(]\d{1,2}[)）]")


def read_tmx(data: bytes, name: str) -> Blocks:
    """Return the Chinese text of a translation memory; where no segment is called Chinese, the most Chinese language.

    Segments are sentences; which of them make a paragraph the file does not say, and a notice tells so. Raises
    KnownError for a damaged file, one built to do harm, and one without Chinese.
    """
    decoded = read_text_file(data, name)
    reader = _SegmentReader()
    feed(_PROLOG.sub("", decoded.text).encode("utf-8", "replace"), reader, name)
    segments = _chinese(reader.segments)
    if not segments:
        raise refusals.no_chinese_segments(name)
    notice = Notice("tmx.paragraphs", _UNPARTED)
    return joined(map(Block, _paragraphs(segments)), SourceFormat.TMX, (notice,))


def _chinese(by_language: Mapping[str, Sequence[str]]) -> Sequence[str]:
    called = [words for language, words in by_language.items() if language.lower().startswith(("zh", "chi", "cn"))]
    choice = called or [words for words in by_language.values() if chinese_share("".join(words)) > 0.5]
    return max(choice, key=lambda words: sum(map(len, words)), default=())


def _paragraphs(segments: Sequence[str]) -> Iterator[str]:
    """Join sentences to paragraphs: a new one begins after a line of its own, and with a mark or an address."""
    open_words = ""
    for words in segments:
        if open_words and (_stands_alone(open_words) or _opens_paragraph(words, open_words)):
            yield open_words
            open_words = ""
        open_words += words
    if open_words:
        yield open_words


def _stands_alone(words: str) -> bool:
    """Tell whether nothing is joined to a line: a title, a heading without a mark at its end, 各位代表！.

    A sentence that announces a list may have lost its colon (主要措施是).
    """
    return not words.endswith((*_SENTENCE_ENDS, "是", "有", "为")) or is_salutation(words)


def _opens_paragraph(words: str, before: str) -> bool:
    if is_salutation(words) or _OPENS_PARAGRAPH.match(words):
        return True
    if mark := mark_of(words):
        # 一要 …；二要 … is a list within a sentence or a paragraph, and so is what follows a semicolon.
        listed = mark.style is Style.ORDINAL and (mark.label.endswith("要") or not before.endswith(_PARAGRAPH_ENDS))
        return not listed
    if annex_mark(words):
        return True
    # A heading follows a full stop and ends without one; a clause that was cut off follows a comma.
    return before.endswith(_PARAGRAPH_ENDS) and not words.endswith(_SENTENCE_ENDS)


class _SegmentReader:
    """The segments of each language, in order."""

    def __init__(self) -> None:
        self.segments: dict[str, list[str]] = {}
        self._language = ""
        self._depth = self._codes = self._count = 0
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._count += tag == "seg"
        if self._depth > MAX_DEPTH or self._count > MAX_SEGMENTS:
            raise HostileError(tag)
        if tag == "tuv":
            self._language = next((attributes[key] for key in _LANGUAGE if key in attributes), "")
        elif tag == "seg":
            self._words = []
        elif self._codes or tag in _CODES:
            self._codes += 1

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._codes:
            self._codes -= 1
        elif tag == "seg" and self._words is not None:
            words = " ".join("".join(self._words).split("\n")).strip()
            if words:
                self.segments.setdefault(self._language, []).append(words)
            self._words = None

    def data(self, characters: str) -> None:
        if self._words is not None and not self._codes:
            self._words.append(characters)

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise HostileError(name)

    def close(self) -> None:
        """Nothing is left to finish."""
