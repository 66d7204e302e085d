"""Fields: of what Word computes (a page number, a table of contents) its result is text, its instruction is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})
# 带圈字符: the only field whose instruction holds what people see. EQ \o\ac(○,1)
_ENCLOSED = re.compile(r"\\o(?:\\ac)?\(\s*[○◯]\s*[,，]\s*(\d{1,2})\s*\)", re.IGNORECASE)

MAX_OPEN = 20
"""Fields within fields that are told apart; a file in which more are open was not written by Word."""

MAX_INSTRUCTION = 2_000
"""Characters of an instruction that are looked at."""


@dataclass(slots=True)
class _Field:
    """A field that is open; its name (PAGE, TOC) is known from where its result begins."""

    instruction: str = ""
    in_result: bool = False
    name: str = ""

    def go_on(self) -> None:
        words = self.instruction.split(maxsplit=1)
        self.name, self.in_result = words[0].upper() if words else "", True


class Fields:
    """The fields that are open at a place of the text, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._beyond = 0

    @property
    def shown(self) -> bool:
        """Whether the text at this place is seen: in results, but for page numbers, which belong to the page."""
        return all(field.in_result and field.name not in _PAGE_FIELDS for field in self._open)

    @property
    def in_instruction(self) -> bool:
        """Whether what comes now tells the innermost field what to compute."""
        return bool(self._open) and not self._open[-1].in_result

    @property
    def within_contents(self) -> bool:
        """Whether a table of contents is being written."""
        return any(field.name == "TOC" for field in self._open)

    def begin(self, instruction: str = "") -> None:
        """Open a field; one whose whole instruction is known goes on with its result."""
        if len(self._open) < MAX_OPEN:
            self._open.append(_Field(instruction[:MAX_INSTRUCTION]))
            if instruction:
                self.separate()
        else:
            self._beyond += 1

    def instruct(self, words: str) -> None:
        """Add to the innermost field's instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction = (self._open[-1].instruction + words)[:MAX_INSTRUCTION]

    def separate(self) -> None:
        """Go on from the instruction to the result."""
        if self._open:
            self._open[-1].go_on()

    def end(self) -> tuple[str, str]:
        """Close the innermost field; return its name and the words its instruction itself shows, '' for none."""
        if self._beyond or not self._open:
            self._beyond = max(0, self._beyond - 1)
            return "", ""
        field = self._open.pop()
        if not field.in_result:
            field.go_on()
        found = _ENCLOSED.search(field.instruction) if field.name == "EQ" and self.shown else None
        return field.name, _circled(int(found[1])) if found else ""


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if 1 <= number <= 20 else f"({number})"
