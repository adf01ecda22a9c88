"""Knowledge graphs from the minutes of Danish municipal bodies."""

__version__ = "0.1.0"
