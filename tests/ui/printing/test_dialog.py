"""The dialog that prints: pages to be seen, a printer asked for, files written, and ways out of everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.export import Order
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.pages.page_pictures import page_sizes
from caoxian_desktop.ui.printing import sending
from caoxian_desktop.ui.printing.dialog import Offer, PrintDialog

WAIT = 20_000


class Person:
    """What a person has and answers."""

    def __init__(self, folder: Path) -> None:
        self.has_printer = True
        self.printer: QPrinter | None = None
        self.asked: list[tuple[int, int]] = []
        self.target = str(folder / "全文.pdf")

    def ask_printer(self, _parent: QWidget, count: int, current: int) -> QPrinter | None:
        self.asked.append((count, current))
        return self.printer

    def ask_target(self, _parent: object, _title: str, _suggested: str, kinds: str) -> tuple[str, str]:
        return self.target, kinds


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


@pytest.fixture
def make(qtbot: QtBot, jobs: Jobs, analysis: Analysis, person: Person) -> Callable[[], PrintDialog]:
    def order(template: Template) -> Callable[[], Order]:
        return lambda: Order((Material(analysis),), Choices(template, made_on="2026-01-05"))

    def made() -> PrintDialog:
        offers = (
            Offer("填不全的", "填不全的", order(Template.BULLETIN), "请先填写：名称"),
            Offer("一页", "一页", order(Template.ONE_PAGE)),
            Offer("全文", "全文", order(Template.OFFICIAL)),
        )
        dialog = PrintDialog(
            jobs,
            offers,
            ask_printer=person.ask_printer,
            has_printer=lambda: person.has_printer,
            ask_target=person.ask_target,
        )
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.preview.pages > 0, timeout=WAIT)
        return dialog

    return made


def test_the_first_that_can_be_printed_is_shown_in_its_pages(make: Callable[[], PrintDialog]) -> None:
    dialog = make()
    assert dialog.offer.words == "一页"
    assert dialog.preview.pages == 1
    assert dialog.state.text() == "共1页"
    assert not dialog._group.button(0).isEnabled()


def test_another_choice_shows_other_pages(make: Callable[[], PrintDialog], qtbot: QtBot) -> None:
    dialog = make()
    dialog._group.button(2).click()
    assert not dialog.print_button.isEnabled(), "there are no pages yet"
    qtbot.waitUntil(lambda: dialog.preview.pages > 10, timeout=WAIT)
    assert dialog.print_button.isEnabled()


def test_without_a_printer_it_says_what_to_do(make: Callable[[], PrintDialog], person: Person) -> None:
    person.has_printer = False
    dialog = make()
    dialog.print_button.click()
    assert "没有可用的打印机" in dialog.wrong.text()
    assert "另存为 PDF" in dialog.wrong.text()
    assert person.asked == []
    assert dialog.save.isEnabled()
    assert dialog.save.isDefault()
    assert not dialog.print_button.isDefault()


def test_who_thought_better_of_it_is_where_they_were(make: Callable[[], PrintDialog], person: Person) -> None:
    dialog = make()
    dialog.print_button.click()
    assert person.asked == [(1, 1)]
    assert dialog.isVisible()
    assert dialog.print_button.isEnabled()


def test_what_is_printed_goes_page_by_page_and_is_said(
    make: Callable[[], PrintDialog], person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[int, ...]] = []

    def paint(_printer: QPrinter, _pdf: bytes, pages: tuple[int, ...], _ticket: object) -> int:
        sent.append(pages)
        return len(pages)

    monkeypatch.setattr(sending, "paint_pages", paint)
    person.printer = QPrinter()
    person.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    person.printer.setOutputFileName("")  # no file: what a real printer looks like here
    dialog = make()
    with qtbot.waitSignal(dialog.said, timeout=WAIT) as told:
        dialog.print_button.click()
    assert sent == [(1,)]
    assert told.args == ["已送往打印机：1页"]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_it_is_given_up_by_the_button_or_esc_and_stays_open(
    make: Callable[[], PrintDialog], person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from time import sleep

    from caoxian_desktop.core.ticket import Ticket, check

    def paint(_printer: QPrinter, _pdf: bytes, pages: tuple[int, ...], ticket: Ticket) -> int:
        ticket.progress(0, 9, "")
        for _ in range(1000):
            check(ticket)
            sleep(0.005)
        return len(pages)

    monkeypatch.setattr(sending, "paint_pages", paint)
    person.printer = QPrinter()
    person.printer.setOutputFileName("")
    dialog = make()
    dialog.print_button.click()
    qtbot.waitUntil(lambda: "第1页，共9页" in dialog.state.text(), timeout=WAIT)
    assert not dialog.print_button.isEnabled()
    assert dialog.bar.isVisible()
    dialog.reject()
    assert dialog.state.text() == "已取消打印"
    assert dialog.isVisible()
    assert dialog.print_button.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_saved_it_is_the_paper_itself(make: Callable[[], PrintDialog], person: Person, qtbot: QtBot) -> None:
    dialog = make()
    with qtbot.waitSignal(dialog.said, timeout=WAIT) as told:
        dialog.save.click()
    assert told.args == ["已保存：全文.pdf"]
    assert Path(person.target).read_bytes() == dialog._pdf


def test_printed_to_a_file_the_chosen_pages_are_pages_and_no_pictures(
    make: Callable[[], PrintDialog], person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    person.printer = QPrinter()
    person.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    person.printer.setOutputFileName(str(tmp_path / "几页.pdf"))
    person.printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    dialog = make()
    dialog._group.button(2).click()
    qtbot.waitUntil(lambda: dialog.preview.pages > 10, timeout=WAIT)
    with qtbot.waitSignal(dialog.said, timeout=WAIT):
        dialog.print_button.click()
    written = (tmp_path / "几页.pdf").read_bytes()
    assert len(page_sizes(written)) == 1
    assert b"/Font" in written


def test_a_place_that_cannot_be_written_is_said_in_the_dialog(
    make: Callable[[], PrintDialog], person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    person.target = str(tmp_path / "没有的文件夹" / "一页.pdf")
    dialog = make()
    dialog.save.click()
    qtbot.waitUntil(lambda: bool(dialog.wrong.text()), timeout=WAIT)
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
