// Draws cards and edges on vis-network's canvas; vis-network moves, zooms and finds what is clicked.
const FONTS = {large: "bold 17px Arial, sans-serif", title: "bold 14px Arial, sans-serif", strong: "bold 13px Arial, sans-serif",
  plain: "12px Arial, sans-serif", small: "11px Arial, sans-serif"};
const MARGIN = 8, BAR = 5, FAINT = 0.2;

function painting(view) {
  const colours = new Map();
  const colour = (name) => {
    if (!colours.has(name)) colours.set(name, getComputedStyle(view.root).getPropertyValue(`--${name}`).trim());
    return colours.get(name);
  };
  view.colour = colour;
  const hue = (community) => `hsl(${(community * 137) % 360} 70% 50%)`;
  view.forgetColours = () => colours.clear();

  function card(canvas, id, x, y) {
    const node = view.nodes[id], {width, height} = node;
    const left = x - width / 2, top = y - height / 2;
    const lit = !view.lit || view.lit.nodes.has(id);
    canvas.globalAlpha = lit ? 1 : FAINT;
    canvas.beginPath();
    canvas.roundRect(left, top, width, height, 5);
    canvas.fillStyle = colour(`${node.look}-fill`);
    canvas.fill();
    const marked = view.chosen && view.chosen.node === id;
    canvas.lineWidth = marked ? 3 : 1;
    canvas.strokeStyle = marked ? colour("chosen") : colour(`${node.look}-edge`);
    canvas.setLineDash(node.look === "waiting" ? [5, 4] : []);
    canvas.stroke();
    canvas.setLineDash([]);
    canvas.fillStyle = colour(`${node.look}-edge`);
    if (node.look !== "waiting") canvas.fillRect(left, top + 3, BAR, height - 6);
    if (view.grouped && node.community !== undefined) {
      canvas.fillStyle = hue(node.community);
      canvas.beginPath();
      canvas.arc(left + width, top, 7, 0, 7);
      canvas.fill();
    }
    canvas.fillStyle = colour(`${node.look}-ink`);
    canvas.textAlign = "left";
    canvas.textBaseline = "middle";
    let line = top + MARGIN / 2 + 2;
    for (const [style, told] of node.said[view.language]) {
      canvas.font = FONTS[style];
      canvas.fillText(told, left + MARGIN + BAR, line + HEIGHTS[style] / 2);
      line += HEIGHTS[style];
    }
    canvas.globalAlpha = 1;
  }

  // What vis-network asks of a shape of one's own.
  view.shape = ({ctx, id, x, y}) => ({
    drawNode: () => card(ctx, id, x, y),
    nodeDimensions: {width: view.nodes[id].width, height: view.nodes[id].height},
  });

  const outcomeOf = (edge) => (edge.outcome && !edge.outcome.includes("; ") ? edge.outcome : "");
  view.styleOf = (edge) => ({
    colour: outcomeOf(edge) && colour(`${outcomeOf(edge)}-edge`) || colour("line"),
    width: edge.relation === "next" ? 2.5 : Math.min(7, 1.2 + Math.log2(edge.weight || 1) * 1.1),
    dash: edge.relation === "toHandle" ? [6, 5] : [],
  });

  // Paths of all edges of one look are one stroke; made again when places, language or choice change.
  let groups = null, marks = null;
  view.redrawEdges = () => {
    groups = marks = null;
    if (view.network) view.network.redraw();
  };
  function gathered() {
    const made = new Map(), arrows = [];
    const hidden = (edge) => view.quiet(edge) && !view.leading(edge) && view.lit.edges.has(edge.id);
    const also = view.lit && view.form !== "rows" ? view.reachable.filter(hidden) : [];
    for (const edge of [...view.lines, ...also]) {
      const lit = !view.lit || view.lit.edges.has(edge.id);
      const {colour: stroke, width, dash} = view.styleOf(edge);
      const key = `${lit}|${stroke}|${width.toFixed(1)}|${dash}`;
      if (!made.has(key)) made.set(key, {path: new Path2D(), lit, stroke, width, dash});
      made.get(key).path.addPath(new Path2D(curve(view, edge)));
      if (edge.relation === "next") arrows.push([{...box(view, edge.to), below: Math.abs(view.places[edge.from].x - view.places[edge.to].x) < 1}, stroke, lit]);
    }
    return [[...made.values()].sort((a, b) => a.lit - b.lit), arrows];
  }

  view.paintEdges = (canvas) => {
    if (!groups) [groups, marks] = gathered();
    canvas.lineCap = "round";
    canvas.setLineDash([]);
    canvas.strokeStyle = colour("line");
    canvas.lineWidth = 1.2;
    for (const guide of guides(view)) canvas.stroke(new Path2D(guide));
    for (const {path, lit, stroke, width, dash} of groups) {
      canvas.globalAlpha = lit ? (view.lit ? 1 : 0.75) : FAINT;
      canvas.strokeStyle = stroke;
      canvas.lineWidth = view.lit && lit ? width + 1 : width;
      canvas.setLineDash(dash);
      canvas.stroke(path);
    }
    canvas.setLineDash([]);
    for (const [end, stroke, lit] of marks) {
      if (view.form !== "rows") continue;
      canvas.globalAlpha = lit ? 1 : FAINT;
      canvas.fillStyle = stroke;
      canvas.beginPath();
      if (end.below) {
        canvas.moveTo(end.x, end.top);
        canvas.lineTo(end.x - 5, end.top - 8);
        canvas.lineTo(end.x + 5, end.top - 8);
        canvas.fill();
        continue;
      }
      canvas.moveTo(end.left, end.y);
      canvas.lineTo(end.left - 9, end.y - 5);
      canvas.lineTo(end.left - 9, end.y + 5);
      canvas.fill();
    }
    canvas.globalAlpha = 1;
  };

  view.paintStripes = (canvas) => {
    canvas.fillStyle = colour("stripe");
    const right = view.form === "outline" ? OUTLINE : Math.max(0, ...view.nodes.map((node) => node.x + node.width / 2));
    for (const [top, bottom] of view.floating ? [] : view.stripes) {
      canvas.beginPath();
      canvas.roundRect(-14, top, right + 28, bottom - top, 8);
      canvas.fill();
    }
    if (view.grouped && !view.floating) shades(canvas);
  };

  // A shade around the cards of each community, in the colour of the dots on them.
  function shades(canvas) {
    const round = new Map(), far = view.form === "free" ? 24 : 5;
    for (const id of view.visible) {
      const {community} = view.nodes[id], {left, top, right, bottom} = box(view, id);
      if (!round.has(community)) round.set(community, new Path2D());
      round.get(community).roundRect(left - far, top - far, right - left + 2 * far, bottom - top + 2 * far, far);
    }
    canvas.globalAlpha = 0.22;
    for (const [community, path] of round) {
      canvas.fillStyle = hue(community);
      canvas.fill(path);
    }
    canvas.globalAlpha = 1;
  }

  // The headings stay at the upper edge when the picture is moved.
  view.paintHeadings = (canvas) => {
    if (view.floating || !view.headings.length) return;
    const corner = view.network.DOMtoCanvas({x: 0, y: 0}), scale = Math.max(view.network.getScale(), 0.4);
    const y = Math.max(corner.y, 0), high = Math.max(HEADING, 24 / scale);
    const width = view.find("canvas").clientWidth / view.network.getScale();
    canvas.fillStyle = colour("ground");
    canvas.fillRect(corner.x, y - (y === corner.y ? 0 : 2), width, high);
    canvas.fillStyle = colour("heading");
    canvas.font = "bold 14px Arial, sans-serif";
    canvas.textAlign = "left";
    canvas.textBaseline = "middle";
    for (const [x, , told] of view.headings) canvas.fillText(view.told(told), x, y + high / 2);
  };

  // The edge at a place of the picture, if one is near.
  view.edgeAt = ({x, y}) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.lineWidth = 12 / Math.min(1, view.network.getScale());
    return view.lines.findLast((edge) => canvas.isPointInStroke(new Path2D(curve(view, edge)), x, y));
  };
}
