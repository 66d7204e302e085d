"""The live annotations of one report: every change in one place, kept at once, and undone by newer stamps."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter

from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status, Target, create, modify, retag
from caoxian_desktop.core.annotations.placed import Places
from caoxian_desktop.core.annotations.target import moved
from caoxian_desktop.core.annotations.undoing import restored
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.undoable import Undoable
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

Keep = Callable[[Sequence[Annotation]], None]

_LABELS = {
    "category": "更改类别",
    "colour": "更改颜色",
    "note": "编辑批注",
    "tags": "更改标签",
    "status": "更改状态",
    "proposal": "编辑修改建议",
}


class Notebook(Undoable[Annotation]):
    """The annotations of a report as they stand in one of its texts, `version`.

    `records` are all that are kept of the report, deleted ones too. Those that were described in another of its texts
    are placed in this one: what is handed out shows where, what is kept stays as it was until a person confirms the
    place or gives it another. They are placed when the notebook is made, which may be on another thread.

    Every change calls `keep` once with the records it changed and is adopted only if that returns: should keeping fail,
    its error goes to the caller and nothing has changed here. `now` is a steady clock in seconds.
    """

    def __init__(
        self,
        report: Report,
        version: str,
        stamper: Stamper,
        records: Iterable[Annotation],
        keep: Keep,
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(records)
        self._places = Places(report, version)
        self._stamper, self._keep, self._now = stamper, keep, now
        self._elsewhere: dict[str, Annotation] = {}
        self._placed: list[Annotation] = []
        self._shown: tuple[Annotation, ...] | None = None
        self._place_all()

    @property
    def version(self) -> str:
        """The UUID of the report's version."""
        return self._places.version

    def correct(self, report: Report) -> None:
        """Take the same text under other headings or another title block; new annotations are described by it."""
        self._places = Places(report, self.version)
        if self._elsewhere:
            self._place_all()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations that have a place in the text and are not deleted, in document order."""
        if self._shown is None:
            self._shown = tuple(self._placed)
        return self._shown

    @property
    def unplaced(self) -> tuple[Annotation, ...]:
        """Those that are not deleted and have no one place here, by their places in their own texts."""
        return tuple(sorted((each for each in self._elsewhere.values() if not each.standing.is_placed), key=_key))

    @property
    def unsure(self) -> tuple[Annotation, ...]:
        """Those of other texts whose place a person had better look at: in document order, then those without one."""
        moved = (each for each in self._elsewhere.values() if each.was is not None and each.standing != Standing.EXACT)
        return (*sorted(moved, key=_key), *self.unplaced)

    @property
    def trash(self) -> tuple[Annotation, ...]:
        """The deleted ones as they are kept, the latest deleted first."""
        gone = (record for record in self._records.values() if record.deleted)
        return tuple(sorted(gone, key=lambda record: (record.stamps.deleted, record.id), reverse=True))

    def annotation(self, identity: str) -> Annotation | None:
        """Return an annotation by its id, None for one that is unknown or deleted."""
        record = self._held_record(identity)
        return None if record is None else self._seen(record)

    def placement(self, identity: str) -> Placement | None:
        """Return where an annotation stands or may stand, None for one that is unknown or deleted."""
        record = self._held_record(identity)
        return None if record is None else self._places.placement(record)

    def highlight(self, span: Span, category: Category, note: str = "") -> Annotation:
        """Annotate words of the report."""
        return self.annotate(self._places.described(span), category, note)

    def annotate(self, target: Target, category: Category, note: str = "") -> Annotation:
        """Annotate a section, an observation, a mark of a chart, or words."""
        annotation = create(target, category, self._stamper, note)
        self._do("添加批注", [annotation])
        return annotation

    def highlight_each(self, spans: Iterable[Span], category: Category) -> tuple[Annotation, ...]:
        """Annotate several places of the report in one step."""
        places = [self._places.described(span) for span in spans]
        return self._do("标出相同文字", [create(place, category, self._stamper) for place in places])

    def revise(
        self,
        ids: Iterable[str],
        *,
        category: Category | None = None,
        colour: str | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        status: Status | None = None,
        act: str = "",
    ) -> tuple[Annotation, ...]:
        """Set fields of annotations, None leaving one as it is, and return those that changed.

        Edits of one note join into one step to undo when they follow within two seconds or bear the same `act`, those
        of its tags where they bear one.
        """
        given = {"category": category, "colour": colour, "note": note, "status": status}
        values = {name: value for name, value in given.items() if value is not None}
        held = self._held(ids)
        if not held:
            return ()
        stamp = self._stamper.stamp()
        wanted = None if tags is None else tuple(tags)
        revised = [_revised(record, stamp, values, wanted) for record in held]
        names = [*values, *(["tags"] if wanted is not None else [])]
        label = _LABELS[names[0]] if len(names) == 1 else "修改批注"
        typed = len(held) == 1 and (names == ["note"] or (names == ["tags"] and bool(act)))
        return self._do(label, revised, note=f"{held[0].id}/{names[0]}" if typed else "", act=act)

    def retag(
        self, ids: Iterable[str], *, add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> tuple[Annotation, ...]:
        """Put tags on annotations and take others off, whatever else each bears; return those that changed."""
        stamp, come, gone = self._stamper.stamp(), tuple(add), frozenset(remove)
        revised = [retag(r, stamp, [*(t for t in r.tags if t not in gone), *come]) for r in self._held(ids)]
        return self._do(_LABELS["tags"], revised)

    def propose(self, identity: str, words: str | None, *, act: str = "") -> tuple[Annotation, ...]:
        """Set what an annotation would put in place of its quote: '' to delete it, None for no proposal any more.

        Edits join into one step as those of a note do.
        """
        stamp = self._stamper.stamp()
        revised = [modify(record, stamp, proposal=words) for record in self._held([identity])]
        return self._do(_LABELS["proposal"], revised, note=f"{identity}/proposal", act=act)

    def delete(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Delete annotations and return those that were there."""
        stamp = self._stamper.stamp()
        return self._do("删除批注", [modify(record, stamp, deleted=True) for record in self._held(ids)])

    def restore(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Take annotations out of the trash and return those that were in it."""
        gone = [r for identity in dict.fromkeys(ids) if (r := self._records.get(identity)) is not None and r.deleted]
        stamp = self._stamper.stamp()
        return self._do("恢复批注", [modify(record, stamp, deleted=False) for record in gone])

    def confirm(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Say that annotations of another text stand where they were placed; return those this was said of."""
        stamp = self._stamper.stamp()
        placed = [(record, seen) for record in self._held(ids) if (seen := self._seen(record)).standing.is_placed]
        return self._do("确认位置", [modify(record, stamp, target=seen.target) for record, seen in placed])

    def attach(self, identity: str, span: Span, *, act: str = "") -> Annotation | None:
        """Attach an annotation to other words of the text, None for one that is unknown or deleted.

        Adjusting what stood where it was described joins into one step as editing a note does.
        """
        record = self._held_record(identity)
        if record is None:
            return None
        adjusting = self._seen(record).standing is Standing.EXACT
        label, run = ("调整范围", f"{identity}/target") if adjusting else ("重新定位", "")
        target = moved(record.target, self._places.described(span))
        self._do(label, [modify(record, self._stamper.stamp(), target=target)], note=run, act=act)
        return self.annotation(identity)

    def _held_record(self, identity: str) -> Annotation | None:
        record = self._records.get(identity)
        return None if record is None or record.deleted else record

    def _held(self, ids: Iterable[str]) -> list[Annotation]:
        return [record for identity in dict.fromkeys(ids) if (record := self._held_record(identity)) is not None]

    def _do(self, label: str, records: Iterable[Annotation], note: str = "", act: str = "") -> tuple[Annotation, ...]:
        return tuple(map(self._seen, self._done(label, records, at=self._now(), note=note, act=act)))

    def _turn(self, wanted: Mapping[str, Annotation | None], against: Mapping[str, Annotation | None]) -> None:
        stamp = self._stamper.stamp()
        self._adopt([restored(self._records[each], wanted[each], against[each], stamp) for each in wanted])

    def _adopt(self, records: Sequence[Annotation]) -> None:
        self._keep(records)
        if len(records) > 1000:  # a bulk act: sorting once beats a search and a shift for each
            self._records.update((record.id, record) for record in records)
            self._place_all()
        else:
            for record in records:
                self._put(record)
            self._shown = None

    def _put(self, record: Annotation) -> None:
        held = self._held_record(record.id)
        if held is not None and (before := self._seen(held)).standing.is_placed:
            del self._placed[self._index(before)]
        self._records[record.id] = record
        self._elsewhere.pop(record.id, None)
        if not record.deleted and (now := self._looked_up(record)).standing.is_placed:
            self._placed.insert(self._index(now), now)

    def _index(self, placed: Annotation) -> int:
        """Return where an annotation stands, or would stand, among those that have a place."""
        return bisect_left(self._placed, _key(placed), key=_key)

    def _place_all(self) -> None:
        """Look all up that are not deleted, and put those that have a place in order."""
        self._elsewhere.clear()
        found = []
        for record in self._records.values():
            if not record.deleted:
                seen = self._looked_up(record)
                if seen is record or seen.standing.is_placed:
                    found.append(seen)
        # In the order of `_key`: by two keys of one value each, in half the time of one of three.
        found.sort(key=attrgetter("id"))
        found.sort(key=lambda each: each.target.start << 32 | each.target.end)
        self._placed = found
        self._shown = None

    def _looked_up(self, record: Annotation) -> Annotation:
        """Return an annotation as it stands in the text, taking note of one that was described elsewhere."""
        seen = self._places.shown(record)
        if seen is not record:
            self._elsewhere[record.id] = seen
        return seen

    def _seen(self, record: Annotation) -> Annotation:
        return self._elsewhere.get(record.id, record)


_key = attrgetter("target.start", "target.end", "id")
"""In document order."""


def _revised(
    record: Annotation, stamp: Stamp, values: Mapping[str, object], tags: tuple[str, ...] | None
) -> Annotation:
    revised = modify(record, stamp, **values)
    return revised if tags is None else retag(revised, stamp, tags)
