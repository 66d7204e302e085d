"""How soon the bundled program shows its report, beside the same from source: `python tests/bench/bundle.py FOLDER …`.

Both are started in turn on a screen of their own, each with its own home, and the medians compared: a bundle may take
1.3 times as long. FOLDER is what packaging/bundle/build.py leaves.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from screen import screen

LIMIT = 1.3
_ROUNDS = 11
_OPEN = ("open", "--measure-startup")


def started(command: tuple[str, ...], environment: dict[str, str]) -> dict[str, float]:
    """Start the program once; return its own figures, and how long it all took by the clock."""
    begun = time.perf_counter()
    words = [*command, *_OPEN]
    told = subprocess.run(words, env=environment, capture_output=True, text=True, check=True, timeout=60).stdout
    return {**json.loads(told), "over_ms": 1000 * (time.perf_counter() - begun)}


def main() -> int:
    """Print the medians of each bundle and of the source; 1 where a bundle takes too long."""
    from_source = (sys.executable, "-m", "caoxian_desktop")
    commands = {"source": from_source, **{name: (str(Path(name) / "caoxian-desktop"),) for name in sys.argv[1:]}}
    late = False
    with tempfile.TemporaryDirectory() as folder, screen() as on:
        homes = {name: str(Path(folder) / str(at)) for at, name in enumerate(commands)}
        shown = {**os.environ, "DISPLAY": on.name, "QT_QPA_PLATFORM": "xcb"}
        found: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
        for at in range(_ROUNDS + 2):
            for name, command in commands.items():
                one = started(command, {**shown, "CAOXIAN_HOME": homes[name]})
                if at >= 2:
                    found[name].append(one)
    for key in ("report_painted_ms", "over_ms", "rss_mb"):
        medians = {name: statistics.median(one[key] for one in runs) for name, runs in found.items()}
        for name, median in medians.items():
            ratio = median / medians["source"]
            late = late or (key == "report_painted_ms" and ratio > LIMIT)
            print(f"{key:18} {median:8.1f}  {ratio:5.2f} x source  {name}")
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
