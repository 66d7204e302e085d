"""The scripts of packaging/ are found by the names of their rooms."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
