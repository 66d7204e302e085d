"""A screen of one's own for what needs a real window: an X server that nobody sees."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_NUMBERS = range(1000, 50_000)
"""X screens by number; below are those of people, and of `xvfb-run`."""


@contextmanager
def x_server(size: str, *options: str) -> Iterator[str]:
    """Start a screen of `size` (1440x900) and say its name for DISPLAY; it ends with the block.

    Its number is this process's own. Where servers look for a free one themselves, one that ends takes the socket of
    one that begins at that moment away, and no program reaches that any more. Nor does it begin anew when the last
    program leaves it, as it would of itself: one that comes at that moment is turned away.
    """
    read, write = os.pipe()
    name = f":{_NUMBERS[os.getpid() % len(_NUMBERS)]}"
    server = subprocess.Popen(
        [
            "Xvfb",
            name,
            "-displayfd",
            str(write),
            "-screen",
            "0",
            f"{size}x24",
            "-nolisten",
            "tcp",
            "-noreset",
            *options,
        ],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            told.readline()  # once it listens
        yield name
    finally:
        server.terminate()
        server.wait(10)
