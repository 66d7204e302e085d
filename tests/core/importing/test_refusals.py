"""Every refusal speaks in one voice: the file, what is wrong, what to do; Chinese marks in Chinese."""

import inspect
import re
from collections.abc import Callable, Iterator

import pytest

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.report.problem import KnownError

GIVEN = {
    "name": "报告.docx",
    "reason": OSError(5, "Input/output error"),
    "size": 70_000_000,
    "limit": 64_000_000,
    "part": 9,
    "parts": 3,
    "zh": "标签过多",
    "en": "too many tags",
}


def refused() -> Iterator[KnownError]:
    for _, refuse in inspect.getmembers(refusals, inspect.isfunction):
        needed = inspect.signature(refuse).parameters
        if refuse.__module__ == refusals.__name__ and "name" in needed:  # the others turn one refusal into another
            made: Callable[..., KnownError] = refuse
            yield made(**{name: GIVEN[name] for name in needed})


@pytest.mark.parametrize("error", list(refused()), ids=lambda error: error.zh[:12])
def test_a_refusal_names_the_file_says_what_is_wrong_and_what_to_do(error: KnownError) -> None:
    assert error.subject == "报告.docx"
    assert error.code.startswith("import.")
    assert error.zh.endswith("。")
    assert "请" in error.zh
    assert not re.search(r"[一-龥][,;:!?()]|[,;:!?()][一-龥]", error.zh)
    assert error.en.endswith(".")
    assert error.en[0].islower() or error.en.startswith(("LibreOffice", "OFD", "PDF"))
