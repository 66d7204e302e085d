"""Whether a sentence's other numbers are those that were kept: only a number that is another one now is told."""

import pytest

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.neighbours import neighbours_stand
from caoxian_desktop.core.report.span import Span
from tests.core.anchoring.conftest import OLD, described, report_of


def _stand(words: str, text: str) -> bool:
    start = text.index(words)
    return neighbours_stand(described(words), Span(start, start + len(words)), Ground(report_of(text)))


@pytest.mark.parametrize(
    ("old", "new", "stand"),
    [
        ("", "", True),
        ("412.6亿元", "413亿元", False),
        ("同比增长0.2%", "同比增长0.3%", False),
        ("，同比增长0.2%", "", False),
        ("，同比增长0.2%", "，同比增长0.2%，税收占比80%", False),
        ("26.1亿元，同比增长0.2%", "0.2亿元，同比增长26.1%", False),
        ("增长3%，", "增长3%。", True),
        ("增长3%，", "增长3%。\n", True),
        ("亿元，增长", "亿元；增长", True),
        ("完成412.6亿元，", "完成\n412.6亿元，", True),
        ("全县", "全市", True),
    ],
    ids=[
        *("nothing", "one changed", "another changed", "one gone", "one more", "changed places", "cut in two"),
        *("cut by a line", "another mark", "a line before", "words alone"),
    ],
)
def test_numbers_of_a_sentence(old: str, new: str, stand: bool) -> None:
    assert _stand("增长3%", OLD.replace(old, new)) is stand


def test_a_sentence_that_was_described_whole_is_known_though_another_is_joined_to_it() -> None:
    text = OLD.replace("一、2022年工作回顾\n全县", "2022年工作回顾全县")
    target = described("工作回顾")
    start = text.index("工作回顾")
    place = Span(start, start + 4)
    assert not neighbours_stand(target._replace(before="某" * 32), place, Ground(report_of(text)))
    assert neighbours_stand(target._replace(before="一。\n2022年", after="\n"), place, Ground(report_of(text)))


def test_a_description_without_numbers_says_nothing_of_them() -> None:
    target = described("增长3%")._replace(numbers=())
    text = OLD.replace("412.6", "413")
    start = text.index("增长3%")
    assert neighbours_stand(target, Span(start, start + 4), Ground(report_of(text)))
