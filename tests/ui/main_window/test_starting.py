"""A start that does not come through is counted; a safe one takes nothing but defaults and says so."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from caoxian_desktop import cli
from caoxian_desktop.app import Application
from caoxian_desktop.core import places
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.ui import log
from caoxian_desktop.ui.glossary.panel import GlossaryPanel
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.main_window import safe_mode, starting
from caoxian_desktop.ui.main_window.empty_page import empty_page
from caoxian_desktop.ui.main_window.starting import Starts
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.strip import Strip


def test_a_safe_start_is_due_after_two_that_did_not_come_through(home: Path) -> None:
    for failed, due in ((0, False), (1, False), (2, True), (3, True)):
        starts = Starts()
        assert (starts.failed, starts.safe_one_is_due) == (failed, due)
        starts.begin()
    Starts().came_through()
    assert Starts().failed == 0


@pytest.mark.parametrize("written", ["", "many", "二"])
def test_a_mark_that_says_nothing_counts_for_none(home: Path, written: str) -> None:
    places.log_dir().mkdir()
    (places.log_dir() / "starting").write_text(written, "utf-8")
    assert Starts().failed == 0


def test_a_folder_that_takes_no_mark_holds_up_no_start(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places.log_dir().write_text("no folder", "utf-8")
    Starts().begin()
    Starts().came_through()
    assert "cannot be written" in capsys.readouterr().err


def test_a_window_that_was_there_and_was_closed_came_through(started: Application) -> None:
    Starts().begin()
    started.window.close()
    assert Starts().failed == 0


@pytest.fixture
def safely(qtbot: QtBot, qapp: QApplication, kept_example: Path, home: Path, put_back: None) -> Iterator[Application]:
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('theme = "dark"\nface = "sans"\nhints_seen = false\n', "utf-8")
    application = Application(qapp, None, safe=True)
    application.window.show()
    qtbot.waitUntil(lambda: application.window.library.panel is not None)
    yield application
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()


def test_a_safe_start_has_defaults_opens_nothing_and_says_so(safely: Application, qtbot: QtBot, home: Path) -> None:
    qtbot.wait(300)
    assert (safely.settings.now.theme, safely.settings.now.face) == ("system", "serif")
    assert safely.session.open_report is None
    assert safely.window.library.isVisible()
    strip = safely.window.findChild(Strip, "safe")
    assert strip is not None
    assert strip.isVisible()
    assert strip.words.startswith("安全模式")
    before = (home / "config" / "settings.toml").read_text("utf-8")
    strip.findChildren(QPushButton)[0].click()
    assert safely.window.again is not None
    assert (home / "config" / "settings.toml").read_text("utf-8") == before
    with Library.open(home / "library") as library:
        assert library.last_opened() is not None


def test_all_defaults_asked_for_in_a_safe_start_hold_at_the_next_one(safely: Application, home: Path) -> None:
    before = (home / "config" / "settings.toml").read_text("utf-8")
    safely.wiring.preferring._reset_all()
    assert not (home / "config" / "settings.toml").exists()
    assert (home / "config" / "settings.old.toml").read_text("utf-8") == before


def test_what_is_wrong_with_settings_and_keys_is_told_once(
    kept_example: Path, start: Callable[[], Application], home: Path, qtbot: QtBot
) -> None:
    with (home / "config" / "settings.toml").open("a", encoding="utf-8") as settings:
        settings.write("zoom = 7000\n")
    (home / "config" / "keys.toml").write_text('fly = "F4"\n', "utf-8")
    told: list[str] = []
    application = start()
    application.notices.said.connect(lambda notice: told.append(f"{notice.words}{notice.details}"))
    assert application.settings.problems == ()
    assert application.keys.wrong == ()
    old = application.window
    application.settings.change(text_size=110)
    qtbot.waitUntil(lambda: application.window is not old, timeout=10_000)
    qtbot.waitUntil(lambda: application.window.glossary.panel is not None)
    assert not [words for words in told if "7000" in words or "fly" in words]


def test_a_report_can_be_opened_in_a_safe_start(safely: Application, qtbot: QtBot) -> None:
    reader = safely.window.reader
    assert not reader.view.isVisible()
    (empty,) = reader.findChildren(EmptyState)
    assert empty.isVisible()
    safely.window.actions_["example"].trigger()
    qtbot.waitUntil(lambda: bool(safely.session.charts), timeout=20_000)
    assert reader.view.isVisible()
    assert empty.isHidden()


@pytest.fixture
def without_library(
    qtbot: QtBot, qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch, put_back: None
) -> Iterator[Application]:
    def refuse(*_: object) -> None:
        raise KnownError("library.read_only", "D:/报告库", "不能写入", "it cannot be written to")

    monkeypatch.setattr(Library, "open", refuse)
    application = Application(qapp, None)
    application.window.show()
    yield application
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()


def test_a_library_that_cannot_be_opened_leaves_no_blank_page(without_library: Application, qtbot: QtBot) -> None:
    window = without_library.window
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.reader.findChildren(EmptyState)), timeout=20_000)
    (empty,) = window.reader.findChildren(EmptyState)
    assert not window.reader.view.isVisible()
    assert empty.sentence.text() == "D:/报告库：不能写入"
    window.show_hints()
    assert not window.settings.now.hints_seen, "hints point at what a report shows"


def test_the_empty_page_says_the_same_in_the_other_language(without_library: Application, qtbot: QtBot) -> None:
    old = without_library.window
    qtbot.waitUntil(lambda: empty_page(old) is not None, timeout=5000)
    qtbot.wait(50)  # until nothing is under way
    old.actions_["english"].trigger()
    qtbot.waitUntil(lambda: without_library.window is not old, timeout=5000)
    page = empty_page(without_library.window)
    assert page is not None
    assert (page.title.text(), page.sentence.text()) == ("No report open", "D:/报告库: it cannot be written to")
    assert not without_library.window.reader.view.isVisible()


def test_without_a_report_nothing_is_said_of_a_report(safely: Application, qtbot: QtBot) -> None:
    safely.window.show_tab("glossary")
    qtbot.waitUntil(lambda: safely.window.glossary.panel is not None)
    status, panel = safely.window.status, safely.window.glossary.panel
    assert isinstance(panel, GlossaryPanel)
    assert status.saved.text() == ""
    assert panel._empty.sentence.text() == "打开报告后，这里列出它的名词解释。"
    for key in ("outline", "bookmarks", "figures", "problems", "checking", "charts", "indicators"):
        safely.window.show_tab(key)
        room = getattr(safely.window, key)
        qtbot.waitUntil(lambda room=room: room.panel is not None)
        assert not room.panel.isVisible()
        assert [empty.title.text() for empty in room.findChildren(EmptyState) if empty.isVisible()] == ["没有打开报告"]
    status.show_saved(SaveState.SAVING)
    assert status.saved.text() == "正在保存…", "own terms can be written without one"
    status.show_saved(SaveState.SAVED)
    assert status.saved.text() == "已保存 ✓"
    safely.window.actions_["example"].trigger()
    qtbot.waitUntil(lambda: bool(safely.session.charts), timeout=20_000)
    assert safely.window.indicators.panel.isVisible()  # type: ignore[union-attr]  # it was waited for
    assert status.saved.text() == "已保存 ✓"


def test_a_safe_start_lets_no_plugin_of_the_system_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_PLUGIN_PATH", "/somewhere")
    monkeypatch.setenv("QT_STYLE_OVERRIDE", "kvantum")
    for name in ("QT_OPENGL", "QT_XCB_GL_INTEGRATION"):
        monkeypatch.setenv(name, "")
    safe_mode.prepare()
    assert "QT_PLUGIN_PATH" not in os.environ
    assert "QT_STYLE_OVERRIDE" not in os.environ
    assert os.environ["QT_OPENGL"] == "software"


def _answer(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(f"{box.text()}\n{box.detailedText()}")
        next(button for button in box.buttons() if button.text() == words).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked


@pytest.mark.parametrize(("words", "wanted"), [("安全模式启动", True), ("正常启动", False)])
def test_it_is_asked_whether_to_start_safely(
    put_back: None, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, words: str, wanted: bool
) -> None:
    asked = _answer(monkeypatch, words)
    assert starting.wants_safe_start(qapp) is wanted
    assert "前两次启动都没有成功" in asked[0]


def test_a_window_that_cannot_be_made_is_told_logged_and_tried_safely(
    put_back: None, qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answer(monkeypatch, "安全模式启动")
    assert starting.tell_failed(qapp, ZeroDivisionError("某县"), safe=False)
    assert "ZeroDivisionError" in asked[0]
    assert "bug while starting" in places.log_file().read_text("utf-8")
    assert "某县" not in asked[0] + places.log_file().read_text("utf-8")
    asked = _answer(monkeypatch, "退出")
    assert not starting.tell_failed(qapp, ZeroDivisionError(), safe=True)
    log.close()


@pytest.mark.parametrize(
    ("environment", "like"),
    [
        ({}, "zh_CN.UTF-8"),
        ({"LANG": "C.UTF-8"}, "zh_CN.UTF-8"),
        ({"LANG": "POSIX"}, "zh_CN.UTF-8"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, None),
        ({"LANG": "C", "LC_TIME": "en_GB.UTF-8"}, None),
        ({"LANG": "C", "LC_ALL": "C"}, None),
    ],
)
def test_times_are_like_those_of_a_place_where_the_system_names_none(
    environment: dict[str, str], like: str | None
) -> None:
    assert starting.times_like(environment) == like


def test_the_log_says_what_runs_on_what_once_the_window_is_there(started: Application) -> None:
    started._on_there()
    started._on_there()
    (line,) = [line for line in places.log_file().read_text("utf-8").splitlines() if " INFO start" in line]
    assert "Qt 6." in line
    assert "offscreen" in line


@pytest.mark.parametrize(
    "words", [["--safe-mode"], ["open", "--safe-mode"], ["--safe-mode", "a.txt"], ["open", "--safe-mode", "a.txt"]]
)
def test_the_command_line_takes_the_wish_wherever_it_stands(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    asked: list[tuple[Path | None, bool]] = []
    monkeypatch.setattr(cli, "_window", lambda file, *, safe=False, **_rest: asked.append((file, safe)) or 0)
    assert cli.main(words) == 0
    assert asked == [(Path("a.txt") if "a.txt" in words else None, True)]
    asked.clear()
    assert cli.main(["--portable", "b.txt"]) == 0
    assert asked == [(Path("b.txt"), False)]


def test_a_window_that_is_open_already_is_not_mistaken_for_a_safe_one(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from caoxian_desktop.ui import single_instance
    from caoxian_desktop.ui.single_instance import Claim

    monkeypatch.setattr(single_instance, "claim", lambda _folder, _file: Claim(handed_over=True))
    with pytest.raises(KnownError, match="--safe-mode"):
        cli._window(None, measure=False, safe=True)


AGAIN = """
import sys
from PySide6.QtCore import QTimer
from caoxian_desktop import app
from caoxian_desktop.core import places
from caoxian_desktop.ui import single_instance
from caoxian_desktop.ui.main_window import starting

class Probe(app.Application):
    def __init__(self, qt, file, *, safe=False):
        super().__init__(qt, file, safe=safe)
        self.wiring.furnishing.furnished.connect(lambda: QTimer.singleShot(300, self.window.begin_again))

app.Application = Probe
claimed = single_instance.claim(places.library_dir(), None)

def begin_again(*, safe):
    again = single_instance.claim(places.library_dir(), None)
    print("begun anew", safe, again.handed_over, flush=True)
app.begin_again = begin_again
sys.exit(app.run(None, False, claimed))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the name is taken as Linux has it")
def test_starting_anew_finds_the_place_free(kept_example: Path) -> None:
    run = subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout.strip() == "begun anew False False", run.stderr
    assert run.returncode == 0


def test_the_command_that_starts_anew_is_this_program_s(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_options: started.append(command))
    monkeypatch.setattr(sys, "argv", ["caoxian-desktop", "--portable", "a.txt"])
    starting.begin_again(safe=True)
    assert started == [[sys.executable, "-m", "caoxian_desktop", "--portable", "--safe-mode"]]
