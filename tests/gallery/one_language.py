"""A window in English has no Chinese but what is the report's or the reader's own, by the very words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.listing.columns import Column
from caoxian_desktop.core.listing.entries import derived_entries, listing, removed_entries, shown_words
from caoxian_desktop.core.places import resource
from caoxian_desktop.core.report.citation import citation, page_words, place_words, short_place
from caoxian_desktop.ui.indicators.field_words import _USUAL
from tests.gallery import material
from tests.gallery.said import said_by

if TYPE_CHECKING:
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.report import Report
    from tests.gallery.stage import Stage

_HAN = "\u4e00-\u9fff"
_MARKS = "\u3000-\u303f\uff00-\uffef“”×—"
_RUN = re.compile(f"[{_MARKS}{_HAN}0-9.%]*[{_HAN}][{_MARKS}{_HAN}0-9.%]*")
_PIECE = re.compile(f"[{_HAN}0-9.%]+")
_NUMERALS = "[一二三四五六七八九十]+"
_CITED = re.compile(rf"第\d+(—\d+)?页起?|第{_NUMERALS}部分|第\d+段|{_NUMERALS}\d*|（{_NUMERALS}）\d*")
_OTHER_PLACES = ("东山县", "青阳市", "临江区", "巨野县")
_PLACES = re.compile("|".join((*material.PLACES, *_OTHER_PLACES, "曹县")))
_LONG = 5
"""Characters of a run that is no word of a window where a report has it."""
_GIVEN = (
    # Languages and faces are called what they call themselves; examples of what is filled in.
    *("简体中文", "宋体", "仿宋", "小标宋", "黑体", "楷体"),
    *("总第356期", "第12期", "共印60份", "内部资料", "农业农村工作简报", "第N页", "第5—8页", "第5页起"),
    # What scenes type, and how they call files and people.
    *("太空电梯", "研读材料", "项目", "一枢纽一港三区", "米", "李四", "李四的批注", "李四的定稿", "口径已与统计局核对"),
    *("核对口径", "见公报", "见", "公报", "扫描件", "定稿", "坏的备份", "2026年1月5日", "要点速览"),
    *("某县", "某县政府工作报告", "某县2024年政府工作报告", "某县政府工作报告（2023年）"),
)


class Own:
    """What is the report's and the reader's: whole words, and texts in which longer runs may stand anywhere.

    Numbers and places are taken for the same: the other reports of the gallery are the example's text with others.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {_plain(each) for each in (*words, *_GIVEN)}
        self._texts = "\n".join(sorted(self._words))

    def left_of(self, words: str) -> list[str]:
        """Return the runs of Chinese that are neither's."""
        left = []
        for found in _RUN.finditer(words):
            beside = words[found.start() - 1 : found.start()] + words[found.end() : found.end() + 1]
            cut = bool(re.search("[…A-Za-z]", beside))  # the example has 4A级 and e裳小镇
            if not self._has(found.group(), cut=cut):
                left.append(found.group())
        return left

    def _has(self, run: str, *, cut: bool) -> bool:
        """Tell whether a run is made of whole words between marks; where it is `cut`, of parts of them."""
        if self._is_known(run, cut=cut):
            return True
        pieces = [found.span() for found in _PIECE.finditer(run)]
        reached = {0}  # numbers of pieces that words reach to
        for first in range(len(pieces)):
            if first in reached:
                ends = range(first, len(pieces))
                words = ((last, run[pieces[first][0] : pieces[last][1]]) for last in ends)
                reached |= {last + 1 for last, word in words if self._is_known(word, cut=cut)}
        return len(pieces) in reached

    def _is_known(self, run: str, *, cut: bool) -> bool:
        plain = _plain(run)
        if plain in self._words or _CITED.fullmatch(plain) or not re.search(f"[{_HAN}]", plain):
            return True
        return (cut or len(plain) >= _LONG) and plain in self._texts


def _plain(words: str) -> str:
    return re.sub(r"\d", "0", _PLACES.sub("曹县", re.sub(r"\s|　", "", words))).strip("….")


def strings_in(value: object) -> Iterator[str]:
    """Yield every string in values of values."""
    if isinstance(value, str):
        yield str(value)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings_in(getattr(value, field.name))
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            yield from strings_in(getattr(value, name))
    elif isinstance(value, Mapping):
        yield from strings_in(tuple(value.items()))
    elif isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from strings_in(each)


def speaks_one_language(widget: QWidget, stage: Stage) -> Iterator[str]:
    """Whatever Chinese is said in English is data."""
    if stage.language == "zh":
        return
    own: Own | None = None
    for where, words in dict.fromkeys(said_by(widget)):
        if _RUN.search(words):
            own = own or Own(_data(stage))
            if left := own.left_of(words):
                yield f"{where} says {words[:120]!r}: {left}"


def _data(stage: Stage) -> Iterator[str]:
    session, library = stage.session, stage.ask(_kept)
    yield from strings_in((session.annotations, session.notes.unplaced, session.notes.trash, session.charts))
    yield from strings_in((session.corrections, session.explaining.entries, library))
    yield from (material.EXAMPLE, material.untidy(), material.plain_report(), material.LONG_NOTE)
    yield from re.findall(r"\t(\w+)", resource("places.tsv").read_text("utf-8"))
    yield from strings_in(_USUAL)
    if session.open_report is not None:
        yield from _of_report(session.open_report.report)
    if session.analysis is not None:
        yield from strings_in((session.analysis.observations, session.analysis.pairs))
        for entry in (
            *listing(session.analysis),
            *derived_entries(session.analysis),
            *removed_entries(session.analysis),
        ):
            yield from (shown_words(entry), *(entry.word(column) for column in Column))
        for each in session.analysis.observations:
            yield from _cited(session.analysis.report, each.span)


def _kept(library: Library) -> object:
    versions = tuple(each.version for each in library.reports())
    return library.reports(), library.trash(), *((library.report(v), library.annotations(v)) for v in versions)


def _of_report(report: Report) -> Iterator[str]:
    yield report.name
    for section in report.walk():
        yield from (section.label, section.title, f"{section.label}{section.title}")
        yield from _cited(report, section.heading)
    for paragraph in report.paragraphs:
        yield from _cited(report, paragraph.span)
    for term in report.glossary:
        yield from strings_in(term)


def _cited(report: Report, span: object) -> Iterator[str]:
    for cite in (citation, place_words, short_place, page_words):
        yield cite(report, span)
