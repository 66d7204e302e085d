"""`python -m caoxian_desktop` is the command `caoxian-desktop`."""

import sys

from caoxian_desktop.start import main

sys.exit(main())
