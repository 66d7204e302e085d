"""The style sheet of a binary Word document ([MS-DOC] 2.9.271)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from caoxian_desktop.core.importing.formats.doc.record import DamageError, Record
from caoxian_desktop.core.importing.formats.doc.sprm import Sprm, modifiers
from caoxian_desktop.core.importing.formats.word.appearance import ParagraphProperties, RunProperties
from caoxian_desktop.core.importing.formats.word.styles import Style, Styles, named

_MOST_STYLES = 0xFFE
_NO_STYLE = 0xFFF
_PARAGRAPH, _CHARACTER = 1, 2
_HEADINGS = range(1, 10)
_CONTENTS = range(19, 28)
_BODY_TEXT = 9
_SUPERSCRIPT = 1
_NO_LIST_FROM = 0x7FF


def read_styles(sheet: Record) -> Styles:
    """Return the styles by their numbers, written as digits. Raises DamageError for a sheet that breaks off."""
    size = sheet.u16(0)
    count, fixed = sheet.u16(2), sheet.u16(4)
    at = 2 + size
    own: dict[str, Style] = {}
    for number in range(min(count, _MOST_STYLES)):
        length = sheet.u16(at)
        if length:
            own[str(number)] = _style(sheet.part(at + 2, length), fixed)
        at += 2 + length + length % 2
    return Styles(own)


def _style(record: Record, fixed: int) -> Style:
    built_in, kind = record.u16(0) & 0xFFF, record.u16(2) & 0xF
    based_on, parts = record.u16(2) >> 4, record.u16(4) & 0xF
    characters = record.u16(fixed)
    style = Style(based_on="" if based_on == _NO_STYLE else str(based_on))
    # What a style says may be cut off; its name still tells headings and contents.
    with suppress(DamageError):
        style = _said(style, record, fixed + 4 + 2 * characters, kind, parts)
    style = named(style, record.bytes(fixed + 2, 2 * characters).decode("utf-16-le", "replace"))
    if built_in in _HEADINGS and style.outline is None:
        style = replace(style, outline=built_in)
    return replace(style, contents=True) if built_in in _CONTENTS else style


def _said(style: Style, record: Record, at: int, kind: int, parts: int) -> Style:
    """Take in the modifiers: those of paragraphs come first and have the style's own number before them."""
    for index in range(min(parts, 2)):
        at += at % 2
        size = record.u16(at)
        stored = record.bytes(at + 2, size)
        if kind == _PARAGRAPH and index == 0:
            said = paragraph_properties(0, modifiers(stored[2:]))
            style = replace(style, outline=said.outline, list_id=said.list_id, level=said.level)
        elif kind in {_PARAGRAPH, _CHARACTER}:
            run = run_properties(modifiers(stored))
            style = replace(style, hidden=run.hidden, raised=run.raised)
        at += 2 + size
    return style


def paragraph_properties(style: int, said: dict[int, int]) -> ParagraphProperties:
    """Return a paragraph's properties from its style's number and its modifiers."""
    properties = ParagraphProperties(str(style), level=said.get(Sprm.LIST_LEVEL))
    if (outline := said.get(Sprm.OUTLINE)) is not None:
        properties.outline = outline + 1 if outline < _BODY_TEXT else 0
    if (list_id := said.get(Sprm.LIST)) is not None:
        properties.list_id = str(list_id) if list_id < _NO_LIST_FROM else "0"
    return properties


def run_properties(said: dict[int, int]) -> RunProperties:
    """Return a run's properties from its modifiers."""
    style = said.get(Sprm.CHARACTER_STYLE)
    raised = said.get(Sprm.RAISED)
    return RunProperties(
        "" if style is None else str(style),
        _toggle(said.get(Sprm.HIDDEN)),
        None if raised is None else raised == _SUPERSCRIPT,
    )


def _toggle(written: int | None) -> bool | None:
    """Return what an on-off modifier says; 0x80 and 0x81 leave it to the style, as it is or turned round (2.9.327)."""
    return None if written is None or written & 0x80 else bool(written)
