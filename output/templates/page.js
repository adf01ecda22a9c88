"use strict";
// Draws the network from the data of the page. Text of documents is only ever set as text, never as markup.
(function () {
  const find = (id) => document.getElementById(id);
  const data = JSON.parse(find("data").textContent);
  const nodes = new vis.DataSet(data.nodes), edges = new vis.DataSet(data.edges);
  const network = new vis.Network(find("network"), {nodes, edges}, data.options);
  const READABLE = 0.75, HEADING = 40, MOST_HITS = 40;
  const KINDS = {body: "Organ", item: "Dagsordenspunkt", case: "Sag", decision: "Beslutning"};
  const incident = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    incident.get(edge.from).push(edge);
    incident.get(edge.to).push(edge);
  }

  // The background: bands of bodies, and the days above the items.
  network.on("beforeDrawing", (canvas) => {
    for (const [x, y, width, height] of data.bands) {
      canvas.fillStyle = "#e6ecf2";
      canvas.fillRect(x, y, width, height);
    }
    canvas.fillStyle = "#1f3a5f";
    canvas.font = "bold 13px arial";
    canvas.textAlign = "left";
    canvas.textBaseline = "middle";
    for (const [x, y, text] of data.headings) canvas.fillText(text, x, y);
  });

  function element(tag, text, parent) {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  }

  // Nodes of the set stand out and all others fade; of the edges only those named are drawn, with what they say.
  function mark(set, shown) {
    const lit = (id) => !set || set.has(id);
    nodes.update(data.nodes.map(({id, font}) => ({id, opacity: lit(id) ? 1 : 0.15,
      font: {...font, color: lit(id) ? undefined : "#a3b0bb"}})));
    edges.update(data.edges.map(({id, hidden, relation, about}) => ({id, hidden: set ? !shown.has(id) : hidden,
      label: set && shown.has(id) && relation === "next" ? about : " "})));
  }

  // What belongs to a node: its neighbours; of a case also the decisions and the bodies of its items.
  function surroundings(id) {
    const found = new Set([id]), shown = new Set();
    const add = (from, relations) => incident.get(from).forEach((edge) => {
      if (relations && !relations.includes(edge.relation)) return;
      found.add(edge.from).add(edge.to);
      if (!relations || edge.relation !== "heldBy") shown.add(edge.id);
    });
    add(id);
    if (nodes.get(id).kind === "case") {
      const items = [...found].filter((each) => nodes.get(each).kind === "item");
      for (const item of items) add(item, ["hasDecision", "heldBy"]);
      for (const edge of data.edges) {
        if (edge.relation === "next" && items.includes(edge.from) && items.includes(edge.to)) shown.add(edge.id);
      }
      const first = items.sort((a, b) => nodes.get(a).x - nodes.get(b).x)[0];
      for (const edge of incident.get(id)) if (edge.hidden && edge.from !== first) shown.delete(edge.id);
    }
    return [found, shown];
  }

  function link(id, parent) {
    const button = element("button", nodes.get(id).name, parent);
    button.type = "button";
    element("small", nodes.get(id).about, button);
    button.addEventListener("click", () => choose(id, true));
  }

  const turns = Object.keys(data.relations);
  const inOrder = (found) => [...found].sort((a, b) =>
    turns.indexOf(a.relation) - turns.indexOf(b.relation) || (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id));

  function tell(id) {
    const node = nodes.get(id);
    find("kind").textContent = KINDS[node.kind];
    find("title").textContent = node.name;
    find("facts").replaceChildren();
    for (const [name, value] of data.facts[id]) {
      element("dt", name, find("facts"));
      element("dd", value, find("facts"));
    }
    const groups = new Map();
    for (const edge of inOrder(incident.get(id))) {
      const title = data.relations[edge.relation][edge.from === id ? 0 : 1];
      if (!groups.has(title)) groups.set(title, new Set());
      groups.get(title).add(edge.from === id ? edge.to : edge.from);
    }
    find("links").replaceChildren();
    for (const [title, ends] of groups) {
      element("h3", ends.size > 1 ? `${title} (${ends.size})` : title, find("links"));
      ends.forEach((end) => link(end, find("links")));
    }
    find("panel").hidden = false;
    find("panel").scrollTop = 0;
  }

  function choose(id, move) {
    network.selectNodes([id], false);
    const [found, shown] = surroundings(id);
    mark(found, shown);
    tell(id);
    press();
    look(nodes.get(id).kind === "case" ? found : new Set([id]), move);
  }

  // Moves and zooms out until the nodes are seen beside the panel; leaves a view that shows them as it is.
  function look(set, closer) {
    const boxes = [...set].map((id) => network.getBoundingBox(id));
    const [left, top] = [Math.min(...boxes.map((each) => each.left)), Math.min(...boxes.map((each) => each.top))];
    const [right, bottom] = [Math.max(...boxes.map((each) => each.right)), Math.max(...boxes.map((each) => each.bottom))];
    const {clientWidth, clientHeight} = find("network");
    const width = Math.max(200, clientWidth - find("panel").clientWidth), view = network.getScale();
    const start = network.DOMtoCanvas({x: 0, y: 0}), end = network.DOMtoCanvas({x: width, y: clientHeight});
    const seen = left >= start.x && top >= start.y && right <= end.x && bottom <= end.y;
    if (seen && (!closer || view >= READABLE)) return;
    const fitting = Math.min((width - 40) / (right - left), (clientHeight - 40) / (bottom - top));
    const scale = Math.max(0.3, Math.min(closer ? Math.max(view, 1) : view, fitting));
    const position = {x: (left + right) / 2 + (clientWidth - width) / 2 / scale, y: (top + bottom) / 2};
    network.moveTo({position, scale, animation: {duration: 400}});
  }

  function clear() {
    network.unselectAll();
    find("panel").hidden = true;
    mark();
    press();
  }

  function press(pressed) {
    for (const button of find("legend").querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === pressed));
    }
  }

  network.on("click", ({nodes: [id]}) => (id === undefined ? clear() : choose(id, false)));
  find("close").addEventListener("click", clear);
  find("legend").addEventListener("click", ({target}) => {
    const button = target.closest("button");
    if (!button) return;
    const again = button.getAttribute("aria-pressed") === "true";
    clear();
    if (again) return;
    mark(new Set(data.nodes.filter((node) => node.group === button.dataset.look).map((node) => node.id)), new Set());
    press(button);
  });

  // Search in the names of the nodes and in all that is told of them.
  const texts = data.nodes.map((node) => [node.name, node.about, ...data.facts[node.id].map(([, value]) => value)]
    .join("\n").toLowerCase());
  function search() {
    const words = find("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = data.nodes.filter((node) => words.length && words.every((word) => texts[node.id].includes(word)))
      .sort((a, b) => incident.get(b.id).length - incident.get(a.id).length);
    find("hits").replaceChildren();
    find("hits").hidden = !words.length;
    for (const node of hits.slice(0, MOST_HITS)) {
      const button = element("button", node.name, element("li", "", find("hits")));
      button.type = "button";
      element("small", [KINDS[node.kind], node.about].filter(Boolean).join(", "), button);
      button.addEventListener("click", () => { find("hits").hidden = true; choose(node.id, true); });
    }
    if (!hits.length || hits.length > MOST_HITS) {
      const told = hits.length ? `${hits.length} fundet; de første ${MOST_HITS} vises` : "Intet fundet";
      element("p", told, element("li", "", find("hits")));
    }
    return hits;
  }
  find("search").addEventListener("input", search);
  find("search").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const [hit] = search();
    find("hits").hidden = true;
    if (hit) choose(hit.id, true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    find("hits").hidden = true;
    clear();
  });

  // At first the upper left corner, as large as the width allows but readable.
  function begin() {
    if (!data.nodes.length) return;
    const {clientWidth, clientHeight} = find("network");
    const ends = (side, sign) => data.nodes.map((node) => node[side[0]] + sign * node[side[1]].minimum / 2);
    const left = Math.min(...ends(["x", "widthConstraint"], -1)), right = Math.max(...ends(["x", "widthConstraint"], 1));
    const top = Math.min(...ends(["y", "heightConstraint"], -1)) - HEADING;
    const scale = Math.max(READABLE, Math.min(1.1, clientWidth / (right - left + 60)));
    network.moveTo({position: {x: left - 24 + clientWidth / 2 / scale, y: top + clientHeight / 2 / scale}, scale});
  }
  const zoom = (factor) => network.moveTo({scale: network.getScale() * factor, animation: {duration: 150}});
  find("fit").addEventListener("click", () => network.fit({minZoomLevel: 0.02, maxZoomLevel: 1.1}));
  find("larger").addEventListener("click", () => zoom(1.3));
  find("smaller").addEventListener("click", () => zoom(1 / 1.3));
  begin();
  window.referatgraf = {network, data};
}());
