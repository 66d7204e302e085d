"""Binary Word documents made byte by byte: a compound file, and in it the structures of [MS-DOC] a test asks for."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

SECTOR = 512
TEXT_AT = 0x600
END_OF_CHAIN, FREE, FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
NO_ENTRY = 0xFFFFFFFF


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file ([MS-CFB]) with these streams in its root; each is padded to 4096 bytes and more."""
    contents = [data.ljust(4096, b"\0") for data in streams.values()]
    contents = [data + b"\0" * (-len(data) % SECTOR) for data in contents]
    directory_size = -(-(len(streams) + 1) * 128 // SECTOR)
    sectors = directory_size + sum(len(data) // SECTOR for data in contents)
    fat_size = 1
    while fat_size * SECTOR // 4 < sectors + fat_size:
        fat_size += 1
    fat = [FAT_SECTOR] * fat_size
    fat += _chain(fat_size, directory_size)
    starts = []
    for data in contents:
        starts.append(len(fat))
        fat += _chain(len(fat), len(data) // SECTOR)
    entries = [_entry("Root Entry", 5, 1 if streams else NO_ENTRY, NO_ENTRY, END_OF_CHAIN, 0)]
    for index, (name, data) in enumerate(zip(streams, contents, strict=True)):
        following = index + 2 if index + 1 < len(streams) else NO_ENTRY
        entries.append(_entry(name, 2, NO_ENTRY, following, starts[index], len(data)))
    directory = b"".join(entries).ljust(directory_size * SECTOR, b"\0")
    fat += [FREE] * (fat_size * SECTOR // 4 - len(fat))
    difat = [*range(fat_size), *[FREE] * (109 - fat_size)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, fat_size)
    header += struct.pack("<IIIIIII", fat_size, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0)
    header += struct.pack("<109I", *difat)
    return header + struct.pack(f"<{len(fat)}I", *fat) + directory + b"".join(contents)


def _chain(first: int, count: int) -> list[int]:
    return [first + index + 1 for index in range(count - 1)] + [END_OF_CHAIN]


def _entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    stored = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(stored), kind, 1, NO_ENTRY, right, child)
    return stored.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", start, size)


@dataclass(frozen=True)
class Piece:
    """Characters of the text, kept as UTF-16 or as bytes of code page 1252."""

    words: str
    compressed: bool = False

    def stored(self) -> bytes:
        return self.words.encode("cp1252" if self.compressed else "utf-16-le", "surrogatepass")

    def __len__(self) -> int:
        return len(self.stored()) // (1 if self.compressed else 2)


def plc(positions: Sequence[int], *elements: bytes) -> bytes:
    return struct.pack(f"<{len(positions)}I", *positions) + b"".join(elements)


def sprm(code: int, operand: int) -> bytes:
    size = (1, 1, 2, 4, 2, 2, 0, 3)[code >> 13]
    return struct.pack("<H", code) + operand.to_bytes(size, "little")


@dataclass
class Word:
    """A document to be: its pieces in the order of the text, and formats as (length in characters, style, sprms)."""

    pieces: Sequence[Piece]
    lengths: Sequence[int] = ()
    paragraphs: Sequence[tuple[int, int, bytes]] = ()
    runs: Sequence[tuple[int, bytes]] = ()
    tables: dict[int, bytes] = field(default_factory=dict)
    behind: dict[int, bytes] = field(default_factory=dict)
    flags: int = 0
    version: int = 0xC1
    backwards: bool = False

    def file(self, **further: bytes) -> bytes:
        table, places = self._table()
        return compound({"WordDocument": self._word(places), "1Table": table, **further})

    def _stored(self) -> tuple[bytes, list[int]]:
        """Lay the pieces down, the last one first where the document was saved fast."""
        order = list(range(len(self.pieces)))[:: -1 if self.backwards else 1]
        stored, places = b"", [0] * len(self.pieces)
        for index in order:
            stored += b"\0" * (len(stored) % 2)
            places[index] = TEXT_AT + len(stored)
            stored += self.pieces[index].stored()
        return stored, places

    def _table(self) -> tuple[bytes, dict[int, tuple[int, int]]]:
        _, at = self._stored()
        ends = [sum(len(p) for p in self.pieces[:i]) for i in range(len(self.pieces) + 1)]
        written = [
            struct.pack("<HIH", 0, place * 2 | 0x40000000 if piece.compressed else place, 0)
            for piece, place in zip(self.pieces, at, strict=True)
        ]
        pieces = plc(ends, *written)
        parts = {33: b"\x02" + struct.pack("<I", len(pieces)) + pieces, **self.tables}
        first_page = self._first_page()
        if self.paragraphs:
            parts[13] = plc(self._span(), struct.pack("<I", first_page))
        if self.runs:
            parts[12] = plc(self._span(), struct.pack("<I", first_page + 1))
        table, places = b"\0" * 16, {}
        for index, data in parts.items():
            places[index] = (len(table), len(data))
            table += data + self.behind.get(index, b"")
        return table, places

    def _span(self) -> list[int]:
        return [TEXT_AT, TEXT_AT + len(self._stored()[0])]

    def _first_page(self) -> int:
        return -(-(TEXT_AT + len(self._stored()[0])) // SECTOR)

    def _word(self, places: Mapping[int, tuple[int, int]]) -> bytes:
        lengths = list(self.lengths) or [sum(len(p) for p in self.pieces)]
        header = bytearray(TEXT_AT)
        struct.pack_into("<HH", header, 0, 0xA5EC, self.version)
        struct.pack_into("<H", header, 0x0A, 0x0200 | self.flags)
        struct.pack_into("<H", header, 0x20, 14)
        struct.pack_into("<H", header, 0x3E, 22)
        struct.pack_into("<8I", header, 0x4C, *lengths, *[0] * (8 - len(lengths)))
        struct.pack_into("<H", header, 0x98, 0x5D)
        for index, (place, size) in places.items():
            struct.pack_into("<II", header, 0x9A + 8 * index, place, size)
        text = (bytes(header) + self._stored()[0]).ljust(self._first_page() * SECTOR, b"\0")
        return text + self._paragraph_page() + self._run_page()

    def _paragraph_page(self) -> bytes:
        grpprls = [struct.pack("<H", style) + sprms for _, style, sprms in self.paragraphs]
        stored = [bytes([0, -(-len(g) // 2)]) + g + b"\0" * (len(g) % 2) for g in grpprls]
        return _page([length for length, _, _ in self.paragraphs], stored, 13)

    def _run_page(self) -> bytes:
        stored = [(bytes([len(sprms)]) + sprms).ljust((len(sprms) + 2) // 2 * 2, b"\0") for _, sprms in self.runs]
        return _page([length for length, _ in self.runs], stored, 1)


def _page(lengths: Sequence[int], stored: Sequence[bytes], entry: int) -> bytes:
    """Return a page of formats for one piece in UTF-16: positions, entries, and the properties from its end on."""
    page = bytearray(SECTOR)
    page[-1] = len(lengths)
    ends = [TEXT_AT + 2 * sum(lengths[:i]) for i in range(len(lengths) + 1)]
    struct.pack_into(f"<{len(ends)}I", page, 0, *ends)
    at = SECTOR - 2
    for index, properties in enumerate(stored):
        at -= len(properties) + len(properties) % 2
        page[at : at + len(properties)] = properties
        page[4 * len(ends) + entry * index] = at // 2
    return bytes(page)
