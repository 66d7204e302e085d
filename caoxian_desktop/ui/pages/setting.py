"""Sets the pages of the preview off the UI thread: once a person has paused, and only what was asked for last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.export import Order
from caoxian_desktop.core.typesetting.pdf import SetPages, set_pages
from caoxian_desktop.ui.jobs import Job, Jobs, Lane

SETTLE_MS = 80
"""A tick is seen at once and several in a row are set once; fields wait for a pause in typing before they tell."""
PATIENCE_MS = 1500
"""How long pages that are no longer wanted may go on being set: giving up costs the typesetter all it remembers."""


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
        self._again = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.set_now)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_impatient)

    def ask(self) -> None:
        """Set the pages after a moment in which more may be asked."""
        self._settle.start()

    def stop(self) -> None:
        """Let go of what is under way."""
        self._settle.stop()
        self._patience.stop()
        self._again = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def set_now(self) -> None:
        """Set the pages, or where others are being set, once these are done: they come at once as a rule."""
        self._settle.stop()
        if self._job is not None:
            self._again = True
            if not self._patience.isActive():
                self._on_impatient()
            return
        order = self._order()
        if order is not None:
            self.begun.emit()
            self._patience.start()
            self._job = job = self._jobs.run(
                Lane.POOL, lambda ticket: _set(order, ticket), self.ready.emit, self.failed.emit
            )
            job.ended.connect(lambda: self._on_ended(job))

    def _on_impatient(self) -> None:
        """Give up pages that took too long and are no longer wanted."""
        if self._again and self._job is not None:
            self._job.cancel()

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            if self._again:
                self._again = False
                self.set_now()


def _set(order: Order, ticket: Ticket) -> SetPages:
    return set_pages(compose(order.materials, order.choices), ticket)
