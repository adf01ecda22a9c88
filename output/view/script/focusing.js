// Choosing, the neighbourhood of a node, and the way between two.
function focusing(view) {
  // What belongs to a node: its neighbours, and of those that only join others (a handling) what they join it to.
  view.around = (start) => {
    const nodes = new Set([start]), edges = new Set();
    const step = (id, only) => view.incident[id].forEach((edge) => {
      const other = view.other(edge, id);
      if (!view.reachable.includes(edge) || (only && !only(edge))) return;
      nodes.add(other);
      edges.add(edge.id);
    });
    step(start);
    const events = [...nodes].filter((id) => id !== start && view.nodes[id].isEvent);
    if (!view.nodes[start].isEvent && view.data.focus < 0) events.forEach((id) => step(id));
    for (const id of [...nodes]) step(id, (edge) => TREES.includes(edge.relation));
    for (const edge of view.reachable) if (nodes.has(edge.from) && nodes.has(edge.to) && edge.relation === "next") edges.add(edge.id);
    return {nodes, edges};
  };

  view.choose = (id) => {
    view.chosen = {node: id};
    view.lit = view.around(id);
    view.tellNode(id);
    view.find("live").textContent = `${view.told(view.nodes[id].name)}. ${view.told(view.nodes[id].about)}`;
    view.redrawEdges();
    view.address();
  };

  view.chooseEdge = (edge) => {
    view.chosen = {edge: edge.id};
    view.lit = {nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id])};
    view.tellEdge(edge);
    view.redrawEdges();
  };

  view.clear = () => {
    view.chosen = view.lit = view.pathFrom = null;
    view.find("panel").hidden = true;
    view.find("message").textContent = "";
    view.redrawEdges();
    view.address();
  };

  // Chooses a node and moves to it; a node that a filter hides is shown again.
  view.goTo = (id) => {
    if (view.pathFrom !== null && view.pathFrom !== undefined) return view.showPath(id);
    if (!view.visible.has(id)) view.reset();
    if (!view.find("table").hidden) view.showTable(false);
    view.choose(id);
    view.lookAt(new Set([id]));
    return undefined;
  };

  view.focusOn = async (id) => {
    const from = view.root.dataset.neighbours;
    if (from) return view.load(from + encodeURIComponent(view.nodes[id].iri));
    view.history.push(view.kept);
    view.kept = view.around(id).nodes;
    view.refresh();
    view.choose(id);
    view.fit();
    return undefined;
  };

  view.back = () => {
    if (view.former && !view.history.length) return view.show(view.former.pop());
    view.kept = view.history.length ? view.history.pop() : null;
    view.clear();
    view.refresh();
    view.fit();
    return undefined;
  };

  // The shortest way over what is shown, breadth first.
  view.way = (from, to) => {
    const came = new Map([[from, null]]), waiting = [from];
    const shown = new Set(view.reachable);
    while (waiting.length && !came.has(to)) {
      const id = waiting.shift();
      for (const edge of view.incident[id]) {
        const other = view.other(edge, id);
        if (shown.has(edge) && !came.has(other)) {
          came.set(other, [id, edge.id]);
          waiting.push(other);
        }
      }
    }
    if (!came.has(to)) return null;
    const nodes = new Set([to]), edges = new Set();
    for (let at = came.get(to); at; at = came.get(at[0])) {
      nodes.add(at[0]);
      edges.add(at[1]);
    }
    return {nodes, edges};
  };

  view.startPath = () => {
    view.pathFrom = view.chosen.node;
    view.find("message").textContent = view.say("ui.pathPick");
  };

  view.showPath = (to) => {
    const found = view.way(view.pathFrom, to), from = view.pathFrom;
    view.pathFrom = null;
    view.find("message").textContent = found ? view.say("ui.pathFound", {count: found.edges.size}) : view.say("ui.pathNone");
    if (!found) return;
    view.chosen = {node: to};
    view.lit = found;
    view.tellNode(to);
    view.redrawEdges();
    view.lookAt(found.nodes);
    view.address({path: view.nodes[from].iri});
  };
}
