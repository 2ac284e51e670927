"""`python -m netral` is the same door as `netral`."""

from netral.cli import main

main()
