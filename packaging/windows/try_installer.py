"""Installs, upgrades and removes the program with Wine: `make package-windows-test`.

What that does to files and registry is looked at; the program's files are stubs. Wine is no Windows: it stands in for
what NSIS asks of one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "packaging")]
import payload  # noqa: E402 - as that
from roots.root import fresh  # noqa: E402 - packaging/roots

import build  # noqa: E402 - beside this file

REFUSED, RUNNING = 2, 3
_SECONDS = 180
_SLEEP_SECONDS = 16
_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\caoxian-desktop"
_CLASSES = r"HKCU\Software\Classes"


class Wine:
    """A Windows of its own in a folder, by the Wine of the system whose files are below `root`."""

    def __init__(self, folder: Path, root: Path = Path("/")) -> None:
        self.folder, self._root = folder, root
        self.drive, self.home = folder / "prefix" / "drive_c", folder / "home"

    def start(self, *words: str | Path) -> subprocess.Popen[bytes]:
        """Start a program of Windows."""
        variables = {
            "WINEPREFIX": self._inside(self.folder / "prefix"),
            "HOME": self._inside(self.home),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            "LC_ALL": "C.UTF-8",
        }
        before = [] if self._root == Path("/") else ["chroot", str(self._root)]
        named = [self._inside(word) if isinstance(word, Path) else word for word in words]
        command = [*before, "env", *(f"{name}={value}" for name, value in variables.items()), "wine", *named]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def run(self, *words: str | Path) -> tuple[int, str]:
        """Run a program of Windows to its end; return its code, and what it said."""
        started = self.start(*words)
        told = started.communicate(timeout=_SECONDS)[0]
        return started.returncode, told.decode("utf-8", "replace")

    def _inside(self, path: Path) -> str:
        return f"/{path.absolute().relative_to(self._root)}"

    def begin(self) -> None:
        """Make it anew."""
        shutil.rmtree(self.folder / "prefix", ignore_errors=True)
        shutil.rmtree(self.home, ignore_errors=True)
        (self.home / "Desktop").mkdir(parents=True)
        self.run("wineboot", "-i")

    def be(self, windows: str) -> None:
        """Be this version of Windows (win7, win10) from now on."""
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", windows, "/f")

    def has(self, key: str, value: str = "") -> bool:
        """Tell whether the registry has a key, or a value of it."""
        return self.run("reg", "query", key, *(("/v", value) if value else ()))[0] == 0

    def holds(self, key: str, word: str) -> bool:
        """Tell whether a key's values say a word."""
        return word in self.run("reg", "query", key)[1]

    @property
    def local(self) -> Path:
        """The user's folder AppData/Local."""
        return next(self.drive.glob("users/*/AppData/Local"))

    def links(self) -> list[Path]:
        """Return the program's shortcuts; Wine takes the desktop for one of the home folder."""
        return [file for place in (self.drive, self.home) for file in place.rglob("简报台.lnk")]


def stub(folder: Path, *more: str) -> Path:
    """Make a program's folder of stubs, with some files more."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in (*payload.PROGRAMS, "_internal/python311.dll", *more):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"stub")
    return folder


def _make_sleeper(makensis: Path, target: Path) -> None:
    """Make a program of Windows that does nothing for a while: NSIS's own installers are programs too."""
    script = target.with_suffix(".nsi")
    lines = ("Unicode true", "SilentInstall silent", "RequestExecutionLevel user", f'OutFile "{target}"')
    script.write_text("\n".join((*lines, "Section", f"Sleep {_SLEEP_SECONDS * 1000}", "SectionEnd", "")), "utf-8")
    subprocess.run([str(makensis), "-V1", str(script)], check=True)
    script.unlink()


def tried(makensis: Path, wine: Wine) -> list[str]:
    """Try what an installer has to do, say how it went, and return what went wrong."""
    wine.begin()
    old, new = wine.folder / "setup-1.exe", wine.folder / "setup-2.exe"
    build.compile_installer(makensis, stub(wine.folder / "old", "_internal/gone/old.dll"), old, "1.0.0")
    later = stub(wine.folder / "new", "_internal/曹县/$新.txt")
    _make_sleeper(makensis, later / payload.PROGRAMS[1])
    build.compile_installer(makensis, later, new, "1.1.0")
    trial = _Trial(wine, old, new)
    for step in trial.steps:
        before = len(trial.faults)
        step()
        print(f"{'ok ' if len(trial.faults) == before else 'BAD'} {(step.__doc__ or '').strip()}")
    return trial.faults


class _Trial:
    """One Windows from its first installation to the removal."""

    def __init__(self, wine: Wine, old: Path, new: Path) -> None:
        self.wine, self.old, self.new = wine, old, new
        self.faults: list[str] = []
        self.home = wine.local / "Programs" / "caoxian-desktop"
        self.library = wine.local / "caoxian-desktop" / "library.db"
        self.steps: tuple[Callable[[], None], ...] = (
            *(self.old_windows, self.first, self.associations, self.upgrade, self.downgrade),
            *(self.running, self.not_among_files, self.not_in_the_library, self.removal),
        )

    def _must(self, words: str, fact: bool) -> None:
        if not fact:
            self.faults.append(f"the installer under Wine: {words}")

    def _install(self, setup: Path, *words: str) -> int:
        return self.wine.run(setup, "/S", *words)[0]

    def _files(self) -> set[str]:
        return {path.relative_to(self.home).as_posix() for path in self.home.rglob("*") if path.is_file()}

    def old_windows(self) -> None:
        """Refuse Windows 7 and leave nothing there."""
        self.wine.be("win7")
        self._must("refuses Windows 7", self._install(self.old) == REFUSED)
        self._must("leaves nothing on Windows 7", not self.home.exists())
        self.wine.be("win10")

    def first(self) -> None:
        """Install for this user, with a shortcut in the menu and on the desktop."""
        self.library.parent.mkdir(parents=True)
        self.library.write_bytes(b"library")
        self._must("installs", self._install(self.old, "/DESKTOP") == 0)
        self._must("puts all files", {*payload.PROGRAMS, "uninstall.exe", "_internal/gone/old.dll"} <= self._files())
        self._must("puts two shortcuts", len(self.wine.links()) == 2)
        self._must("tells Windows its version", self.wine.holds(_UNINSTALL, "1.0.0"))
        self._must("tells how to remove it silently", self.wine.has(_UNINSTALL, "QuietUninstallString"))

    def associations(self) -> None:
        """Open .cxb, and be offered for .pdf without opening it by default."""
        self._must("opens .cxb", self.wine.holds(rf"{_CLASSES}\.cxb", "CaoxianDesktop.Bundle"))
        self._must("is offered for .pdf", self.wine.has(rf"{_CLASSES}\.pdf\OpenWithProgids", "CaoxianDesktop.Report"))
        self._must("leaves .pdf alone", not self.wine.holds(rf"{_CLASSES}\.pdf", "(Default)"))

    def upgrade(self) -> None:
        """Replace the older version, take its files away and leave a person's own."""
        (self.home / "_internal" / "我的.txt").write_text("mine", "utf-8")
        self._must("upgrades", self._install(self.new) == 0)
        files = self._files()
        self._must("takes old files away", not (self.home / "_internal" / "gone").exists())
        self._must("puts new files", {*payload.PROGRAMS, "_internal/曹县/$新.txt"} <= files)
        self._must("leaves a person's file", "_internal/我的.txt" in files)
        self._must("tells Windows the new version", self.wine.holds(_UNINSTALL, "1.1.0"))

    def downgrade(self) -> None:
        """Refuse, silently, to go back to an older version."""
        self._must("refuses to go back", self._install(self.old) == REFUSED)
        self._must("stays the newer one", self.wine.holds(_UNINSTALL, "1.1.0"))

    def running(self) -> None:
        """Wait for the program to be closed; silently, end with 3."""
        started = self.wine.start(self.home / payload.PROGRAMS[1])
        time.sleep(_SLEEP_SECONDS / 4)
        self._must("does not install over a running program", self._install(self.new) == RUNNING)
        started.wait()
        self._must("installs once it is closed", self._install(self.new) == 0)

    def not_among_files(self) -> None:
        """Refuse a folder with other files."""
        taken = self.wine.drive / "taken"
        taken.mkdir()
        (taken / "报告.docx").write_bytes(b"x")
        self._must("refuses a folder with files", self._install(self.new, r"/D=C:\taken") == REFUSED)
        self._must("leaves that folder", [path.name for path in taken.iterdir()] == ["报告.docx"])

    def not_in_the_library(self) -> None:
        """Refuse the folder of the user's library."""
        place = _windows_path(self.wine, self.library.parent)
        self._must("refuses the library's folder", self._install(self.new, f"/D={place}") == REFUSED)

    def removal(self) -> None:
        """Take away all that was put there; leave the library and a person's files."""
        self.wine.run("reg", "add", rf"{_CLASSES}\.pdf\OpenWithProgids", "/v", "Other.Reader", "/f")
        # As Windows does it, the uninstaller goes on from a copy of itself and would not be waited for.
        self.wine.run(self.home / "uninstall.exe", "/S", f"_?={_windows_path(self.wine, self.home)}")
        self._must("takes its files away", self._files() <= {"_internal/我的.txt", "uninstall.exe"})
        self._must("leaves a person's file", (self.home / "_internal" / "我的.txt").exists())
        self._must("leaves the library", self.library.read_bytes() == b"library")
        self._must("takes its shortcuts", not self.wine.links())
        gone = (
            _UNINSTALL,
            rf"{_CLASSES}\CaoxianDesktop.Bundle",
            rf"{_CLASSES}\CaoxianDesktop.Report",
            rf"{_CLASSES}\.cxb",
        )
        self._must("takes its keys", not any(map(self.wine.has, gone)))
        self._must("leaves others' keys", self.wine.has(rf"{_CLASSES}\.pdf\OpenWithProgids", "Other.Reader"))


def _windows_path(wine: Wine, path: Path) -> str:
    return "C:\\" + str(path.relative_to(wine.drive)).replace("/", "\\")


def main() -> int:
    """Try it in a Debian made for it, with Wine in it: needs root."""
    makensis = build.found_makensis()
    if makensis is None:
        print("makensis is not there: packaging/system_packages.sh package installs it", file=sys.stderr)
        return 1
    with fresh("bookworm", ROOT / "build" / "windows-wine") as root:
        root.run("dpkg", "--add-architecture", "i386")
        root.run("apt-get", "update", "-qq")
        root.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "wine", "wine32:i386", "wine64")
        faults = tried(makensis, Wine(root.folder / "windows", root.folder))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
