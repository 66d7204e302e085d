"""Charts of a Word file: a picture with its caption, and where its figures stand."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from docx.shared import Mm

from caoxian_desktop.core.briefing.blocks import Figure, Run, RunKind
from caoxian_desktop.core.typesetting.pictures import Photo
from caoxian_desktop.core.typesetting.word.elements import Element, element, paragraph, run
from caoxian_desktop.core.typesetting.word.runs import RunWriter
from caoxian_desktop.core.typesetting.word.styles import CELL_CITATION

if TYPE_CHECKING:
    from docx.document import Document


class FigureWriter:
    """Writes the charts of one document, numbered in writing: a field would ask to be updated."""

    def __init__(self, document: Document, pictures: Mapping[Figure, Photo], words: RunWriter) -> None:
        self._document, self._pictures, self._words = document, pictures, words
        self._count = 0

    def figure(self, block: Figure, width: float, *given: Element) -> list[Element]:
        """Return a chart of at most `width` millimetres and its caption; `given` goes to its first paragraph."""
        self._count += 1
        free = element("spacing", before="60", after="0", line="240", lineRule="auto")
        picture = paragraph("Caption", free, element("keepNext"), *given)
        holder = run("")
        holder.append(element("drawing", self._inline(block, width)))
        picture.append(holder)
        below = (element("keepNext"),) if block.sources else ()
        caption = paragraph("Caption", *below)
        caption.append(self._words.run(f"图{self._count}　{block.caption}"))
        if not block.sources:
            return [picture, caption]
        sources = paragraph("NoSpacing", element("spacing", after="200"))
        said = (Run("出处：", RunKind.CITATION), *block.sources)
        sources.extend(self._words.runs(said, citation=CELL_CITATION))
        return [picture, caption, sources]

    def _inline(self, block: Figure, width: float) -> Element:
        photo = self._pictures[block]
        across = Mm(min(width, photo.width / 72 * 25.4))
        inline = self._document.part.new_pic_inline(BytesIO(photo.png), width=across)
        inline.docPr.set("id", str(self._count))
        inline.docPr.set("name", f"图{self._count}")
        inline.docPr.set("descr", self._words.clean(block.alt))
        return inline
