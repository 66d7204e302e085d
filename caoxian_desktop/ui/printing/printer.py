"""The printer: which there are, the system's own dialog for it, and which pages were wished there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:  # QtPrintSupport is loaded with the first dialog that asks for a printer
    from PySide6.QtPrintSupport import QPrinter

AskPrinter = Callable[[QWidget, int, int], "QPrinter | None"]
"""Asks for a printer: (parent, how many pages there are, which one is seen) -> printer, None for none."""


def are_there_any() -> bool:
    """Tell whether this PC knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, count: int, _current: int) -> QPrinter | None:
    """Ask in the system's dialog for printer, pages, copies and both sides."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOptions(option.PrintToFile | option.PrintPageRange | option.PrintCurrentPage | option.PrintCollateCopies)
    dialog.setMinMax(1, count)
    dialog.setFromTo(1, count)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def chosen_pages(printer: QPrinter, count: int, current: int) -> tuple[int, ...]:
    """Return which of `count` pages are to be printed, in order, each as often as it takes; `current` is seen.

    Copies are repeated here only for a printer that does not repeat by itself.
    """
    from PySide6.QtPrintSupport import QPrinter

    pages = list(range(1, count + 1))
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            pages = [current]
        case QPrinter.PrintRange.PageRange:
            ranges = printer.pageRanges()
            pages = [page for page in pages if ranges.isEmpty() or ranges.contains(page)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return tuple(pages) * copies
    return tuple(page for page in pages for _ in range(copies))


def is_file(printer: QPrinter) -> bool:
    """Tell whether it is a file that was chosen: our own pages are better than pictures of them."""
    from PySide6.QtPrintSupport import QPrinter

    return printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and bool(printer.outputFileName())
