"""Licences and the list of parts of a bundle: packaging/papers over a small environment made for it."""

from __future__ import annotations

import json
import sys
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest
from papers.component import Component, Text, UnknownLicenceError
from papers.distributions import KNOWN, bundled, component, locked_digests
from papers.environment import Environment, environment_of
from papers.index import index
from papers.sbom import sbom
from papers.shipped import python, shipped
from papers.system_libraries import compiled_in, system_libraries
from papers.write import components, write

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "run.txt"
MARKERS = {"sys_platform": "linux", "python_version": "3.11", "python_full_version": "3.11.2", "extra": ""}


def made(folder: Path, name: str, *headers: str, files: dict[str, str] | None = None) -> Distribution:
    """Put a distribution into a folder of packages."""
    info = folder / f"{name}-1.0.dist-info"
    written = {f"{info.name}/METADATA": "\n".join(("Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *headers))}
    written |= files or {}
    for path, words in written.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words, "utf-8")
    (info / "RECORD").write_text("".join(f"{path},,\n" for path in written), "utf-8")
    return PathDistribution(info)


def test_a_distribution_s_own_word_and_texts_are_taken(tmp_path: Path) -> None:
    texts = {"Own-1.0.dist-info/licenses/LICENSE": "all of it", "Own-1.0.dist-info/licenses/parts/zlib.txt": "zlib"}
    own = made(
        tmp_path, "Own", "License-Expression: MIT AND Zlib", "Project-URL: Homepage, https://own.example", files=texts
    )
    part = component(own, {("own", "1.0"): ("ab" * 32,)})
    assert (part.licence, part.homepage, part.purl) == ("MIT AND Zlib", "https://own.example", "pkg:pypi/own@1.0")
    assert part.texts == (Text("LICENSE", b"all of it"), Text("parts/zlib.txt", b"zlib"))
    assert part.sha256 == ("ab" * 32,)


@pytest.mark.parametrize("headers", [[], ["License: as you like"], ["License-Expression: MIT-ish"]], ids=str)
def test_a_licence_that_is_not_known_is_an_error_that_names_the_distribution(
    tmp_path: Path, headers: list[str]
) -> None:
    vague = made(tmp_path, "Vague", *headers, files={"Vague-1.0.dist-info/LICENSE": "words"})
    with pytest.raises(UnknownLicenceError, match=r"Vague 1[.]0 .*known[.]toml under \[vague\]"):
        component(vague, {})


def test_a_distribution_without_a_text_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(UnknownLicenceError, match=r"Bare 1[.]0 carries no text"):
        component(made(tmp_path, "Bare", "License: MIT"), {})


def test_the_table_gives_what_a_wheel_lacks(tmp_path: Path) -> None:
    bare = made(tmp_path, "shiboken6", "License: LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")
    part = component(bare, {})
    assert part.licence == "LGPL-3.0-only"
    assert [text.name for text in part.texts] == ["GPL-3.0.txt", "LGPL-3.0.txt"]


def test_every_entry_of_the_table_has_its_reason_and_its_texts() -> None:
    entries = {name: entry for name, entry in KNOWN.items() if name != "debian"}
    assert [name for name, entry in entries.items() if not entry.get("reason")] == []
    named = {text for entry in entries.values() for text in entry.get("texts", ())}
    assert {text for text in named if not (ROOT / "packaging/papers/texts" / text).is_file()} == set()


def test_what_is_needed_and_what_left_files_is_in_a_bundle_and_no_tool_is(tmp_path: Path) -> None:
    site, bundle = tmp_path / "site", tmp_path / "bundle"
    held = {
        "program": made(site, "program", "Requires-Dist: needed", "Requires-Dist: other; sys_platform == 'win32'"),
        "needed": made(site, "needed"),
        "found": made(site, "found", files={"found/__init__.py": ""}),
        "tool": made(site, "tool", files={"tool/__init__.py": ""}),
    }
    (bundle / "_internal" / "found").mkdir(parents=True)
    environment = Environment("3.11.2", MARKERS, (), held)
    assert bundled(environment, bundle, "program") == ["found", "needed", "program"]


def test_the_lock_s_digests_are_read() -> None:
    locked = locked_digests([LOCK])
    (version,) = (version for name, version in locked if name == "msgspec")
    assert len(locked["msgspec", version]) > 10
    assert all(len(digest) == 64 for digests in locked.values() for digest in digests)


def test_a_python_without_its_licence_is_an_error() -> None:
    with pytest.raises(UnknownLicenceError, match=r"Python 3[.]11[.]2"):
        python(Environment("3.11.2", MARKERS, (Path("/no/LICENSE.txt"),), {}))


@pytest.mark.skipif(not Path("/var/lib/dpkg/status").exists(), reason="Debian's package manager is asked")
def test_a_system_library_comes_with_debian_s_account_of_it(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    inside.mkdir()
    for name in ("libgcc_s.so.1", "libown.so.3"):
        (inside / name).touch()
    (part,) = system_libraries(tmp_path, ["libown.so.3"])
    assert (part.name, part.licence) == ("libgcc-s1", "GPL-3.0-or-later WITH GCC-exception-3.1")
    assert part.texts[0].name == "copyright"
    with pytest.raises(UnknownLicenceError, match=r"libown[.]so[.]3 lies in the bundle"):
        system_libraries(tmp_path, [])


def test_what_a_python_of_our_own_was_compiled_with_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "licences" / "zlib_1:1.2.13.dfsg-1"
    folder.mkdir(parents=True)
    (folder / "copyright").write_text("words", "utf-8")
    (part,) = compiled_in(tmp_path)
    assert (part.name, part.version, part.licence) == ("zlib", "1:1.2.13.dfsg-1", "Zlib")
    assert part.purl == "pkg:deb/debian/zlib@1%3A1.2.13.dfsg-1"
    folder.rename(folder.with_name("readline_8.2-1"))
    with pytest.raises(UnknownLicenceError, match=r"readline 8[.]2-1 stands in no table"):
        compiled_in(tmp_path)


def test_the_index_and_the_list_name_every_part() -> None:
    qt = Component("Qt", "6.8.3", "LGPL-3.0-only", "https://qt.example", (), "pkg:generic/qt@6.8.3", "framework")
    face = Component("A | B", "", "OFL-1.1", "", (), kind="file", sha256=("cd" * 32,), note="two\nlines")
    program = Component("caoxian-desktop", "0.1.0", "MIT", "", (), "pkg:pypi/caoxian-desktop@0.1.0")
    assert "| [A \\| B](A---B/) |  | OFL-1.1 |  | two lines |" in index([program, qt, face])
    told = json.loads(sbom(program, [face, qt], 1_700_000_000))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert told["metadata"]["component"]["name"] == "caoxian-desktop"
    assert told["metadata"]["timestamp"].startswith("2023-11-14T22:13:20")
    assert {part["name"] for part in told["components"]} == {"Qt", "A | B"}
    assert sbom(program, [qt, face], 1_700_000_000) == sbom(program, [face, qt], 1_700_000_000)
    assert sbom(program, [qt], 1_700_000_000) != sbom(program, [qt, face], 1_700_000_000)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[Component]:
    """The parts of an empty bundle of the Python that runs this: all that the program needs."""
    return components(environment_of(Path(sys.executable)), tmp_path_factory.mktemp("bundle"), [LOCK])


def test_every_part_of_the_program_has_a_known_licence_and_a_text(parts: list[Component]) -> None:
    assert parts[0].name == "caoxian-desktop"
    names = {one.name for one in parts}
    assert {"Python", "Qt", "PySide6_Essentials", "numpy", "Caoxian Serif", "OpenCC"} <= names
    assert "pytest" not in names
    assert [one.name for one in parts if not one.texts or not one.licence] == []
    assert len({one.folder for one in parts}) == len(parts), "two parts would share a folder"


def test_the_same_bundle_gives_the_same_papers(parts: list[Component], tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(parts, tmp_path / name, 1_700_000_000)
    a, b = (
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        for root in (tmp_path / "a", tmp_path / "b")
    )
    assert a == b
    (qt,) = (path for path in a if path.name == "REPLACING-QT.md")
    assert b"@" not in a[qt].replace(b"v@", b"")
    assert "更换 Qt 库".encode() in a[qt]


def test_shipped_faces_bear_the_digests_of_their_files() -> None:
    (serif,) = (one for one in shipped(environment_of(Path(sys.executable))) if one.name == "Caoxian Serif")
    held = (ROOT / "resources/fonts/SHA256SUMS").read_text("utf-8")
    assert len(serif.sha256) == 2
    assert all(f"{digest}  CaoxianSerif" in held for digest in serif.sha256)
