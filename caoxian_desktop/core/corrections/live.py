"""The live corrections of one report, whatever they speak of: changed in one place, kept at once, undone by stamps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from caoxian_desktop.core.corrections.applying import corrected, effective, subject
from caoxian_desktop.core.corrections.correction import FIELDS, Correction, create, modify
from caoxian_desktop.core.corrections.target import CorrectionTarget
from caoxian_desktop.core.corrections.values import CorrectionValue
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.undoable import Undoable
from caoxian_desktop.core.report.report import Report

Keep = Callable[[Sequence[Correction]], None]


class LiveCorrections(Undoable[Correction]):
    """The corrections of one version of a report; what can be set right is for those who inherit.

    `report` is the machine's reading, `corrections` are all that are kept of it, deleted ones too. Every change calls
    `keep` once with the records it changed and is adopted only if that returns: should keeping fail, its error goes to
    the caller and nothing has changed here. Without `keep`, and with '' for the version, it serves a report that is not
    yet in the library; `corrections` are then handed over with the report.
    """

    def __init__(
        self,
        report: Report,
        version: str,
        stamper: Stamper,
        corrections: Iterable[Correction] = (),
        keep: Keep | None = None,
    ) -> None:
        super().__init__(corrections)
        self._machine, self._version, self._stamper, self._keep = report, version, stamper, keep
        self._corrected: Report | None = None

    @property
    def version(self) -> str:
        """The UUID of the report's version, '' before the report is in the library."""
        return self._version

    @property
    def as_read(self) -> Report:
        """The machine's reading."""
        return self._machine

    @property
    def report(self) -> Report:
        """The report with its corrections."""
        if self._corrected is None:
            self._corrected = corrected(self._machine, self._records.values())
        return self._corrected

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections that hold, in the order they were set."""
        return effective(self._machine.text, self._records.values())

    @property
    def records(self) -> tuple[Correction, ...]:
        """All corrections, deleted and superseded ones too."""
        return tuple(self._records.values())

    def _all_of(self, thing: object) -> list[Correction]:
        """Return the records that speak of one thing, see `applying.subject`, superseded ones too."""
        text = self._machine.text
        return [record for record in self._records.values() if not record.deleted and subject(text, record) == thing]

    def _said(self, held: Correction | None, target: CorrectionTarget, value: CorrectionValue) -> Correction:
        """Return the record that says so: the one held, set anew, or a new one."""
        if held is None:
            return create(target, value, self._stamper)
        return modify(held, self._stamper.stamp(), target=target, value=value)

    def _taken_back(self, records: Iterable[Correction]) -> list[Correction]:
        stamp = self._stamper.stamp()
        return [modify(record, stamp, deleted=True) for record in records]

    def _do(self, label: str, records: Iterable[Correction]) -> bool:
        """Adopt records as one step to undo; tell whether any of them is new."""
        return bool(self._done(label, records))

    def _turn(self, wanted: Mapping[str, Correction | None], _against: Mapping[str, Correction | None]) -> None:
        stamp = self._stamper.stamp()
        self._adopt([_restored(self._records[identity], record, stamp) for identity, record in wanted.items()])

    def _adopt(self, records: Sequence[Correction]) -> None:
        if self._keep is not None:
            self._keep(records)
        self._records.update((record.id, record) for record in records)
        self._forget(records)

    def _forget(self, _changed: Sequence[Correction]) -> None:
        """Forget what was worked out before these records changed."""
        self._corrected = None


def _restored(record: Correction, wanted: Correction | None, stamp: Stamp) -> Correction:
    """Return the record as it was; one that did not exist is deleted."""
    if wanted is None:
        return modify(record, stamp, deleted=True)
    return modify(record, stamp, **{name: getattr(wanted, name) for name in FIELDS})
