"""The context menu of chosen cards: everything the editor does, and what leads elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status
from caoxian_desktop.ui.filtering.colours import fill_colours
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.language import sign, term
from caoxian_desktop.ui.theme.icons import icon, swatch

_MOST_TAGS = 30


class CardMenu(QObject):
    """Makes the menu. Its wishes, for the ids it was made for, are those of the editor's pane."""

    recategorise = Signal(tuple, object)
    recolour = Signal(tuple, str)
    status_edited = Signal(tuple, object)
    retagged = Signal(tuple, tuple, tuple)
    delete_requested = Signal(tuple)
    review_wanted = Signal(str)
    write_wanted = Signal()
    history_wanted = Signal(str)
    copy_wanted = Signal()
    _colour_taken = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._colour_taken.connect(lambda colour: self.recolour.emit(self._ids, colour))

    def menu(self, chosen: Sequence[Annotation], tags: Iterable[str], parent: QWidget) -> QMenu:
        """Return the menu for chosen annotations; `tags` are those of all notes."""
        self._ids = tuple(annotation.id for annotation in chosen)
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1:
            _add(menu, self.tr("写批注") + "\tEnter", self.write_wanted.emit, "note-pencil")
            if chosen[0].standing is not Standing.EXACT:
                _add(menu, self.tr("核对位置"), lambda: self.review_wanted.emit(self._ids[0]), "map-pin")
            _add(menu, self.tr("旧值…"), lambda: self.history_wanted.emit(self._ids[0]), "clock-counter-clockwise")
            menu.addSeparator()
        self._add_categories(menu.addMenu(self.tr("类别")), chosen)
        self._add_statuses(menu.addMenu(self.tr("状态")), chosen)
        colours = {annotation.colour for annotation in chosen}
        fill_colours(menu.addMenu(self.tr("颜色")), colours.pop() if len(colours) == 1 else None, self._colour_taken)
        self._add_tags(menu.addMenu(self.tr("标签")), chosen, tags)
        menu.addSeparator()
        _add(menu, self.tr("复制") + "\tCtrl+C", self.copy_wanted.emit, "copy")
        words = "\t".join((self.tr("删除"), keymap.shown("delete")))
        _add(menu, words, lambda: self.delete_requested.emit(self._ids), "trash")
        return menu

    def _add_categories(self, menu: QMenu, chosen: Sequence[Annotation]) -> None:
        for category in Category:
            word = term(category.word)
            words = f"{word}\t{keymap.shown(category.value)}"
            action = menu.addAction(swatch(category.value, sign(category.word)), words)
            action.setCheckable(True)
            action.setChecked(all(annotation.category is category for annotation in chosen))
            action.triggered.connect(lambda _checked=False, c=category: self.recategorise.emit(self._ids, c))

    def _add_statuses(self, menu: QMenu, chosen: Sequence[Annotation]) -> None:
        for status in (Status.PENDING, Status.CHECKED, Status.NONE):
            action = menu.addAction(term(status.word) or self.tr("不标"))
            action.setCheckable(True)
            action.setChecked(all(annotation.status is status for annotation in chosen))
            action.triggered.connect(lambda _checked=False, s=status: self.status_edited.emit(self._ids, s))

    def _add_tags(self, menu: QMenu, chosen: Sequence[Annotation], tags: Iterable[str]) -> None:
        borne = Counter(tag for annotation in chosen for tag in annotation.tags)
        known = sorted(set(tags) | set(borne), key=lambda tag: (tag not in borne, tag))[:_MOST_TAGS]
        menu.setEnabled(bool(known))
        for tag in known:
            on_all = borne[tag] == len(chosen)
            action = menu.addAction(f"#{tag}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(on_all)
            action.triggered.connect(lambda on=False, tag=tag: self._retag(tag, on=on))

    def _retag(self, tag: str, *, on: bool) -> None:
        self.retagged.emit(self._ids, (tag,) if on else (), () if on else (tag,))


def _add(menu: QMenu, words: str, do: Callable[[], object], icon_name: str) -> None:
    menu.addAction(icon(icon_name), words).triggered.connect(lambda _checked=False: do())
