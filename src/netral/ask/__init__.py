"""Questions in everyday words over the law data: found, never made up. Pure functions of what they are given."""

from netral.ask import say
from netral.ask.answer import Asked, Desk

__all__ = ["Asked", "Desk", "say"]
