"""Finds words in a text, full and half width and letter case folded."""

from __future__ import annotations

from caoxian_desktop.core.report.span import Span

# One character for one, so that places in the folded text are places in the text: ASCII in capitals and in full width
# (U+FF01-FF5E), the ideographic space, and the curly quotation marks that a keyboard does not have.
_FOLDED = str.maketrans(
    {
        **{chr(code + 0xFEE0): chr(code).lower() for code in range(0x21, 0x7F)},
        **{chr(code): chr(code).lower() for code in range(ord("A"), ord("Z") + 1)},
        "\u3000": " ",
        "\u00a0": " ",
        **dict.fromkeys("“”„＂", '"'),
        **dict.fromkeys("‘’＇", "'"),
    }
)


def folded(text: str) -> str:
    """Return the text as it is compared, of the same length."""
    return text.translate(_FOLDED)


def find_spans(text: str, words: str) -> tuple[Span, ...]:
    """Return every place of `words`, in order and without overlaps; none for nothing but white space."""
    wanted = folded(words.strip())
    if not wanted:
        return ()
    searched, found, at = folded(text), [], 0
    while (at := searched.find(wanted, at)) >= 0:
        found.append(Span(at, at + len(wanted)))
        at += len(wanted)
    return tuple(found)


def nearest(hits: tuple[Span, ...], offset: int) -> int:
    """Return the index of the first hit at or after an offset, else of the first of all; -1 without hits."""
    if not hits:
        return -1
    return next((at for at, hit in enumerate(hits) if hit.start >= offset), 0)
