"""The longest that an act of a person holds the event loop up: the window is led through its rooms by keys.

Prints {"stall_ms", "where"}; `tests/event_loop.py` says how a stall is judged.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
WATCH = ROOT / "tests" / "event_loop.py"
KEYS = (
    *("alt+2", "alt+3", "F5", "alt+1", "alt+0", "ctrl+f", "Escape", "ctrl+alt+f", "alt+1", "F9", "F9", "F7", "ctrl+F7"),
    *("F8", "ctrl+g", "Escape", "ctrl+plus", "ctrl+plus", "ctrl+0", "Next", "Next", "ctrl+End", "F1", "Escape"),
    *("ctrl+d", "ctrl+shift+p", "Escape", "alt+2", "Next", "alt+1"),
)
_AFTER_SECONDS = 1.2


def keyed(*words: str) -> str:
    """Run xdotool and return what it says."""
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=20, check=False).stdout


def main() -> int:
    """Start the window, press the keys, and tell."""
    spec = importlib.util.spec_from_file_location("event_loop", WATCH)
    assert spec is not None
    assert spec.loader is not None
    event_loop = importlib.util.module_from_spec(spec)
    sys.modules["event_loop"] = event_loop
    spec.loader.exec_module(event_loop)
    with tempfile.TemporaryDirectory() as home:
        config, file = Path(home) / "config", Path(home) / "stalls.jsonl"
        config.mkdir()
        (config / "settings.toml").write_text("hints_seen = true\nstrip_closed = true\n", encoding="utf-8")
        program = subprocess.Popen(
            [sys.executable, str(WATCH), str(file), "open"], env={**os.environ, "CAOXIAN_HOME": home}
        )
        end = time.monotonic() + 30
        while not (found := keyed("search", "--onlyvisible", "--name", "政府工作报告")) and time.monotonic() < end:
            time.sleep(0.2)
        keyed("windowfocus", "--sync", found.splitlines()[0])
        time.sleep(8)
        for key in KEYS:
            keyed("key", "--clearmodifiers", key)
            time.sleep(_AFTER_SECONDS)
        program.terminate()
        program.wait(20)
        if not file.exists():
            raise RuntimeError("the window was not watched")
        stalls = event_loop.stalls_in(file)
    for stall in stalls:
        print(f"held up: {stall}", file=sys.stderr)
    print(json.dumps({"stall_ms": stalls[0].own_ms if stalls else 0.0, "where": stalls[0].where if stalls else ""}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
