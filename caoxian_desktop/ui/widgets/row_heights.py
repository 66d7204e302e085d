"""How high the rows of a long list are, of which only those that were seen have been measured. No Qt."""

from __future__ import annotations


class RowHeights:
    """Heights of rows in pixels: `guess` for each that was not measured.

    Sums are kept as a tree (Fenwick, A new data structure for cumulative frequency tables, 1994) of what each row
    differs from the guess, so that measuring a row, finding where one begins and finding the row at a height take
    logarithmic time among a hundred thousand.
    """

    def __init__(self, count: int, guess: int) -> None:
        self._guess = guess
        self._measured: list[int | None] = [None] * count
        self._tree = [0] * (count + 1)

    def __len__(self) -> int:
        return len(self._measured)

    @property
    def whole(self) -> int:
        """The height of all rows."""
        return self.top(len(self))

    def is_measured(self, row: int) -> bool:
        """Tell whether a row was measured."""
        return self._measured[row] is not None

    def height(self, row: int) -> int:
        """Return the height of a row."""
        measured = self._measured[row]
        return self._guess if measured is None else measured

    def measure(self, row: int, height: int) -> int:
        """Say how high a row is; return by how much it is higher than it was taken for."""
        more = height - self.height(row)
        self._measured[row] = height
        at = row + 1
        while more and at < len(self._tree):
            self._tree[at] += more
            at += at & -at
        return more

    def forget(self, row: int) -> None:
        """Take a row for one that was not measured."""
        if self.is_measured(row):
            self.measure(row, self._guess)
            self._measured[row] = None

    def top(self, row: int) -> int:
        """Return where a row begins."""
        total, at = row * self._guess, row
        while at:
            total += self._tree[at]
            at -= at & -at
        return total

    def row_at(self, height: int) -> int:
        """Return the row at a height: the first above all, the last below all. Raises ValueError without rows."""
        if not self._measured:
            raise ValueError("a list without rows")
        row, left, step = 0, height, 1 << len(self._measured).bit_length()
        while step := step >> 1:
            if row + step < len(self._tree) and (taken := self._tree[row + step] + step * self._guess) <= left:
                row, left = row + step, left - taken
        return min(row, len(self._measured) - 1)
