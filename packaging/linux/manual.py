"""Write the manual pages, English and Chinese, from the words of the commands themselves: run after these were changed.

    python packaging/linux/manual.py

What no help says (exit codes, variables, folders, examples) is in manual.toml. A test says when a page is out of date.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[2]))
from caoxian_desktop import __version__, cli

HERE = Path(__file__).resolve().parent
PAGES = {"en": HERE / "caoxian-desktop.1", "zh": HERE / "zh_CN" / "caoxian-desktop.1"}
WORDS = tomllib.loads((HERE / "manual.toml").read_text("utf-8"))
_ABOUT = HERE / "cn.caoxian.jianbaotai.metainfo.xml"
_BETWEEN = re.compile("(?<=[\u3001\u3002\u4e00-\u9fff，；：）”])(?=[\u4e00-\u9fff（“])")
"""Where Chinese may be broken: roff breaks at spaces alone."""
_LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}


def page(language: str) -> str:
    """Return the page in one of the languages of PAGES, as roff for the man macros."""
    os.environ["LC_ALL"] = _LOCALES[language]  # the commands speak by the locale
    parser, words = cli._parser(), WORDS[language]  # noqa: SLF001 - there is no other list of commands and options
    date = re.search(r'date="([0-9-]+)"', _ABOUT.read_text("utf-8"))
    lines = [
        f'.TH CAOXIAN\\-DESKTOP 1 {date[1] if date else ""} "caoxian\\-desktop {__version__}" "{words["title"]}"',
        ".ad l",  # Chinese cannot be stretched, and long options leave holes
        ".nh",
        f".SH {words['name']}",
        f"caoxian\\-desktop \\- {roff(words['about'])}",
        f".SH {words['synopsis']}",
        ".B caoxian\\-desktop",
        roff(f"[{words['option']}] [FILE]"),
        ".br",
        *synopsis("caoxian-desktop", parser, words),
        f".SH {words['description']}",
        *paragraphs(words["text"]),
        f".SH {words['options']}",
        *options(parser, words),
        f".SH {words['commands']}",
        *commands("caoxian-desktop", parser, words),
    ]
    for section in words["sections"]:
        lines += [f".SH {section['head']}", *paragraphs(section.get("text", "")), *terms(section.get("terms", {}))]
    return "\n".join(line for line in lines if line) + "\n"


def roff(words: str) -> str:
    """Return words as roff has them, whatever they begin with: backslashes, hyphens that are typed, quotes."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    escaped = _BETWEEN.sub("\\\\:", escaped)
    return f"\\&{escaped}" if escaped.startswith((".", "\\(aq")) else escaped


def paragraphs(text: str) -> Iterator[str]:
    """Yield paragraphs that are parted by empty lines."""
    for number, block in enumerate(text.strip().split("\n\n")):
        if number:
            yield ".PP"
        yield roff(re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n", "", block).replace("\n", " "))


def terms(listed: dict[str, str]) -> Iterator[str]:
    """Yield each term, bold, with what it means."""
    for term, meaning in listed.items():
        yield from (".TP", f".B {roff(term)}", *map(roff, meaning.strip().splitlines()))


def synopsis(name: str, parser: argparse.ArgumentParser, words: dict[str, Any]) -> Iterator[str]:
    """Yield how a command is called."""
    optional = "" if all(action.required for action in _options(parser)) else f"[{words['option']}] "
    needed = "".join(f"{_named(action).partition(', ')[0]} " for action in _options(parser) if action.required)
    asked = " ".join(_counted(action) for action in _positionals(parser))
    yield f".B {roff(name)}"
    yield roff(f"{needed}{optional}{asked}".strip())


def options(parser: argparse.ArgumentParser, words: dict[str, Any]) -> Iterator[str]:
    """Yield what may or has to stand after a command: what it is given, then its options."""
    for action in _positionals(parser):
        if action.help and not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - argparse has no other name for it
            yield from (".TP", f".I {roff(_counted(action))}", roff(action.help))
    for action in _options(parser):
        if action.dest == "help" and " " in parser.prog:
            continue  # said once, for all commands
        yield from (".TP", f".B {roff(_named(action))}", roff(action.help or words["plain"][action.dest]))


def commands(name: str, parser: argparse.ArgumentParser, words: dict[str, Any]) -> Iterator[str]:
    """Yield each command with its own commands below it."""
    for action in _positionals(parser):
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            continue
        for word, below in action.choices.items():
            called = f"{name} {word}"
            if any(isinstance(each, argparse._SubParsersAction) for each in _positionals(below)):  # noqa: SLF001 - as above
                yield from commands(called, below, words)
                continue
            yield f".SS {roff(called.partition(' ')[2])}"
            yield from synopsis(called, below, words)
            yield ".PP"
            yield roff(below.description or "")
            yield from options(below, words)


def _positionals(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [action for action in parser._actions if not action.option_strings]  # noqa: SLF001 - as above


def _options(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [action for action in parser._actions if action.option_strings]  # noqa: SLF001 - as above


def _named(action: argparse.Action) -> str:
    """Return an option by all its names, with what it takes."""
    if action.nargs == 0:
        return ", ".join(action.option_strings)
    taken = action.metavar or "|".join(map(str, action.choices or ())) or action.dest.upper()
    return ", ".join(f"{name} {taken}" for name in action.option_strings)


def _counted(action: argparse.Action) -> str:
    word = str(action.metavar or action.dest.upper())
    return {"?": f"[{word}]", "+": f"{word} …", argparse.PARSER: f"{word} …"}.get(str(action.nargs), word)


def main() -> None:
    """Write both pages."""
    for language, file in PAGES.items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(page(language), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
