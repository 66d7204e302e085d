"""A second start is handed to the first window of its library; what comes in is data."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui import single_instance
from caoxian_desktop.ui.single_instance import LONGEST, Claim, Doorkeeper, HandedOver, claim, name_for, understood

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the pipe of Windows is asked otherwise")


class Window(QObject):
    """A window that answers."""

    def __init__(self, claimed: Claim) -> None:
        super().__init__()
        self.came: list[HandedOver] = []
        self.door = Doorkeeper(claimed, self.came.append, self)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(claim(tmp_path, None))
    assert made.door.listening
    yield made
    made.door.close()


def _second(qtbot: QtBot, folder: Path, file: Path | None) -> Claim:
    """Ask from a thread, as another program would, while the window answers."""
    got: list[Claim] = []
    thread = threading.Thread(target=lambda: got.append(claim(folder, file)))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    return got[0]


def test_a_second_start_hands_its_file_over(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert _second(qtbot, tmp_path, tmp_path / "报告.docx").handed_over
    assert window.came == [HandedOver(tmp_path / "报告.docx", "")]


def test_a_start_without_a_file_asks_for_the_window_only(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert _second(qtbot, tmp_path, None).handed_over
    assert [wish.file for wish in window.came] == [None]


def test_a_path_is_handed_over_whole_and_with_the_desktop_s_token(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-7")
    assert _second(qtbot, tmp_path, Path("a.txt")).handed_over
    assert window.came == [HandedOver(tmp_path / "a.txt", "token-7")]


@pytest.mark.usefixtures("window")
def test_another_library_has_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = _second(qtbot, tmp_path / "other", None)
    assert not other.handed_over
    assert other.descriptor is not None
    os.close(other.descriptor)


def test_one_folder_has_one_name_by_whatever_way_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert name_for(tmp_path / "link") == name_for(tmp_path / "x" / "..") == name_for(tmp_path)
    assert name_for(tmp_path) != name_for(tmp_path / "x")
    assert len(name_for(tmp_path / ("深" * 80))) == len(name_for(tmp_path))


def test_who_asks_before_the_window_is_there_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    first = claim(tmp_path, None)
    got: list[Claim] = []
    thread = threading.Thread(target=lambda: got.append(claim(tmp_path, tmp_path / "a.txt")))
    thread.start()
    time.sleep(0.2)
    window = Window(first)
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert got[0].handed_over
    assert window.came
    window.door.close()


def test_qt_s_network_is_loaded_only_when_somebody_knocks(tmp_path: Path) -> None:
    code = f"""
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from caoxian_desktop.ui.single_instance import Doorkeeper, claim
qt, folder, loaded = QCoreApplication([]), Path({str(tmp_path)!r}), []
first = claim(folder, None)
door = Doorkeeper(first, lambda wish: qt.quit(), qt)
def look():
    loaded.append("PySide6.QtNetwork" in sys.modules)
    threading.Thread(target=claim, args=(folder, None)).start()
QTimer.singleShot(50, look)
qt.exec()
print(loaded, "PySide6.QtNetwork" in sys.modules)
door.close()
print(claim(folder, None).handed_over)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.split("\n")[:2] == ["[False] True", "False"]


@pytest.mark.parametrize("knocked", [False, True])
def test_a_window_that_closed_has_given_its_name_back(qtbot: QtBot, tmp_path: Path, *, knocked: bool) -> None:
    window = Window(claim(tmp_path, None))
    if knocked:
        assert _second(qtbot, tmp_path, None).handed_over
    window.door.close()
    free = claim(tmp_path, None)
    assert free.descriptor is not None
    os.close(free.descriptor)


@pytest.mark.skipif(sys.platform != "linux", reason="the name is taken as Linux has it")
def test_a_start_that_came_to_nothing_leaves_the_name_to_the_next(tmp_path: Path) -> None:
    claim(tmp_path, None).let_go()
    again = claim(tmp_path, None, seconds=0.1)
    assert again.name
    again.let_go()


def test_where_there_are_no_sockets_each_start_is_on_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError("seccomp")

    monkeypatch.setattr("_socket.socket", refuse)
    assert claim(tmp_path, None) == Claim(handed_over=False)


def test_a_program_that_is_only_starting_is_waited_for_longer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = claim(tmp_path, None)
    got: list[Claim] = []
    monkeypatch.setattr(single_instance, "_age", lambda _process: 19.0)
    thread = threading.Thread(target=lambda: got.append(claim(tmp_path, None, seconds=0.05)))
    thread.start()
    time.sleep(0.4)
    window = Window(first)
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert got[0].handed_over
    window.door.close()


def test_a_process_has_an_age_where_there_is_one() -> None:
    assert 0 < single_instance._age(os.getpid()) < 100_000
    assert single_instance._age(2**31 - 1) == float("inf")


def test_a_window_that_hangs_is_waited_for_only_so_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "_age", lambda _process: 3600.0)
    hanging = claim(tmp_path, None)
    assert hanging.descriptor is not None
    begun = time.monotonic()
    assert claim(tmp_path, None, seconds=0.3) == Claim(handed_over=False)
    assert 0.25 < time.monotonic() - begun < 1.5
    os.close(hanging.descriptor)


def test_a_program_that_was_killed_leaves_no_name_behind(tmp_path: Path) -> None:
    code = (
        "from caoxian_desktop.ui.single_instance import claim; from pathlib import Path; import os\n"
        f"claim(Path({str(tmp_path)!r}), None); print('up', flush=True); os.read(0, 1)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as held:
        assert held.stdout is not None
        assert held.stdout.readline() == b"up\n"
        held.kill()
        held.wait()
    free = claim(tmp_path, None)
    assert free.descriptor is not None
    os.close(free.descriptor)


def test_another_user_s_window_is_told_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "_peer", lambda _descriptor: (1, os.getuid() + 1))
    with socket.socket(socket.AF_UNIX) as squatter:
        squatter.bind(b"\0" + name_for(tmp_path).encode())
        squatter.listen()
        assert claim(tmp_path, tmp_path / "机密.txt", seconds=0.2) == Claim(handed_over=False)
        caller, _ = squatter.accept()
        with caller:
            assert caller.recv(100) == b""


def test_another_user_s_wish_is_not_heard(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "is_own", lambda _descriptor: False)
    assert not _second(qtbot, tmp_path, tmp_path / "a.txt").handed_over
    assert window.came == []


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"7",
        b"{}",
        b'{"file": 7, "token": ""}',
        b'{"file": null, "token": null}',
        b'{"file": "a\\u0000b", "token": ""}',
        b'["file", "token"]',
    ],
)
def test_what_is_no_message_of_ours_is_none(message: bytes) -> None:
    assert understood(message) is None


@pytest.mark.parametrize("flood", [b"x" * (LONGEST + 1), b"nonsense\n", b"\n" * 100])
def test_a_window_that_is_sent_nonsense_goes_on_answering(
    window: Window, qtbot: QtBot, tmp_path: Path, flood: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as rude:
        rude.connect(b"\0" + name_for(tmp_path).encode())
        rude.sendall(flood)
        qtbot.wait(50)
    assert _second(qtbot, tmp_path, None).handed_over
    assert len(window.came) == 1


def test_who_sends_without_end_is_cut_off(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as rude:
        rude.connect(b"\0" + name_for(tmp_path).encode())
        rude.sendall(b"x" * (LONGEST + 1))
        qtbot.wait(100)
        with pytest.raises(OSError, match=r"Broken pipe|reset"):
            rude.sendall(b"x" * 100)
    assert window.came == []


def test_a_path_that_is_no_text_comes_as_it_is(tmp_path: Path) -> None:
    name = os.fsdecode(b"/tmp/\xb1\xa8\xb8\xe6.txt")
    assert understood(json.dumps({"file": name, "token": ""}).encode()) == HandedOver(Path(name), "")


def test_asking_loads_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\nfrom caoxian_desktop.ui.single_instance import claim\n"
        f"claim(Path({str(tmp_path)!r}), None); print([name for name in sys.modules if 'PySide6' in name])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
