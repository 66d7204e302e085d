"""Sets the pages of the preview off the UI thread: once a person has paused, and only what was asked for last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.export import Order
from caoxian_desktop.core.typesetting.pdf import SetPages, set_pages
from caoxian_desktop.ui.jobs import Job, Jobs, Lane

SETTLE_MS = 350


class Setting(QObject):
    """Facts: `begun`, `ready` (SetPages), `failed` (KnownError)."""

    begun = Signal()
    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, order: Callable[[], Order | None], parent: QObject) -> None:
        """Take what gives the order as it is when the pages are set; None while there is nothing to set."""
        super().__init__(parent)
        self._jobs, self._order = jobs, order
        self._job: Job | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.set_now)

    def ask(self) -> None:
        """Set the pages after a moment in which more may be asked."""
        self._settle.start()

    def stop(self) -> None:
        """Let go of what is under way."""
        self._settle.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def set_now(self) -> None:
        """Set the pages."""
        self.stop()
        order = self._order()
        if order is not None:
            self.begun.emit()
            self._job = self._jobs.run(Lane.POOL, lambda ticket: _set(order, ticket), self._on_set, self.failed.emit)

    def _on_set(self, done: SetPages) -> None:
        self._job = None
        self.ready.emit(done)


def _set(order: Order, ticket: Ticket) -> SetPages:
    return set_pages(compose(order.materials, order.choices), ticket)
