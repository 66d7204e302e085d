"""The wheel, installed in an empty environment outside the checkout, does the whole job."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINS = ROOT / os.environ.get("RUN_PINS", "requirements/run.txt")
"""What the Makefile has the program run on: `make test-oldest` names others."""


def call(*words: str | Path, cwd: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        [str(w) for w in words], cwd=cwd, env=environment, capture_output=True, text=True, timeout=400, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of an empty environment that holds the wheel and its pinned parts."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    call(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    scripts = folder / "venv" / "bin"
    pip = (scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    call(*pip, "--require-hashes", "-r", PINS, cwd=folder)
    call(*pip, "--no-deps", next(folder.glob("*.whl")), cwd=folder)
    return scripts


@pytest.mark.wheel
@pytest.mark.timeout(600)
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
