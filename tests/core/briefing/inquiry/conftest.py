"""Small reports with a review of 2023 and a plan of 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_text

_HEAD = "曹县{year}年政府工作报告\n——{year}年1月5日在曹县第一届人民代表大会第三次会议上\n县长 张三\n各位代表：\n"
_CLOSING = "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境，不断改善人民生活。" * 6


@pytest.fixture
def of_year() -> Callable[[int, str, str], Analysis]:
    """Make a report from its year and the text of its review and of its plan."""

    def make(year: int, review: str, plan: str) -> Analysis:
        parts = f"一、{year - 1}年工作回顾\n{review}\n二、{year}年工作安排\n{plan}\n三、政府自身建设\n{_CLOSING}\n"
        opening = "现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出意见。"
        return analyse(read_text(f"{_HEAD.format(year=year)}{opening}\n{parts}", f"曹县{year}.txt"))

    return make
