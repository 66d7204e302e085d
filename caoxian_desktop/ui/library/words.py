"""What is said of a report of the library: its title, its details, its level, when it was read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from caoxian_desktop.core.report.report import Level
from caoxian_desktop.ui.language import current, day_words, listed, month_words, term

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry

translate = QCoreApplication.translate
_LEVELS = {
    Level.STATE: "国家",
    Level.PROVINCE: "省级",
    Level.CITY: "市级",
    Level.DISTRICT: "区级",
    Level.COUNTY: "县级",
}


def title(entry: ReportEntry) -> str:
    """Return what a row is called: place and year, the report's whole name where it lacks one of them."""
    if not entry.place or entry.plan_year is None:
        return entry.name
    return translate("Library", "{place} {year}年").format(place=entry.place, year=entry.plan_year)


def short_title(entry: ReportEntry) -> str:
    """Return what a row is called below its place: the year alone."""
    return entry.name if not entry.place or entry.plan_year is None else year_words(entry.plan_year)


def year_words(year: int | None) -> str:
    """Return a year of plan in words."""
    return translate("Library", "年份不明") if year is None else translate("Library", "{year}年").format(year=year)


def level_words(level: str | None) -> str:
    """Return a level's words, '' for none."""
    return "" if level is None else term(_LEVELS[Level(level)])


def level_names(level: str | None) -> str:
    """Return what a level may be typed as, whatever the language; '' for none."""
    return "" if level is None else f"{_LEVELS[Level(level)]} {level_words(level)}"


def level_group(level: str | None) -> str:
    """Return what the reports of a level stand under."""
    return level_words(level) or translate("Library", "级别不明")


def place_group(place: str) -> str:
    """Return what the reports of a place stand under."""
    return place or translate("Library", "地方不明")


def details(entry: ReportEntry, now: datetime) -> tuple[str, ...]:
    """Return a row's second line: level, length, when it was opened last or put into the trash, how many versions.

    It is followed by what is left of it in ever less room: first without the length, then without when, then the level.
    """
    level, when = level_words(entry.level), _opened(entry.opened, now)
    if entry.deleted is not None:
        when = _deleted(entry.deleted, now)
    versions = translate("Library", "{count}个版本").format(count=entry.versions) if entry.versions > 1 else ""
    ways = ((level, length(entry.characters), when, versions), (level, when, versions), (level, versions), (level,))
    return tuple(dict.fromkeys(filter(None, (" · ".join(filter(None, parts)) for parts in ways))))


def in_room(ways: Sequence[str], fits: Callable[[str], bool]) -> str:
    """Return the longest of several ways to say something that fits, the shortest where none does."""
    return next(filter(fits, ways), ways[-1])


def told(entry: ReportEntry, now: datetime) -> str:
    """Return all there is to say of a report, for its tooltip and for who does not see it."""
    parts = (
        details(entry, now)[0],
        translate("Library", "星标") if entry.starred else "",
        translate("Library", "{count}条批注").format(count=entry.annotations) if entry.annotations else "",
        translate("Library", "读入时有{count}处存疑").format(count=entry.doubts) if entry.doubts else "",
        translate("Library", "由旧版程序读取，可重新读取") if entry.outdated else "",
        translate("Library", "标签：{tags}").format(tags=listed(entry.tags)) if entry.tags else "",
    )
    return f"{entry.name}\n{' · '.join(filter(None, parts))}"


def length(characters: int) -> str:
    """Return a length in words, as short as either language has it: 1.4万字, 14k chars."""
    if characters < 10_000:
        return translate("Library", "{count}字").format(count=f"{characters:,}")
    if current() == "en":
        return translate("Library", "{count}字").format(count=f"{characters / 1_000:.0f}k")
    return translate("Library", "{count}万字").format(count=f"{characters / 10_000:.1f}")


def _opened(opened: datetime | None, now: datetime) -> str:
    if opened is None:
        return translate("Library", "未打开过")
    then, today = opened.astimezone(), now.astimezone()
    if then.date() == today.date():
        return translate("Library", "今天{time}打开").format(time=then.strftime("%H:%M"))
    if then.year == today.year:
        return translate("Library", "{day}打开").format(day=day_words(then, with_year=False))
    return translate("Library", "{day}打开").format(day=month_words(then))


def _deleted(deleted: datetime, now: datetime) -> str:
    then, today = deleted.astimezone(), now.astimezone()
    if then.date() == today.date():
        return translate("Library", "今天{time}删除").format(time=then.strftime("%H:%M"))
    return translate("Library", "{day}删除").format(day=day_words(then))
