// The curves of edges as paths of SVG, which the canvas draws too. The same as output/view/curves.py.
const TREES = ["hasPart", "ofLaw"];
const HEIGHTS = {large: 22, title: 18, strong: 17, plain: 15, small: 14}; // of lines

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

function bowed(a, b) {
  const bow = a.right + 40;
  return `M${spot(a.right, a.y)}C${spot(bow, a.y, bow, b.y)} ${spot(b.right, b.y)}`;
}

// From below the left of a card to one that is moved in below it.
const stepped = (a, b) => `M${spot(a.left + 9, a.bottom)}L${spot(a.left + 9, b.y)}L${spot(b.left, b.y)}`;

function curve(view, edge) {
  let a = box(view, edge.from), b = box(view, edge.to);
  if (view.form === "free" || view.floating) return straight(a, b);
  if (view.form === "outline") return bowed(a, b);
  if (TREES.includes(edge.relation) && Math.abs(a.left - b.left) < 60) {
    if (a.left > b.left) [a, b] = [b, a];
    return stepped(a, b);
  }
  if (a.left > b.left) [a, b] = [b, a];
  if (Math.abs(a.x - b.x) < 1 && view.form === "rows") {
    return a.y < b.y ? `M${spot(a.x, a.bottom)}L${spot(b.x, b.top)}` : `M${spot(a.x, a.top)}L${spot(b.x, b.bottom)}`;
  }
  if (b.left < a.right) return bowed(a, b);
  const half = Math.min(90, Math.max(30, (b.left - a.right) / 2));
  return `M${spot(a.right, a.y)}C${spot(a.right + half, a.y, b.left - half, b.y)} ${spot(b.left, b.y)}`;
}

// The lines of an outline.
function guides(view) {
  const shown = [...view.leads].filter((ends) => !view.floating && ends.every((id) => view.visible.has(id)));
  return shown.map(([id, lead]) => stepped(box(view, lead), box(view, id)));
}
