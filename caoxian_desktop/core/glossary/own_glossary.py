"""The reader's own glossary as it lives in the window: changed in one place, kept at once, undone by newer stamps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.glossary.own_terms import FIELDS, OwnTerm, checked_aliases, checked_name, create, modify
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.undoable import Undoable

Keep = Callable[[Sequence[OwnTerm]], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says, as it is typed or stands in a list of an office."""

    name: str
    definition: str
    aliases: tuple[str, ...] = ()


class OwnGlossary(Undoable[OwnTerm]):
    """All entries of a library.

    `records` are all that are kept, deleted ones too. Every change calls `keep` once with the records it changed and is
    adopted only if that returns: should keeping fail, its error goes to the caller and nothing has changed here.
    """

    def __init__(self, stamper: Stamper, records: Iterable[OwnTerm], keep: Keep) -> None:
        super().__init__(records)
        self._stamper, self._keep = stamper, keep
        self._shown: tuple[OwnTerm, ...] | None = None

    @property
    def terms(self) -> tuple[OwnTerm, ...]:
        """The entries that are not deleted, by their names.

        The order of GB 18030 is that of pinyin for the 3,755 commonest characters.
        """
        if self._shown is None:
            held = (record for record in self._records.values() if not record.deleted)
            self._shown = tuple(sorted(held, key=lambda term: (term.name.encode("gb18030", "replace"), term.id)))
        return self._shown

    def term(self, identity: str) -> OwnTerm | None:
        """Return an entry by its id, None for one that is unknown or deleted."""
        record = self._records.get(identity)
        return None if record is None or record.deleted else record

    def add(self, entry: Entry) -> OwnTerm:
        """Add an entry. Raises ValueError for a name that is none, see `own_terms.checked_name`."""
        made = create(entry.name, entry.definition, self._stamper, entry.aliases)
        self._done("添加自建名词", [made])
        return made

    def revise(self, identity: str, entry: Entry) -> bool:
        """Let an entry say something else; tell whether that changed it. Raises ValueError as `add` does."""
        held = self.term(identity)
        return held is not None and bool(self._done("编辑自建名词", [_saying(held, entry, self._stamper.stamp())]))

    def delete(self, ids: Iterable[str]) -> int:
        """Delete entries and return how many there were."""
        stamp = self._stamper.stamp()
        held = [record for each in dict.fromkeys(ids) if (record := self.term(each)) is not None]
        self._done("删除自建名词", [modify(record, stamp, deleted=True) for record in held])
        return len(held)

    def take_in(self, entries: Iterable[Entry]) -> tuple[int, int]:
        """Take a list of entries in, as one step; return how many are new and how many say something else now.

        An entry called as one that is there takes its place. One without a definition changes none that has one.
        """
        by_name = {term.name: term for term in self.terms}
        before = dict(by_name)
        stamp = self._stamper.stamp()
        for entry in entries:
            name = checked_name(entry.name)
            held = by_name.get(name)
            if held is None:
                by_name[name] = create(name, entry.definition, self._stamper, entry.aliases)
            elif entry.definition.strip() or not held.definition:
                by_name[name] = _saying(held, entry, stamp)
        coming = [term for name, term in by_name.items() if term is not before.get(name)]
        self._done("导入自建名词", coming)
        added = sum(term.name not in before for term in coming)
        return added, len(coming) - added

    def _turn(self, wanted: Mapping[str, OwnTerm | None], against: Mapping[str, OwnTerm | None]) -> None:
        stamp = self._stamper.stamp()
        self._adopt([_restored(self._records[each], wanted[each], against[each], stamp) for each in wanted])

    def _adopt(self, records: Sequence[OwnTerm]) -> None:
        self._keep(records)
        self._records.update((record.id, record) for record in records)
        self._shown = None


def _saying(term: OwnTerm, entry: Entry, stamp: Stamp) -> OwnTerm:
    name = checked_name(entry.name)
    aliases = checked_aliases(name, entry.aliases)
    return modify(term, stamp, name=name, aliases=aliases, definition=entry.definition.strip())


def _restored(term: OwnTerm, wanted: OwnTerm | None, against: OwnTerm | None, stamp: Stamp) -> OwnTerm:
    """Return the entry with what a step changed set back; what others changed since stays."""
    if wanted is None or against is None:
        return modify(term, stamp, deleted=wanted is None or wanted.deleted)
    names = [name for name in FIELDS if getattr(wanted, name) != getattr(against, name)]
    return modify(term, stamp, **{name: getattr(wanted, name) for name in names})
