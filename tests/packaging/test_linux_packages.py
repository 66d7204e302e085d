"""The two packages and the archive of Linux: their layouts, and that two builds are the same."""

import hashlib
import json
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from caoxian_desktop import __version__

Script = Callable[[str], ModuleType]
APP = "cn.caoxian.jianbaotai"
pytestmark = pytest.mark.skipif(
    not (shutil.which("dpkg-deb") and shutil.which("objdump")), reason="needs Debian's dpkg-deb, and binutils"
)


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle with one program and one file beside it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    folder = tmp_path / "built" / "caoxian-desktop"
    (folder / "_internal").mkdir(parents=True)
    shutil.copy("/bin/true", folder / "caoxian-desktop")
    (folder / "_internal" / "part.txt").write_text("a part", "utf-8")
    return folder


def drawn_icons(theme: Path, name: str) -> None:
    """Put a file where the icons go: drawing them takes Qt, which these tests do without."""
    file = theme / "scalable/apps" / f"{name}.svg"
    file.parent.mkdir(parents=True)
    file.write_text("<svg/>", "utf-8")


@pytest.fixture
def deb(script: Script, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = script("linux/deb.py")
    monkeypatch.setattr(made.icons, "write", drawn_icons)
    return made


def package(deb: ModuleType, layout: str, bundle: Path, out: Path) -> Path:
    out.mkdir(exist_ok=True)
    file = deb.make(layout, bundle, out, "2.28")
    assert isinstance(file, Path)
    return file


def files(package: Path) -> dict[str, str]:
    """Path and rights of what a package holds."""
    told = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
    lines = [line.split(maxsplit=5) for line in told.splitlines()]
    return {line[5]: line[0] + " " + line[1] for line in lines if not line[0].startswith("d")}


def field(package: Path, name: str) -> str:
    told = subprocess.run(["dpkg-deb", "-f", package, name], capture_output=True, text=True, check=True).stdout
    return told.strip()


def test_the_debian_package_lies_where_the_hierarchy_standard_has_programs(
    deb: ModuleType, bundle: Path, tmp_path: Path
) -> None:
    made = package(deb, "debian", bundle, tmp_path / "dist")
    held = files(made)
    assert made.name == f"caoxian-desktop_{__version__}_amd64.deb"
    assert held["./usr/lib/caoxian-desktop/caoxian-desktop"] == "-rwxr-xr-x root/root"
    assert held["./usr/lib/caoxian-desktop/_internal/part.txt"] == "-rw-r--r-- root/root"
    assert "./usr/bin/caoxian-desktop -> ../lib/caoxian-desktop/caoxian-desktop" in held
    for share in (
        f"applications/{APP}.desktop",
        f"mime/packages/{APP}.xml",
        f"metainfo/{APP}.metainfo.xml",
        f"icons/hicolor/scalable/apps/{APP}.svg",
        "man/man1/caoxian-desktop.1.gz",
        "man/zh_CN/man1/caoxian-desktop.1.gz",
        "doc/caoxian-desktop/copyright",
        "doc/caoxian-desktop/changelog.gz",
    ):
        assert f"./usr/share/{share}" in held


def test_the_uos_package_lies_under_its_id_alone_and_starts_from_there(
    deb: ModuleType, bundle: Path, tmp_path: Path
) -> None:
    made = package(deb, "uos", bundle, tmp_path / "dist")
    assert made.name == f"{APP}_{__version__}_amd64.deb"
    assert all(path.startswith(f"./opt/apps/{APP}/") for path in files(made))
    subprocess.run(["dpkg-deb", "-x", made, tmp_path / "there"], check=True)
    home = tmp_path / "there/opt/apps" / APP
    entry = (home / f"entries/applications/{APP}.desktop").read_text("utf-8")
    assert f"\nExec=/opt/apps/{APP}/files/caoxian-desktop open %f\n" in entry
    info = json.loads((home / "info").read_text("utf-8"))
    assert (info["appid"], info["name"], info["version"], info["arch"]) == (APP, "简报台", __version__, ["amd64"])
    assert {key for key, allowed in info["permissions"].items() if allowed} == {"clipboard"}


@pytest.mark.parametrize("layout", ["debian", "uos"])
def test_a_package_runs_no_scripts_and_says_what_it_needs(
    deb: ModuleType, bundle: Path, tmp_path: Path, layout: str
) -> None:
    made = package(deb, layout, bundle, tmp_path / "dist")
    told = subprocess.run(["dpkg-deb", "-I", made], capture_output=True, text=True, check=True).stdout
    assert not any(name in told for name in ("preinst", "postinst", "prerm", "postrm"))
    assert field(made, "Depends") == "libc6 (>= 2.28)"
    assert field(made, "Architecture") == "amd64"
    assert int(field(made, "Installed-Size")) > 0


@pytest.mark.parametrize("layout", ["debian", "uos"])
def test_two_builds_give_the_same_package(deb: ModuleType, bundle: Path, tmp_path: Path, layout: str) -> None:
    digests = set()
    for at in ("first", "second"):
        made = package(deb, layout, bundle, tmp_path / at)
        digests.add(hashlib.sha256(made.read_bytes()).hexdigest())
        (bundle / "_internal" / "part.txt").touch()
    assert len(digests) == 1


def test_the_archive_holds_no_links_starts_portably_and_is_the_same_twice(
    script: Script, bundle: Path, tmp_path: Path
) -> None:
    portable = script("linux/portable.py")
    archives = []
    for at in ("first", "second"):
        (tmp_path / at).mkdir()
        archives.append(portable.make(bundle, tmp_path / at).read_bytes())
    assert archives[0] == archives[1]
    with tarfile.open(tmp_path / "first" / f"{portable.NAME}.tar.xz") as held:
        members = {each.name.removeprefix(f"{portable.NAME}/"): each for each in held.getmembers()}
        start = held.extractfile(members["start.sh"])
        assert start is not None
        assert b'/caoxian-desktop" --portable "$@"' in start.read()
    assert not any(each.issym() or each.islnk() for each in members.values())
    assert members["start.sh"].mode & members["caoxian-desktop"].mode & 0o111
    assert {"README.txt", "_internal/part.txt"} <= members.keys()
