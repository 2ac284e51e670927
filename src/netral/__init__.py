"""Netral: a civil servant's own check of their own posts against dated, cited neutrality rules."""

__version__ = "0.1.0"
