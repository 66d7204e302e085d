"""Text made fit for print: what a face lacks is set in a named other or as 〓, what nobody sees goes; all is told."""

from __future__ import annotations

import unicodedata
from functools import cache

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.typesetting import characters as kinds
from caoxian_desktop.core.typesetting.changes import STAND_IN, Change, Changes
from caoxian_desktop.core.typesetting.faces import BUNDLED, Faces, PrintFace, Role
from caoxian_desktop.core.typesetting.fonts import coverage, in_every_bundled_face

__all__ = ["STAND_IN", "Cleaner"]


class Cleaner:
    """Cleans pieces of text for the faces they are set in and remembers what it changed, and where.

    With `any_character` only unseen ones go: whoever opens the file has fonts of their own for the others.
    """

    def __init__(self, faces: Faces = BUNDLED, *, any_character: bool = False) -> None:
        self.faces = faces
        self._any_character = any_character
        self._changes = Changes()
        self._place = ""
        self._fit: dict[tuple[PrintFace, ...], set[str]] = {}

    def at(self, place: str) -> None:
        """Say where the texts that follow stand: the nearest heading, or the first words of their block."""
        self._place = place

    def __call__(self, text: str, role: Role | None = None) -> str:
        """Return `text` as it can be set in the face of `role`, that of the form's body for none."""
        return self._cleaned(text, () if self._any_character else self.faces.chains[role or self.faces.body])

    def drawn(self, chart: Chart) -> None:
        """Note what the words of a chart lack: they are drawn in the bundled sans alone, 〓 standing for the rest."""
        sans = BUNDLED.chains[Role.SANS][:1]
        for text in (chart.title, chart.unit, chart.note, *chart.series):
            self._cleaned(text, sans)
        for row in chart.rows:
            for text in (row.label, row.note, *(word for m in row.marks for word in (m.label, m.printed, m.unit))):
                self._cleaned(text, sans)

    def notices(self) -> tuple[Problem, ...]:
        """Return what was changed, one notice for each character, in order of first sight."""
        return self._changes.notices()

    def _cleaned(self, text: str, chain: tuple[PrintFace, ...]) -> str:
        """Return `text` fit for the faces of a chain, or for a file that is opened with any, which has none."""
        fit = self._fit.setdefault(chain, set(kinds.KEPT))
        if fit.issuperset(text):
            return text
        text = _composed(kinds.LINE_ENDS.sub("\n", text))
        fit |= {c for c in set(text) - fit if _passes(c, chain[:1])}
        if fit.issuperset(text):
            return text
        return "".join(self._set(piece, chain, fit) for piece in kinds.sequences(text))

    def _set(self, piece: str, chain: tuple[PrintFace, ...], fit: set[str]) -> str:
        """Return a character, or an emoji of several code points, as it can be set; note what that changes."""
        if piece in fit or (len(piece) > 1 and fit.issuperset(piece)):
            return piece
        if not chain:
            return "".join(self._unseen_dropped(c, fit) for c in piece)
        first = piece[0]
        if len(piece) > 1 and not kinds.is_steering(first) and not any(_covers(face, first) for face in chain):
            self._changes.add(Change.REPLACED, piece, self._place)
            return STAND_IN
        return "".join(c if c in fit else self._set_one(c, chain) for c in piece)

    def _set_one(self, character: str, chain: tuple[PrintFace, ...]) -> str:
        if kinds.is_steering(character):
            self._changes.add(Change.DROPPED, character, self._place)
            return ""
        if not kinds.is_unnamed(character):
            face = next((face for face in chain if _covers(face, character)), None)
            if kinds.is_space(character):
                return character if face else " "
            if face:
                self._changes.add(Change.OTHER_FACE, character, self._place, (chain[0].name, face.name))
                return character
        self._changes.add(Change.REPLACED, character, self._place)
        return STAND_IN

    def _unseen_dropped(self, character: str, fit: set[str]) -> str:
        """Return a character for a file that is opened with other faces: all that can be seen."""
        if character in fit:
            return character
        self._changes.add(Change.DROPPED, character, self._place)
        return ""


def _passes(character: str, face: tuple[PrintFace, ...]) -> bool:
    """Tell whether a character can stay without a word: the one face has it, or for no face, a file can hold it."""
    if not face:
        unseen = kinds.is_steering(character) and not kinds.keeps_company(character)
        return not unseen and not kinds.is_noncharacter(character)
    return not kinds.is_steering(character) and not kinds.is_unnamed(character) and _covers(face[0], character)


def _composed(text: str) -> str:
    """Return `text` with é for e and its accent, where there is any such mark: faces have no marks."""
    return unicodedata.normalize("NFC", text) if any(map(kinds.is_mark, set(text))) else text


@cache
def _covers(face: PrintFace, character: str) -> bool:
    bundled = face in BUNDLED.chains[Role.SERIF]
    return (bundled and in_every_bundled_face(character)) or ord(character) in coverage(face.path, face.number)
