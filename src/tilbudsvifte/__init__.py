"""Divide a fixed sum between local areas by social need."""

__version__ = "0.1.0"
