"""Choices that are kept under a name: what of them holds for any report, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.choices import USUAL_NOTES, Choices, usual_notes
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.template import Chapter, Template

KIND = "briefing"
"""The kind of preset the library keeps them as."""
LONGEST = 40
"""Characters of a preset's name."""
USUAL_FORMATS = (".pdf", ".docx")
"""Leaders' offices edit in WPS: the page to print and the file to edit go out together."""
_VERSION = 1
_FLAGS = ("notes", "citations", "margin_notes", "internal")
_LONGEST_TEXT = 500

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Watermark:
    """What is written across each page, by habit name, unit and time; nothing unless it is `on`."""

    on: bool = False
    name: str = ""
    unit: str = ""
    timed: bool = True

    def words(self, now: datetime) -> str:
        """Return the line to write for a moment on the user's wall: 张三 县政府办 2026年1月5日 9:05; '' for none."""
        time = f"{now.year}年{now.month}月{now.day}日 {now.hour}:{now.minute:02}" if self.timed else ""
        return " ".join(filter(None, (self.name.strip(), self.unit.strip(), time))) if self.on else ""


@dataclass(frozen=True, slots=True)
class Preset:
    """Choices as they are kept: of `choices` only what holds for any report, see `general`."""

    choices: Choices
    watermark: Watermark = Watermark()
    formats: tuple[str, ...] = USUAL_FORMATS

    def modest(self) -> Preset:
        """Return it without what a person has to ask for each time: names, marks, and notes beyond the usual ones."""
        plain = Choices(self.choices.template)
        return Preset(
            replace(
                plain,
                chapters=self.choices.chapters,
                charts=self.choices.charts,
                citations=self.choices.citations,
                annotations=usual_notes(plain.template),
            ),
            formats=self.formats,
        )

    def general(self) -> Preset:
        """Return it without what belongs to one report, one issue or one day: a stale 期号 must not print itself."""
        cover = replace(self.choices.cover, heading="", number="", total="", opening="")
        return replace(self, choices=replace(self.choices, sections=None, made_on="", watermark="", cover=cover))


def to_json(preset: Preset) -> dict[str, Any]:
    """Return a preset's JSON value."""
    choices = preset.choices
    return {
        "version": _VERSION,
        "template": choices.template.value,
        "chapters": None if choices.chapters is None else [chapter.value for chapter in choices.chapters],
        "charts": None if choices.charts is None else list(choices.charts),
        "annotations": None if choices.annotations is None else _filter_json(choices.annotations),
        **{name: getattr(choices, name) for name in _FLAGS},
        "cover": {f.name: getattr(choices.cover, f.name) for f in fields(Cover)},
        "watermark": {f.name: getattr(preset.watermark, f.name) for f in fields(Watermark)},
        "formats": list(preset.formats),
    }


def from_json(value: object) -> Preset | None:
    """Return the preset of a JSON value, None for what is none: no object, or of a form this program does not have.

    Whatever else is missing, damaged or unknown is left at what is usual; keys of a later program are passed over.
    """
    held = _mapping(value)
    template = _word(Template, held.get("template"))
    if template is None:
        return None
    default = Choices(template)
    chapters, charts, annotations = (held.get(name) for name in ("chapters", "charts", "annotations"))
    choices = Choices(
        template=template,
        chapters=_words(Chapter, chapters) if isinstance(chapters, list) else None,
        charts=tuple(_strings(charts)) if isinstance(charts, list) else None,
        annotations=_filter(annotations) if isinstance(annotations, dict) else None,
        cover=_cover(held.get("cover")),
        notes=_flag(held.get("notes"), default=default.notes),
        citations=_flag(held.get("citations"), default=default.citations),
        margin_notes=_flag(held.get("margin_notes"), default=default.margin_notes),
        internal=_flag(held.get("internal"), default=default.internal),
    )
    formats = tuple(dict.fromkeys(_strings(held.get("formats")))) or USUAL_FORMATS
    return Preset(choices, _watermark(held.get("watermark")), formats)


def _filter_json(chosen: Filter) -> dict[str, Any]:
    groups = {f.name: sorted(getattr(chosen, f.name)) for f in fields(Filter) if f.name != "words"}
    return groups | {"words": chosen.words}


def _filter(held: Mapping[str, object]) -> Filter:
    """Return a filter. One whose categories are damaged has the usual ones: 疑问 does not come in by a fault."""
    named = held.get("categories")
    categories = frozenset(_words(Category, named)) if isinstance(named, list) else USUAL_NOTES.categories
    if isinstance(named, list) and named and not categories:
        categories = USUAL_NOTES.categories
    return Filter(
        categories=categories,
        colours=frozenset(_strings(held.get("colours"))),
        tags=frozenset(_strings(held.get("tags"))),
        authors=frozenset(_strings(held.get("authors"))),
        statuses=frozenset(_words(Status, held.get("statuses"))),
        standings=frozenset(_words(Standing, held.get("standings"))),
        words=_text(held.get("words")),
    )


def _watermark(value: object) -> Watermark:
    held, default = _mapping(value), Watermark()
    return Watermark(
        on=_flag(held.get("on"), default=default.on),
        name=_text(held.get("name")),
        unit=_text(held.get("unit")),
        timed=_flag(held.get("timed"), default=default.timed),
    )


def _cover(value: object) -> Cover:
    held = _mapping(value)
    return Cover(**{f.name: _text(held.get(f.name)) for f in fields(Cover)})


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value[:_LONGEST_TEXT] if isinstance(value, str) else ""


def _flag(value: object, *, default: bool) -> bool:
    return value if isinstance(value, bool) else default


def _strings(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _word(kind: type[Word], value: object) -> Word | None:
    return next((word for word in kind if word.value == value), None)


def _words(kind: type[Word], value: object) -> tuple[Word, ...]:
    """Return the words of a list that are known, each once, in their order."""
    known = (_word(kind, each) for each in _strings(value))
    return tuple(dict.fromkeys(word for word in known if word is not None))
