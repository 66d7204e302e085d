"""Case 13: a second start raises the first window, hands it its file, and ends without a window of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core.places import bundled_report
from tests.bench.x_server import x_server

pytestmark = [
    pytest.mark.window,
    pytest.mark.timeout(120),
    pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"),
]


def wait(met: Callable[[], bool], what: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, f"still not after {seconds} s: {what}"
        time.sleep(0.1)


@pytest.fixture
def environment(home: Path) -> Iterator[dict[str, str]]:
    with x_server("1366x768") as name:
        yield {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "CAOXIAN_HOME": str(home)}


def windows(environment: dict[str, str], name: str) -> list[str]:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", name],
        env=environment,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    return found.stdout.split()


def start(environment: dict[str, str], *words: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "caoxian_desktop", *map(str, words)]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)


def told_at_its_end(program: subprocess.Popen[bytes]) -> bytes:
    return program.communicate(timeout=40)[1]


def test_the_second_start_hands_its_file_to_the_first_window_and_ends(
    environment: dict[str, str], tmp_path: Path
) -> None:
    first = start(environment)
    try:
        wait(lambda: bool(windows(environment, "曹县政府工作报告")), "the first window")
        report = tmp_path / "另一份报告.txt"
        report.write_text(bundled_report().read_text("utf-8").replace("曹县", "云山县"), "utf-8")
        second = start(environment, report)
        assert told_at_its_end(second) == b""
        assert second.returncode == 0
        wait(lambda: bool(windows(environment, "读入|云山县")), "the other report in the first window")
        headless = start(environment, "import", report)
        assert b"in use by another running program" in told_at_its_end(headless)
        assert headless.returncode == 1
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGTERM)
        told = told_at_its_end(first)
    assert b"Traceback" not in told, told.decode()


def test_of_two_starts_one_moment_apart_one_is_the_window(environment: dict[str, str]) -> None:
    both = [start(environment), start(environment)]
    wait(lambda: any(each.poll() is not None for each in both), "one of them to end")
    time.sleep(1)
    (ended,) = [each for each in both if each.poll() is not None]
    (window,) = [each for each in both if each is not ended]
    window.send_signal(signal.SIGTERM)
    assert [told_at_its_end(each) for each in both] != []
    assert (ended.returncode, window.returncode) == (0, 0)
