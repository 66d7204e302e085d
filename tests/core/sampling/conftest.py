"""A small report and its figures."""

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_text
from tests.core.corrections.conftest import TEXT


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    return analyse(read_text(TEXT, "云山县.txt"))
