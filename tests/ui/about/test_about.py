"""The box about the program names every part with version and licence; news are told once, after an update."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from caoxian_desktop import __version__
from caoxian_desktop.ui.about import news, parts
from caoxian_desktop.ui.about.dialog import AboutDialog
from caoxian_desktop.ui.about.news_dialog import NewsDialog

ROOT = Path(__file__).parents[3]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_declared_dependency_is_named_with_its_version_and_licence() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {plain(re.split(r"[<>=!~\[; ]", each, maxsplit=1)[0]) for each in declared}
    assert names == {plain(part.distribution) for part in parts.PARTS}
    assert [part.name for part in parts.PARTS if not part.licence] == []
    assert [name for name, number, _ in parts.versions() if number == parts.UNKNOWN] == []


def test_sqlite_says_its_own_version(monkeypatch: pytest.MonkeyPatch) -> None:
    import apsw

    assert parts.sqlite_version() == apsw.sqlite_lib_version()
    monkeypatch.delitem(sys.modules, "apsw")
    assert parts.sqlite_version() == apsw.sqlite_lib_version()


def test_versions_are_looked_up_without_loading_anything() -> None:
    code = (
        "import sys; from caoxian_desktop.ui.about.parts import plain_text; plain_text()\n"
        "print([name for name in ('matplotlib', 'typst', 'lxml', 'pypdfium2', 'apsw', 'numpy') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.strip() == "[]"


def test_the_licences_of_what_is_bundled_go_with_it() -> None:
    texts = parts.licence_texts()
    assert (ROOT / "LICENSE").read_text("utf-8").strip() in texts
    resources = ROOT / "resources"
    files = (*resources.glob("fonts/OFL*"), *resources.glob("readings/MIT*"))
    assert {file.relative_to(resources).as_posix() for file in files} == set(parts.BUNDLED_LICENCES)
    assert texts.count("SIL OPEN FONT LICENSE Version 1.1") >= 2


def test_a_packaged_program_leads_to_the_licences_beside_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "caoxian-desktop"))
    (tmp_path / "licences").mkdir()
    for frozen, shown in ((False, 0), (True, 1)):
        monkeypatch.setattr(sys, "frozen", frozen, raising=False)
        box = AboutDialog()
        qtbot.addWidget(box)
        buttons = box.tabs.widget(2).findChildren(QPushButton)
        assert len(buttons) == shown
    buttons[0].click()
    assert opened == [tmp_path / "licences"]


def test_the_box_shows_all_of_it_and_copies_the_versions(qtbot: QtBot) -> None:
    box = AboutDialog()
    qtbot.addWidget(box)
    box.show()
    assert box.parts.topLevelItemCount() == len(parts.versions())
    box.copy.click()
    assert f"Caoxian Desktop {__version__}" in QGuiApplication.clipboard().text()
    assert box.width() <= 911
    assert box.height() <= 512


# News


def test_the_version_that_runs_has_news_in_both_languages() -> None:
    release = next(release for release in news.releases() if release.version == __version__)
    assert release.news
    assert all(each.zh and each.en for each in release.news)
    assert [each.en for each in release.news if re.search(r"[\u4e00-\u9fff]", each.en)] == []


@pytest.mark.parametrize(
    ("seen", "now", "found"),
    [
        ("0.1.0", "0.3.0", ["0.3.0", "0.2.0"]),
        ("0.2.0", "0.2.0", []),
        ("0.10.0", "0.3.0", []),
        ("0.1.9", "0.2.0+local", ["0.2.0"]),
        ("nonsense", "0.1.0", ["0.1.0"]),
    ],
)
def test_news_are_those_between_two_versions(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seen: str, now: str, found: list[str]
) -> None:
    file = tmp_path / "news.toml"
    told = (f'[[release]]\nversion = "0.{n}.0"\nzh = ["新"]\nen = ["new"]\n' for n in (1, 2, 3, 10))
    file.write_text("".join(told), "utf-8")
    monkeypatch.setattr(news, "resource", lambda _name: file)
    assert [release.version for release in news.since(seen, now)] == found


def test_the_dialog_tells_each_sentence(qtbot: QtBot) -> None:
    dialog = NewsDialog(news.releases())
    qtbot.addWidget(dialog)
    shown = "".join(part.text() for part in dialog.findChildren(QLabel))
    assert all(each.zh in shown for release in news.releases() for each in release.news)
