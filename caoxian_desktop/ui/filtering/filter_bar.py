"""Which annotations are shown: words, categories and tags with their counts, states, colours, authors, places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.filters import Counts, Filter
from caoxian_desktop.ui.filtering.colours import colour_word
from caoxian_desktop.ui.filtering.tag_bar import TagBar
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font, square
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.choice import Choice, ChoiceButton
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.label import label

EVERYTHING = Filter()


class FilterBar(QWidget):
    """Makes a Filter; `changed` says that a person chose otherwise. `menu` holds what can be done with all notes.

    `usual` is what is chosen at first, and again once the filter is cleared; whoever holds the bar may set it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, usual: Filter = EVERYTHING, with_menu: bool = True) -> None:
        super().__init__(parent)
        self.usual, self._with_menu = usual, with_menu
        self._names: Mapping[str, str] = {}
        self._own = ""
        self._all = Counts()
        self._words = FilterLine(self.tr("筛选：引文、批注、标签中的字词"), self.tr("按字词筛选批注"))
        self._words.settled.connect(self.changed)
        self._chips = {category: self._make_chip(category) for category in Category}
        self.tags = TagBar()
        self._statuses = ChoiceButton(self.tr("状态"))
        self._colours = ChoiceButton(self.tr("颜色"))
        self._authors = ChoiceButton(self.tr("作者"))
        self._standings = ChoiceButton(self.tr("位置"))
        self.tags.changed.connect(self.changed)
        for menu in self._menus:
            menu.changed.connect(self.changed)
        self.menu = QMenu(self)
        self._more = QToolButton()
        self._more.setIcon(icon("dots-three-vertical"))
        self._more.setIconSize(square())
        self._more.setToolTip(self.tr("更多"))
        self._more.setAccessibleName(self.tr("更多批注操作"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self.menu)
        self._body, self._foot = QWidget(), QWidget()
        self._folded = False
        self._shown = label(size=Type.SMALL, muted=True)
        self._clear = QPushButton(self.tr("清除筛选"))
        self._clear.setFlat(True)
        self._clear.setFont(font(Type.SMALL))
        self._clear.clicked.connect(self.on_clear)
        self._lay_out()
        self.choose(usual)

    @property
    def _menus(self) -> tuple[ChoiceButton, ...]:
        return self._statuses, self._colours, self._authors, self._standings

    def _make_chip(self, category: Category) -> Chip:
        chip = Chip(term(category.word), category.value, checkable=True)
        chip.toggled.connect(lambda _on: self.changed.emit())
        return chip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        column.setSpacing(Space.ROWS)
        top = self._top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self._words, 1)
        top.addStretch(0)
        top.addWidget(self._more)
        self._more.setVisible(self._with_menu)
        column.addLayout(top)
        chips = FlowLayout(spacing=Space.XS)
        for chip in self._chips.values():
            chips.addWidget(chip)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.ROWS)
        body.addLayout(chips)
        body.addWidget(self.tags)
        column.addWidget(self._body)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        menus = FlowLayout(spacing=Space.XS)
        for menu in self._menus:
            menus.addWidget(menu)
        row.addLayout(menus, 1)
        row.addWidget(self._shown)
        row.addWidget(self._clear)
        column.addWidget(self._foot)

    def fold(self, *, folded: bool) -> None:
        """Show no more than the line for words, or all; that something is filtered is seen in either."""
        self._folded = folded
        self._body.setVisible(not folded)
        self._foot.setVisible(not folded or self.filter != self.usual)

    def height_within(self, width: int, *, folded: bool) -> int:
        """Return the height at a width, of the whole or folded, whichever is shown now."""
        column, inner = self.layout(), width - 2 * Space.S
        assert column is not None  # noqa: S101 - laid out when it was made
        parts = [self._top.sizeHint().height()]
        if not folded:
            parts.append(self._body.heightForWidth(inner))
        if not folded or self.filter != self.usual:
            parts.append(self._foot.heightForWidth(inner))
        edges = column.contentsMargins()
        return sum(parts) + column.spacing() * (len(parts) - 1) + edges.top() + edges.bottom()

    @property
    def filter(self) -> Filter:
        """What is chosen now."""
        return Filter(
            categories=frozenset(category for category, chip in self._chips.items() if chip.isChecked()),
            colours=frozenset(map(str, self._colours.chosen)),
            tags=self.tags.chosen,
            authors=frozenset(map(str, self._authors.chosen)),
            statuses=frozenset(Status(str(value)) for value in self._statuses.chosen),
            standings=frozenset(Standing(str(value)) for value in self._standings.chosen),
            words=self._words.text(),
        )

    def name_authors(self, names: Mapping[str, str]) -> None:
        """Call authors, known by their UUIDs, by these names."""
        self._names = names

    def know_self(self, author: str) -> None:
        """Call this author, known by the UUID, by what a person calls themselves."""
        self._own = author

    def show_counts(self, counts: Counts, shown: int, everything: int) -> None:
        """Offer what there is, and say how many annotations each choice holds, are shown, and exist."""
        narrowed = self.filter != self.usual
        for part in (self._words, self._shown):
            part.setVisible(everything > 0)
        self._all = _united(self._all, counts) if narrowed else counts
        self.tags.offer(self._all.tags, counts.tags)
        for category, chip in self._chips.items():
            number = counts.categories.get(category, 0)
            word = term(category.word)
            chip.setText(f"{word} {number}" if number else word)
            chip.setVisible(bool(number) or chip.isChecked())
            chip.updateGeometry()
        self._offer_choices(counts)
        self._statuses.setVisible(everything > 0)
        template = self.tr("{0} / {1}条") if narrowed or shown < everything else self.tr("共{1}条")
        self._shown.setText(template.format(shown, everything))
        self._clear.setVisible(narrowed)
        self.fold(folded=self._folded)

    def _offer_choices(self, counts: Counts) -> None:
        def offer(button: ChoiceButton, words: Mapping[str, str], numbers: Mapping[str, int]) -> None:
            button.offer(Choice(key, word, numbers.get(key, 0)) for key, word in words.items())

        statuses = {
            Status.PENDING: term(Status.PENDING.word),
            Status.CHECKED: term(Status.CHECKED.word),
            Status.NONE: self.tr("未标"),
        }
        offer(self._statuses, {status.value: word for status, word in statuses.items()}, _by_value(counts.statuses))
        offer(self._colours, {colour: colour_word(colour) for colour in sorted(self._all.colours)}, counts.colours)
        names = {author: self._name(author) for author in self._all.authors}
        offer(self._authors, dict(sorted(names.items(), key=lambda pair: pair[1])), counts.authors)
        standings = {standing.value: term(standing.word) for standing in Standing if standing in self._all.standings}
        offer(self._standings, standings, _by_value(counts.standings))

    def _name(self, author: str) -> str:
        if author == self._own:
            return self.tr("本人")
        return self._names.get(author) or self.tr("同事 {0}").format(author[-4:])

    def on_clear(self) -> None:
        """Choose what is usual again."""
        self.choose(self.usual)
        self.changed.emit()

    def choose(self, chosen: Filter) -> None:
        """Choose just this without a word, also what no note here has: a filter kept for others holds here too."""
        self._all = Counts(
            colours=Counter(chosen.colours),
            tags=Counter(chosen.tags),
            authors=Counter(chosen.authors),
            standings=Counter(chosen.standings),
        )
        self._words.put(chosen.words)
        for category, chip in self._chips.items():
            chip.put(on=category in chosen.categories)
        self.tags.offer(self._all.tags, {})
        self.tags.choose(chosen.tags)
        self._offer_choices(Counts())
        groups = (chosen.statuses, chosen.colours, chosen.authors, chosen.standings)
        for menu, group in zip(self._menus, groups, strict=True):
            menu.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            menu.choose(group)
            menu.blockSignals(False)  # noqa: FBT003 - Qt's own signature


def _by_value(counts: Mapping[Status, int] | Mapping[Standing, int]) -> dict[str, int]:
    return {key.value: number for key, number in counts.items()}


def _united(one: Counts, other: Counts) -> Counts:
    """Return counts in which everything of both has some: what there is to choose, whatever is filtered."""
    return Counts(
        tags=Counter(one.tags) | Counter(other.tags),
        colours=Counter(one.colours) | Counter(other.colours),
        authors=Counter(one.authors) | Counter(other.authors),
        standings=Counter(one.standings) | Counter(other.standings),
    )
