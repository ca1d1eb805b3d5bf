"""Where the packaged app starts.

It must not know: anything; it hands over to `desktop.main`, as the installed command does.
"""

import sys

from desktop.main import main

if __name__ == "__main__":
    sys.exit(main())
