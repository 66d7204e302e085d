"""Which faces serve a form, asked off the UI thread: the first time this computer's fonts are read for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.typesetting.faces import OFFICIAL, FaceUse, uses
from caoxian_desktop.ui.jobs import Jobs, Lane


class FacesInUse(QObject):
    """Facts: `found` (tuple of FaceUse, of the form asked for last; none for the bundled faces), `failed`."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._template: Template | None = None

    def ask(self, template: Template) -> None:
        """Find the faces of a form."""
        if template is self._template:
            return
        self._template = template
        if template not in OFFICIAL:
            self.found.emit(())
            return

        def found(faces: tuple[FaceUse, ...]) -> None:
            if template is self._template:
                self.found.emit(faces)

        self._jobs.run(Lane.POOL, lambda _: uses(template), found, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        self._template = None  # asked again with the next choice
        self.failed.emit(error)
