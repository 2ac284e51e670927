"""Kinds of rule: what a rule says of one act towards one contestant. Pure functions of what they are given."""

from netral.judge.rulebook import Rulebook, findings, possible

__all__ = ["Rulebook", "findings", "possible"]
