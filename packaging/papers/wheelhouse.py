"""Gather all that an installation without a network needs: our wheel, those it needs, a list with hashes, a README.

    python packaging/papers/wheelhouse.py dist/wheelhouse [requirements/oldest.txt]

The wheels are those for the system and the Python that run this. The folder is made anew.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))
from papers.build_date import for_children
from papers.sums import NAME, sums

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "run.txt"
README = Path(__file__).with_name("wheelhouse-readme.md")


def gather(out: Path, lock: Path = LOCK) -> Path:
    """Make the folder and return our wheel in it; `lock` says which versions of the parts.

    Raises CalledProcessError where pip or the build fails.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    wheel = build(out)
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes")
    subprocess.run([*pip, "--no-deps", "--only-binary", ":all:", "-r", lock, "-d", out], check=True)
    (out / "requirements.txt").write_text(requirements(wheel, lock), "utf-8", newline="\n")
    (out / "README.md").write_text(readme(wheel), "utf-8", newline="\n")
    (out / NAME).write_text(sums(out), "utf-8", newline="\n")
    return wheel


def build(out: Path, root: Path = ROOT) -> Path:
    """Build our wheel into a folder: the same bytes each time."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(out), str(root)]
    subprocess.run(command, check=True, env=for_children(root), stdout=subprocess.DEVNULL)
    return next(out.glob("caoxian_desktop-*.whl"))


def requirements(wheel: Path, lock: Path) -> str:
    """Return the list that pip installs from: the lock, and our wheel by its own hash."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    ours = f"caoxian-desktop=={_version(wheel)} \\\n    --hash=sha256:{digest}\n"
    return ours + lock.read_text("utf-8")


def readme(wheel: Path) -> str:
    """Return what is to be done, in both languages, for the system that the wheels are for."""
    words = README.read_text("utf-8").replace("@VERSION@", _version(wheel))
    words = words.replace("@PYTHON@", ".".join(platform.python_version_tuple()[:2]))
    return words.replace("@SYSTEM@", f"{platform.system()} {platform.machine()}")


def _version(wheel: Path) -> str:
    return wheel.name.split("-")[1]


if __name__ == "__main__":
    print(gather(*(Path(word).resolve() for word in sys.argv[1:3])))
