"""The manual pages: as the commands are, whole, and without a warning of the program that sets them."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
PAGES = {"en": "caoxian-desktop.1", "zh": "zh_CN/caoxian-desktop.1"}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("manual", ROOT / "packaging" / "linux" / "manual.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture(autouse=True)
def locale_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_say_what_the_commands_say(script: ModuleType, language: str) -> None:
    kept = (ROOT / "packaging" / "linux" / PAGES[language]).read_text("utf-8")
    assert kept == script.page(language), "commands were changed: run `python packaging/linux/manual.py`"


@pytest.mark.parametrize("language", PAGES)
def test_every_command_and_option_stands_in_them(script: ModuleType, language: str) -> None:
    from caoxian_desktop.cli import _parser
    from caoxian_desktop.command_words import COMMANDS

    page = script.page(language).replace("\\-", "-")
    assert [word for word in COMMANDS if f"\n.SS {word}" not in page] == []
    options = {name for action in _parser()._actions for name in action.option_strings}
    below = next(action for action in _parser()._actions if action.choices and action.dest == "command")
    for parser in below.choices.values():  # type: ignore[union-attr]  # a mapping, though typeshed says iterable
        options |= {name for action in parser._actions for name in action.option_strings}
    assert [name for name in sorted(options) if name not in page] == []


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
@pytest.mark.parametrize("page", PAGES.values())
def test_groff_finds_nothing_to_warn_of(page: str) -> None:
    command = ["groff", "-ww", "-z", "-Kutf8", "-Tutf8", "-man", ROOT / "packaging" / "linux" / page]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert run.stderr == ""


@pytest.mark.parametrize(("words", "expected"), [(".so x", "\\&.so x"), ("'a", "\\&\\(aqa"), ("a-b\\", "a\\-b\\e")])
def test_words_are_no_commands_of_roff(script: ModuleType, words: str, expected: str) -> None:
    assert script.roff(words) == expected
