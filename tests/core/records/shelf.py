"""A place where records are kept, in the library's stead."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from caoxian_desktop.core.report.problem import KnownError


class Kept(Protocol):
    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=Kept)


class Shelf(Generic[Record]):
    """Keeps what it is given, each call apart, and can be full; two copies of one record become one by `merge`."""

    def __init__(self, merge: Callable[[Record, Record], Record]) -> None:
        self.calls: list[list[Record]] = []
        self.full = False
        self._merge = merge

    def keep(self, records: Sequence[Record]) -> None:
        if self.full:
            raise KnownError("library.full", "library.db", "磁盘空间不足", "the disk is full")
        self.calls.append(list(records))

    def records(self) -> list[Record]:
        held: dict[str, Record] = {}
        for call in self.calls:
            for record in call:
                held[record.id] = self._merge(held[record.id], record) if record.id in held else record
        return list(held.values())
