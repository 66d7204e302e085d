"""Which columns of the indicator table are seen, how wide: what a person chose, and what room there is. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.ui.language import current

_LEAST = {
    Column.INDICATOR: 150,
    Column.WORDING: 128,
    Column.VALUE: 64,
    Column.UNIT: 62,
    Column.CHANGE: 60,
    Column.PERIOD: 64,
    Column.KIND: 80,
    Column.CUE: 48,
    Column.SECTION: 72,
    Column.SENTENCE: 320,
    Column.CORRECTED: 150,
    Column.CITATION: 260,
}
"""Widths in logical pixels; the indicator's is the least it gets, and it takes what is left, up to `_MOST`.

Those that are seen at first fit together between outline and side panel of a window 1366 wide.
"""
_IN_ENGLISH = {
    Column.INDICATOR: 128,
    Column.WORDING: 114,
    Column.VALUE: 60,
    Column.UNIT: 58,
    Column.CHANGE: 86,
    Column.PERIOD: 60,
    Column.CUE: 66,
    Column.SECTION: 76,
}
"""Widths that are others where the window speaks English, whose names of changes are longer than the Chinese."""
_WISHES = {Column.SECTION: 118, Column.WORDING: 170, Column.SENTENCE: 520}
"""Widths at which little of these is cut, given where there is room before the indicator takes the rest."""
_MOST = 480
"""Width at which no name is cut: more, on a wide screen, would tear the rows apart."""
_WHOLE = {Column.SECTION: 260, Column.WORDING: 260}
"""Widths at which nothing of these is cut, given where there is room left by the indicator."""
_HIDDEN_FIRST = frozenset((Column.SENTENCE, Column.CORRECTED, Column.CITATION))
NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Shape:
    """What a person chose: which columns are hidden, and the widths they gave."""

    hidden: frozenset[Column] = _HIDDEN_FIRST
    widths: Mapping[Column, int] = field(default_factory=dict)

    def show(self, column: Column, *, shown: bool) -> Shape:
        """Return the shape with a column shown or hidden; the indicator's is always shown."""
        if column is Column.INDICATOR:
            return self
        return replace(self, hidden=self.hidden - {column} if shown else self.hidden | {column})

    def give(self, column: Column, width: int) -> Shape:
        """Return the shape with the width a person gave a column."""
        return replace(self, widths={**self.widths, column: max(width, NARROWEST)})

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that are seen, in their order."""
        return tuple(column for column in TABLE_COLUMNS if column not in self.hidden)

    def fitted(self, room: int, scaled: Callable[[int], int] = int) -> dict[Column, int]:
        """Return the widths of the columns that are seen, in a table `room` pixels wide; `scaled` by its type."""
        given = {column: self.widths.get(column, scaled(least(column))) for column in self.shown}
        left = room - sum(given.values())
        for column, wish in (*_WISHES.items(), (Column.INDICATOR, _MOST), *_WHOLE.items()):
            if column in given and column not in self.widths:
                more = min(max(left, 0), max(0, scaled(wish) - given[column]))
                given[column] += more
                left -= more
        return given


def least(column: Column) -> int:
    """Return the width of a column that nobody made wider."""
    return _LEAST[column] if current() == "zh" else _IN_ENGLISH.get(column, _LEAST[column])


def to_words(shape: Shape) -> str:
    """Return a shape as one line for the settings (单位:62 句子:- …): each column with its width, - for hidden."""
    parts = []
    for column in TABLE_COLUMNS:
        if column in shape.hidden:
            parts.append(f"{column.value}:-")
        elif column in shape.widths:
            parts.append(f"{column.value}:{shape.widths[column]}")
        elif column in _HIDDEN_FIRST:
            parts.append(f"{column.value}:+")
    return " ".join(parts)


def from_words(words: str) -> Shape:
    """Return the shape of a line of the settings; what it does not know of it leaves as it is at first."""
    shape = Shape()
    names = {column.value: column for column in TABLE_COLUMNS}
    for name, _, said in (part.partition(":") for part in words.split()):
        column = names.get(name)
        if column is None:
            continue
        shape = shape.show(column, shown=said != "-")
        if said.isdecimal():
            shape = shape.give(column, min(int(said), 2000))
    return shape
