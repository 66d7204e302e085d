"""Words broken into the lines of a card."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from caoxian_desktop.ui.annotations.lines import broken

WORDS = "全县规模以上固定资产投资完成209.5亿元，增长30.6%；" * 4


@pytest.fixture
def font(qapp: object) -> QFont:
    return QFont()


def test_lines_hold_all_words_and_fit_the_width(font: QFont) -> None:
    lines = broken(WORDS, font, 200, 99)
    assert "".join(lines) == WORDS
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 201 for line in lines)


def test_what_is_left_over_ends_in_an_ellipsis(font: QFont) -> None:
    lines = broken(WORDS, font, 200, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert QFontMetricsF(font).horizontalAdvance(lines[-1]) <= 201


def test_line_breaks_and_characters_beyond_the_basic_plane_survive(font: QFont) -> None:
    assert broken("一😀𫖯\n二", font, 200, 4) == ("一😀𫖯", "二")
