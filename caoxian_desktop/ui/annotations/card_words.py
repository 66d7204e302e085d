"""What a card says of an annotation, paragraph by paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from caoxian_desktop.core.annotations.annotation import (
    Annotation,
    MarkTarget,
    ObservationTarget,
    SectionTarget,
)
from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.ui.language import headed


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in the colour of a role of the palette, up to `lines` lines of them."""

    words: str
    role: str
    lines: int


def card_words(annotation: Annotation) -> tuple[Paragraph, ...]:
    """Return the quote, the words it was made on where they differ, what is proposed, the note."""
    said = bool(annotation.note.strip()) or annotation.proposal is not None
    paragraphs = [Paragraph(_meant(annotation), "muted" if said else "text", 3)]
    if annotation.was is not None and annotation.was.quote != annotation.quote:
        template = QCoreApplication.translate("CardWords", "批注时：{0}")
        paragraphs.append(Paragraph(template.format(annotation.was.quote), "warn", 2))
    if annotation.proposal is not None:
        template = QCoreApplication.translate("CardWords", "改为：{0}")
        deleting = QCoreApplication.translate("CardWords", "建议删去")
        words = template.format(annotation.proposal) if annotation.proposal else deleting
        paragraphs.append(Paragraph(words, "text", 3))
    if note := printed_note(annotation.note):
        paragraphs.append(Paragraph(note, "text", 4))
    return tuple(paragraphs)


def _meant(annotation: Annotation) -> str:
    """Return the words an annotation is on; of a number what it is the number of, which it does not say itself."""
    match annotation.target:
        case ObservationTarget(indicator=name, period=when) | MarkTarget(row=name, series=when):
            return headed(f"{name} · {when}" if when else name, annotation.quote)
        case _:
            return annotation.quote


def kind_icon(annotation: Annotation) -> str:
    """Return the icon of what an annotation is attached to, '' for words."""
    match annotation.target:
        case SectionTarget():
            return "text-h"
        case ObservationTarget():
            return "hash"
        case MarkTarget():
            return "chart-bar"
        case _:
            return ""


def kind_word(annotation: Annotation) -> str:
    """Return what an annotation is attached to, '' for words."""
    match annotation.target:
        case SectionTarget():
            return QCoreApplication.translate("CardWords", "对本节")
        case ObservationTarget(indicator=name):
            return QCoreApplication.translate("CardWords", "对数据“{0}”").format(name)
        case MarkTarget(row=name):
            return QCoreApplication.translate("CardWords", "对图表“{0}”").format(name)
        case _:
            return ""
