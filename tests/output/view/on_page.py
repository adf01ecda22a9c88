"""What the tests of the page ask of it: parts, cards by their names, clicks, and what would be wrong to see."""

from ..chromium import Visit  # noqa: TID252 - tests have no name to import them by

OVERLAPS = """() => {
  const view = referatgraf[0], boxes = [...view.visible].map((id) => {
    const {width, height} = view.nodes[id], {x, y} = view.network.getPosition(id);
    return {left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2};
  });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((a, i) => boxes.slice(0, i).filter((b) => meet(a, b)));
}"""
WIDEST = """() => {
  const canvas = document.createElement("canvas").getContext("2d"), bold = ["large", "title", "strong"];
  const sizes = {large: 17, title: 14, strong: 13, plain: 12, small: 11};
  const lines = referatgraf[0].nodes.flatMap((node) => node.said.flat().map((line) => [node, ...line]));
  return Math.max(...lines.map(([node, style, text]) => {
    canvas.font = `${bold.includes(style) ? "bold " : ""}${sizes[style]}px Arial, sans-serif`;
    return canvas.measureText(text).width - (node.width - 15);
  }));
}"""
SPOT = """(id) => {
  const view = referatgraf[0], at = view.network.canvasToDOM(view.places[id]);
  const box = view.find("canvas").getBoundingClientRect();
  return [at.x + box.x, at.y + box.y];
}"""


def part(name: str) -> str:
    return f"[data-part={name}]"


def number(visit: Visit, name: str, kind: str) -> int:
    """The number of a node by its name and kind."""
    found = visit.asks(
        "([name, kind]) => referatgraf[0].nodes.find((n) => n.name[0] === name && n.kind === kind).id", [name, kind]
    )
    assert isinstance(found, int)
    return found


def click(visit: Visit, node: int, times: int = 1) -> None:
    x, y = visit.asks(SPOT, node)
    visit.page.mouse.click(x, y, click_count=times)
    visit.page.wait_for_timeout(400)
