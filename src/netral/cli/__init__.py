"""The command line: the door that parses, shows, and knows the clock, the environment and the files."""

from netral.cli.main import main

__all__ = ["main"]
