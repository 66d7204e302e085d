"""Styles: word/styles.xml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from caoxian_desktop.core.importing.formats.docx.names import attribute, kind, number, switched_on
from caoxian_desktop.core.importing.formats.safe_xml import Quiet
from caoxian_desktop.core.importing.formats.word.styles import Style, named


def outline_level(attributes: Mapping[str, str]) -> int:
    """Return an outline level as written from 0, counted from 1; 0 for body text (9) and nonsense."""
    level = number(attributes, default=9)
    return level + 1 if 0 <= level < 9 else 0


class StyleReader(Quiet):
    """Reads word/styles.xml."""

    def __init__(self) -> None:
        self.own: dict[str, Style] = {}
        self.default = ""
        self._id = ""
        self._style = Style()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        name = kind(tag)
        if name == "style":
            self._id, self._style = attribute(attributes, "styleId"), Style()
            if attribute(attributes, "type") == "paragraph" and attribute(attributes, "default") in {"1", "true", "on"}:
                self.default = self._id
        elif self._id:
            self._style = self._noted(name, attributes)

    def _noted(self, name: str, attributes: Mapping[str, str]) -> Style:
        style = self._style
        match name:
            case "name":
                style = named(style, attribute(attributes))
            case "basedOn":
                style = replace(style, based_on=attribute(attributes))
            case "outlineLvl":
                style = replace(style, outline=outline_level(attributes))
            case "numId":
                style = replace(style, list_id=attribute(attributes))
            case "ilvl":
                style = replace(style, level=number(attributes))
            case "vanish":
                style = replace(style, hidden=switched_on(attributes))
            case "vertAlign":
                style = replace(style, raised=attribute(attributes) == "superscript")
        return style

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if kind(tag) == "style":
            if self._id:
                self.own[self._id] = self._style
            self._id = ""
