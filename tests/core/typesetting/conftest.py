"""The bundled report exported once as PDF, for all tests that read it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.typesetting.pdf import set_pages

MADE_ON = "2026-01-05"


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    return analyse(read_file(bundled_report()))


@pytest.fixture(scope="session")
def digest_pdf(analysis: Analysis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("digest") / "out.pdf"
    target.write_bytes(set_pages(compose([Material(analysis, charts_of(analysis))], Choices(made_on=MADE_ON))).pdf)
    return target


@pytest.fixture(scope="session")
def one_page_pdf(analysis: Analysis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("one_page") / "out.pdf"
    made = compose([Material(analysis)], Choices(template=Template.ONE_PAGE, made_on=MADE_ON))
    target.write_bytes(set_pages(made).pdf)
    return target
