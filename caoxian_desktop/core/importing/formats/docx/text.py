"""The text of a .docx part: paragraphs, tables, boxes and fields as they open and close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.formats import notes
from caoxian_desktop.core.importing.formats.blocks import Block
from caoxian_desktop.core.importing.formats.docx.names import attribute, kind
from caoxian_desktop.core.importing.formats.docx.properties import note_paragraph, note_run
from caoxian_desktop.core.importing.formats.safe_xml import MAX_DEPTH, HostileError, Quiet
from caoxian_desktop.core.importing.formats.word.appearance import Appearance, ParagraphProperties, RunProperties
from caoxian_desktop.core.importing.formats.word.notices import LeftOut
from caoxian_desktop.core.importing.formats.word.story import Story
from caoxian_desktop.core.importing.formats.word.symbols import symbol

_REVISIONS = frozenset({"ins", "del", "moveFrom", "moveTo"})
_LEFT_OUT = frozenset(
    {
        *{"del", "moveFrom", "delText", "delInstrText"},  # deleted revisions
        *{"pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange"},
        *{"rt", "sdtPr", "sectPr", "tblPr", "tcPr"},  # reading aids and looks
    }
)
"""What stands beside the text, or stood in it once."""

_CHARACTERS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_NOTE_DEPTH = 2
"""Notes stand directly in the root of their part."""

_NOTE_MARKS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class _Place:
    """Where the reader is within one text: kept aside while a text box is read."""

    paragraph: ParagraphProperties = field(default_factory=ParagraphProperties)
    run: RunProperties = field(default_factory=RunProperties)
    properties: str = ""
    opened_at: int = 0


class TextReader(Quiet):
    """Reads document.xml, footnotes.xml and endnotes.xml, in this order, with one count of numbers and notes.

    A head or a foot is read by a reader of its own.

    `cited` are the notes in the order of their marks, as (footnote or endnote, id); `said` is what each says.
    """

    def __init__(self, appearance: Appearance, left_out: LeftOut) -> None:
        self.story = Story()
        self.seen_body = False
        self.cited: dict[tuple[str, str], int] = {}
        self.said: dict[tuple[str, str], list[Block]] = {}
        self._appearance = appearance
        self._noted = left_out
        self._depth = self._skipping = self._raised = 0
        self._place = _Place()
        self._places: list[_Place] = []
        self._alternatives: list[bool] = []
        self._note = ("", "")
        self._text: list[str] | None = None
        self._row_deleted = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise HostileError(tag)
        if self._skipping:
            self._skipping += 1
            return
        name = kind(tag)
        if name in _REVISIONS:
            self._noted.revisions = True
        if self._place.properties:
            self._note_property(name, attributes)
        elif name in _LEFT_OUT or self._is_second_choice(name):
            self._skipping = 1
        elif name in {"pPr", "rPr", "trPr"}:
            self._place.properties, self._place.opened_at = name, self._depth
        elif name in {"t", "m:t", "instrText"}:
            self._text = []
        elif name in _CHARACTERS:
            self._say(_CHARACTERS[name])
        else:
            self._open(name, attributes)

    def _note_property(self, name: str, attributes: Mapping[str, str]) -> None:
        place = self._place
        if name in {"pPrChange", "rPrChange", "trPrChange"}:
            self._skipping = 1
        elif place.properties == "pPr":
            note_paragraph(place.paragraph, name, attributes)
        elif place.properties == "rPr":
            note_run(place.run, name, attributes)
        elif name == "del":
            self._row_deleted = True

    def _is_second_choice(self, name: str) -> bool:
        """Tell whether an alternative repeats, for older programs, what was read already."""
        if name not in {"Choice", "Fallback"} or not self._alternatives:
            return False
        taken, self._alternatives[-1] = self._alternatives[-1], True
        return taken

    def _open(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "p":
                self._place.paragraph = ParagraphProperties()
            case "r" | "m:r":
                self._place.run = RunProperties()
            case "m:sup":
                self._raised += 1
            case "fldChar":
                self._field(attribute(attributes, "fldCharType"))
            case "fldSimple":
                self.story.begin_field(attribute(attributes, "instr") or " ")
            case "sym":
                self._say(_symbol(attributes))
            case "footnoteReference" | "endnoteReference":
                self._refer(_NOTE_MARKS[name], attribute(attributes, "id"))
            case _:
                self._open_container(name, attributes)

    def _open_container(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "body":
                self.seen_body = True
            case "tbl":
                self.story.open_table()
            case "tr":
                self._row_deleted = False
            case "txbxContent":
                self._open_box()
            case "AlternateContent":
                self._alternatives.append(False)
            case "footnote" | "endnote" if self._depth == _NOTE_DEPTH:
                self._note, self.story = (name, attribute(attributes, "id")), Story()
            case "textpath":
                self._say_in_a_box(attributes.get("string", ""))
            case _:
                self._note_what_is_not_read(name)

    def _note_what_is_not_read(self, name: str) -> None:
        match name:
            case "commentReference":
                self._noted.comments = True
            case "blip" | "imagedata" | "chart" | "relIds":
                self._noted.pictures += 1
            case "altChunk":
                self._noted.other_files = True

    def _say_in_a_box(self, words: str) -> None:
        """Take in WordArt of older documents, whose words are an attribute."""
        self._open_box()
        self.story.text(words)
        self._close_box()

    def _open_box(self) -> None:
        self.story.open_box()
        self._places.append(self._place)
        self._place = _Place()

    def _close_box(self) -> None:
        self.story.close_box()
        self._place = self._places.pop()

    def _field(self, step: str) -> None:
        if step == "begin":
            self.story.begin_field()
        elif step == "separate":
            self.story.fields.separate()
        elif step == "end":
            self.story.end_field()

    def _refer(self, kind_of_note: str, note: str) -> None:
        number = self.cited.setdefault((kind_of_note, note), len(self.cited) + 1)
        self.story.reference(notes.reference(number))

    def _say(self, words: str) -> None:
        place = self._place
        if self._appearance.hidden(place.run, place.paragraph):
            self._noted.hidden |= bool(words.strip())
        else:
            raised = self._raised > 0 or self._appearance.raised(place.run, place.paragraph)
            self.story.text(words, raised=raised)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
            return
        name = kind(tag)
        if self._place.properties:
            if self._depth < self._place.opened_at:
                self._place.properties = ""
        elif self._text is not None and name in {"t", "m:t", "instrText"}:
            words, self._text = "".join(self._text), None
            if name == "instrText":
                self.story.fields.instruct(words)
            else:
                self._say(words)
        else:
            self._close(name)

    def _close(self, name: str) -> None:
        match name:
            case "p":
                self._end_paragraph()
            case "r" | "m:r":
                self._place.run = RunProperties()
            case "fldSimple":
                self.story.end_field()
            case "m:num":
                self.story.text("/")
            case "m:sup":
                self._raised -= 1
            case "AlternateContent":
                self._alternatives.pop()
            case "footnote" | "endnote" if self._depth == _NOTE_DEPTH - 1:
                self.said[self._note] = self.story.finished()
            case _:
                self._close_container(name)

    def _close_container(self, name: str) -> None:
        match name:
            case "tc":
                self.story.end_cell()
            case "tr":
                self.story.end_row(deleted=self._row_deleted)
                self._row_deleted = False
            case "tbl":
                self.story.close_table()
            case "txbxContent":
                self._close_box()

    def _end_paragraph(self) -> None:
        paragraph = self._place.paragraph
        if not paragraph.joined:
            label = self._appearance.label(paragraph, self.story.words)
            self.story.end_paragraph(self._appearance.look(paragraph), label)
        self._place.paragraph = ParagraphProperties()

    def data(self, characters: str) -> None:
        """Gather the characters of a text element."""
        if self._text is not None and not self._skipping:
            self._text.append(characters)


def _symbol(attributes: Mapping[str, str]) -> str:
    words = attribute(attributes, "char")
    try:
        return symbol(attribute(attributes, "font"), int(words, 16))
    except ValueError:
        return ""
