"""The numbers a browser puts before the items of numbered lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from caoxian_desktop.core.importing.formats.list_numerals import written

_NO_NUMBER = re.compile(r"list-style(?:-type)?\s*:[^;]*none", re.IGNORECASE)
_WHOLE = re.compile(r"\s*[+-]?\d{1,6}\s*")
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""The `type` of an <ol> (HTML standard) as Word calls it."""

_LAST = {"a": 26, "A": 26, "i": 3_999, "I": 3_999}
"""Numbers up to which both write alike; the few items beyond are written in figures."""


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
    """Return a number in a list's form; other forms show figures."""
    return written(number, _FORMS[form]) if 1 <= number <= _LAST.get(form, 0) else str(number)
