"""A system of its own in a folder: Debian as debootstrap makes it, with nothing but what a package asks for.

It stands beside this one (chroot) and has its own libraries, so that what was forgotten is missing. Needs root.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CACHE = Path(os.environ.get("CAOXIAN_BUILD_CACHE", Path.home() / ".cache/caoxian-desktop-build"))
PERSON = "person"
_MOUNTED = ("proc", "sys", "dev", "tmp/.X11-unix")
_APT = ("apt.conf.d", "auth.conf.d")
"""How this system's own apt reaches its mirror: what the root needs to reach the same."""


@dataclass(frozen=True, slots=True)
class Root:
    """A system in a folder, with one person in it who is not root."""

    suite: str
    folder: Path

    def run(self, *words: str | Path, display: str = "") -> str:
        """Run a command there as root and return what it printed; it raises CalledProcessError."""
        return _told(self._inside(display, PERSON_HOME="/root"), words)

    def as_person(self, *words: str | Path, display: str = "") -> str:
        """Run a command there as the person."""
        return _told(self._as_person(display), words)

    def start(self, *words: str | Path, display: str, log: Path) -> subprocess.Popen[bytes]:
        """Start a program there as the person and leave it running; what it prints goes to a file."""
        with log.open("wb") as told:
            return subprocess.Popen([*self._as_person(display), *map(str, words)], stdout=told, stderr=told)

    def put(self, file: Path, where: str = "tmp") -> str:
        """Copy a file there; return its path inside."""
        shutil.copy(file, self.folder / where / file.name)
        return f"/{where}/{file.name}"

    @property
    def home(self) -> Path:
        """The person's folder, from here."""
        return self.folder / "home" / PERSON

    def _inside(self, display: str, **more: str) -> list[str]:
        variables = {
            "HOME": more.get("PERSON_HOME", f"/home/{PERSON}"),
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "zh_CN.UTF-8",
            "LC_CTYPE": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {}),
        }
        words = [f"{name}={value}" for name, value in variables.items()]
        return ["chroot", str(self.folder), "/usr/bin/env", "-i", *words]

    def _as_person(self, display: str) -> list[str]:
        inside = self._inside(display)
        return [inside[0], f"--userspec={PERSON}", *inside[1:]]


def _told(before: Sequence[str], words: Sequence[str | Path]) -> str:
    done = subprocess.run([*before, *map(str, words)], capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        error = subprocess.CalledProcessError(done.returncode, list(map(str, words)), done.stdout, done.stderr)
        error.add_note((done.stdout + done.stderr)[-2000:])
        raise error
    return done.stdout


@contextmanager
def fresh(suite: str, folder: Path) -> Iterator[Root]:
    """Make a system from what debootstrap made once (kept in the cache), and take it away afterwards."""
    image = _image(suite)
    folder.mkdir(parents=True)
    subprocess.run(["tar", "-C", folder, "-xf", image], check=True)
    root = Root(suite, folder)
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)  # noqa: S108 - where X servers put their sockets
    mounted: list[Path] = []
    try:
        for place in _MOUNTED:
            (folder / place).mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", f"/{place}", folder / place], check=True)
            mounted.append(folder / place)
        root.run("useradd", "--create-home", PERSON)
        root.run("apt-get", "update", "-qq")
        yield root
    finally:
        for place_there in reversed(mounted):
            subprocess.run(["umount", "--lazy", place_there], check=True)
        shutil.rmtree(folder)


def _image(suite: str) -> Path:
    """Return the archive of a system as debootstrap makes it, made where there is none yet."""
    mirror = _mirror()
    image = CACHE / f"root-{suite}-{hashlib.sha256(mirror.encode()).hexdigest()[:8]}.tar"
    if image.exists():
        return image
    CACHE.mkdir(parents=True, exist_ok=True)
    folder = CACHE / f"root-{suite}.new"
    shutil.rmtree(folder, ignore_errors=True)
    words = ["debootstrap", "--variant=minbase", "--include=ca-certificates", suite, str(folder), mirror]
    _told(words, ())
    for part in _APT:
        if (own := Path("/etc/apt") / part).is_dir():
            shutil.copytree(own, folder / "etc/apt" / part, dirs_exist_ok=True)
    subprocess.run(["tar", "-C", folder, "--one-file-system", "-cf", image.with_suffix(".new"), "."], check=True)
    image.with_suffix(".new").rename(image)
    shutil.rmtree(folder)
    return image


def _mirror() -> str:
    """Return where this system's own apt takes Debian from."""
    words = ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Component: main"]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return next(line for line in told.splitlines() if "security" not in line)
