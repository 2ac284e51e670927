"""The command line: the door that parses, shows, and knows the clock, the environment and the files."""

from netral.cli.run import main

__all__ = ["main"]
