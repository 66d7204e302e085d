"""The live annotations of one report: every change in one place, kept at once, and undone by newer stamps."""

from __future__ import annotations

import time
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status, Target, create, modify, retag
from caoxian_desktop.core.annotations.undoing import restored
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.history import Step
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
    """The annotations of one version of a report.

    `records` are all that are kept of it, deleted ones too. Every change calls `keep` once with the records it changed
    and is adopted only if that returns: should keeping fail, its error goes to the caller and nothing has changed here.
    `now` is a steady clock in seconds.
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
        super().__init__()
        self._report, self._version, self._stamper, self._keep, self._now = report, version, stamper, keep, now
        self._records = {record.id: record for record in records}
        self._order = sorted(_key(record) for record in self._records.values() if not record.deleted)
        self._shown: tuple[Annotation, ...] | None = None

    @property
    def version(self) -> str:
        """The UUID of the report's version."""
        return self._version

    def correct(self, report: Report) -> None:
        """Take the same text under other headings or another title block; new annotations are described by it."""
        self._report = report

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations that are not deleted, in document order."""
        if self._shown is None:
            self._shown = tuple(self._records[identity] for _, _, identity in self._order)
        return self._shown

    def annotation(self, identity: str) -> Annotation | None:
        """Return an annotation by its id, None for one that is unknown or deleted."""
        record = self._records.get(identity)
        return None if record is None or record.deleted else record

    def highlight(self, span: Span, category: Category, note: str = "") -> Annotation:
        """Annotate words of the report."""
        return self.annotate(describe(self._report, self._version, span), category, note)

    def annotate(self, target: Target, category: Category, note: str = "") -> Annotation:
        """Annotate a section, an observation, a mark of a chart, or words."""
        annotation = create(target, category, self._stamper, note)
        self._do("添加批注", [annotation])
        return annotation

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

        Edits of one note join into one step to undo when they follow within two seconds or bear the same `act`.
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
        return self._do(label, revised, note=held[0].id if names == ["note"] and len(held) == 1 else "", act=act)

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

    def _held(self, ids: Iterable[str]) -> list[Annotation]:
        return [record for identity in dict.fromkeys(ids) if (record := self.annotation(identity)) is not None]

    def _do(self, label: str, records: Iterable[Annotation], note: str = "", act: str = "") -> tuple[Annotation, ...]:
        changed = tuple(record for record in records if self._records.get(record.id) != record)
        if not changed:
            return ()
        before = {record.id: self._records.get(record.id) for record in changed}
        self._adopt(changed)
        after = {record.id: record for record in changed}
        self._history.add(Step(label, before, after, self._now(), note, act))
        return changed

    def _turn(self, wanted: Mapping[str, Annotation | None], against: Mapping[str, Annotation | None]) -> None:
        stamp = self._stamper.stamp()
        self._adopt([restored(self._records[each], wanted[each], against[each], stamp) for each in wanted])

    def _adopt(self, records: Sequence[Annotation]) -> None:
        self._keep(records)
        if len(records) > 1000:  # a bulk act: sorting once beats a search and a shift for each
            self._records.update((record.id, record) for record in records)
            self._order = sorted(_key(record) for record in self._records.values() if not record.deleted)
        else:
            for record in records:
                self._place(record)
        self._shown = None

    def _place(self, record: Annotation) -> None:
        held = self.annotation(record.id)
        if held is not None:
            del self._order[bisect_left(self._order, _key(held))]
        if not record.deleted:
            insort(self._order, _key(record))
        self._records[record.id] = record


def _key(record: Annotation) -> tuple[int, int, str]:
    return record.span.start, record.span.end, record.id


def _revised(
    record: Annotation, stamp: Stamp, values: Mapping[str, object], tags: tuple[str, ...] | None
) -> Annotation:
    revised = modify(record, stamp, **values)
    return revised if tags is None else retag(revised, stamp, tags)
