"""Debian's sources, from the mirror that apt is set up with: pinned, fetched by apt, checked, unpacked, patched."""

from __future__ import annotations

import hashlib
import subprocess
from dataclasses import dataclass
from pathlib import Path

PINS = Path(__file__).with_name("sources.txt")
RELEASE = "bookworm"
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


@dataclass(frozen=True, slots=True)
class Source:
    """A source package: `version` with its epoch, `dsc` the SHA-256 of the file that describes it."""

    name: str
    version: str
    dsc: str


def pinned(pins: str) -> tuple[Source, ...]:
    """Read the sources that a file of pins names, a line each."""
    return tuple(Source(*line.split()) for line in pins.splitlines() if line.strip() and not line.startswith("#"))


def fetch(sources: tuple[Source, ...], folder: Path) -> None:
    """Have the files of all sources in `folder`; apt checks Debian's signature and every archive's checksum."""
    missing = [source for source in sources if not _is_whole(source, folder)]
    if not missing:
        return
    lists = folder / "lists"
    (lists / "partial").mkdir(parents=True, exist_ok=True)
    # A list of our own: nothing of the system's set-up is changed, and no key of it is asked for but Debian's.
    entries = folder / "deb-src.list"
    entries.write_text("".join(f"deb-src [signed-by={KEYRING}] {mirror} {RELEASE} main\n" for mirror in _mirrors()))
    own = {
        "Dir::Etc::sourcelist": entries, "Dir::Etc::sourceparts": "/dev/null", "Dir::State::lists": lists,
        "Dir::Cache": folder / "cache", "APT::Sandbox::User": "root",
    }  # fmt: skip
    options = [word for name, value in own.items() for word in ("-o", f"{name}={value}")]
    subprocess.run(["apt-get", *options, "-qq", "update"], check=True)
    wanted = [f"{source.name}={source.version}" for source in missing]
    subprocess.run(["apt-get", *options, "-qq", "source", "--download-only", *wanted], cwd=folder, check=True)
    for source in missing:
        if not _is_whole(source, folder):
            raise SystemExit(f"{source.name} {source.version}: its .dsc is not the one of {PINS.name}")


def unpack(source: Source, folder: Path, into: Path, patches: tuple[str, ...] = ()) -> Path:
    """Make the source tree under `into`, with Debian's patches whose names begin with one of `patches`."""
    into.mkdir(parents=True, exist_ok=True)
    archives = _archives(source, folder)
    (original,) = (folder / name for name in archives if ".orig.tar." in name)
    (packaging,) = (folder / name for name in archives if ".debian.tar." in name)
    subprocess.run(["tar", "-xf", original, "-C", into], check=True)
    (tree,) = into.iterdir()
    subprocess.run(["tar", "-xf", packaging, "-C", tree], check=True)
    series = tree / "debian" / "patches" / "series"
    for patch in [line.split()[0] for line in series.read_text().splitlines() if line.startswith(patches)]:
        subprocess.run(["patch", "-p1", "-s", "-f", "-i", series.parent / patch], cwd=tree, check=True)
    return tree


def _mirrors() -> list[str]:
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(LABEL) $(REPO_URI)", "Created-By: Packages"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    mirrors = sorted({line.split()[1] for line in told.splitlines() if line.startswith("Debian ")})
    if not mirrors:
        raise SystemExit(
            "apt knows no mirror of Debian: the low Python is made of Debian's sources (run apt-get update)"
        )
    return mirrors


def _described(source: Source, folder: Path) -> Path:
    return folder / f"{source.name}_{source.version.rpartition(':')[2]}.dsc"


def _is_whole(source: Source, folder: Path) -> bool:
    described = _described(source, folder)
    if not described.is_file() or _sha256(described) != source.dsc:
        return False
    return all(
        (folder / name).is_file() and _sha256(folder / name) == sha256
        for name, sha256 in _archives(source, folder).items()
    )


def _archives(source: Source, folder: Path) -> dict[str, str]:
    """Read the names of a source's archives, each with its SHA-256, from its .dsc."""
    listed = _described(source, folder).read_text().partition("\nChecksums-Sha256:\n")[2]
    rows = [line.split() for line in listed.splitlines()]
    end = next(at for at, row in enumerate(rows) if len(row) != 3)
    return {name: sha256 for sha256, _, name in rows[:end]}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
