"""How soon a report stands on the screen, here and in okular, evince and LibreOffice Writer: `make bench-peers`.

Each program is started on the same screen with the same report in its own form: the text for us, the PDF of its whole
text for okular and evince, the Word file of it for Writer (both made by `brief --template official`). The clock runs
from the start of the process until the words in the middle of the window are there as they stay (`screen.py`), for all
alike. They run in turn; once with a home that nobody used yet ("first"), then again with that home ("again").
Medians and ratios go to build/bench-peers.json; where a peer shows it sooner than we do, the run fails.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from screen import Screen, Shown, screen

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "data" / "caoxian-2023.txt"
OURS = "caoxian-desktop"


@dataclass(frozen=True, slots=True)
class Peer:
    """A program by its name; `command` is how it opens the report with everything it keeps in a home."""

    name: str
    command: Callable[[Path], list[str]]


def peers(folder: Path) -> list[Peer]:
    """Return us and those that are installed, with the forms of the report in `folder`."""
    pdf, word = str(folder / "report.pdf"), str(folder / "report.docx")
    ours = Peer(OURS, lambda _home: [sys.executable, "-m", "caoxian_desktop", "open", str(REPORT)])
    others = [
        Peer("okular", lambda _home: ["okular", pdf]),
        Peer("evince", lambda _home: ["evince", pdf]),
        Peer(
            "soffice",
            lambda home: ["soffice", f"-env:UserInstallation={home.as_uri()}", "--norestore", "--nologo", word],
        ),
    ]
    return [ours, *(peer for peer in others if shutil.which(peer.name))]


def make_forms(folder: Path) -> None:
    """Make the PDF and the Word file of the report's whole text."""
    for name in ("report.pdf", "report.docx"):
        command = [sys.executable, "-m", "caoxian_desktop", "brief", str(REPORT), "-o", str(folder / name)]
        subprocess.run([*command, "--template", "official"], check=True, cwd=ROOT)


def homes(home: Path) -> Mapping[str, str]:
    """Return the environment in which a program keeps everything in one folder."""
    (home / "run").mkdir(parents=True, exist_ok=True)
    (home / "run").chmod(0o700)
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "CAOXIAN_HOME": str(home / "caoxian"),
        "QT_QPA_PLATFORM": "xcb",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "LC_ALL": "C.UTF-8",
    }


def measure(on: Screen, found: list[Peer], rounds: int) -> dict[str, dict[str, list[Shown]]]:
    """Run everybody in turn, first and again."""
    times: dict[str, dict[str, list[Shown]]] = {peer.name: {"first": [], "again": []} for peer in found}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            for when in ("first", "again"):
                for peer in found:
                    home = Path(folder) / peer.name
                    times[peer.name][when].append(on.watch(peer.command(home), homes(home)))
    return times


def table(times: Mapping[str, Mapping[str, list[Shown]]]) -> tuple[list[dict[str, object]], bool]:
    """Print medians and ratios; return them, and whether nobody was sooner than we."""
    rows: list[dict[str, object]] = []
    kept = True
    print(f"{'':18}{'start':>8}{'window (ms)':>14}{'page (ms)':>12}{'times ours':>12}")
    for when in ("first", "again"):
        ours = statistics.median(shown.page_ms for shown in times[OURS][when])
        for name, taken in times.items():
            mapped = statistics.median(shown.mapped_ms for shown in taken[when])
            page = statistics.median(shown.page_ms for shown in taken[when])
            kept &= name == OURS or page > ours
            rows.append({"name": name, "start": when, "mapped_ms": mapped, "page_ms": page, "ratio": page / ours})
            print(f"{name:18}{when:>8}{mapped:14.0f}{page:12.0f}{page / ours:12.2f}")
    return rows, kept


def main() -> int:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="how often each program is started, first and again")
    rounds = parser.parse_args().rounds
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder, screen() as on:
        make_forms(Path(folder))
        found = peers(Path(folder))
        missing = {"okular", "evince", "soffice"} - {peer.name for peer in found}
        if missing:
            print(f"not installed, and left out: {', '.join(sorted(missing))}")
        times = measure(on, found, rounds)
    figures, kept = table(times)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench-peers.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
