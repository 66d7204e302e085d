"""The numbers a browser puts before the items of numbered lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NO_NUMBER = re.compile(r"list-style(?:-type)?\s*:[^;]*none", re.IGNORECASE)
_WHOLE = re.compile(r"\s*[+-]?\d{1,6}\s*")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(slots=True)
class _List:
    """A list being read; `form` is '' where its items show no number."""

    form: str
    next: int


class ListNumbers:
    """Counts the items of lists within lists."""

    def __init__(self) -> None:
        self._open: list[_List] = []

    def open(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Begin an <ol> or <ul>."""
        plain = tag != "ol" or _NO_NUMBER.search(attributes.get("style") or "")
        start = _number(attributes.get("start"))
        self._open.append(_List("" if plain else attributes.get("type") or "1", 1 if start is None else start))

    def close(self) -> None:
        """End the innermost list."""
        if self._open:
            self._open.pop()

    def next_item(self, attributes: dict[str, str | None]) -> str:
        """Return what stands before the next item ('3. '), '' where a browser shows no number."""
        if not self._open or not self._open[-1].form:
            return ""
        current = self._open[-1]
        value = _number(attributes.get("value"))
        current.next = current.next if value is None else value
        shown = _shown(current.next, attributes.get("type") or current.form)
        current.next += 1
        return "" if _NO_NUMBER.search(attributes.get("style") or "") else f"{shown}. "


def _number(written: str | None) -> int | None:
    return int(written) if written and _WHOLE.fullmatch(written) else None


def _shown(number: int, form: str) -> str:
    """Return a number in a list's form (HTML standard, the `type` of <ol>); other forms show figures."""
    if form in {"a", "A"} and 1 <= number <= 26:
        return chr(ord(form) + number - 1)
    if form in {"i", "I"} and 1 <= number < 4000:
        roman = ""
        for value, letters in _ROMAN + _ROMAN_SMALL:
            roman += letters * (number // value)
            number %= value
        return roman.upper() if form == "I" else roman
    return str(number)
