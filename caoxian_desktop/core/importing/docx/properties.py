"""What the properties of a paragraph and of a run say, beyond what their styles do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from caoxian_desktop.core.importing.docx.lists import ListReader
from caoxian_desktop.core.importing.docx.styles import Styles, outline_level
from caoxian_desktop.core.importing.docx.xml import attribute, number, switched_on
from caoxian_desktop.core.importing.word.numbering import Numbering
from caoxian_desktop.core.importing.word.story import Look


@dataclass(slots=True)
class ParagraphProperties:
    """A paragraph's own properties; None where it leaves them to its style. `joined` tells that its end is deleted."""

    style: str = ""
    outline: int | None = None
    list_id: str | None = None
    level: int | None = None
    joined: bool = False

    def note(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take down one element of the properties."""
        match name:
            case "pStyle":
                self.style = attribute(attributes)
            case "outlineLvl":
                self.outline = outline_level(attributes)
            case "numId":
                self.list_id = attribute(attributes)
            case "ilvl":
                self.level = number(attributes)


@dataclass(slots=True)
class RunProperties:
    """A run's own properties; None where it leaves them to its style."""

    style: str = ""
    hidden: bool | None = None
    raised: bool | None = None

    def note(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take down one element of the properties."""
        match name:
            case "rStyle":
                self.style = attribute(attributes)
            case "vanish":
                self.hidden = switched_on(attributes)
            case "vertAlign":
                self.raised = attribute(attributes) == "superscript"


class Appearance:
    """What styles, lists and own properties come to together."""

    def __init__(self, styles: Styles, lists: ListReader) -> None:
        self._styles = styles
        self._lists = lists
        self._numbering = Numbering(lists.lists(styles))

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
                level = self._lists.level_of_style(list_id, paragraph.style, self._styles)
        return self._numbering.label(list_id, level or 0, following)

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
