"""Which files an export writes for a name that was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from caoxian_desktop.ui.briefing.targets import targets, unasked


@pytest.mark.parametrize(
    ("chosen", "formats", "names"),
    [
        ("一页.pdf", (".pdf", ".docx"), ["一页.pdf", "一页.docx"]),
        ("一页", (".pdf", ".docx"), ["一页.pdf", "一页.docx"]),
        ("报告v1.2", (".docx",), ["报告v1.2.docx"]),
        ("报告v1.2.PDF", (".pdf",), ["报告v1.2.pdf"]),
        ("一页.docx", (), []),
    ],
)
def test_each_format_has_its_file(chosen: str, formats: tuple[str, ...], names: list[str]) -> None:
    assert [path.name for path in targets(f"/x/{chosen}", formats)] == names


def test_only_what_the_dialog_did_not_ask_about_is_asked(tmp_path: Path) -> None:
    pdf, word = tmp_path / "一页.pdf", tmp_path / "一页.docx"
    pdf.touch()
    word.touch()
    assert unasked([pdf, word], str(pdf)) == (word,)


def test_pictures_of_several_pages_are_asked_about_by_their_numbers(tmp_path: Path) -> None:
    chosen, first, second, third = (tmp_path / f"一页{end}.png" for end in ("", "-1", "-2", "-3"))
    for file in (chosen, first, third):
        file.touch()
    assert unasked([chosen], str(chosen), 1) == ()
    assert unasked([chosen], str(chosen), 2) == (first,)
    assert unasked([chosen], str(chosen), None) == (first, third)
    assert unasked([second], str(second), 2) == ()
