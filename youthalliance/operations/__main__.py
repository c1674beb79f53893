"""`python -m youthalliance.operations`, which is what `./alliance` runs."""

import sys

from youthalliance.operations.cli import main

sys.exit(main(sys.argv[1:]))
