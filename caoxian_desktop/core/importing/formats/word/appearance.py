"""What styles, lists and own properties come to together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from caoxian_desktop.core.importing.formats.word.numbering import NumberedList, Numbering
from caoxian_desktop.core.importing.formats.word.story import Look
from caoxian_desktop.core.importing.formats.word.styles import Styles


@dataclass(slots=True)
class ParagraphProperties:
    """A paragraph's own properties; None where it leaves them to its style. `joined` tells that its end is deleted."""

    style: str = ""
    outline: int | None = None
    list_id: str | None = None
    level: int | None = None
    joined: bool = False


@dataclass(slots=True)
class RunProperties:
    """A run's own properties; None where it leaves them to its style."""

    style: str = ""
    hidden: bool | None = None
    raised: bool | None = None


class Appearance:
    """What styles, lists and own properties come to together."""

    def __init__(self, styles: Styles, lists: Mapping[str, NumberedList]) -> None:
        self._styles = styles
        self._lists = lists
        self._numbering = Numbering(lists)

    def look(self, paragraph: ParagraphProperties) -> Look:
        """Return how a paragraph counts among headings and contents."""
        style = self._styles.get(paragraph.style)
        outline = paragraph.outline if paragraph.outline is not None else style.outline or 0
        return Look(outline, bool(style.contents))

    def label(self, paragraph: ParagraphProperties, following: str) -> str:
        """Return the number Word shows before a paragraph's words; to be asked once for each, in order."""
        style = self._styles.get(paragraph.style)
        list_id = paragraph.list_id if paragraph.list_id is not None else style.list_id
        if not list_id or list_id == "0":
            return ""
        level = paragraph.level
        if level is None and paragraph.list_id is None:
            level = style.level
            if level is None:
                level = self._level_of(list_id, paragraph.style)
        return self._numbering.label(list_id, level or 0, following)

    def _level_of(self, list_id: str, style: str) -> int:
        """Return the level of a list that a paragraph style is tied to; the first where none is."""
        numbered = self._lists.get(list_id)
        return numbered.by_style.get(style, 0) if numbered else 0

    def hidden(self, run: RunProperties, paragraph: ParagraphProperties) -> bool:
        """Tell whether a run is hidden text."""
        return self._says("hidden", run.hidden, run, paragraph)

    def raised(self, run: RunProperties, paragraph: ParagraphProperties) -> bool:
        """Tell whether a run is set as a superscript."""
        return self._says("raised", run.raised, run, paragraph)

    def _says(self, name: str, own: bool | None, run: RunProperties, paragraph: ParagraphProperties) -> bool:
        if own is not None:
            return own
        if run.style and (said := getattr(self._styles.get(run.style), name)) is not None:
            return bool(said)
        return bool(getattr(self._styles.get(paragraph.style), name))
