"""The start: input method, measuring, and an orderly end when the system asks for one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from caoxian_desktop.ui.main_window.starting import input_method
from caoxian_desktop.ui.main_window.startup import milliseconds_since_start, resident_megabytes


def test_fcitx_without_its_plugin_starts_with_ibus(tmp_path: Path) -> None:
    assert input_method({"QT_IM_MODULE": "fcitx"}, tmp_path) == "ibus"
    assert input_method({"QT_IM_MODULE": "fcitx5"}, tmp_path) == "ibus"


def test_fcitx_with_its_plugin_and_other_input_methods_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    (folder / "libfcitx5platforminputcontextplugin.so").touch()
    assert input_method({"QT_IM_MODULE": "fcitx", "QT_PLUGIN_PATH": str(tmp_path)}, tmp_path / "none") is None
    assert input_method({"QT_IM_MODULE": "ibus"}, tmp_path / "none") is None
    assert input_method({}, tmp_path / "none") is None


def test_measuring_prints_its_figures_in_order_and_quits() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", "open", "--measure-startup"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    figures = json.loads(done.stdout)
    assert set(figures) == {"first_paint_ms", "report_painted_ms", "ready_ms", "rss_mb"}
    assert 0 < figures["first_paint_ms"] <= figures["report_painted_ms"] <= figures["ready_ms"]
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows ends programs otherwise")
def test_sigterm_ends_it_in_order_with_everything_kept(home: Path) -> None:
    running = subprocess.Popen([sys.executable, "-m", "caoxian_desktop"], stderr=subprocess.PIPE, text=True)
    settings = home / "config" / "window.toml"
    library = home / "library" / "library.db"
    deadline = time.monotonic() + 30
    while not library.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1)
    running.send_signal(signal.SIGTERM)
    _, errors = running.communicate(timeout=30)
    assert running.returncode == 0
    assert "Traceback" not in errors
    assert "geometry" in settings.read_text("utf-8")


def test_time_and_memory_are_those_of_this_process() -> None:
    first = milliseconds_since_start()
    time.sleep(0.05)
    assert milliseconds_since_start() > first > 0
    if sys.platform == "linux":
        assert 10 < resident_megabytes() < 4000
