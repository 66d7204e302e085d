"""The composer in each of its forms, for `screenshots.py`; or alone, light and dark, on a small and a large screen.

python packaging/screenshots_briefing.py build/screenshots
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from caoxian_desktop.core.briefing.template import Chapter, Template  # noqa: E402 - after the path is set

if TYPE_CHECKING:
    from caoxian_desktop.app import Application
    from caoxian_desktop.ui.briefing.panel import BriefingPanel

SIZES = ((1366, 768), (1920, 1080))
NARROW = (911, 512)
_KEY = 0x0100  # Qt.ItemDataRole.UserRole


class BriefingPictures:
    """Takes the pictures of one shape of the window; what it is given is lent by the photographer."""

    def __init__(
        self,
        application: Application,
        save: Callable[..., None],
        wait: Callable[[int], None],
        wait_until: Callable[[Callable[[], bool]], None],
    ) -> None:
        self._window = application.window
        self._save, self._wait, self._wait_until = save, wait, wait_until

    def take(self, shape: str) -> None:
        """Show every form, the list of them, the parts that fold, and what was written."""
        panel = self._panel()
        self._forms(panel, shape)
        self._parts(panel, shape)
        self._narrow(panel, shape)

    def _panel(self) -> BriefingPanel:
        from caoxian_desktop.ui.briefing.panel import BriefingPanel

        self._window.show_tab("briefing")
        self._wait(200)
        panel = self._window.briefing.panel
        assert isinstance(panel, BriefingPanel)  # noqa: S101 - what that room is furnished with
        for fold in panel.form.folds:
            fold.open(opened=fold is panel.form.contents_fold)
        panel.sides.show_pages(pages=False)
        return panel

    def _show(self, panel: BriefingPanel, act: Callable[[], object]) -> None:
        """Do something and wait for its pages."""
        before = panel._pdf  # noqa: SLF001 - a picture waits for the pages it shows
        act()
        self._wait(200)
        self._wait_until(lambda: panel._pdf is not before and panel.preview.pictures > 0)  # noqa: SLF001
        self._wait(500)
        self._window.toast.hide()

    def _forms(self, panel: BriefingPanel, shape: str) -> None:
        for template in [each for each in Template if each is not panel.form.template]:
            self._show(panel, lambda template=template: panel.form.templates.choose(template))
            self._save(f"8-export-{template.value}-{shape}")
        box = panel.form.templates.box
        box.showPopup()
        self._wait(200)
        self._save(f"8-export-list-{shape}", box.view().window())
        box.hidePopup()

    def _parts(self, panel: BriefingPanel, shape: str) -> None:
        """Show the tree unfolded, then the parts below it, in use."""
        form = panel.form
        self._show(panel, lambda: form.templates.choose(Template.DIGEST))
        for item in form.contents.tree.tops():
            item.setExpanded(item.data(0, _KEY) in (Chapter.CHARTS, Chapter.TEXT))
        self._save(f"8-export-tree-{shape}")
        form.contents_fold.open(opened=False)
        for fold in (form.annotations_fold, form.others_fold, form.marks_fold):
            fold.open()
        panel.presets.on_save_wanted("研读材料")
        form.marks.name.setText("张三")
        self._show(panel, lambda: form.marks.watermark.setChecked(True))
        self._save(f"8-export-parts-{shape}")
        form.marks.watermark.setChecked(False)
        panel.presets_bar.remove_wanted.emit("研读材料")
        self._wait_until(self._window.toast.isVisible)
        self._window.toast.hide()
        with tempfile.TemporaryDirectory() as folder:
            panel.bar.show_written(
                [Path(folder, f"曹县政府工作报告（2023年）要点汇编_2026年1月5日{e}") for e in (".pdf", ".docx")]
            )
            self._wait(200)
            self._save(f"8-export-written-{shape}")
        self._window.toast.hide()

    def _narrow(self, panel: BriefingPanel, shape: str) -> None:
        """Show the pages where they take turns with the form."""
        if panel.sides.is_narrow:
            self._show(panel, lambda: panel.form.templates.choose(Template.ONE_PAGE))
            panel.sides.show_pages(pages=True)
            self._wait(600)
            self._save(f"8-export-pages-{shape}")
            panel.sides.show_pages(pages=False)
        panel.form.templates.choose(Template.ONE_PAGE)


def main(folder: Path) -> int:
    """Save the pictures of the composer alone to a folder."""
    from screenshots import Photographer, wait, wait_until  # it sets the platform for a machine without a screen

    from caoxian_desktop.ui.theme.theming import Mode

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CAOXIAN_HOME"] = home
        from PySide6.QtWidgets import QApplication

        from caoxian_desktop.app import Application

        qt = QApplication([])
        application = Application(qt, None)
        application.crashes.install()
        window = application.window
        photographer = Photographer(application, folder)
        pictures = BriefingPictures(application, photographer.save, wait, wait_until)
        window.settings.change(hints_seen=True, strip_closed=True)
        window.resize(*SIZES[0])
        window.show()
        wait_until(lambda: bool(application.session.charts))
        photographer.annotate()
        for mode, size in [*((m, s) for m in (Mode.LIGHT, Mode.DARK) for s in SIZES), (Mode.LIGHT, NARROW)]:
            application.theming.set_mode(mode)
            window.resize(*size)
            wait(300)
            pictures.take(f"{size[0]}x{size[1]}-{mode.value}")
        window.close()
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
