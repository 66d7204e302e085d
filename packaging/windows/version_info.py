"""What Windows shows of the executables (their properties, the task manager): PyInstaller's form of VERSIONINFO.

`version_info.py FILE` writes it. Explorer takes the language of the person from the two there are.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAME = "caoxian-desktop.exe"
PUBLISHER = "the Caoxian Desktop developers"
_UNICODE = 1200
_LANGUAGES = {
    0x0804: ("简报台", "简报台：阅读、批注政府工作报告，导出简报材料"),
    0x0409: ("Caoxian Desktop", "Caoxian Desktop: reads government work reports, exports briefing papers"),
}
_FORM = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0,
    date=(0, 0)),
  kids=[
    StringFileInfo([{tables}]),
    VarFileInfo([VarStruct("Translation", {translations})])
  ]
)
"""


def version() -> str:
    """Return the program's version, as pyproject.toml has it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def numbers(of: str) -> tuple[int, int, int, int]:
    """Return a version as Windows compares them: four numbers, of which ours has the first three ."""
    found = [int(number) for number in re.findall(r"\d+", re.split("[a-z]", of, maxsplit=1)[0])[:3]]
    first, second, third = (*found, 0, 0, 0)[:3]
    return first, second, third, 0


def text(of: str) -> str:
    """Return the resource of a version as text that PyInstaller reads."""
    tables = ",".join(_table(language, *words, of) for language, words in _LANGUAGES.items())
    translations = [word for language in _LANGUAGES for word in (language, _UNICODE)]
    return _FORM.format(numbers=numbers(of), tables=tables, translations=translations)


def _table(language: int, product: str, about: str, of: str) -> str:
    fields = {
        "CompanyName": PUBLISHER,
        "FileDescription": about,
        "FileVersion": of,
        "InternalName": Path(NAME).stem,
        "LegalCopyright": f"© {PUBLISHER}, MIT",
        "OriginalFilename": NAME,
        "ProductName": product,
        "ProductVersion": of,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in fields.items())
    return f'StringTable("{language:04X}{_UNICODE:04X}", [{strings}])'


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text(version()), "utf-8")
