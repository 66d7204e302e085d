"""Write the licences of all that a bundle holds, and the list of its parts (sbom.cdx.json).

    python packaging/papers/write.py --python PY --bundle build/bundle/current/caoxian-desktop --out FOLDER/licences

PY is the Python that the bundle was made of, in its environment. The same bundle gives the same bytes. A part whose
licence is not known is an error that names it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from papers.build_date import build_date
from papers.component import Component, UnknownLicenceError
from papers.distributions import bundled, component, locked_digests
from papers.environment import Environment, environment_of
from papers.index import index
from papers.sbom import sbom
from papers.shipped import shipped
from papers.system_libraries import compiled_in, system_libraries

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "caoxian-desktop"
STARTER = "pyinstaller"


def components(environment: Environment, bundle: Path, requirements: Sequence[Path]) -> list[Component]:
    """Return all parts of a bundle: the program first, the others by name."""
    locked = locked_digests(requirements)
    names = [*bundled(environment, bundle, PROGRAM), *([STARTER] if STARTER in environment.held else [])]
    held = [environment.held[name] for name in dict.fromkeys(names)]
    brought = (file.name for one in held for file in one.files or ())
    found = [component(one, locked) for one in held]
    found += [*shipped(environment), *system_libraries(bundle, brought), *compiled_in(environment.prefix)]
    return sorted(found, key=lambda one: (one.name != PROGRAM, one.name.casefold(), one.version))


def write(parts: Sequence[Component], out: Path, built: int) -> None:
    """Write a folder of papers anew."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    for one in parts:
        for text in one.texts:
            file = out / one.folder / text.name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.content)
    (out / "README.md").write_text(index(parts), "utf-8", newline="\n")
    (out / "sbom.cdx.json").write_text(sbom(parts[0], parts[1:], built), "utf-8", newline="\n")


def main() -> int:
    """Write the papers of one bundle; 1 where something about a part is not known."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help="the Python of the bundle")
    parser.add_argument("--bundle", type=Path, required=True, help="the folder that PyInstaller made")
    parser.add_argument("--out", type=Path, required=True, help="the folder of papers, written anew")
    locks = [ROOT / "requirements" / "run.txt", ROOT / "requirements" / "package.txt"]
    parser.add_argument("--requirements", type=Path, nargs="+", default=locks, help="the locks it was made by")
    asked = parser.parse_args()
    if not (asked.bundle / "_internal").is_dir():
        parser.error(f"{asked.bundle} is no bundle: it holds no folder _internal")
    try:
        parts = components(environment_of(asked.python), asked.bundle, asked.requirements)
    except UnknownLicenceError as error:
        print(error, file=sys.stderr)
        return 1
    write(parts, asked.out, build_date())
    print(f"{asked.out}: {len(parts)} parts, {sum(len(one.texts) for one in parts)} texts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
