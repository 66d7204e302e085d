"""Tells what is new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from caoxian_desktop.ui.about.news import Release
from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import label


class NewsDialog(QDialog):
    """A sentence for each thing, under its version."""

    def __init__(self, releases: Sequence[Release], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("新功能"))
        inside = QWidget()
        told = QVBoxLayout(inside)
        told.setContentsMargins(Space.S, Space.XS, Space.M, Space.XS)
        told.setSpacing(Space.S)
        for release in releases:
            told.addWidget(label(self.tr("{version} 版").format(version=release.version), Type.LARGE, bold=True))
            told.addLayout(_listed([say(news) for news in release.news]))
            told.addSpacing(Space.M)
        told.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("新功能"))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.M, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        open_in(self, 520, 420)


def _listed(sentences: Sequence[str]) -> QGridLayout:
    """Return sentences under each other, each after a dot under which none of its lines begins."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.S)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnStretch(1, 1)
    for at, words in enumerate(sentences):
        grid.addWidget(label("•"), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words, wrap=True), at, 1)
    return grid
