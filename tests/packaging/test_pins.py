"""The locked requirements agree with each other: what was renewed was renewed in all files (`make lock`)."""

import re
from pathlib import Path

import pytest
from packaging.markers import Marker

REQUIREMENTS = Path(__file__).parents[2] / "requirements"
LOCKED = sorted(path.name for path in REQUIREMENTS.glob("*.txt"))
HERE = {"python_version": "3.11", "python_full_version": "3.11.2", "os_name": "posix", "sys_platform": "linux"}
"""The computer that oldest.txt is for."""
LINE = re.compile(r"^([\w.-]+)==([\w.+!-]+)(?: ; (.+?))? \\$", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    """Read what a file gives to Python 3.11 on Linux: names and versions."""
    found = LINE.findall((REQUIREMENTS / name).read_text(encoding="utf-8"))
    return {part: version for part, version, only in found if not only or Marker(only).evaluate(HERE)}


@pytest.mark.parametrize("name", LOCKED)
def test_every_pin_is_hashed_and_no_place_of_an_index_is_named(name: str) -> None:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    assert pins(name)
    assert text.count(" --hash=sha256:") >= len(LINE.findall(text))
    assert not re.search(r"://|^-|--(extra-)?index|--find|file:", text, re.MULTILINE)


def test_the_oldest_differs_from_the_current_in_qt_alone() -> None:
    current, oldest = pins("run.txt"), pins("oldest.txt")
    assert {part for part in current | oldest if current.get(part) != oldest.get(part)} == {
        "pyside6-essentials", "shiboken6",
    }  # fmt: skip
    assert oldest["pyside6-essentials"].startswith("6.8.")


def test_what_tests_the_oldest_is_what_tests_the_current() -> None:
    assert pins("oldest-dev.txt") == pins("dev.txt") | pins("oldest.txt")


@pytest.mark.parametrize("name", ["oldest.txt", "run.txt"])
@pytest.mark.parametrize("with_it", ["build.txt", "package.txt"])
def test_what_is_installed_with_the_program_wants_no_other_version_of_its_parts(name: str, with_it: str) -> None:
    program, others = pins(name), pins(with_it)
    assert {part: others[part] for part in others.keys() & program} == {
        part: program[part] for part in others.keys() & program
    }
