"""What the properties of a paragraph and of a run say, beyond what their styles do."""

from __future__ import annotations

from collections.abc import Mapping

from caoxian_desktop.core.importing.formats.docx.names import attribute, number, switched_on
from caoxian_desktop.core.importing.formats.docx.styles import outline_level
from caoxian_desktop.core.importing.formats.word.appearance import ParagraphProperties, RunProperties


def note_paragraph(paragraph: ParagraphProperties, name: str, attributes: Mapping[str, str]) -> None:
    """Take down one element of a paragraph's properties."""
    match name:
        case "pStyle":
            paragraph.style = attribute(attributes)
        case "outlineLvl":
            paragraph.outline = outline_level(attributes)
        case "numId":
            paragraph.list_id = attribute(attributes)
        case "ilvl":
            paragraph.level = number(attributes)
        case "del":
            # Within a paragraph's properties a deletion is that of its end: it runs on into the next.
            paragraph.joined = True


def note_run(run: RunProperties, name: str, attributes: Mapping[str, str]) -> None:
    """Take down one element of a run's properties."""
    match name:
        case "rStyle":
            run.style = attribute(attributes)
        case "vanish":
            run.hidden = switched_on(attributes)
        case "vertAlign":
            run.raised = attribute(attributes) == "superscript"
