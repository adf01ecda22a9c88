// The curves of edges as paths of SVG, which the canvas draws too. The same as output/view/curves.py.
const TREES = ["hasPart", "ofLaw"];

function box(view, node) {
  const {width, height} = view.nodes[node], {x, y} = view.places[node];
  return {x, y, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2};
}

const spot = (...numbers) => numbers.map((each) => Math.round(each * 10) / 10).join(" ");

// From the middle of a card to another, cut off where the cards end.
function straight(a, b) {
  const end = (from, to) => {
    const dx = to.x - from.x || 0.01, dy = to.y - from.y || 0.01;
    const share = Math.min((from.right - from.left) / 2 / Math.abs(dx), (from.bottom - from.top) / 2 / Math.abs(dy), 0.5);
    return [from.x + dx * share, from.y + dy * share];
  };
  return `M${spot(...end(a, b))}L${spot(...end(b, a))}`;
}

function curve(view, edge) {
  let a = box(view, edge.from), b = box(view, edge.to);
  if (view.data.form === "free" || view.floating) return straight(a, b);
  if (TREES.includes(edge.relation) && Math.abs(a.left - b.left) < 60) {
    if (a.left > b.left) [a, b] = [b, a];
    const x = a.left + 9;
    return `M${spot(x, a.bottom)}L${spot(x, b.y)}L${spot(b.left, b.y)}`;
  }
  if (a.left > b.left) [a, b] = [b, a];
  if (Math.abs(a.x - b.x) < 1 && view.data.form === "rows") {
    return a.y < b.y ? `M${spot(a.x, a.bottom)}L${spot(b.x, b.top)}` : `M${spot(a.x, a.top)}L${spot(b.x, b.bottom)}`;
  }
  if (b.left < a.right) {
    const bow = a.right + 40;
    return `M${spot(a.right, a.y)}C${spot(bow, a.y, bow, b.y)} ${spot(b.right, b.y)}`;
  }
  const half = Math.min(90, Math.max(30, (b.left - a.right) / 2));
  return `M${spot(a.right, a.y)}C${spot(a.right + half, a.y, b.left - half, b.y)} ${spot(b.left, b.y)}`;
}
