"""Small reports to make material from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report

HEAD = "某县2024年政府工作报告\n——2024年1月5日在某县第一届人民代表大会第三次会议上\n县长 张三\n各位代表：\n"

# A report is at least 400 characters long; this part of it says nothing that could be counted.
CLOSING = "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境，不断改善人民生活。" * 6

Write = Callable[[str, str], Analysis]


@pytest.fixture
def written() -> Write:
    """Make a report from the text of its review and of its plan."""

    def make(review: str, plan: str) -> Analysis:
        opening = "现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出意见。"
        parts = f"一、2023年工作回顾\n{review}\n二、2024年工作安排\n{plan}\n三、政府自身建设\n{CLOSING}\n"
        text = f"{HEAD}{opening}\n{parts}"
        return analyse(read_text(text, "某县.txt"))

    return make


@pytest.fixture(scope="session")
def bundled() -> Analysis:
    """The example report."""
    return analyse(read_file(bundled_report()))
