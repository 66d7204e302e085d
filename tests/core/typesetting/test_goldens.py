"""What each form gives to Typst and what it prints, against the goldens (`packaging/goldens.py` writes them anew)."""

from __future__ import annotations

import pytest

from caoxian_desktop.core.briefing.composing import _FORMS
from caoxian_desktop.core.briefing.template import Template
from tests.goldens import FOLDER, printed_words, typst_input

MADE = [template for template in Template if template in _FORMS]


def lines(words: str) -> list[str]:
    """Return lines as they are compared: poppler's versions part columns by more blanks or fewer."""
    return [squeezed for line in words.splitlines() if (squeezed := " ".join(line.split()))]


@pytest.mark.parametrize("template", MADE)
def test_a_form_gives_typst_what_it_gave(template: Template) -> None:
    assert typst_input(template).splitlines() == (FOLDER / f"{template.value}.json").read_text("utf-8").splitlines()


@pytest.mark.parametrize("template", MADE)
def test_a_form_prints_what_it_printed(template: Template) -> None:
    assert lines(printed_words(template)) == lines((FOLDER / f"{template.value}.txt").read_text("utf-8"))


def test_no_golden_is_left_of_a_form_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {template.value for template in MADE}
