"""Opening an office document's zip without trusting it: counts, names and sizes first, then bounded reads."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

from caoxian_desktop.core.importing import refusals

MAX_RATIO = 200
"""How far a part that is read may unfold; the XML of a real document shrinks 5 to 30 times."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a package may hold: its parts, the bytes of all of them as declared, and those of one that is read."""

    entries: int
    unpacked: int
    part: int


DOCUMENT = Limits(entries=5_000, unpacked=256_000_000, part=64_000_000)
"""The largest real documents hold some hundreds of parts, and the text of 100 reports stays well below such a part.

Pictures count for the whole, though they are never unpacked.
"""

_RATIO_FROM = 1_000_000
_STEP = 1_000_000
_NAME_LIMIT = 1_000
_ENCRYPTED_FLAG = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What zipfile raises for damaged fields, offsets and streams; it names no class of its own for most of them.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Package:
    """A checked zip: `read` gives a part's bytes within the limits."""

    name: str
    archive: zipfile.ZipFile
    limits: Limits = DOCUMENT

    @property
    def parts(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self.archive.NameToInfo)

    def has(self, part: str) -> bool:
        """Tell whether the package holds `part`."""
        return part in self.archive.NameToInfo

    def read(self, part: str) -> bytes:
        """Return a part's bytes, never more than the limit, whatever its size field says.

        Raises KnownError where the part is missing, damaged, too large or packed too tight to be honest.
        """
        if not self.has(part):
            raise refusals.broken(self.name)
        info = self.archive.getinfo(part)
        if info.file_size > _RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise refusals.hostile(self.name, "压缩比异常", "packed too tight to be honest")
        pieces: list[bytes] = []
        total = 0
        try:
            with self.archive.open(info) as stream:
                while piece := stream.read(_STEP):
                    total += len(piece)
                    if total > self.limits.part:
                        raise refusals.hostile(self.name, "展开后过大", "far too large when unpacked")
                    pieces.append(piece)
        except _DAMAGE as fault:
            raise refusals.broken(self.name) from fault
        return b"".join(pieces)


def open_package(data: bytes, name: str, limits: Limits = DOCUMENT) -> Package:
    """Return the document's package after looking at its directory only.

    Raises KnownError for a damaged zip, too many parts, names that lead outside, encryption, or too large a whole.
    """
    # The directory's own count and size, read before zipfile builds an object per entry.
    if data.count(b"PK\x01\x02") > 2 * limits.entries:
        raise refusals.hostile(name, "包含的部件过多", "far too many parts")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as fault:
        raise refusals.broken(name) from fault
    entries = archive.infolist()
    if len(entries) > limits.entries:
        raise refusals.hostile(name, "包含的部件过多", "far too many parts")
    if any(_leads_outside(entry.filename) for entry in entries):
        raise refusals.hostile(name, "部件名称越界", "names that lead outside")
    if len({entry.filename for entry in entries}) != len(entries):
        raise refusals.hostile(name, "部件重名", "two parts of one name")
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise refusals.protected(name)
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise refusals.broken(name)
    if sum(entry.file_size for entry in entries) > limits.unpacked:
        raise refusals.hostile(name, "展开后过大", "far too large when unpacked")
    return Package(name, archive, limits)


def _leads_outside(entry: str) -> bool:
    parts = entry.replace("\\", "/").split("/")
    absolute = entry.startswith(("/", "\\")) or entry[1:2] == ":"
    return absolute or ".." in parts or "\x00" in entry or len(entry) > _NAME_LIMIT
