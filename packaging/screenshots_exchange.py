"""Handing notes over and merging them, for `screenshots.py`: the dialogs and what they tell."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from caoxian_desktop.app import Application


class ExchangePictures:
    """Takes the pictures of one shape of the window; what it is given is lent by the photographer."""

    def __init__(
        self,
        application: Application,
        save: Callable[..., None],
        wait: Callable[[int], None],
        wait_until: Callable[[Callable[[], bool]], None],
    ) -> None:
        self._application, self._window, self._session = application, application.window, application.session
        self._save, self._wait, self._wait_until = save, wait, wait_until

    def take(self, shape: str) -> None:
        """Ask what is exported and handed over, and merge a colleague's notes that differ from one's own."""
        from caoxian_desktop.ui.sharing.export_dialog import ExportDialog
        from caoxian_desktop.ui.sharing.hand_over_dialog import HandOverDialog
        from caoxian_desktop.ui.sharing.merged_dialog import MergedDialog

        for key, kind in (("export_notes", ExportDialog), ("hand_over", HandOverDialog)):
            self._window.actions_[key].trigger()
            self._photograph_dialog(kind, f"14-{key}-{shape}")
        with tempfile.TemporaryDirectory() as folder:
            self._application.wiring.exchange.on_file(self._package(Path(folder), shape))
            self._photograph_dialog(MergedDialog, f"14-merged-{shape}")
        self._wait_until(lambda: bool(self._session.charts))

    def _photograph_dialog(self, kind: type[QDialog], name: str) -> None:
        self._wait_until(lambda: any(dialog.isVisible() for dialog in self._window.findChildren(kind)))
        dialog = next(dialog for dialog in self._window.findChildren(kind) if dialog.isVisible())
        self._wait(300)
        self._save(name, dialog)
        dialog.reject()

    def _package(self, folder: Path, shape: str) -> Path:
        """Return a colleague's package: the notes of this library with one of them written on, and then one's own."""
        from caoxian_desktop.core.annotations.notebook import Notebook
        from caoxian_desktop.core.exchange import handing_on, names, taking_in
        from caoxian_desktop.core.library import Library
        from caoxian_desktop.core.sharing.bundle import Contents

        note, opened = self._session.annotations[3], self._session.open_report
        assert opened is not None  # noqa: S101 - the example is open
        bundles: list[object] = []
        self._session.ask_library(lambda library: library.bundle(Contents((opened.version,))), bundles.append)
        self._wait_until(lambda: bool(bundles))
        handing_on.write_package(bundles[0], folder / "mine.cxb")
        with Library.open(folder / "hers") as hers:
            names.call_oneself(hers, "李四")
            taking_in.merge(hers, taking_in.look_into(hers, folder / "mine.cxb"))
            kept = hers.annotations(opened.version)
            Notebook(opened.report, opened.version, hers.stamper(), kept, hers.keep).revise(
                [note.id], note=f"口径已与统计局核对（{shape}）"
            )
            handing_on.hand_over(hers, Contents((opened.version,)), folder / "李四的批注.cxb")
        return folder / "李四的批注.cxb"
