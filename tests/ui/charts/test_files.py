"""A chart as a file."""

from pathlib import Path

import pytest

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET
from caoxian_desktop.ui.charts.files import FileKind, writer


@pytest.mark.parametrize(
    ("kind", "start"), [(FileKind.PNG, b"\x89PNG"), (FileKind.SVG, b"<?xml"), (FileKind.CSV, b"\xef\xbb\xbf")]
)
def test_each_kind_is_written(tmp_path: Path, charts: tuple[Chart, ...], kind: FileKind, start: bytes) -> None:
    target = tmp_path / f"a.{kind.value}"
    assert writer(charts[0], kind, target)(NO_TICKET) == target
    assert target.read_bytes().startswith(start)


def test_an_exported_svg_names_faces_that_other_computers_have(tmp_path: Path, charts: tuple[Chart, ...]) -> None:
    writer(charts[0], FileKind.SVG, tmp_path / "a.svg")(NO_TICKET)
    assert "'Microsoft YaHei', sans-serif" in (tmp_path / "a.svg").read_text("utf-8")


def test_a_folder_that_is_not_there_is_a_known_fault(tmp_path: Path, charts: tuple[Chart, ...]) -> None:
    with pytest.raises(KnownError):
        writer(charts[0], FileKind.CSV, tmp_path / "no" / "a.csv")(NO_TICKET)
