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

from caoxian_desktop.core.importing.many import ENDINGS
from caoxian_desktop.core.places import resource
from caoxian_desktop.core.sharing.package import ENDING

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "linux"
ENTRY, KINDS = FOLDER / "caoxian-desktop.desktop", FOLDER / "caoxian-desktop.xml"
ABOUT = FOLDER / "caoxian-desktop.metainfo.xml"
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


def test_the_entry_is_found_under_the_name_that_the_window_bears() -> None:
    source = (ROOT / "caoxian_desktop" / "app.py").read_text("utf-8")
    assert f'setDesktopFileName("{ENTRY.stem}")' in source
    assert entry()["StartupWMClass"] == ENTRY.stem
    assert resource(f"icons/{entry()['Icon']}.svg").is_file()


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
    # There is no home on the web yet whose name its id could bear.
    command = [tool("appstreamcli"), "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info", ABOUT]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout


@linux
def test_installed_for_a_user_it_starts_the_program_that_was_named_and_is_gone_again(tmp_path: Path) -> None:
    program = tmp_path / "my $tools, 100%" / 'caoxian\\"desktop"'
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "share")}
    script = FOLDER / "install.sh"
    subprocess.run([script, program], env=environment, check=True, timeout=60)
    installed = tmp_path / "share" / "applications" / ENTRY.name
    written = entry(installed)["Exec"]
    assert written.startswith('"')
    assert written.endswith('" open %f')
    path = written[1 : -len('" open %f')].replace("\\\\", "\\").replace("%%", "%")  # the file's own rules
    path = re.sub(r"\\(.)", r"\1", path)  # those of a quoted argument
    assert Path(path) == program
    assert entry(installed)["Name[zh_CN]"] == "简报台"
    subprocess.run([script, "--remove"], env=environment, check=True, timeout=60)
    assert not [path for path in (tmp_path / "share").rglob("*caoxian*") if path.is_file()]
