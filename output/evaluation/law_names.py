"""Laws as they are compared: any name of a law of the register stands for its key."""

from referatgraf.output.evaluation.comparing import compared


def law_name(label: str) -> str:
    """A law or provision, compared; a number in brackets does not count."""
    return compared(label)
