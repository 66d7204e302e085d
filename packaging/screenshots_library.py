"""Pictures of the library and of the search in it: brings the window into each of their states and saves it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.search.query import Kind

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "bench"))

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from caoxian_desktop.app import Application
    from caoxian_desktop.ui.library.panel import LibraryPanel
    from caoxian_desktop.ui.search.panel import SearchPanel

_PLACES = ("东明县", "单县", "青州市", "牡丹区", "昆明市", "重庆市", "鼓楼区")
_TAGS = {"东明县": ("重点", "对标学习"), "青州市": ("待核对",), "重庆市": ("省级标杆", "重点", "专题会参考")}


class Save(Protocol):
    """Saves a picture of the window, or of a part of it, under a name."""

    def __call__(self, name: str, part: QWidget | None = None) -> None:
        """Save it."""


class LibraryPictures:
    """Takes them all in the size and theme the window has, and leaves the library as it was found."""

    def __init__(
        self, application: Application, save: Save, wait: Callable[[int], None], until: Callable[..., None]
    ) -> None:
        self._application, self._save, self._wait, self._until = application, save, wait, until
        self._window, self._session = application.window, application.session

    def take(self, shape: str) -> None:
        """Save every state."""
        self._fill()
        panel = self._library()
        for grouping in ("place", "level", "year", "none"):
            panel.show_arrangement(grouping, "year")
            self._wait(200)
            self._save(f"13-library-{grouping}-{shape}")
        panel.show_arrangement("place", "year")
        self._take_acts(panel, shape)
        self._take_versions(panel, shape)
        self._take_many(panel, shape)
        self._take_search(self._search(), shape)
        self._window.show_tab("reader")
        self._window.frame.close_overlays()

    def _fill(self) -> None:
        """Have reports of other places in the library, with stars and tags."""
        words = bundled_report().read_text(encoding="utf-8-sig")
        with tempfile.TemporaryDirectory() as folder:
            for number, place in enumerate(_PLACES):
                text = words.replace("曹县", place)
                for year in (2022, 2023) if number % 3 == 0 else ():
                    text = text.replace(f"{year}年", f"{year - 1}年")
                Path(folder, f"{place}.txt").write_text(text, encoding="utf-8")
            self._window.files_dropped.emit((Path(folder),))
            self._until(self._window.progress.close_button.isVisible, 60)
        self._window.progress.hide()

    def _library(self) -> LibraryPanel:
        from caoxian_desktop.ui.library.panel import LibraryPanel

        self._window.show_tab("library")
        self._wait(800)
        panel = self._window.library.panel
        assert isinstance(panel, LibraryPanel)  # noqa: S101 - what that room is furnished with
        for entry in panel.model.entries:
            if entry.place in _TAGS and not entry.tags:
                panel.tags_wanted.emit({entry.report: _TAGS[entry.place]})
                panel.star_wanted.emit((entry.report,), True)  # noqa: FBT003 - a signal's value
        self._wait(1200)
        return panel

    def _take_acts(self, panel: LibraryPanel, shape: str) -> None:
        """Filter, tag, delete and look into the trash."""
        from caoxian_desktop.ui.library.tags_dialog import TagsDialog

        panel.filters.words.setText("cq")
        self._wait(900)
        self._save(f"13-library-pinyin-{shape}")
        panel.filters.clear()
        panel.table.selectAll()
        panel.edit_tags()
        self._wait(200)
        dialog = panel.findChild(TagsDialog)
        self._save(f"13-library-tags-{shape}", dialog)
        dialog.reject()
        panel.table.choose(panel.model.row_of(next(e.report for e in panel.model.entries if e.place == "昆明市")))
        panel.table.delete_wanted.emit()
        self._wait(900)
        self._save(f"13-library-deleted-{shape}")
        panel.turn.click()
        self._wait(200)
        self._save(f"13-library-trash-{shape}")
        panel.turn.click()
        self._window.toast.on_act()
        self._wait(900)
        self._window.toast.hide()

    def _take_versions(self, panel: LibraryPanel, shape: str) -> None:
        """Put a newer text in a report's place, and show its versions."""
        from caoxian_desktop.core.importing.importer import read_bytes
        from caoxian_desktop.ui.library.versions_dialog import VersionsDialog

        entry = next(entry for entry in panel.model.entries if entry.place == "单县")
        data = (
            bundled_report().read_text(encoding="utf-8-sig").replace("曹县", "单县").replace("546.3", "547.3").encode()
        )
        report = read_bytes(data, "单县政府工作报告（定稿）.txt")
        self._session.ask_library(lambda library: library.replace(entry.version, report, data), lambda _: None)
        self._application.wiring.shelving.on_versions(entry.version)
        self._until(lambda: bool(self._window.findChildren(VersionsDialog)))
        self._wait(200)
        dialog = self._window.findChild(VersionsDialog)
        self._save(f"13-library-versions-{shape}", dialog)
        dialog.reject()

    def _take_many(self, panel: LibraryPanel, shape: str) -> None:
        """Show ten thousand reports."""
        from library_list import reports

        held = panel.model.entries
        panel.show_reports(reports())
        panel.table.verticalScrollBar().setValue(panel.table.verticalScrollBar().maximum() // 3)
        self._wait(300)
        self._save(f"13-library-10000-{shape}")
        panel.show_reports(held)

    def _search(self) -> SearchPanel:
        from caoxian_desktop.ui.search.panel import SearchPanel

        self._window.frame.close_overlays()
        self._window.actions_["search"].trigger()
        self._wait(400)
        panel = self._window.search.panel
        assert isinstance(panel, SearchPanel)  # noqa: S101 - what that room is furnished with
        return panel

    def _take_search(self, panel: SearchPanel, shape: str) -> None:
        """Search with and without hits, with filters, while the index is behind, and open a hit."""
        panel.filters.clear()
        panel.words.clear()
        self._wait(200)
        self._save(f"14-search-empty-{shape}")
        panel.words.setText("高质量发展")
        self._until(lambda: panel.model.hits > 3)
        self._wait(1500)
        self._save(f"14-search-{shape}")
        panel.show_indexing(3, 8)
        self._save(f"14-search-indexing-{shape}")
        panel.show_indexing(0, 0)
        panel.filters.kinds.choose([Kind.TEXT])
        panel.filters.place.setText("单县")
        panel.words.setText("项目 亿元")
        self._wait(900)
        panel.table.walk(1)
        self._save(f"14-search-filters-{shape}")
        panel.words.setText("太空电梯")
        self._wait(900)
        self._save(f"14-search-none-{shape}")
        panel.words.setText("网络零售额")
        self._until(lambda: panel.model.hits > 0)
        panel.table.walk(1)
        panel.table.open_wanted.emit()
        self._wait(2500)  # until the flash is over
        self._save(f"14-search-opened-{shape}")
        self._window.actions_["back"].trigger()
        self._wait(900)
        self._window.finder.on_closed()
        panel.filters.clear()
        panel.words.clear()
