"""Of words that were taken apart, the places of their pieces are offered, and none is taken."""

from collections.abc import Callable

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.remains import remains
from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.anchoring.sought import sought
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from tests.core.anchoring.conftest import OLD, described, report_of

LINES = OLD.split("\n")
WORDS = f"{LINES[3]}\n{LINES[4]}"


def _remains(text: str, words: str = WORDS) -> list[str]:
    ground = Ground(report_of(text), "new")
    return [span.of(text) for span in remains(sought(described(words), ground), ground)]


def test_pieces_that_were_taken_to_other_places_are_offered_the_longest_first(
    placed: Callable[[TextTarget, str], tuple[Placement, str]],
) -> None:
    text = f"{LINES[4]}\n某某某。\n{'，'.join(LINES[3].split('，')[1:])}\n{LINES[6]}\n"
    placement, _ = placed(described(WORDS), text)
    assert (placement.standing, placement.span) == (Standing.AMBIGUOUS, None)
    assert [span.of(text) for span in placement.candidates] == [
        "，".join(line.split("，")[1:]) for line in LINES[4:2:-1]
    ]


def test_pieces_beside_each_other_are_one_and_other_numbers_do_not_part_them() -> None:
    assert _remains(OLD.replace("118亿", "120亿"), LINES[3]) == [LINES[3].replace("118亿", "120亿")]
    apart = OLD.replace("，云山湖大桥", "，还有一句很长很长的话，云山湖大桥")
    assert _remains(apart, LINES[3]) == [
        "新开工过亿元项目42个，完成固定资产投资118亿元，",
        "云山湖大桥建成通车，群众出行更加方便。",
    ]


def test_where_little_is_left_nothing_is_offered_nor_what_stands_twice() -> None:
    assert _remains("某某某。\n首位产业加快集聚，某某某某。") == []
    assert _remains(f"{OLD}\n{OLD}") == []
    assert _remains("") == []
