// Puts a graph into each element that is made for one.
const OPTIONS = {
  physics: false,
  layout: {improvedLayout: false},
  interaction: {hover: false, dragNodes: false, hideEdgesOnDrag: true, keyboard: false, selectConnectedEdges: false},
  nodes: {shape: "custom", chosen: false},
  edges: {hidden: true, smooth: false, chosen: false},
};
const FLOAT = {enabled: true, solver: "forceAtlas2Based", stabilization: false, maxVelocity: 30,
  forceAtlas2Based: {gravitationalConstant: -260, springLength: 190, springConstant: 0.05, avoidOverlap: 0.9}};

function mount(root) {
  const view = stateOf(root);
  [settling, painting, filtering, telling, searching, focusing, saving, tabling, steering].forEach((part) => part(view));
  const canvas = view.find("canvas");

  view.show = (data) => {
    if (view.network) view.network.destroy();
    view.take(data);
    view.floating = false;
    view.grouped = false;
    const nodes = data.nodes.map(({id, x, y}) => ({id, x, y, shape: "custom", ctxRenderer: view.shape}));
    const edges = data.edges.map(({id, from, to}) => ({id, from, to}));
    view.set = new vis.DataSet(nodes);
    view.network = new vis.Network(canvas, {nodes: view.set, edges: new vis.DataSet(edges)}, OPTIONS);
    view.network.on("beforeDrawing", (context) => { view.paintStripes(context); view.paintEdges(context); });
    view.network.on("afterDrawing", view.paintHeadings);
    view.network.on("click", ({nodes: [id], pointer}) => {
      if (id !== undefined) return view.goTo(id);
      const edge = view.edgeAt(pointer.canvas);
      return edge ? view.chooseEdge(edge) : view.clear();
    });
    view.network.on("doubleClick", ({nodes: [id]}) => (id === undefined ? undefined : view.focusOn(id)));
    view.find("groups").hidden = !data.nodes.some((node) => node.community > 0);
    view.index();
    view.follow();
  };

  // Data of another address take the place of those that are shown; "back" brings them again.
  view.load = async (address) => {
    try {
      const answer = await fetch(address, {headers: {accept: "application/json"}});
      if (!answer.ok) throw new Error(String(answer.status));
      const data = await answer.json();
      if (view.data) (view.former = view.former || []).push(view.data);
      view.show(data);
    } catch {
      view.find("message").textContent = view.say("ui.failed");
    }
  };

  view.refresh = () => {
    view.filter();
    view.settle();
    view.set.update(view.nodes.map(({id}) => ({id, hidden: !view.visible.has(id), ...view.places[id]})));
    if (view.chosen && view.chosen.node !== undefined && view.visible.has(view.chosen.node)) view.lit = view.around(view.chosen.node);
    view.find("back").hidden = !view.kept && !(view.former && view.former.length);
    view.find("reset").hidden = !view.filtered();
    view.find("empty").hidden = view.visible.size > 0;
    view.find("empty").textContent = view.say(view.nodes.length ? "ui.empty" : `nothing.${view.data.view}`);
    if (!view.find("table").hidden) view.fillTable();
    view.redrawEdges();
  };

  view.reset = () => {
    view.filters = {};
    view.kept = null;
    view.history = [];
    view.offer();
    view.refresh();
    view.address();
  };

  // Sets every text of the page in the language that is chosen.
  view.speak = () => {
    document.documentElement.lang = LANGUAGES[view.language];
    for (const each of root.querySelectorAll("[data-word]")) each.textContent = view.say(each.dataset.word);
    for (const each of root.querySelectorAll("[data-label]")) each.setAttribute("aria-label", view.say(each.dataset.label));
    for (const each of root.querySelectorAll("[data-hint]")) each.setAttribute("placeholder", view.say(each.dataset.hint));
    view.find("heading").textContent = view.told(view.data.title);
    view.find("counts").textContent = view.told(view.data.counts);
    const left = view.data.left_out ? new Intl.NumberFormat(LANGUAGES[view.language]).format(view.data.left_out) : "";
    view.find("left").hidden = !left;
    view.find("left").textContent = left && view.say("ui.left", {count: left});
  };

  function changed(fit) {
    view.refresh();
    if (fit) view.fit();
    view.address();
  }

  view.find("language").addEventListener("click", () => {
    view.language = 1 - view.language;
    view.speak();
    view.offer();
    if (view.chosen && view.chosen.node !== undefined) view.tellNode(view.chosen.node);
    changed(false);
  });
  view.find("body").addEventListener("change", (event) => { view.filters.body = event.target.value; changed(true); });
  for (const name of ["from", "to"]) {
    view.find(name).addEventListener("input", () => {
      const [from, to] = ["from", "to"].map((each) => Number(view.find(each).value));
      if (from > to) view.find(name).value = name === "from" ? to : from;
      const place = Number(view.find(name).value), end = name === "from" ? 0 : view.dates.length - 1;
      view.filters[name] = place === end ? "" : view.dates[place];
      view.tellPeriod();
      changed(true);
    });
  }
  view.find("legend").addEventListener("click", ({target}) => {
    const button = target.closest("button");
    if (!button) return;
    view.filters.off = view.filters.off || new Set();
    if (!view.filters.off.delete(button.dataset.name)) view.filters.off.add(button.dataset.name);
    button.setAttribute("aria-pressed", String(!view.filters.off.has(button.dataset.name)));
    changed(true);
  });
  view.find("reset").addEventListener("click", () => { view.reset(); view.fit(); });
  view.find("back").addEventListener("click", view.back);
  view.find("close").addEventListener("click", () => { view.clear(); canvas.focus(); });
  view.find("fit").addEventListener("click", () => view.fit(true));
  view.find("larger").addEventListener("click", () => view.zoom(1.25));
  view.find("smaller").addEventListener("click", () => view.zoom(0.8));
  view.find("focus-button").addEventListener("click", () => view.focusOn(view.chosen.node));
  view.find("path-button").addEventListener("click", view.startPath);
  view.find("table-button").addEventListener("click", () => { view.showTable(view.find("table").hidden); view.address(); });
  view.find("physics").addEventListener("click", (event) => {
    view.floating = !view.floating;
    event.currentTarget.setAttribute("aria-pressed", String(view.floating));
    view.network.setOptions({physics: view.floating ? FLOAT : false, interaction: {dragNodes: view.floating}});
    if (!view.floating) changed(true);
  });
  view.find("groups").addEventListener("click", (event) => {
    view.grouped = !view.grouped;
    event.currentTarget.setAttribute("aria-pressed", String(view.grouped));
    view.redrawEdges();
  });
  root.addEventListener("click", ({target}) => {
    const button = target.closest("button[data-node]");
    if (button) view.goTo(Number(button.dataset.node));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { view.forgetColours(); view.redrawEdges(); });
  view.find("filters-button").addEventListener("click", ({currentTarget}) => {
    currentTarget.setAttribute("aria-expanded", String(view.find("filters").classList.toggle("open")));
  });

  // Where the element becomes narrow or wide, what is shown is arranged anew.
  new ResizeObserver(() => {
    if (!view.data || (root.clientWidth < NARROW) === view.narrow) return;
    view.arrange();
    view.refresh();
    view.fit();
  }).observe(root);

  // Paper gets all that is shown, not what the window shows of it, in the colours of the light.
  window.addEventListener("beforeprint", () => {
    root.classList.add("paper");
    view.forgetColours();
    const src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(view.svg())}`;
    canvas.after(view.element("img", "", null, {class: "printed", alt: view.told(view.data.title), src}));
  });
  window.addEventListener("afterprint", () => {
    root.classList.remove("paper");
    root.querySelector(".printed").remove();
    view.forgetColours();
  });
  window.addEventListener("hashchange", view.follow);

  const own = root.querySelector("script[type='application/json']");
  if (own) view.show(JSON.parse(own.textContent));
  else if (root.dataset.source) view.load(root.dataset.source);
  return view;
}

window.referatgraf = [...document.querySelectorAll("[data-graph]")].map(mount);
