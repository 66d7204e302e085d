"""The two packages of Linux: `deb.py debian|uos --bundle FOLDER --out dist`.

`debian` is laid out as the Filesystem Hierarchy Standard and Debian's policy have it, `uos` as UOS and Kylin want
programs of other makers: all under /opt/apps/<id>, with `entries`, `files` and `info`, no scripts, no rights of root.
Neither has maintainer scripts: the system's own triggers find the entry, the icons and the kind of file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "linux")]
import depends  # noqa: E402 - found through the line above: this folder is no package
import icons  # noqa: E402 - likewise

from caoxian_desktop import __version__  # noqa: E402 - of this checkout

APP = "cn.caoxian.jianbaotai"
LINUX = ROOT / "packaging" / "linux"
_SHORT = "read Chinese government work reports, annotate them, export briefings"
_LONG = """\
 Opens a government work report (政府工作报告), ties every number to its sentence,
 lets a reader annotate it and exports briefing papers as PDF, Word and OFD.
 Works without a network and keeps everything on this computer.
 .
 简报台：打开政府工作报告，每个数字都能回到原句；可以批注、校核、看图表，
 并导出要点速览、简报等材料。不联网也能用，所有内容都留在本机。
"""


def debian(bundle: Path, root: Path) -> str:
    """Lay out the package for Debian and Ubuntu; return its name."""
    program, share = root / "usr/lib/caoxian-desktop", root / "usr/share"
    copy(bundle, program)
    link = root / "usr/bin/caoxian-desktop"
    link.parent.mkdir(parents=True)
    link.symlink_to("../lib/caoxian-desktop/caoxian-desktop")
    enter(share, "caoxian-desktop")
    put(LINUX / f"{APP}.metainfo.xml", share / "metainfo" / f"{APP}.metainfo.xml")
    for page, folder in ((LINUX / "caoxian-desktop.1", "man1"), (LINUX / "zh_CN/caoxian-desktop.1", "zh_CN/man1")):
        put_compressed(page, share / "man" / folder / "caoxian-desktop.1.gz")
    papers = share / "doc/caoxian-desktop"
    put(LINUX / "copyright", papers / "copyright")
    put_compressed(ROOT / "CHANGELOG.md", papers / "changelog.gz")
    return "caoxian-desktop"


def uos(bundle: Path, root: Path) -> str:
    """Lay out the package for UOS and Kylin; return its name."""
    home = root / "opt/apps" / APP
    copy(bundle, home / "files")
    enter(home / "entries", f"/opt/apps/{APP}/files/caoxian-desktop")
    put(LINUX / "copyright", home / "files/copyright")
    unasked = (
        "autostart",
        "notification",
        "trayicon",
        "account",
        "bluetooth",
        "camera",
        "audio_record",
        "installed_apps",
    )
    info = {
        "appid": APP,
        "name": "简报台",
        "version": __version__,
        "arch": ["amd64"],
        "permissions": {**dict.fromkeys(unasked, False), "clipboard": True},
    }
    (home / "info").write_text(json.dumps(info, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return APP


LAYOUTS: dict[str, Callable[[Path, Path], str]] = {"debian": debian, "uos": uos}


def enter(share: Path, program: str) -> None:
    """Put the desktop entry, the icons and the kinds of file under a folder that is laid out as /usr/share."""
    entry = (LINUX / f"{APP}.desktop").read_text("utf-8").replace("Exec=caoxian-desktop ", f"Exec={program} ")
    write(share / "applications" / f"{APP}.desktop", entry)
    put(LINUX / f"{APP}.xml", share / "mime/packages" / f"{APP}.xml")
    icons.write(share / "icons/hicolor", APP)


def control(name: str, root: Path, bundle: Path, glibc: str) -> str:
    """Return the control file. `glibc` is the oldest version of the C library the bundle runs on."""
    needed = [f"libc6 (>= {glibc})" if each == "libc6" else each for each in depends.packages(bundle)]
    size = sum(file.stat().st_size for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    fields = {
        "Package": name,
        "Version": __version__,
        "Architecture": "amd64",
        "Maintainer": "The developers of 简报台 <caoxian-desktop@localhost>",
        "Installed-Size": str(-(-size // 1024)),
        "Depends": ", ".join(needed),
        "Section": "text",
        "Priority": "optional",
        "Description": _SHORT,
    }
    return "".join(f"{key}: {value}\n" for key, value in fields.items()) + _LONG


def make(layout: str, bundle: Path, out: Path, glibc: str) -> Path:
    """Make a package and return its file."""
    root = bundle.parent / f"root-{layout}"
    shutil.rmtree(root, ignore_errors=True)
    name = LAYOUTS[layout](bundle, root)
    write(root / "DEBIAN/control", control(name, root, bundle, glibc))
    settle(root)
    file = out / f"{name}_{__version__}_amd64.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, file], check=True)
    shutil.rmtree(root)
    return file


def settle(root: Path) -> None:
    """Give everything the rights of installed files and one date, that of the sources (SOURCE_DATE_EPOCH)."""
    date = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        path.chmod(0o755 if path.is_dir() or path.name == "caoxian-desktop" else 0o644)
        os.utime(path, (date, date))


def copy(bundle: Path, folder: Path) -> None:
    """Copy a bundle as it is."""
    shutil.copytree(bundle, folder, symlinks=True)


def put(file: Path, target: Path) -> None:
    """Copy one file, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)


def write(target: Path, words: str) -> None:
    """Write one file, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(words, "utf-8")


def put_compressed(file: Path, target: Path) -> None:
    """Compress one file as Debian wants its papers: without name and date, or two builds would differ."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))


def main() -> int:
    """Read the words of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("layout", choices=LAYOUTS)
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--glibc", required=True, help="the oldest version of the C library the bundle runs on")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    words = parser.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    sys.stdout.write(f"{make(words.layout, words.bundle, words.out, words.glibc)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
