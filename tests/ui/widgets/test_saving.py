"""Where a file is saved to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.saving import ask_file, documents, folder_to_open_in, suggested_name, with_ending


@pytest.mark.parametrize(
    ("chosen", "path"),
    [
        ("图", "图.png"),
        ("图.png", "图.png"),
        ("图.PNG", "图.PNG"),
        ("图v1.2", "图v1.2.png"),
        ("增长6.5%", "增长6.5%.png"),
    ],
)
def test_a_file_has_the_ending_of_its_kind(chosen: str, path: str) -> None:
    assert with_ending(f"/a.b/{chosen}", "png") == Path(f"/a.b/{path}")


def test_a_dialog_begins_in_the_last_folder_and_where_that_is_gone_among_the_documents(tmp_path: Path) -> None:
    assert folder_to_open_in(str(tmp_path)) == str(tmp_path)
    assert folder_to_open_in(str(tmp_path / "U盘")) == folder_to_open_in("") == str(documents())


@pytest.mark.skipif(sys.platform != "linux", reason="the folders are told by variables there")
def test_where_there_is_no_folder_of_documents_the_persons_own_is_suggested(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert documents() == tmp_path
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/文档"\n', "utf-8")
    (tmp_path / "文档").mkdir()
    assert documents() == tmp_path / "文档"


def test_a_file_that_the_dialog_did_not_ask_about_is_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "图.png").write_bytes(b"old")
    answers, suggested = [str(tmp_path / "图"), str(tmp_path / "图.png")], []

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(name)
        return answers.pop(0), ""

    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_file(ask, parent, "", tmp_path / "新.png", "png") == tmp_path / "图.png"
    assert suggested == [str(tmp_path / "新.png"), str(tmp_path / "图.png")]


def test_thinking_better_of_it_is_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_file(lambda *_: ("", ""), parent, "", tmp_path / "图.png", "png") is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("主要指标", "某县_主要指标.png"),
        ('a<b>:"/\\|?*c', "某县_ab_c.png"),
        ("位次. ", "某县_位次.png"),
        ("长" * 300, f"_{'长' * 80}.png"),
    ],
)
def test_a_suggested_name_is_one_that_every_system_takes(title: str, name: str) -> None:
    assert suggested_name("某县", title, "png") == name


def test_the_name_of_a_report_is_no_path() -> None:
    assert suggested_name("/etc/../某县\n2022：2023", "校核提示", "csv") == "etc..某县2022：2023_校核提示.csv"
    assert suggested_name("县" * 300, "校核提示", "csv") == f"{'县' * 75}_校核提示.csv"
