"""The preview: pages in view are drawn, those that did not change keep their pictures, and one can move about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.typesetting.pdf import set_pages
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.pages import page_pictures
from caoxian_desktop.ui.pages.page_view import FIT, ZOOMS
from caoxian_desktop.ui.pages.preview import Preview

WAIT = 20_000
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def papers(analysis: Analysis) -> dict[str, bytes]:
    """The digest, it under another cover, and without its indicators."""

    def paper(**choices: object) -> bytes:
        chosen = Choices(Template.DIGEST, made_on="2026-01-05", **choices)  # type: ignore[arg-type]  # fields of any kind, by their names
        return set_pages(compose([Material(analysis)], chosen)).pdf

    short = (Chapter.CONTENTS, Chapter.TEXT)
    return {"whole": paper(), "cover": paper(cover=Cover(unit="龙门县新龘办公室")), "short": paper(chapters=short)}


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The widths of the pictures that were drawn, one for each."""
    widths: list[int] = []
    draw = page_pictures._rendered

    def counted(page: object, width: int) -> QImage:
        widths.append(width)
        return draw(page, width)

    monkeypatch.setattr(page_pictures, "_rendered", counted)
    return widths


@pytest.fixture
def preview(qtbot: QtBot, jobs: Jobs, papers: dict[str, bytes], rendered: list[int]) -> Preview:
    preview = Preview(jobs)
    qtbot.addWidget(preview)
    preview.resize(700, 640)
    with qtbot.waitExposed(preview):
        preview.show()
    show(qtbot, preview, papers["whole"])
    return preview


def show(qtbot: QtBot, preview: Preview, pdf: bytes) -> None:
    preview.show_pdf(pdf)
    settled(qtbot, preview)


def settled(qtbot: QtBot, preview: Preview) -> None:
    view = preview.view

    def over() -> bool:
        seen = [at for at, rect in enumerate(view.sheets.rects) if rect.intersects(view._view())]
        return bool(seen) and set(seen) <= view._drawn and not view._asked

    qtbot.wait(100)
    qtbot.waitUntil(over, timeout=WAIT)


def test_only_pages_in_view_are_drawn(preview: Preview, rendered: list[int]) -> None:
    assert preview.pages > 10
    assert 1 <= len(rendered) <= 3


def test_a_page_that_looks_the_same_keeps_its_picture(
    qtbot: QtBot, preview: Preview, papers: dict[str, bytes], rendered: list[int]
) -> None:
    preview.view.go_to(5)
    settled(qtbot, preview)
    held, before = dict(preview.view.sheets.images), len(rendered)
    show(qtbot, preview, papers["cover"])
    assert len(rendered) == before, "its glyphs have other numbers in the file, and it looks as it did"
    assert preview.view.sheets.images[4] is held[4]
    preview.view.go_to(1)
    settled(qtbot, preview)
    assert len(rendered) > before, "the cover is another one"


def test_the_old_picture_stays_until_the_new_one_is_there_and_the_place_is_kept(
    qtbot: QtBot, preview: Preview, papers: dict[str, bytes]
) -> None:
    preview.view.go_to(4)
    settled(qtbot, preview)
    height, held = preview.view.verticalScrollBar().value(), preview.view.sheets.images[3]
    preview.show_pdf(papers["short"])
    assert preview.view.sheets.images[3] is held
    settled(qtbot, preview)
    assert preview.view.verticalScrollBar().value() == height
    assert preview.view.sheets.images[3] is not held


def test_a_changed_word_is_another_look(papers: dict[str, bytes]) -> None:
    whole, cover = (page_pictures.drawn(papers[name], 0, 400, ()) for name in ("whole", "cover"))
    assert whole.look != cover.look
    assert page_pictures.drawn(papers["whole"], 0, 400, {whole.look}).image is None
    assert page_pictures.drawn(papers["whole"], 0, 401, {whole.look}).image is not None, "another width"


def test_only_pages_near_the_view_keep_their_pictures(qtbot: QtBot, preview: Preview) -> None:
    for page in range(1, preview.pages + 1):
        preview.view.go_to(page)
        settled(qtbot, preview)
    assert len(preview.view.sheets.images) <= 9
    assert 0 not in preview.view.sheets.images


def test_keys_turn_pages(qtbot: QtBot, preview: Preview) -> None:
    steps = (Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp, Key.Key_End, Key.Key_Home)
    seen = []
    for key in steps:
        qtbot.keyClick(preview.view, key)
        seen.append(preview.view.page)
    assert seen == [2, 3, 2, preview.pages, 1]
    assert preview.bar.page.value() == 1


def test_up_goes_to_the_top_of_the_page_first(qtbot: QtBot, preview: Preview) -> None:
    preview.view.go_to(3)
    bar = preview.view.verticalScrollBar()
    top = bar.value()
    bar.setValue(top + 120)
    qtbot.keyClick(preview.view, Key.Key_PageUp)
    assert bar.value() == top


def test_the_bar_says_the_page_and_takes_one(qtbot: QtBot, preview: Preview) -> None:
    assert (preview.bar.page.value(), preview.bar.page.maximum()) == (1, preview.pages)
    assert not preview.bar.before.isEnabled()
    preview.bar.page.setValue(6)
    assert preview.view.page == 6
    qtbot.mouseClick(preview.bar.after, Qt.MouseButton.LeftButton)
    assert preview.view.page == 7
    preview.bar.page.setValue(preview.pages)
    assert not preview.bar.after.isEnabled()


def test_at_100_per_cent_a_page_has_its_size_on_paper(qtbot: QtBot, preview: Preview) -> None:
    preview.bar.zoom.activated.emit(preview.bar.zoom.findData(100))
    settled(qtbot, preview)
    rect = preview.view.sheets.rects[0]
    assert (rect.width(), rect.height()) == (794, 1123), "A4 at 96 to the inch"
    assert preview.view.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(preview.view, Key.Key_0, CTRL)
    settled(qtbot, preview)
    assert preview.view.zoom == FIT
    assert preview.bar.zoom.currentData() == FIT
    assert preview.view.horizontalScrollBar().maximum() == 0


def test_zooming_keeps_what_is_read_in_view(qtbot: QtBot, preview: Preview) -> None:
    preview.view.go_to(7)
    for _ in range(3):
        qtbot.keyClick(preview.view, Key.Key_Plus, CTRL)
        settled(qtbot, preview)
        assert preview.view.page == 7
    for _ in range(20):
        qtbot.keyClick(preview.view, Key.Key_Minus, CTRL)
    assert preview.view.zoom == ZOOMS[0]
    settled(qtbot, preview)
    assert abs(preview.view.page - 7) <= 1


def test_without_pages_nothing_can_be_turned(qtbot: QtBot, preview: Preview) -> None:
    preview.show_nothing()
    assert not preview.bar.isEnabled()
    for key in (Key.Key_PageDown, Key.Key_End, Key.Key_PageUp):
        qtbot.keyClick(preview.view, key)
    assert (preview.pages, preview.pictures) == (0, 0)
