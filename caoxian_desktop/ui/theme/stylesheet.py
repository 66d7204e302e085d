"""The one style sheet: flat tabs, quiet bars and thin lines on top of Fusion. The rest is palette and painting."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QGuiApplication

from caoxian_desktop.core.places import resource
from caoxian_desktop.ui.theme.metrics import RADIUS, scaled
from caoxian_desktop.ui.theme.palette import Palette

# Qt 6.8 pads items only where a rule paints or frames them (`border: none` does); their selection is then the rule's.
_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QMenuBar { background: $window; border: none; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $sunken; }
QMenu { background: $raised; border: 1px solid $line; padding: 5px; menu-scrollable: 1; }
QMenu { icon-size: ${s16}px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::indicator { width: ${s14}px; height: ${s14}px; }
QMenu::indicator:checked { image: url("$check"); }
QMenu::right-arrow { image: url("$caret_right"); width: ${s12}px; height: ${s12}px; }
QMenu::icon { padding-left: 8px; }
QMenu::icon:checked { background: $selection; border-radius: 4px; padding: 2px; margin-left: 6px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $line; padding: 3px 8px; spacing: 2px; }
QToolBar::separator { width: 1px; background: $line; margin: 5px 6px; }
QToolButton { border: 1px solid transparent; border-radius: ${radius}px; padding: 4px 6px; background: transparent;
  icon-size: ${s16}px; }
QToolButton:hover { background: $sunken; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
ChoiceButton { padding: 0 6px; }
QToolButton::menu-button { border: none; width: ${s16}px; }
QToolButton::menu-arrow { image: url("$caret"); width: ${s12}px; height: ${s12}px; }
QPushButton { background: $raised; border: 1px solid $line; border-radius: ${radius}px; padding: 5px 14px;
  icon-size: ${s16}px; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled { color: $disabled; background: $window; border-color: $line; }
QPushButton:flat { background: transparent; border-color: transparent; color: $accent; }
QPushButton:flat:hover { background: $sunken; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLineEdit, QPlainTextEdit[well="true"], QTextEdit[well="true"], QSpinBox, QComboBox {
  background: $surface; border: 1px solid $edge; border-radius: ${radius}px; padding: 4px 7px;
  selection-background-color: $selection; selection-color: $text; lineedit-clear-button-icon: url("$clear");
  icon-size: ${s16}px; }
QLineEdit:focus, QPlainTextEdit[well="true"]:focus, QTextEdit[well="true"]:focus, QSpinBox:focus, QComboBox:focus {
  border-color: $accent; }
QSpinBox QLineEdit { border: none; padding: 0 5px; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: ${s20}px; border: none; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url("$caret_up"); width: ${s10}px; height: ${s10}px; }
QSpinBox::down-arrow { image: url("$caret"); width: ${s10}px; height: ${s10}px; }
QSpinBox[bare="true"]::up-button, QSpinBox[bare="true"]::down-button { width: 0; }
QSpinBox[bare="true"]::up-arrow, QSpinBox[bare="true"]::down-arrow { image: none; }
QLineEdit[bad="true"], QComboBox[bad="true"] { border-color: $bad; }
QComboBox::drop-down { border: none; width: ${drop}px; }
QComboBox::down-arrow { image: url("$caret"); width: ${s12}px; height: ${s12}px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: ${s24}px; padding: 0 4px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $selection; color: $text; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; color: $muted;
  padding: 7px 12px 6px 12px; }
QTabBar::tab:hover { color: $text; background: $sunken; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $sunken; }
QTabBar::scroller { width: ${s40}px; }
QTabBar QToolButton { padding: 0; border-radius: 0; background: $window; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 2px 8px; }
QStatusBar QLabel[bad="true"] { color: $bad; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTreeView, QListView, QTableView { background: $surface; border: none; outline: none;
  selection-background-color: $selection; selection-color: $text; icon-size: ${s16}px; }
QTreeView[quiet="true"], QListView[quiet="true"] { background: transparent; }
QTreeView::branch:has-children:closed { image: url("$caret_right"); }
QTreeView::branch:has-children:open { image: url("$caret"); }
QHeaderView::down-arrow { image: url("$caret"); width: ${s12}px; height: ${s12}px; }
QHeaderView::up-arrow { image: url("$caret_up"); width: ${s12}px; height: ${s12}px; }
QHeaderView::section { background: $window; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 5px 8px; }
QTableView[columns="true"]::item, QTreeView[columns="true"]::item { padding: 0 5px; border: none; }
QTableView[columns="true"]::item:selected, QTreeView[columns="true"]::item:selected {
  background: $selection; color: $text; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 5px 7px; }
QProgressBar { background: $sunken; border: none; border-radius: 3px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: ${s14}px; height: ${s14}px; margin: -${half_of_slider}px 0;
  border-radius: ${half}px; background: $raised;
  border: 1px solid $edge; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border: 2px solid $accent;
  width: ${lit}px; height: ${lit}px; }
QScrollArea { border: none; background: transparent; }
QCheckBox, QRadioButton { padding: 3px 4px; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator, QRadioButton::indicator {
  width: ${s14}px; height: ${s14}px; border: 1px solid $edge; background: $surface; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: ${half}px; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick"); }
QListView::indicator:indeterminate, QTreeView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$dash"); }
QRadioButton::indicator:checked { border: ${ring}px solid $accent; width: ${dot}px; height: ${dot}px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus, QCheckBox::indicator:hover,
QRadioButton::indicator:hover { border-color: $accent; }
QFileDialog { backward-icon: url("$back"); forward-icon: url("$forward"); filedialog-parent-directory-icon: url("$up");
  filedialog-new-directory-icon: url("$new_folder"); filedialog-listview-icon: url("$list");
  filedialog-detailedview-icon: url("$details"); }
QFileDialog { min-width: ${files_wide}px; min-height: ${files_high}px; }
QFileDialog QListView, QFileDialog QTreeView { border: 1px solid $line; border-radius: ${radius}px; padding: 3px; }
QFileDialog QListView#sidebar { min-width: ${s120}px; }
QFileDialog QListView::item, QFileDialog QTreeView::item { min-height: ${s28}px; }
QFileDialog QListView::item { padding: 0 4px; border: none; }
QFileDialog QListView::item:selected, QFileDialog QTreeView::item:selected { background: $selection; color: $text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
""")


_ROLES = (
    *("window", "surface", "raised", "sunken", "text", "muted", "disabled", "line", "edge"),
    *("accent", "on_accent", "selection", "bad"),
)
_PICTURES = (
    "caret",
    "caret-up",
    "caret-right",
    "check",
    "clear",
    "back",
    "forward",
    "up",
    "new-folder",
    "list",
    "details",
)
"""In one grey that is seen in both themes: a style sheet tints no pictures."""


_SIZES = (10, 12, 14, 16, 20, 24, 28, 40, 120)
"""Sides of what the sheet draws beside words, with type of the usual size."""


_FILES = 760, 460
"""Width and height below which Qt's own file dialog has no room for its columns, in logical pixels."""


def _room_for_files() -> tuple[int, int]:
    """Return the least size of Qt's own file dialog, as far as the screen has it with a frame around."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    wide, high = map(scaled, _FILES)
    return min(wide, screen.width() - 24), min(high, screen.height() - 48)


def stylesheet(palette: Palette) -> str:
    """Return the style sheet in a palette's colours, with pictures as large as the type of the moment asks for."""
    on_accent = "ink" if palette.dark else "white"
    sizes = {f"s{size}": scaled(size) for size in _SIZES}
    knob, ring = scaled(14) + 2, scaled(4)
    files_wide, files_high = _room_for_files()
    return _SHEET.substitute(
        {role: getattr(palette, role) for role in _ROLES} | sizes,
        radius=RADIUS,
        files_wide=files_wide,
        files_high=files_high,
        half=knob // 2,
        half_of_slider=(knob - 4) // 2,
        lit=scaled(14) - 2,
        ring=ring,
        drop=scaled(12) + 8,
        dot=knob - 2 * ring,
        **{name.replace("-", "_"): resource(f"icons/{name}.svg").as_posix() for name in _PICTURES},
        tick=resource(f"icons/tick-{on_accent}.svg").as_posix(),
        dash=resource(f"icons/dash-{on_accent}.svg").as_posix(),
    )
