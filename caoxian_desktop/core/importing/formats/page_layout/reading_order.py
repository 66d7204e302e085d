"""Pages to blocks: lines, furniture, footnotes, columns, paragraphs, in that order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.importing.formats.blocks import Block, Notice
from caoxian_desktop.core.importing.formats.notes import reference, title_of_notes
from caoxian_desktop.core.importing.formats.page_layout.characters import is_private, unified
from caoxian_desktop.core.importing.formats.page_layout.columns import Column, columns_of
from caoxian_desktop.core.importing.formats.page_layout.footnotes import footnotes_from
from caoxian_desktop.core.importing.formats.page_layout.glyphs import Glyph, Page
from caoxian_desktop.core.importing.formats.page_layout.jumps import without_other_articles
from caoxian_desktop.core.importing.formats.page_layout.page_furniture import furniture_of, in_order
from caoxian_desktop.core.importing.formats.page_layout.paragraphs import outlines_of, paragraphs_of
from caoxian_desktop.core.importing.formats.page_layout.placing import Placed, placed
from caoxian_desktop.core.importing.formats.page_layout.text_lines import TextLine, text_lines
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_SALUTATION = re.compile(r"各\s*位\s*代\s*表|同志们|各\s*位\s*委\s*员")
_NAMED_PAGES = 8


@dataclass(frozen=True, slots=True)
class _Parted:
    """The pieces of one page: furniture above and below the text, the text, its footnotes."""

    above: tuple[str, ...]
    text: tuple[TextLine, ...]
    notes: tuple[TextLine, ...]
    below: tuple[str, ...]


def blocks_of(pages: Sequence[Page]) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """Return the paragraphs of the pages in reading order, and what there is to say about them.

    Footnotes come after everything else, under a title of their own; page numbers, running heads and the like are
    marked as furniture.
    """
    usual, count = _usual_characters([_within(page) for page in pages])
    pieces = [text_lines(page.glyphs) for page in usual]
    body = _body([line for page in pieces for line in page])
    parted = _parted(usual, pieces, body[0])
    placed_items, notes = _items(parted)
    items, others = without_other_articles(placed_items)
    outlines = outlines_of(_after_salutation(items), body)
    blocks, footnotes = [*paragraphs_of(items, outlines)], [*paragraphs_of(notes, {})]
    if footnotes:
        blocks += [Block(title_of_notes(blocks), outline=1), *footnotes]
    return tuple(blocks), (*_notices(usual, parted, count), *others)


def _within(page: Page) -> Page:
    """Return the page with what stands outside its edges, where nobody sees it, as words aside."""
    inside = tuple(glyph for glyph in page.glyphs if _is_inside(glyph, page))
    if len(inside) == len(page.glyphs):
        return page
    outside = text_lines(glyph for glyph in page.glyphs if not _is_inside(glyph, page))
    return replace(page, glyphs=inside, aside=(*page.aside, *(line.text for line in outside)))


def _is_inside(glyph: Glyph, page: Page) -> bool:
    across = glyph.right >= 0 and glyph.left <= page.width
    return across and glyph.baseline >= 0 and glyph.baseline - glyph.size <= page.height


def _usual_characters(pages: Sequence[Page]) -> tuple[list[Page], int]:
    """Return the pages with radicals and compatibility forms as the characters meant, and how many there were."""
    done: list[Page] = []
    count = 0
    for page in pages:
        glyphs = []
        for glyph in page.glyphs:
            text, changed = unified(glyph.text)
            count += changed
            glyphs.append(replace(glyph, text=text) if changed else glyph)
        done.append(replace(page, glyphs=tuple(glyphs)))
    return done, count


def _body(lines: Sequence[TextLine]) -> tuple[float, str]:
    """Return size and face of the type that most of the text is set in."""
    kinds: Counter[tuple[float, str]] = Counter()
    sizes: Counter[float] = Counter()
    for line in lines:
        kinds[line.size, line.face] += len(line.text)
        sizes[line.size] += len(line.text)
    if not sizes:
        return 0.0, ""
    size = sizes.most_common(1)[0][0]
    return max((kind for kind in kinds if kind[0] == size), key=lambda kind: kinds[kind])


def _parted(pages: Sequence[Page], pieces: Sequence[tuple[TextLine, ...]], body: float) -> list[_Parted]:
    furniture = furniture_of(pages, pieces, body)
    done: list[_Parted] = []
    for index, (page, own) in enumerate(zip(pages, pieces, strict=True)):
        places = [piece for piece in range(len(own)) if (index, piece) in furniture]
        text = [own[piece] for piece in range(len(own)) if (index, piece) not in furniture]
        first = text[0].baseline if text else 0.0
        above = [piece for piece in places if own[piece].baseline < first]
        below = [piece for piece in places if own[piece].baseline >= first]
        start = footnotes_from(text, body)
        done.append(
            _Parted(
                (*in_order(own, above), *page.aside), tuple(text[:start]), tuple(text[start:]), (*in_order(own, below),)
            )
        )
    return done


def _items(parted: Sequence[_Parted]) -> tuple[list[Placed | Block], list[Placed | Block]]:
    """Return text and furniture in reading order, and the footnotes."""
    gutters: list[tuple[float, float]] = []
    columns: list[list[Column]] = [list(columns_of(page.text, gutters)) for page in parted]
    lines = iter(placed([column for page in columns for column in page]))
    items: list[Placed | Block] = []
    notes: list[Column] = []
    for page, own in zip(parted, columns, strict=True):
        items += [Block(words, furniture=True) for words in page.above]
        for _ in own:
            items += next(lines)
        items += [Block(words, furniture=True) for words in page.below]
        notes += columns_of([*_opened(page)], gutters)
    return items, [line for column in placed(notes) for line in column]


def _opened(page: _Parted) -> Iterator[TextLine]:
    """Yield the lines of a page's notes; the figure that opens one is no reference, and stands in brackets."""
    cited = [place.of(line.text) for line in page.text for place in line.references]
    for note in page.notes:
        own = tuple(place for place in note.references if place.start)
        if cited and cited[0].isdecimal() and re.match(rf"{cited[0]}(?!\d)", note.text):
            opening = reference(int(cited[0]))
            shift = len(opening) - len(cited.pop(0))
            text = opening + note.text[len(opening) - shift :].lstrip()
            yield replace(note, text=text, references=tuple(Span(m.start + shift, m.end + shift) for m in own))
        else:
            yield replace(note, references=own)


def _after_salutation(items: Sequence[Placed | Block]) -> list[Placed]:
    lines = [item for item in items if isinstance(item, Placed)]
    start = next((index for index, line in enumerate(lines) if _SALUTATION.match(line.line.text)), 0)
    return lines[start:]


def _notices(pages: Sequence[Page], parted: Sequence[_Parted], unusual: int) -> Iterator[Notice]:
    if unusual:
        said = Wording(
            f"文件用部首或兼容字形代替汉字{unusual}处（如用⻓代替长），已换成通用汉字。",
            f"Radicals or compatibility forms instead of characters (“⻓” for “长”), replaced: {unusual}.",
        )
        yield Notice("layout.radicals", said)
    noted = [page.number for page, own in zip(pages, parted, strict=True) if own.notes]
    if noted:
        where = named(noted)
        said = Wording(f"{where.zh}的脚注移到文末。", f"Footnotes moved to the end of the text: {where.en}.")
        yield Notice("layout.footnotes", said)
    private = [page.number for page in pages if any(map(is_private, (c for g in page.glyphs for c in g.text)))]
    if private:
        where = named(private)
        said = Wording(
            f"{where.zh}有字体自造的符号，没有对应的文字，已略去，请对照原文。",
            f"Symbols made up by a font, left out because they stand for no text: {where.en}. "
            "Please compare with the original.",
        )
        yield Notice("layout.private_characters", said)


def named(numbers: Sequence[int]) -> Wording:
    """Return page numbers as words, the first of many: 第2、5页, pages 2, 5."""
    some = [str(number) for number in numbers[:_NAMED_PAGES]]
    zh, en = f"第{'、'.join(some)}页", f"{'page' if len(numbers) == 1 else 'pages'} {', '.join(some)}"
    if len(numbers) <= _NAMED_PAGES:
        return Wording(zh, en)
    return Wording(f"{zh}等{len(numbers)}页", f"{en} and others, {len(numbers)} in all")
