"""Plain text: a blank line between blocks, cells parted by tabs, no marks."""

from formats.blocks import Block, Kind, label_and_value


def write(blocks: list[Block]) -> bytes:
    """The text as UTF-8."""
    return ("\n\n".join(map(text, blocks)) + "\n").encode("utf-8")


def text(block: Block) -> str:
    """One block."""
    if block.kind is Kind.BULLETS:
        return "\n".join(f"- {line}" for line in block.lines)
    if block.kind is Kind.NUMBERS:
        return "\n".join(f"{number}. {line}" for number, line in enumerate(block.lines, block.level))
    return "\n".join("\t".join("".join(label_and_value(cell)) for cell in row) for row in block.rows)
