"""A screen of our own whose pixels lie in a file: when a program's window came, and when it stood as it stayed."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from x_server import x_server

WIDTH, HEIGHT = 1440, 900
_EVERY_SECONDS = 0.004
_SETTLED_SECONDS = 2.0
"""A page that did not change for so long is the page; a caret that blinks is too small to count."""
_STILL = 0.94
"""Share of the rows of pixels that are the same where nothing but a caret blinks."""
_ALIKE = 0.97
"""Share of the dark pixels of the page that must be as they stay."""
_DARK = bytes(green < 110 for green in range(256))


@dataclass(frozen=True, slots=True)
class Shown:
    """Times from the start of the program, in milliseconds: its window was on the screen, its page as it stays."""

    mapped_ms: float
    page_ms: float


class Screen:
    """An X server and its frame buffer; `name` goes into DISPLAY."""

    def __init__(self, name: str, pixels: mmap.mmap) -> None:
        self.name = name
        self._pixels = pixels
        header, _version, *_rest = struct.unpack_from(">8I", pixels)
        colours = struct.unpack_from(">I", pixels, 76)[0]
        self._start = header + colours * 12  # the format of xwd: a header, a colour map, the rows
        self._stride = struct.unpack_from(">I", pixels, 48)[0]

    def frame(self) -> bytes:
        """Return all pixels as they are now, four bytes each."""
        return self._pixels[self._start : self._start + self._stride * HEIGHT]

    def watch(self, command: Sequence[str | Path], environment: Mapping[str, str], seconds: float = 60) -> Shown:
        """Start a program, return when it was shown, and end it. Raises TimeoutError where it never settles."""
        empty, begun = self.frame(), time.perf_counter()
        program = subprocess.Popen(
            [str(word) for word in command],
            env={**os.environ, **environment, "DISPLAY": self.name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            frames = self._frames(begun, seconds)
        finally:
            _end(program)
            self._wait_until(lambda: self.frame() == empty)
        return _shown(frames, empty, self._stride)

    def _frames(self, begun: float, seconds: float) -> list[tuple[float, bytes]]:
        """Return each picture with its time in seconds, until none came for a while."""
        frames: list[tuple[float, bytes]] = []
        known, changed = zlib.crc32(self.frame()), 0.0
        while not frames or time.perf_counter() - begun - changed < _SETTLED_SECONDS:
            now = time.perf_counter() - begun
            if now > seconds:
                raise TimeoutError
            picture = self.frame()
            if (sum_ := zlib.crc32(picture)) != known:
                if not frames or _alike(rows(picture, self._stride), rows(frames[-1][1], self._stride)) < _STILL:
                    changed = now
                frames.append((now, picture))
                known = sum_
            time.sleep(_EVERY_SECONDS)
        return frames

    def _wait_until(self, over: Callable[[], bool], seconds: float = 10) -> None:
        end = time.monotonic() + seconds
        while not over() and time.monotonic() < end:
            time.sleep(0.05)


def rows(picture: bytes, stride: int, left: int = 0, right: int = WIDTH) -> list[bytes]:
    """Return the rows of a picture between two columns."""
    return [picture[at + left * 4 : at + right * 4] for at in range(0, len(picture), stride)]


def _alike(one: Sequence[bytes], other: Sequence[bytes]) -> float:
    return sum(a == b for a, b in zip(one, other, strict=True)) / max(1, len(one))


def _shown(frames: Sequence[tuple[float, bytes]], empty: bytes, stride: int) -> Shown:
    """Return when the words in the middle of what is to be seen at the end were there; marks around them may follow."""
    last, blank = rows(frames[-1][1], stride), rows(empty, stride)
    seen = [at for at, (row, before) in enumerate(zip(last, blank, strict=True)) if row != before]
    columns = [
        x for x in range(WIDTH) if any(last[y][x * 4 : x * 4 + 4] != blank[y][x * 4 : x * 4 + 4] for y in seen[::9])
    ]
    width, height = columns[-1] - columns[0], seen[-1] - seen[0]
    left, right = columns[0] + width * 2 // 5, columns[0] + width * 3 // 5
    top, bottom = seen[0] + height * 3 // 10, seen[0] + height * 8 // 10

    def ink(picture: bytes) -> int:
        return _ink(rows(picture, stride, left, right)[top:bottom])

    words = ink(frames[-1][1])
    if words.bit_count() < 500:
        raise ValueError("there are no words in the middle of the window")
    came = next(at for at, picture in frames if (ink(picture) & words).bit_count() >= _ALIKE * words.bit_count())
    return Shown(frames[0][0] * 1000, came * 1000)


def _ink(part: Sequence[bytes]) -> int:
    """Return a bit for each pixel that is dark, by its green."""
    return int.from_bytes(b"".join(row[1::4].translate(_DARK) for row in part), "big")


def _end(program: subprocess.Popen[bytes]) -> None:
    """End a program and what it started; they are a group of their own."""
    for number in (15, 9):
        try:
            os.killpg(program.pid, number)
            program.wait(8)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


@contextmanager
def screen() -> Iterator[Screen]:
    """Start an X server for the while."""
    with tempfile.TemporaryDirectory() as folder, x_server(f"{WIDTH}x{HEIGHT}", "-fbdir", folder) as name:
        with (Path(folder) / "Xvfb_screen0").open("rb") as file:
            pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        yield Screen(name, pixels)
