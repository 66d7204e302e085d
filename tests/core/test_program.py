"""The frozen program starts processes of its own, and others, as they need it; no Python is beside it then."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from caoxian_desktop import cli, output, start
from caoxian_desktop.core import program
from caoxian_desktop.core.importing.isolation import landlock, spare
from caoxian_desktop.core.typesetting import typst_process, typst_worker

BUNDLED = {"_PYI_ARCHIVE_FILE": "/opt/x", "_PYI_PARENT_PROCESS_LEVEL": "1", "LD_LIBRARY_PATH": "/opt/_internal"}


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    executable = tmp_path / "caoxian-desktop"
    executable.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    return executable


def test_a_python_starts_its_processes_as_modules() -> None:
    assert not program.is_frozen()
    assert spare.command()[-2:] == ["-m", "caoxian_desktop.core.importing.isolation.worker"]
    assert typst_process.command()[-2:] == ["-m", "caoxian_desktop.core.typesetting.typst_worker"]


def test_the_frozen_program_starts_itself_with_a_hidden_command(frozen: Path) -> None:
    assert spare.command() == [str(frozen), "import-worker"]
    assert typst_process.command() == [str(frozen), "typst-worker"]


@pytest.mark.parametrize("name", ["caoxian-desktopw.exe", "Caoxian-DesktopW.EXE", "caoxian-desktop.exe"])
def test_on_windows_it_is_the_console_executable_that_reads_and_sets(
    name: str, frozen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(frozen.with_name(name)))
    assert spare.command() == [str(frozen.with_name("caoxian-desktop.exe")), "import-worker"]


@pytest.mark.parametrize("word", program.OWN_PROCESSES)
def test_a_hidden_command_opens_no_window(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(sys, "argv", ["caoxian-desktop", word])
    monkeypatch.setattr(start, "load_ahead", lambda: asked.append("libraries"))
    monkeypatch.setattr(cli, "_window", lambda *_, **__: asked.append("window"))
    monkeypatch.setattr("caoxian_desktop.core.importing.isolation.worker.main", lambda _words: 7)
    monkeypatch.setattr(typst_worker, "main", lambda: 7)
    assert start.main() == 7
    assert asked == []


def test_the_hidden_command_of_the_typesetter_answers_as_its_module_does(tmp_path: Path) -> None:
    asked = json.dumps({"families": str(tmp_path)}).encode() + b"\n"
    answers = [
        subprocess.run([sys.executable, "-m", *words], input=asked, capture_output=True, timeout=60, check=True).stdout
        for words in (["caoxian_desktop", "typst-worker"], ["caoxian_desktop.core.typesetting.typst_worker"])
    ]
    assert answers[0] == answers[1] == b'{"size": 2, "warnings": []}\n[]'


def test_the_process_that_reads_finds_its_modules_in_the_executable(frozen: Path) -> None:
    assert "PYTHONPATH" not in spare.environment()
    if sys.platform == "linux":
        assert str(frozen) in set(landlock.readable())


@pytest.mark.skipif(sys.platform == "win32", reason="the variable is Unix's")
@pytest.mark.parametrize("own", [None, "/srv/library"])
def test_what_the_bootloader_set_does_not_reach_other_programs(own: str | None, frozen: Path) -> None:
    environment = {"HOME": "/h", **BUNDLED} | ({"LD_LIBRARY_PATH_ORIG": own} if own else {})
    program.give_back_environment(environment)
    assert environment == {"HOME": "/h"} | ({"LD_LIBRARY_PATH": own} if own else {})


def test_a_python_leaves_the_environment_alone() -> None:
    environment = dict(BUNDLED)
    program.give_back_environment(environment)
    assert environment == BUNDLED


def test_without_a_console_a_fault_is_no_second_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert cli.main(["show", str(tmp_path / "无.txt")]) == output.AT_FAULT
    with pytest.raises(SystemExit) as asked:
        cli.main(["--help"])
    assert asked.value.code == 0
    with pytest.raises(SystemExit) as wrong:
        cli.main(["show"])
    assert wrong.value.code == output.WRONG_ARGUMENTS


def test_chinese_is_written_to_a_console_of_another_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp936", newline=""))
    output.write("曹县 — 𠮷")  # the last is not in that code page
    assert raw.getvalue().decode() == "曹县 — 𠮷\n"


def test_on_windows_a_program_without_a_console_tells_in_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes

    shown: list[tuple[object, ...]] = []

    class User32:
        def MessageBoxW(self, *told: object) -> None:  # noqa: N802 - Windows' own name
            shown.append(told)

    monkeypatch.setattr(ctypes, "windll", type("Dlls", (), {"user32": User32()}), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stderr", None)
    output.tell("打不开")
    assert [told[1] for told in shown] == ["打不开"]
