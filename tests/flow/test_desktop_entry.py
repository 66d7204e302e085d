"""The desktop's menus and kinds of file on Linux: packaging/linux, as the desktop's own tools read it."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from caoxian_desktop import __version__
from caoxian_desktop.core.importing.many import ENDINGS
from caoxian_desktop.core.sharing.package import ENDING
from caoxian_desktop.ui.main_window.desktop import APP_ID
from tests.desk import FIRST, Desk

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "linux"
ENTRY, KINDS, ABOUT = (FOLDER / f"{APP_ID}{ending}" for ending in (".desktop", ".xml", ".metainfo.xml"))
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"

linux = pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are Linux's")


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def entry(file: Path = ENTRY) -> dict[str, str]:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys are written as they are
    parser.read(file, "utf-8")
    return dict(parser["Desktop Entry"])


def globs() -> dict[str, str]:
    """The kinds of file that are ours to say, by the endings they go by."""
    tree = ET.parse(KINDS)  # noqa: S314 - our own file
    return {
        glob.attrib["pattern"]: kind.attrib["type"]
        for kind in tree.iter(f"{NAMESPACE}mime-type")
        for glob in kind.iter(f"{NAMESPACE}glob")
    }


@linux
@pytest.mark.window
@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool")
def test_a_desktop_finds_the_entry_by_what_the_window_says_of_itself(desk: Desk) -> None:
    xprop = tool("xprop")
    desk.start()
    names = ("WM_CLASS", "_KDE_NET_WM_DESKTOP_FILE", "_GTK_APPLICATION_ID")
    command = [xprop, "-notype", "-id", desk.window(FIRST), *names]
    run = subprocess.run(command, env=desk.environment, capture_output=True, text=True, timeout=30, check=True)
    said = dict(re.findall(r"^(\w+) = (.*)$", run.stdout, re.MULTILINE))
    _, window_class = said["WM_CLASS"].split(", ")
    assert window_class == f'"{entry()["StartupWMClass"]}"'
    assert said["_KDE_NET_WM_DESKTOP_FILE"] == said["_GTK_APPLICATION_ID"] == f'"{APP_ID}"'


def test_one_name_stands_in_all_that_is_installed() -> None:
    about = ET.parse(ABOUT)  # noqa: S314 - our own file
    assert about.findtext("id") == about.findtext("icon") == entry()["Icon"] == APP_ID
    assert about.findtext("launchable") == ENTRY.name
    assert {kind.text for kind in about.iter("mediatype")} <= set(entry()["MimeType"].split(";"))


def test_software_centres_are_told_of_this_version() -> None:
    releases = ET.parse(ABOUT).iter("release")  # noqa: S314 - our own file
    assert next(releases).attrib["version"] == __version__


def test_packages_of_notes_and_kinds_that_systems_do_not_know_are_declared() -> None:
    opened = entry()["MimeType"].split(";")
    for ending in (ENDING, ".ofd", ".wps"):
        assert globs()[f"*{ending}"] in opened
    assert {".ofd", ".wps"} <= set(ENDINGS)


def test_it_is_called_in_both_languages() -> None:
    held = entry()
    for key in ("Name", "GenericName", "Comment"):
        assert held[key].isascii()
        assert not held[f"{key}[zh_CN]"].isascii()


@linux
def test_the_desktops_own_tools_find_nothing_wrong(tmp_path: Path) -> None:
    subprocess.run([tool("desktop-file-validate"), ENTRY], check=True, timeout=30)
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(KINDS, packages)
    run = subprocess.run(
        [tool("update-mime-database"), tmp_path / "mime"], capture_output=True, text=True, check=True, timeout=60
    )
    assert "rror" not in run.stderr
    assert "*.cxb" in (tmp_path / "mime" / "globs2").read_text("utf-8")


@linux
def test_the_account_for_software_centres_is_valid() -> None:
    command = [tool("appstreamcli"), "validate", "--no-net", "--pedantic", ABOUT]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout


@linux
def test_installed_for_a_user_it_starts_the_program_that_was_named_and_is_gone_again(tmp_path: Path) -> None:
    program = tmp_path / "my $tools, 100%" / 'caoxian\\"desktop"'
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "share")}
    script = FOLDER / "install.sh"
    earlier = tmp_path / "share" / "applications" / "caoxian-desktop.desktop"
    earlier.parent.mkdir(parents=True)
    earlier.touch()
    subprocess.run([script, program], env=environment, check=True, timeout=60)
    installed = tmp_path / "share" / "applications" / ENTRY.name
    written = entry(installed)["Exec"]
    assert written.startswith('"')
    assert written.endswith('" open %f')
    path = written[1 : -len('" open %f')].replace("\\\\", "\\").replace("%%", "%")  # the file's own rules
    path = re.sub(r"\\(.)", r"\1", path)  # those of a quoted argument
    assert Path(path) == program
    assert entry(installed)["Name[zh_CN]"] == "简报台"
    assert not earlier.exists(), "two entries for one program"
    subprocess.run([script, "--remove"], env=environment, check=True, timeout=60)
    assert not [path for path in (tmp_path / "share").rglob("*caoxian*") if path.is_file()]
