"""An entry of the reader's own glossary (自建), which serves every report; for each field when and by whom it was set.

Two copies of one entry, edited apart, merge field by field: the later stamp wins, ties go by author.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.json_form import RecordDamagedError, StampPacker, unpacked
from caoxian_desktop.core.records.registers import later_of_each, set_anew

LONGEST_NAME = 100
"""Characters of a name; a longer one is a sentence taken by mistake."""


class OwnTermStamps(NamedTuple):
    """When each field of an entry was last set."""

    name: Stamp
    aliases: Stamp
    definition: Stamp
    deleted: Stamp


FIELDS = OwnTermStamps._fields


@dataclass(frozen=True, slots=True)
class ForeignField:
    """A field that only a newer program knows: kept as it came, and used for nothing. `form` is its value's JSON."""

    name: str
    form: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term the reader explains.

    `id` is a UUIDv7, `name` the head of the entry, `aliases` other words for the same, in the order they are to be
    shown, `definition` plain text, '' while there is none, `birth` the stamp of its making, `foreign` what a newer
    program added, in order of the names.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    definition: str
    birth: Stamp
    stamps: OwnTermStamps
    deleted: bool = False
    foreign: tuple[ForeignField, ...] = ()

    @property
    def latest(self) -> Stamp:
        """The latest of its stamps."""
        stamps: list[Stamp] = [getattr(self.stamps, name) for name in FIELDS]
        return max([self.birth, *stamps, *(field.stamp for field in self.foreign)])

    @property
    def names(self) -> tuple[str, ...]:
        """All the words by which the text may say it, the name first."""
        return (self.name, *self.aliases)


def create(name: str, definition: str, stamper: Stamper, aliases: Iterable[str] = ()) -> OwnTerm:
    """Make a new entry with a fresh UUIDv7. Raises ValueError for a name that is none, see `checked_name`."""
    from uuid6 import uuid7  # late: it loads importlib.metadata, 25 ms that the first paint need not wait for

    name, stamp = checked_name(name), stamper.stamp()
    return OwnTerm(
        str(uuid7()), name, checked_aliases(name, aliases), definition.strip(), stamp, OwnTermStamps(*[stamp] * 4)
    )


def modify(term: OwnTerm, stamp: Stamp, **values: object) -> OwnTerm:
    """Return the entry with fields of `OwnTermStamps` set anew and stamped; a value that is there already is left.

    Raises TypeError for a name that is no stamped field.
    """
    return set_anew(term, stamp, values, FIELDS)


def merge(one: OwnTerm, other: OwnTerm) -> OwnTerm:
    """Return what both copies of one entry come to. Raises ValueError for two different entries."""
    if one.id != other.id:
        raise ValueError(f"two entries: {one.id}, {other.id}")
    values, stamps = later_of_each(one, other, FIELDS)
    latest: dict[str, ForeignField] = {}
    for field in (*one.foreign, *other.foreign):
        latest[field.name] = max(latest.get(field.name, field), field, key=lambda each: (each.stamp, each.form))
    foreign = tuple(latest[name] for name in sorted(latest))
    return replace(one, birth=min(one.birth, other.birth), stamps=OwnTermStamps(**stamps), foreign=foreign, **values)


def checked_name(words: str) -> str:
    """Return words as the name of an entry: NFC, on one line, no blanks around them.

    Raises ValueError where nothing is left, or more than `LONGEST_NAME` characters.
    """
    name = " ".join(unicodedata.normalize("NFC", words).split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise ValueError(f"no name of an entry: {words[: LONGEST_NAME + 1]!r}")
    return name


def checked_aliases(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """Return other names than `name`, each once, blank ones left out. Raises ValueError as `checked_name` does."""
    names = dict.fromkeys(checked_name(alias) for alias in aliases if alias.strip())
    return tuple(alias for alias in names if alias != name)


def to_json(term: OwnTerm) -> dict[str, Any]:
    """Return the JSON form of an entry, without loss: every field beside its stamp."""
    packed = StampPacker()
    form: dict[str, Any] = {"id": term.id, "birth": packed(term.birth)}
    for name in FIELDS:
        value = getattr(term, name)
        form[name] = [list(value) if name == "aliases" else value, packed(getattr(term.stamps, name))]
    for field in term.foreign:
        form[field.name] = [json.loads(field.form), packed(field.stamp)]
    form["authors"] = packed.authors
    return form


def from_json(form: dict[str, Any]) -> OwnTerm:
    """Return the entry of a JSON form; a newer program's fields, too, stand beside their stamps.

    Raises RecordDamagedError where it is none.
    """
    try:
        return _read(form)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as fault:
        raise RecordDamagedError(f"no entry of a glossary: {fault!r}") from fault


_KNOWN = frozenset(("id", "birth", "authors", *FIELDS))


def _read(form: dict[str, Any]) -> OwnTerm:
    authors: list[str] = form["authors"]
    return OwnTerm(
        id=str(form["id"]),
        name=checked_name(form["name"][0]),
        aliases=tuple(map(checked_name, form["aliases"][0])),
        definition=str(form["definition"][0]),
        birth=unpacked(form["birth"], authors),
        stamps=OwnTermStamps(**{name: unpacked(form[name][1], authors) for name in FIELDS}),
        deleted=bool(form["deleted"][0]),
        foreign=tuple(_foreign(name, form[name], authors) for name in sorted(form.keys() - _KNOWN)),
    )


def _foreign(name: str, field: Any, authors: list[str]) -> ForeignField:
    value, packed = field
    return ForeignField(name, json.dumps(value, ensure_ascii=False, sort_keys=True), unpacked(packed, authors))
