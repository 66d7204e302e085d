"""The READMEs name the files that are given away, and say the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GIVEN = (
    "caoxian-desktop-{}-x64-setup.exe",
    "caoxian-desktop_{}_amd64.deb",
    "cn.caoxian.jianbaotai_{}_amd64.deb",
    "caoxian-desktop-{}-linux-x86_64.tar.xz",
)


def section(file: str, head: str) -> list[str]:
    words = (ROOT / file).read_text("utf-8")
    return words.partition(f"\n## {head}\n")[2].partition("\n## ")[0].splitlines()


ENGLISH, CHINESE = section("README.md", "Install"), section("README.zh-CN.md", "安装")


@pytest.mark.parametrize(("words", "number"), [(ENGLISH, "VERSION"), (CHINESE, "版本")], ids=["en", "zh"])
def test_every_file_is_named_as_it_is_made(words: list[str], number: str) -> None:
    scripts = "".join(
        (ROOT / "packaging" / name).read_text("utf-8")
        for name in ("windows/build.py", "linux/deb.py", "linux/portable.py")
    )
    for name in GIVEN:
        assert f"`{name.format(number)}`" in "\n".join(words)
        assert name.partition("{}")[2].removesuffix(".tar.xz") in scripts


def test_both_languages_have_the_same_rows_and_points() -> None:
    for mark in ("|", "- "):
        assert sum(line.startswith(mark) for line in ENGLISH) == sum(line.startswith(mark) for line in CHINESE) > 5


def test_the_command_is_the_wheelhouse_s_own() -> None:
    given = (ROOT / "packaging/papers/wheelhouse-readme.md").read_text("utf-8")
    (command, *_) = re.findall(r"-m (pip install .*)", given)
    for words in (ENGLISH, CHINESE):
        assert command in "\n".join(words)
