"""The house keeps its own rules, and the rules bite: each is shown a planted fault and must refuse it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
FORBIDDEN_NAMES = frozenset({"utils", "util", "misc", "common", "helpers", "helper", "manager", "managers", "base"})
PLANTED = "CAOXIAN_PLANTED"
BARE_EXCEPTION = re.compile(r"# (type: ignore|noqa)(: [A-Z0-9, ]+|\[[^\]]*\])?\s*$")
INDEX_OR_MACHINE = re.compile(
    r"pypi\.org|pythonhosted|/root/|/home/\w+|--index-url|--extra-index-url|--find-links|://[\w.]*deb\."
)


def tracked_files() -> list[Path]:
    """What git keeps; in an unpacked source distribution, everything but what was made there."""
    if not (ROOT / ".git").exists():
        held = (path for path in ROOT.rglob("*") if path.is_file())
        return [path for path in held if not path.relative_to(ROOT).parts[0].startswith((".", "build", "dist"))]
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in listing.split("\0") if name]


def badly_named(folder: Path) -> list[Path]:
    """Rooms and files whose name says nothing of what they hold."""
    return [
        path for path in folder.rglob("*") if path.stem.lower() in FORBIDDEN_NAMES and "__pycache__" not in path.parts
    ]


def test_no_room_and_no_file_is_named_for_nothing() -> None:
    assert badly_named(ROOT / "caoxian_desktop") == []


@pytest.mark.parametrize("folder", ["caoxian_desktop", "tests"])
def test_every_file_fits_on_a_desk(folder: str) -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}, "each of these is perhaps two rooms"


def test_every_exception_to_a_rule_carries_its_reason() -> None:
    bare = [
        f"{path.relative_to(ROOT).as_posix()}:{number}"
        for folder in ("caoxian_desktop", "tests", "packaging")
        for path in (ROOT / folder).rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if BARE_EXCEPTION.search(line)
    ]
    assert bare == []


def test_no_file_names_a_package_index_or_a_machine() -> None:
    text_files = {".py", ".toml", ".txt", ".md", ".sh", ".typ", ".cfg", ""}
    named = [
        path.relative_to(ROOT).as_posix()
        for path in tracked_files()
        if path.suffix in text_files
        and path != Path(__file__)
        and path.is_file()
        and INDEX_OR_MACHINE.search(path.read_text(encoding="utf-8", errors="ignore"))
    ]
    assert named == []


def test_every_pinned_requirement_carries_a_hash() -> None:
    for file in (ROOT / "requirements").glob("*.txt"):
        requirements = re.split(r"\n(?=[a-zA-Z])", file.read_text(encoding="utf-8"))
        assert all("==" in r and "--hash=sha256:" in r for r in requirements if not r.startswith("#")), file.name


@pytest.fixture
def copied_house(tmp_path: Path) -> Path:
    """A copy of the project, with everything a check reads, to plant faults in."""
    copy = tmp_path / "house"
    folders = shutil.ignore_patterns("__pycache__", ".git", ".venv", "build", "dist", "fonts", "*_cache", ".hypothesis")
    shutil.copytree(ROOT, copy, ignore=folders)
    return copy


def make_test(house: Path) -> subprocess.CompletedProcess[str]:
    """Run `make test` there with this run's own tools; the marker keeps the copy from planting faults in turn."""
    environment = {**os.environ, PLANTED: "1"}
    return subprocess.run(
        ["make", "test", f"VENV={BIN.parent}", "-o", f"{BIN.parent}/.run", "-o", f"{BIN.parent}/.dev"],
        cwd=house,
        capture_output=True,
        text=True,
        env=environment,
        timeout=100,
        check=False,
    )


needs_make = pytest.mark.skipif(
    os.environ.get(PLANTED) is not None or shutil.which("make") is None or not (BIN.parent / ".dev").exists(),
    reason="needs make and the environment it made, and is not repeated inside a planted copy",
)


@needs_make
def test_make_test_fails_on_qt_planted_in_core(copied_house: Path) -> None:
    span = copied_house / "caoxian_desktop/core/report/span.py"
    span.write_text(f"import PySide6  # planted\n{span.read_text(encoding='utf-8')}", encoding="utf-8")
    done = make_test(copied_house)
    assert done.returncode != 0
    assert re.search(r"Core knows no Qt\s+BROKEN", done.stdout), done.stdout


@needs_make
def test_make_test_fails_on_a_folder_called_utils(copied_house: Path) -> None:
    planted = copied_house / "caoxian_desktop/core/utils"
    planted.mkdir()
    (planted / "__init__.py").write_text('"""Planted."""\n', encoding="utf-8")
    done = make_test(copied_house)
    assert done.returncode != 0
    assert "caoxian_desktop.core.utils" in done.stdout, done.stdout


def test_a_file_called_helpers_deep_in_a_room_is_found(tmp_path: Path) -> None:
    (tmp_path / "importing").mkdir()
    planted = tmp_path / "importing" / "helpers.py"
    planted.touch()
    assert badly_named(tmp_path) == [planted]
