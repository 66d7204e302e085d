"""The parts of the installer for Windows: icon, version resource, list of files, what is fetched and what is asked."""

from __future__ import annotations

import ast
import io
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat

from caoxian_desktop.core.importing.many import ENDINGS

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows"
ICON = WINDOWS / "caoxian-desktop.ico"
Script = Callable[[str], ModuleType]
makensis = pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not there (Debian: nsis)")


def frames(icon: bytes) -> dict[int, Image.Image]:
    """The pictures of an icon file by their size, as Pillow reads them."""
    opened: Any = Image.open(io.BytesIO(icon))
    return {size[0]: opened.ico.getimage(size).convert("RGBA") for size in opened.ico.sizes()}


def difference(one: Image.Image, other: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


# The icon


def test_the_icon_is_drawn_from_the_program_s_picture(tmp_path: Path) -> None:
    made = tmp_path / "made.ico"
    subprocess.run([sys.executable, WINDOWS / "icon.py", made], check=True, timeout=60)  # a process, for Qt draws it
    ours, anew = frames(ICON.read_bytes()), frames(made.read_bytes())
    assert sorted(ours) == [16, 20, 24, 32, 40, 48, 64, 256]
    assert {size: difference(ours[size], anew[size]) < 1 for size in ours} == dict.fromkeys(ours, True)


def test_every_size_shows_the_same_picture() -> None:
    pictures = frames(ICON.read_bytes())
    whole = pictures[256]
    for size, picture in pictures.items():
        blurred = [each.resize((8, 8), Image.Resampling.BOX).convert("RGB") for each in (picture, whole)]
        assert difference(*blurred) < 24, size


def test_small_sizes_have_no_half_covered_pixels_within() -> None:
    for size, picture in frames(ICON.read_bytes()).items():
        if size <= 32:
            inner = picture.crop((size // 4, size // 3, size - size // 4, size - size // 6))
            assert len(inner.getcolors() or ()) <= 9, size  # the colours of the picture, and none between them


def test_windows_reads_the_small_ones_as_bitmaps_and_the_large_one_as_png() -> None:
    data = ICON.read_bytes()
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * at) for at in range(struct.unpack_from("<H", data, 4)[0])]
    begun = {entry[0] or 256: data[entry[7] :][:4] for entry in entries}
    assert begun.pop(256) == b"\x89PNG"
    assert set(begun.values()) == {struct.pack("<I", 40)}
    assert entries[-1][6] + entries[-1][7] == len(data)


# The version resource


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("1.2.3rc4", (1, 2, 3, 0)), ("2.0.1.dev5", (2, 0, 1, 0))],
)
def test_windows_compares_four_numbers(version: str, numbers: tuple[int, ...], script: Script) -> None:
    assert script("windows/version_info.py").numbers(version) == numbers


def test_the_resource_says_the_same_in_two_languages_and_is_what_pyinstaller_evaluates(script: Script) -> None:
    told = script("windows/version_info.py").text("1.2.3")
    calls = [node for node in ast.walk(ast.parse(told)) if isinstance(node, ast.Call)]
    names = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
    assert names == {
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    }
    tables = re.findall(r'StringTable\("([0-9A-F]{8})"', told)
    assert tables == ["080404B0", "040904B0"]
    assert told.count("StringStruct('ProductVersion', '1.2.3')") == 2
    assert "StringStruct('ProductName', '简报台')" in told


# The list of files


@pytest.fixture
def program(tmp_path: Path) -> Path:
    for name in ("caoxian-desktop.exe", "caoxian-desktopw.exe", "_internal/a/曹县 x.txt", "_internal/$b.dll"):
        (tmp_path / "program" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "program" / name).write_bytes(b"x" * 600)
    return tmp_path / "program"


def test_each_file_is_put_and_taken_by_its_name_and_a_folder_only_when_empty(program: Path, script: Script) -> None:
    told = script("windows/payload.py").script(program)
    taken = told[told.index("!macro TAKE_FILES") :].splitlines()
    assert taken[1:-1] == [
        '  Delete "$INSTDIR\\_internal\\$$b.dll"',
        '  Delete "$INSTDIR\\_internal\\a\\曹县 x.txt"',
        '  Delete "$INSTDIR\\caoxian-desktop.exe"',
        '  Delete "$INSTDIR\\caoxian-desktopw.exe"',
        '  RMDir "$INSTDIR\\_internal\\a"',
        '  RMDir "$INSTDIR\\_internal"',
    ]
    assert told.count("  File ") == 4
    assert "!define SIZE_KB 3\n" in told


def test_nothing_is_ever_taken_with_all_that_is_in_it() -> None:
    for file in (*WINDOWS.glob("*.ns[ih]"), WINDOWS / "payload.py"):
        assert not re.search(r"RMDir +/r|Delete +[^\n]*\*", file.read_text("utf-8")), file.name


def test_another_folder_is_not_taken_for_the_program(tmp_path: Path, script: Script) -> None:
    module = script("windows/payload.py")
    with pytest.raises(module.PayloadError, match="is not in it"):
        module.files_of(tmp_path)


def test_a_way_that_windows_does_not_allow_is_refused(program: Path, script: Script) -> None:
    module = script("windows/payload.py")
    (program / "_internal" / ("x" * 180)).touch()
    with pytest.raises(module.PayloadError, match="too long"):
        module.files_of(program)


# The installer


@makensis
@pytest.mark.skipif(shutil.which("7z") is None, reason="7z is not there (Debian: p7zip-full)")
def test_the_installer_compiles_without_a_warning_and_holds_the_files(
    program: Path, tmp_path: Path, script: Script
) -> None:
    build = script("windows/build.py")
    output = tmp_path / "caoxian-setup.exe"
    build.compile_installer(build.found_makensis(), program, output, "1.2.3")
    told = subprocess.run(["7z", "l", "-slt", output], capture_output=True, text=True, check=True).stdout
    inside = {name for name in re.findall(r"^Path = (.*)$", told, re.MULTILINE) if "PLUGINSDIR" not in name}
    files = {str(file) for file in script("windows/payload.py").files_of(program)}
    assert inside == files | {"uninstall.exe", str(output)}
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".nsh"] == []


def test_every_sentence_is_there_in_both_languages() -> None:
    words = (WINDOWS / "words.nsh").read_text("utf-8")
    said = re.findall(r'^!insertmacro SAY (\w+)[ \\\n]+"([^"]*)"[ \\\n]+"([^"]*)"$', words, re.MULTILINE)
    assert len(said) == words.count("!insertmacro SAY ")
    assert all(re.search("[\u4e00-\u9fff]", chinese) for _, chinese, _ in said)
    assert not [key for key, _, english in said if re.search("[\u4e00-\u9fff]", english.replace("简报台", ""))]
    used = "".join(file.read_text("utf-8") for file in WINDOWS.glob("*.ns[ih]"))
    assert not [key for key, *_ in said if f"$({key})" not in used]


def test_the_program_reads_the_kinds_of_files_it_is_offered_for() -> None:
    offered = re.findall(r'\$\{DO\} "(\.\w+)"', (WINDOWS / "registry.nsh").read_text("utf-8"))
    assert {".pdf", ".docx", ".doc", ".wps", ".ofd", ".txt"} == set(offered) <= ENDINGS


def test_the_installer_knows_where_the_library_is(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    from caoxian_desktop.core import places

    monkeypatch.delenv(places.HOME_VARIABLE, raising=False)
    assert places.library_dir().name == "caoxian-desktop"
    nsis = (WINDOWS / "installer.nsi").read_text("utf-8")
    assert '!define LIBRARY "$LOCALAPPDATA\\caoxian-desktop"' in nsis
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\${FOLDER_NAME}"' in nsis


# Building it


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("Linux", (3, 11, 2), 64, Path("makensis")), "made on Windows"),
        (("Windows", (3, 13, 0), 64, Path("makensis")), "Python 3.13"),
        (("Windows", (3, 11, 9), 32, Path("makensis")), "32 bits"),
        (("Windows", (3, 11, 9), 64, None), "install NSIS 3"),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(given: tuple[Any, ...], said: str, script: Script) -> None:
    assert said in script("windows/build.py").what_is_missing(*given)


def test_where_nothing_is_missing_nothing_is_said(script: Script) -> None:
    assert script("windows/build.py").what_is_missing("Windows", (3, 11, 9), 64, Path("makensis.exe")) is None


def test_nsis_is_found_where_its_installer_puts_it(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    found = script("windows/build.py").found_makensis
    assert found({"PROGRAMFILES(X86)": str(tmp_path)}) is None
    (tmp_path / "NSIS").mkdir()
    (tmp_path / "NSIS" / "makensis.exe").touch()
    assert found({"PROGRAMFILES(X86)": str(tmp_path)}) == tmp_path / "NSIS" / "makensis.exe"


def test_what_is_not_signed_is_said(script: Script, capsys: pytest.CaptureFixture[str]) -> None:
    script("windows/build.py").sign([Path("setup.exe")], {})
    assert "not signed" in capsys.readouterr().out


def test_signing_puts_the_files_behind_the_command(
    script: Script, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = script("windows/build.py")
    ran: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda words, **_: ran.append(words))
    module.sign([Path("setup.exe")], {module.SIGN_VARIABLE: 'signtool sign /n "the developers"'})
    assert ran == [["signtool", "sign", "/n", "the developers", "setup.exe"]]
    assert "signed: setup.exe" in capsys.readouterr().out


# What is fetched


LOCK = """\
apsw==3.54.1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via caoxian-desktop (pyproject.toml)
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:cc
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:dd
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:ee
uvloop==0.21.0 ; sys_platform != 'win32' \\
    --hash=sha256:ff
"""


def test_the_lock_is_read_as_windows_would(script: Script) -> None:
    module = script("windows/wheels.py")
    kept = module.locked_for_windows(LOCK)
    assert module.names_in(kept) == {"apsw": "3.54.1.0", "colorama": "0.4.6", "numpy": "2.4.6"}
    assert re.findall("sha256:(..)", kept) == ["aa", "bb", "cc", "dd"]
    assert ";" not in kept


def test_a_wheel_that_is_not_there_is_named(script: Script) -> None:
    module = script("windows/wheels.py")
    there = [Path("apsw-3.54.1.0-cp311-cp311-win_amd64.whl"), Path("numpy-2.5.5-cp311-cp311-win_amd64.whl")]
    assert module.missing(module.locked_for_windows(LOCK), there) == ["colorama 0.4.6", "numpy 2.4.6"]


def test_the_project_s_own_lock_holds_for_windows(script: Script) -> None:
    module = script("windows/wheels.py")
    lock = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    names = module.names_in(module.locked_for_windows(lock))
    assert {"pyside6-essentials", "shiboken6", "apsw", "typst", "tzdata"} <= set(names)


def test_what_a_library_asks_for_is_windows_own_or_brought(script: Script) -> None:
    module = script("windows/wheels.py")
    told = "\tDLL Name: Qt6Core.dll\n\tvma: x\n\tDLL Name: KERNEL32.dll\n\tDLL Name: api-ms-win-crt-heap-l1-1-0.dll\n"
    assert module.asked_by(told) == ["qt6core.dll", "kernel32.dll", "api-ms-win-crt-heap-l1-1-0.dll"]
    of_system = {name: module.is_of_the_system(name) for name in [*module.asked_by(told), "msvcp140.dll"]}
    assert [name for name, own in of_system.items() if not own] == ["qt6core.dll", "msvcp140.dll"]
    assert module.libraries([PurePosixPath("a/b.PYD"), PurePosixPath("a.so"), PurePosixPath("c.dll")]) == [
        PurePosixPath("a/b.PYD"),
        PurePosixPath("c.dll"),
    ]
