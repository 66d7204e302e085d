"""The wheel, installed without an index in an empty environment outside the checkout, does the whole job."""

import hashlib
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "papers" / "wheelhouse.py"

pytestmark = [pytest.mark.wheel, pytest.mark.timeout(900)]


def call(*words: str | Path, cwd: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH")}
    done = subprocess.run(
        [str(w) for w in words], cwd=cwd, env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(kind: str, source: Path, out: Path) -> Path:
    call(sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", out, source, cwd=ROOT.parent)
    (made,) = out.iterdir()
    return made


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that an installation without a network needs."""
    folder = tmp_path_factory.mktemp("given") / "wheelhouse"
    call(sys.executable, SCRIPT, folder, cwd=folder.parent)
    return folder


@pytest.fixture(scope="module")
def installed(wheelhouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of an empty environment that was filled as the wheelhouse's README says."""
    folder = tmp_path_factory.mktemp("wheel")
    (command,) = (
        line.split(" -m ")[1]
        for line in (wheelhouse / "README.md").read_text("utf-8").splitlines()
        if "bin/python -m pip" in line
    )
    call(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    scripts = folder / "venv" / "bin"
    call(scripts / "python", "-m", *command.split(), "--quiet", "--disable-pip-version-check", cwd=wheelhouse)
    return scripts


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


def test_the_wheel_exports_the_example_it_carries(installed: Path, tmp_path: Path) -> None:
    example = call(
        installed / "python",
        "-c",
        "from caoxian_desktop.core.places import bundled_report; print(bundled_report())",
        cwd=tmp_path,
    ).strip()
    assert Path(example).is_relative_to(installed.parent)
    call(installed / "caoxian-desktop", "brief", example, "-o", tmp_path / "out.pdf", cwd=tmp_path)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_the_wheelhouse_s_files_are_whole_by_its_own_sums(wheelhouse: Path) -> None:
    lines = (wheelhouse / "SHA256SUMS").read_text("utf-8").splitlines()
    assert {name: digest(wheelhouse / name) for name in (line[66:] for line in lines)} == {
        line[66:]: line[:64] for line in lines
    }
    assert {line[66:] for line in lines} == {each.name for each in wheelhouse.iterdir()} - {"SHA256SUMS"}


def test_the_sources_give_the_wheel_that_the_checkout_gives(sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    ours = build("wheel", ROOT, tmp_path / "ours")
    assert digest(build("wheel", unpacked, tmp_path / "theirs")) == digest(ours)


def test_the_sources_hold_what_builds_and_tests_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("caoxian_desktop", "resources", "data", "tests", "packaging", "requirements"):
        held = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert {name for name in held - names if "__pycache__" not in name} == set(), folder
    assert {"Makefile", "LICENSE", "README.md", "README.zh-CN.md", "CHANGELOG.md", "pyproject.toml"} <= names


def test_two_builds_give_the_same_sources(sdist: Path, tmp_path: Path) -> None:
    assert digest(build("sdist", ROOT, tmp_path / "again")) == digest(sdist)
