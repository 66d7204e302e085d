"""What people do with the packages, done: `package_test.py [debian|uos|portable …]`, with the files in dist/.

Each in a fresh system made with debootstrap, which has nothing but what the package asks for: it is installed, started
on a screen, opens its report, a PDF is exported by keys, it is upgraded and removed, and the library stays. Needs root,
debootstrap, Xvfb, xdotool and poppler-utils.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "roots")]
from person import NotSoError, Person  # noqa: E402 - found through the line above: this folder is no package
from root import Root, fresh  # noqa: E402 - likewise

from caoxian_desktop import __version__  # noqa: E402 - of this checkout
from tests.bench.x_server import x_server  # noqa: E402 - likewise

APP = "cn.caoxian.jianbaotai"
_REPORT, _ITS_WORDS = ROOT / "data/caoxian-2023.txt", "营商环境"
"""What is taken into the library first, to be found there after an upgrade."""
_DEBIAN, _OLD = "bookworm", "bullseye"
"""Debian 12, and Debian 11, whose C library (2.31) is that of Kylin V10."""


def debian(files: Path, person: Person) -> None:
    """Try the package for Debian and Ubuntu in Debian 12."""
    package = files / f"caoxian-desktop_{__version__}_amd64.deb"
    with fresh(_DEBIAN, person.folder / "root") as root:
        _install_use_upgrade_remove(root, person, package, "caoxian-desktop", "/usr/bin/caoxian-desktop")
        _is_gone(root, "usr/lib/caoxian-desktop")


def uos(files: Path, person: Person) -> None:
    """Try the package as UOS and Kylin lay programs out, on the C library of Kylin V10."""
    package = files / f"{APP}_{__version__}_amd64.deb"
    listed = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
    names = [line.split(maxsplit=5)[5] for line in listed.splitlines()]
    outside = [name for name in names if not f"./opt/apps/{APP}/".startswith(name) and f"/{APP}/" not in name]
    _expect(not outside, f"all of it lies under /opt/apps/{APP}", str(outside[:3]))
    with fresh(_OLD, person.folder / "root") as root:
        _install_use_upgrade_remove(root, person, package, APP, f"/opt/apps/{APP}/files/caoxian-desktop")
        _is_gone(root, f"opt/apps/{APP}")


def portable(files: Path, person: Person) -> None:
    """Try the archive, unpacked on a stick that knows no links, on the C library of Kylin V10."""
    archive = files / f"caoxian-desktop-{__version__}-linux-x86_64.tar.xz"
    _fits_a_stick(archive)
    with fresh(_OLD, person.folder / "root") as root:
        root.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *_asked_by(files))
        say("installed what a desktop has: the libraries that the package for UOS asks for")
        with _stick(person.folder / "stick.img", root.folder / "media") as stick:
            subprocess.run(["tar", "-C", stick, "--no-same-owner", "-xf", archive], check=True)
            subprocess.run(["chmod", "-R", "a+rwX", stick], check=True)  # as everything is on FAT
            folder = next(stick.iterdir())
            say(f"unpacked {archive.name}")
            program = f"/media/{folder.name}/start.sh"
            _use(root, person, program, folder / "caoxian-home/library/library.db")
            kept = sorted(path.name for path in root.home.rglob("*") if path.is_file() and "aoxian" in str(path))
            _expect(not [name for name in kept if "page" not in name], "nothing was left in the home folder", str(kept))
            newer = stick / "newer"
            folder.rename(newer)
            say("moved to another folder, as an update would be")
            _use(root, person, "/media/newer/start.sh", newer / "caoxian-home/library/library.db")


def _install_use_upgrade_remove(root: Root, person: Person, package: Path, name: str, program: str) -> None:
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
    root.run(*install, root.put(package))
    count = len(root.run("dpkg-query", "-W", "-f", "${Package}\n").split())
    say(f"apt installed {package.name} and what it asks for; the system has {count} packages now")
    library = root.home / ".local/share/caoxian-desktop/library.db"
    _use(root, person, program, library)
    root.run(*install, root.put(_next_version(package, person.folder)))
    version = root.run("dpkg-query", "-W", "-f", "${Version}", name)
    _expect(version != __version__, f"upgraded to {version}", version)
    _use(root, person, program, library)
    before = library.read_bytes()
    root.run("apt-get", "remove", "--purge", "-y", "-qq", name)
    _expect(library.read_bytes() == before, "removed and purged; the library is as it was", "it was changed")


def _use(root: Root, person: Person, program: str, library: Path) -> None:
    """Ask for the version, set a PDF by command, open the window, and export from it by keys."""
    told = root.as_person(program, "--version").strip()
    _expect(__version__ in told, f"it says {told!r}", told)
    if not library.exists():
        root.as_person(program, "import", root.put(_REPORT))
        say(f"taken into the library by command: {_REPORT.name}")
    found = root.as_person(program, "search", _ITS_WORDS)
    _expect(_ITS_WORDS in found, f"found in the library: {_ITS_WORDS}", found)
    with x_server("1366x768", "-r") as display:
        person.sits_down(root, display)
        person.starts(program)
        say(f"the window is up with its report after {person.waited:.1f} s")
        pdf = person.exports()
        say(f"exported by keys: {pdf.name}, {person.pages(pdf)} pages, {pdf.stat().st_size // 1000} kB")
        person.looks(f"{person.name}-window.png")
        person.leaves()
    _expect(library.exists(), f"the library is in {'/'.join(library.parts[-4:])}", str(library))


def _next_version(package: Path, folder: Path) -> Path:
    """Return the same package under a later version."""
    root, later = folder / "later", folder / "later.deb"
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--raw-extract", package, root], check=True)
    control = root / "DEBIAN/control"
    control.write_text(
        control.read_text("utf-8").replace(f"Version: {__version__}", f"Version: {__version__}.1"), "utf-8"
    )
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", root, later], check=True)
    shutil.rmtree(root)
    return later


def _asked_by(files: Path) -> list[str]:
    field = ["dpkg-deb", "-f", str(files / f"{APP}_{__version__}_amd64.deb"), "Depends"]
    told = subprocess.run(field, capture_output=True, text=True, check=True).stdout.strip()
    return [each.split("|")[-1].split("(")[0].strip() for each in told.split(",")]


@contextmanager
def _stick(image: Path, where: Path) -> Iterator[Path]:
    """Mount a FAT file system as sticks have it, on which anybody may run programs and write.

    Where the kernel knows no FAT it is one in memory, and that is said; what FAT would not take is looked for apart.
    """
    if "vfat" in Path("/proc/filesystems").read_text("ascii").split():
        with image.open("wb") as file:
            file.truncate(900_000_000)
        subprocess.run(["mkfs.vfat", "-n", "STICK", image], check=True, capture_output=True)
        subprocess.run(["mount", "-o", "loop,umask=000,utf8", image, where], check=True)
        say("the stick: a FAT file system")
    else:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=777", "stick", where], check=True)
        say("the stick: a file system in memory, for this kernel knows no FAT")
    try:
        yield where
    finally:
        subprocess.run(["umount", "--lazy", where], check=True)


def _fits_a_stick(archive: Path) -> None:
    """Look for what FAT does not take: links, names that differ by case alone, characters that it has not."""
    with tarfile.open(archive) as held:
        members = held.getmembers()
    links = [each.name for each in members if not (each.isfile() or each.isdir())]
    seen = Counter(each.name.casefold() for each in members)
    twice = [name for name, times in seen.items() if times > 1]
    strange = [each.name for each in members if set(each.name) & set('<>:"|?*\\')]
    _expect(not (links or twice or strange), "a FAT file system takes all of it", str((links + twice + strange)[:3]))


def _is_gone(root: Root, place: str) -> None:
    _expect(not (root.folder / place).exists(), f"/{place} is gone", "it is still there")


def _expect(holds: bool, what: str, instead: str) -> None:
    if not holds:
        raise NotSoError(f"{what}: {instead}")
    say(what)


def say(what: str) -> None:
    """Print what was done."""
    sys.stdout.write(f"  {what}\n")
    sys.stdout.flush()


_TESTS: dict[str, Callable[[Path, Person], None]] = {"debian": debian, "uos": uos, "portable": portable}


def main() -> int:
    """Read the words of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", choices=[*_TESTS, []], default=[])
    parser.add_argument("--files", type=Path, default=ROOT / "dist")
    parser.add_argument("--pictures", type=Path, default=ROOT / "build" / "package-test")
    words = parser.parse_args()
    words.pictures.mkdir(parents=True, exist_ok=True)
    for name in words.packages or _TESTS:
        sys.stdout.write(f"{name}: {_TESTS[name].__doc__}\n")
        with tempfile.TemporaryDirectory() as folder:
            _TESTS[name](words.files, Person(name, Path(folder), words.pictures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
