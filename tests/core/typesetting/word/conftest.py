"""The bundled report as somebody worked on it, for all tests of Word files."""

from __future__ import annotations

import pytest

from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from tests.annotated import annotated


@pytest.fixture(scope="session")
def material() -> Material:
    return annotated(read_file(bundled_report()))
