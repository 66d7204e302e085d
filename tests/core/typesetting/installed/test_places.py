"""Where fonts are looked for, on each system, and what is not taken for one."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from caoxian_desktop.core.typesetting.installed import places
from caoxian_desktop.core.typesetting.installed.places import font_files, font_places


@pytest.fixture
def any_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAOXIAN_FONTS", raising=False)


@pytest.mark.usefixtures("any_folder")
def test_on_linux_the_user_s_folders_come_before_the_system_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/someone/data")
    monkeypatch.setenv("XDG_DATA_DIRS", "/opt/y::/usr/share")
    found = [str(place) for place in font_places()]
    assert found[:3] == ["/someone/data/fonts", "/opt/y/fonts", "/usr/share/fonts"]
    assert "/usr/local/share/fonts" in found
    assert len(found) == len(set(found))


@pytest.mark.usefixtures("any_folder")
def test_on_windows_the_registry_names_files_that_lie_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "仿宋.ttf"
    values = [("仿宋 (TrueType)", str(elsewhere), 1), ("宋体 (TrueType)", "simsun.ttc", 1), ("坏", 7, 4)]

    def opened(root: str, _path: str) -> Any:
        if root == "machine":
            raise OSError
        return nullcontext(values)

    registry = SimpleNamespace(
        HKEY_LOCAL_MACHINE="machine",
        HKEY_CURRENT_USER="user",
        OpenKey=opened,
        QueryInfoKey=lambda key: (0, len(key), 0),
        EnumValue=lambda key, number: key[number],
    )
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("WINDIR", "/windows")
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    assert font_places() == (Path("/windows/Fonts"), Path("/local/Microsoft/Windows/Fonts"), elsewhere)
    elsewhere.write_bytes(b"x")
    assert [file.path for file in font_files()] == [elsewhere]


def test_the_variable_names_the_folders_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAOXIAN_FONTS", "/one:/two" if sys.platform != "win32" else "/one;/two")
    assert font_places() == (Path("/one"), Path("/two"))
    monkeypatch.setenv("CAOXIAN_FONTS", "")
    assert font_places() == ()


def test_only_whole_font_files_of_a_likely_size_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "LARGEST", 10)
    (tmp_path / "deep" / "er").mkdir(parents=True)
    for name, size in {"a.TTF": 3, "b.otf": 3, "deep/er/c.ttc": 3, "empty.ttf": 0, "huge.ttf": 11, "d.txt": 3}.items():
        (tmp_path / name).write_bytes(b"x" * size)
    (tmp_path / "folder.ttf").mkdir()
    (tmp_path / "gone.ttf").symlink_to(tmp_path / "nowhere.ttf")
    assert [file.path.name for file in font_files([tmp_path])] == ["a.TTF", "b.otf", "c.ttc"]


def test_an_endless_folder_is_left_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "MOST_FILES", 5)
    for number in range(9):
        (tmp_path / f"{number}.ttf").write_bytes(b"x")
    assert len(font_files([tmp_path, tmp_path])) == 5
