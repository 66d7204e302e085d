"""A written file is shown in its folder by whatever file manager there is."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from caoxian_desktop.ui.briefing import file_manager

ASK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from caoxian_desktop.ui.briefing.file_manager import choose_in_folder
application = QCoreApplication([])
print(choose_in_folder(Path(sys.argv[1])))
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a message bus")
def test_the_file_is_named_to_the_desktops_file_manager_and_where_there_is_none_that_is_told(tmp_path: Path) -> None:
    heard, script, file = tmp_path / "heard", tmp_path / "ask.py", tmp_path / "要点 速览.pdf"
    script.write_text(ASK, "utf-8")
    monitor = f"dbus-monitor --session interface={file_manager._SERVICE} > {heard} & sleep 0.5"
    ask = f"{sys.executable} {script} '{file}'; sleep 0.3; kill $!"
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f"{monitor}; {ask}"],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert done.stdout.strip() == "False", done.stderr
    said = heard.read_text("utf-8")
    assert "member=ShowItems" in said
    assert f'string "file://{tmp_path}/%E8%A6%81%E7%82%B9%20%E9%80%9F%E8%A7%88.pdf"' in said


def test_explorer_is_given_the_whole_path_in_quotation_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYSTEMROOT", "C:/Windows")  # by its own path: one beside a report is not started
    asked: list[str] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "Popen", asked.append)
    assert file_manager.choose_in_folder(Path("C:/材料/要点 速览, 一页.pdf"))
    assert asked == ['"C:/Windows/explorer.exe" /select,"C:/材料/要点 速览, 一页.pdf"']


def test_without_a_bus_nobody_waits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    begun = time.monotonic()
    assert not file_manager.choose_in_folder(tmp_path / "一页.pdf")
    assert time.monotonic() - begun < 5
