"""A page as a municipal website publishes it, with the navigation around the text."""

from html import escape

from formats.blocks import Block, Kind, label_and_value

PAGE = """<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>body {{ font-family: sans-serif; max-width: 46rem; margin: auto }} td, th {{ padding: 0 .6rem }}</style>
<script>document.documentElement.className = "js";</script>
</head>
<body>
<nav>
<a href="/">Forside</a> <a href="/politik">Politik</a> <a href="/politik/referater">Dagsordener og referater</a>
</nav>
<main id="indhold">
{main}
</main>
</body>
</html>
"""


def write(blocks: list[Block], title: str) -> bytes:
    """The page as UTF-8."""
    return PAGE.format(title=escape(title), main="\n".join(map(element, blocks))).encode("utf-8")


def element(block: Block) -> str:
    """One block as an element."""
    match block.kind:
        case Kind.HEADING:
            return f"<h{block.level}>{escape(block.lines[0])}</h{block.level}>"
        case Kind.BULLETS:
            return f"<ul>\n{items(block)}\n</ul>"
        case Kind.NUMBERS:
            return f'<ol start="{block.level}">\n{items(block)}\n</ol>'
        case Kind.TABLE | Kind.RECORDS:
            return "<table>\n" + "\n".join(map(row, block.rows)) + "\n</table>"
        case Kind.PARAGRAPH:
            return "<p>" + "<br>\n".join(map(inline, block.lines)) + "</p>"


def items(block: Block) -> str:
    """The elements of a list."""
    return "\n".join(f"<li>{escape(line)}</li>" for line in block.lines)


def row(cells: tuple[str, ...]) -> str:
    """One row of a table."""
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def inline(line: str) -> str:
    """A line whose label is bold."""
    label, value = label_and_value(line)
    return f"<strong>{escape(label)}</strong>{escape(value)}" if label else escape(value)
