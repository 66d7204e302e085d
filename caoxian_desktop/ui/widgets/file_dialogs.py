"""The boxes of Qt's own file dialog, which its labels do not name before Qt 6.11."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QWidget

_NAMED = {"lookInLabel": "lookInCombo", "fileTypeLabel": "fileTypeCombo"}
"""What qfiledialog.ui calls the labels and their boxes."""


def name_boxes_of_file_dialogs(application: QApplication) -> None:
    """Have screen readers told what the boxes of every file dialog are, from when the focus comes into it.

    Most are made by Qt's static functions, which show them before anyone holds them.
    """
    application.focusChanged.connect(_on_focus_changed)


def _on_focus_changed(_before: QWidget | None, now: QWidget | None) -> None:
    dialog = None if now is None else now.window()
    if not isinstance(dialog, QFileDialog):
        return
    for label_name, box_name in _NAMED.items():
        label, box = dialog.findChild(QLabel, label_name), dialog.findChild(QComboBox, box_name)
        if label is not None and box is not None and label.buddy() is None:
            label.setBuddy(box)
