// Places when a filter has left a part: columns and rows close up. The same as output/view/settling.py and columns.py.
const GAP = 10, SPACE = 26, HEADING = 34;

// Where things begin that stand in this order, as near as can be to where they want to, without overlap
// (isotonic regression by pooling adjacent violators).
function settle(wanted, sizes, gap) {
  const offsets = [], pools = [];
  sizes.reduce((before, size) => (offsets.push(before), before + size + gap), 0);
  wanted.forEach((want, at) => {
    let mean = want - offsets[at], weight = sizes[at], count = 1;
    while (pools.length && pools[pools.length - 1][0] >= mean) {
      const [other, heavy, more] = pools.pop();
      mean = (mean * weight + other * heavy) / (weight + heavy);
      weight += heavy;
      count += more;
    }
    pools.push([mean, weight, count]);
  });
  const starts = pools.flatMap(([mean, , count]) => Array(count).fill(mean));
  return starts.map((start, at) => start + offsets[at]);
}

function settling(view) {
  const visible = (unit) => unit[0].map(([node]) => node).filter((node) => view.visible.has(node));
  const height = (nodes) => nodes.reduce((sum, node) => sum + view.nodes[node].height + GAP, -GAP);

  function put(nodes, y, tops) {
    for (const node of nodes) {
      tops[node] = y;
      y += view.nodes[node].height + GAP;
    }
    return y;
  }

  function stacked(columns) {
    const tops = {}, stripes = [];
    const units = columns[view.data.main];
    const right = new Map();
    for (const unit of units.some((each) => each[1]) ? columns[columns.length - 1] : []) {
      right.set(unit[1], [...(right.get(unit[1]) || []), unit]);
    }
    const high = (found) => (found.length ? found.reduce((sum, [, , nodes]) => sum + height(nodes) + 1.6 * GAP, -1.6 * GAP) : 0);
    const beside = (found, top, room) => {
      const need = high(found);
      found.reduce((at, [, , nodes]) => put(nodes, at, tops) - GAP + 1.6 * GAP, top + Math.max(0, (room - need) / 2));
      return need;
    };
    let y = 0;
    for (let at = 0; at < units.length;) {
      const block = units[at][1], begin = y, inside = [];
      for (; at < units.length && units[at][1] === block; at += 1) {
        y = put(units[at][2], y, tops);
        inside.push(...units[at][2]);
      }
      const own = y - GAP - begin, found = block ? right.get(block) || [] : [];
      const left = block ? columns[0].filter((unit) => unit[1] === block) : [], need = beside(found, begin, own);
      if (block) {
        right.delete(block);
        stripes.push([...inside, ...[...left, ...found].flatMap((unit) => unit[2])]);
      }
      y = begin + Math.max(high(left), own, need) + GAP + (block ? SPACE : 0);
    }
    for (const found of right.values()) y += beside(found, y, 0) + GAP;
    return [tops, stripes];
  }

  function columns() {
    const shown = view.data.columns.map((column) => column.map(([nodes, block]) => [nodes, block, visible([nodes])])
      .filter(([, , nodes]) => nodes.length));
    const [tops, stripes] = stacked(shown);
    const middle = Object.fromEntries(Object.entries(tops).map(([node, top]) => [node, top + view.nodes[node].height / 2]));
    const outward = shown.map((_, at) => at).filter((at) => at !== view.data.main)
      .sort((a, b) => Math.abs(a - view.data.main) - Math.abs(b - view.data.main) || a - b);
    for (const at of outward) {
      const column = shown[at];
      if (column.length && column[0][2][0] in tops) continue; // stands in the blocks already
      const want = column.map(([, , nodes]) => {
        const own = new Set(nodes);
        const found = nodes.flatMap((node) => view.incident[node].map((edge) => [view.other(edge, node), edge.weight]))
          .filter(([other]) => !own.has(other) && other in middle);
        const weights = found.reduce((sum, [, weight]) => sum + weight, 0);
        return weights ? found.reduce((sum, [other, weight]) => sum + middle[other] * weight, 0) / weights : 0;
      });
      const order = column.map((_, each) => each).sort((a, b) => want[a] - want[b] || a - b);
      const heights = order.map((each) => height(column[each][2]));
      settle(order.map((each, row) => want[each] - heights[row] / 2), heights, 1.6 * GAP)
        .forEach((start, row) => put(column[order[row]][2], start, tops));
      for (const [, , nodes] of column) for (const node of nodes) middle[node] = tops[node] + view.nodes[node].height / 2;
    }
    const lowest = Math.min(0, ...Object.values(tops));
    for (const [node, top] of Object.entries(tops)) {
      const {x, height: high} = view.nodes[node];
      view.places[node] = {x, y: top - lowest + HEADING + GAP + high / 2};
    }
    return stripes.map((nodes) => [
      Math.min(...nodes.map((node) => view.places[node].y - view.nodes[node].height / 2)) - GAP,
      Math.max(...nodes.map((node) => view.places[node].y + view.nodes[node].height / 2)) + GAP,
    ]);
  }

  // Rows move up over those of which nothing is left.
  function rows() {
    const stripes = [];
    let y = HEADING + GAP;
    for (const [nodes] of view.data.columns[0]) {
      const left = nodes.filter(([node]) => view.visible.has(node)).map(([node]) => node);
      if (!left.length) continue;
      const all = nodes.map(([node]) => view.nodes[node]);
      const top = Math.min(...all.map((node) => node.y - node.height / 2));
      const bottom = Math.max(...all.map((node) => node.y + node.height / 2));
      for (const node of left) view.places[node] = {x: view.nodes[node].x, y: view.nodes[node].y - top + y};
      stripes.push([y - GAP, y + bottom - top + GAP]);
      y += bottom - top + 2 * GAP + 2;
    }
    return stripes;
  }

  // Below each other, with a shade behind what begins at the left and all that stands below it.
  function outlined() {
    const stripes = [];
    let y = GAP;
    for (const [id, depth] of view.data.outline) {
      if (!view.visible.has(id)) continue;
      const {width, height: high} = view.nodes[id], within = depth && stripes.length;
      if (!within && stripes.length) y += SPACE;
      view.places[id] = {x: depth * INDENT + width / 2, y: y + high / 2};
      if (!within) stripes.push([y - GAP, y]);
      stripes[stripes.length - 1][1] = y + high + GAP;
      y += high + GAP;
    }
    return stripes;
  }

  view.settle = () => {
    view.places = view.nodes.map(({x, y}) => ({x, y}));
    view.stripes = view.data.stripes;
    if (view.form === "outline") view.stripes = outlined();
    else if (view.visible.size < view.nodes.length && view.data.form !== "free" && view.data.columns.length) {
      view.stripes = view.data.form === "columns" ? columns() : rows();
    }
  };
}
