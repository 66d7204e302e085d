"""Where the bundled program starts, as the installed commands do."""

import sys

from caoxian_desktop.start import main

sys.exit(main())
