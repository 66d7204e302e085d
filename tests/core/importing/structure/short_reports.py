"""What the short reports of every layout are made of, and how the tree of one is looked at."""

from caoxian_desktop.core.importing.structure.structure import structure_of
from tests.core.importing.conftest import clean

LONG = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。" * 2
GROW, LIVE = f"稳增长。{LONG}", f"惠民生。{LONG}"
HALF = LONG.replace("，", ",").replace("。", ".")

Row = tuple[int, str, str]

Layouts = dict[str, tuple[tuple[str, ...], list[Row]]]
"""The lines of a report and its tree, by what is special about it."""


def tree_of(lines: tuple[str, ...]) -> list[Row]:
    """Return level, label and title of every section of a report with these lines."""
    structure = structure_of(clean("\n".join(("各位代表：", *lines))).text, {})
    return [(s.level, s.label, s.title) for part in structure.sections for s in part.walk()]
