// Camera, keyboard and address.
const READABLE = 0.72;

function steering(view) {
  const ground = () => view.find("canvas");

  // What of the picture may be seen beside the panel.
  const free = () => {
    const {clientWidth, clientHeight} = ground();
    const panel = view.find("panel");
    if (panel.hidden) return [clientWidth, clientHeight];
    return clientWidth < NARROW ? [clientWidth, clientHeight - panel.offsetHeight] : [clientWidth - panel.offsetWidth, clientHeight];
  };

  function bounds(ids) {
    const boxes = [...ids].map((id) => box(view, id));
    return [Math.min(...boxes.map((each) => each.left)), Math.min(...boxes.map((each) => each.top)),
      Math.max(...boxes.map((each) => each.right)), Math.max(...boxes.map((each) => each.bottom))];
  }

  const headed = () => (view.headings.length && !view.floating ? HEADING + GAP : 0);

  function mostJoined() {
    const joined = new Map([...view.visible].map((id) => [id, 0]));
    for (const {from, to} of view.lines) for (const id of [from, to]) if (joined.has(id)) joined.set(id, joined.get(id) + 1);
    return [...joined].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  }

  // The whole at normal zoom if it fits; else its width; else its upper left corner, so that it can be read; of a picture
  // without order, what is around the card that most lines lead to.
  view.fit = (everything) => {
    if (!view.visible.size) return;
    const [left, top, right, bottom] = bounds(view.visible), [width, height] = free();
    const across = (width - 40) / (right - left), down = (height - 30) / (bottom - top + headed());
    const whole = everything || (view.form === "free" && Math.min(across, down) > 0.45);
    const most = view.form === "outline" ? 1.25 : Math.min(1.25, Math.max(down, 1));
    const scale = whole ? Math.min(1.2, across, down) : Math.max(READABLE, Math.min(most, across));
    const spareX = Math.max(0, (width / scale - (right - left)) / 2), spareY = view.form === "free" ? Math.max(0, (height / scale - (bottom - top)) / 2) : 6;
    const centre = () => (whole ? {x: (left + right) / 2, y: (top + bottom) / 2} : view.places[mostJoined()]);
    const around = ({x, y}) => [x - width / scale / 2, y - height / scale / 2];
    const from = view.form === "free" && !spareX ? around(centre()) : [left - Math.max(18 / scale, spareX), top - headed() - spareY];
    view.network.moveTo({position: {x: from[0] + ground().clientWidth / 2 / scale, y: from[1] + ground().clientHeight / 2 / scale}, scale, animation: false});
  };

  // Moves until the nodes are seen beside the panel, with all that is lit, or all of its width, if it can be read so;
  // no further than need be.
  view.lookAt = (ids) => {
    const [width, height] = free(), now = view.network.getScale();
    const own = bounds(ids), lit = bounds(view.lit ? view.lit.nodes : ids);
    const fits = ([left, top, right, bottom]) => Math.min((width - 40) / (right - left), (height - 30) / (bottom - top + headed()));
    const seen = [lit, [lit[0], own[1], lit[2], own[3]], own].find((each) => fits(each) >= READABLE) || own;
    const scale = Math.max(0.3, Math.min(Math.max(now, READABLE), fits(seen)));
    const middle = view.network.DOMtoCanvas({x: width / 2, y: height / 2});
    const moved = (at, low, high, room) => Math.min(Math.max(at, high + 12 - room / 2), low - 12 + room / 2);
    const x = moved(middle.x, seen[0], seen[2], width / scale), y = moved(middle.y, seen[1] - headed(), seen[3], height / scale);
    if (scale === now && Math.hypot(x - middle.x, y - middle.y) < 1) return;
    const position = {x: x + (ground().clientWidth - width) / 2 / scale, y: y + (ground().clientHeight - height) / 2 / scale};
    view.network.moveTo({position, scale, animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : {duration: 300}});
  };

  const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  function nearest([dx, dy]) {
    const from = view.places[view.chosen.node];
    let best = null, least = Infinity;
    for (const id of view.visible) {
      const x = view.places[id].x - from.x, y = view.places[id].y - from.y, along = x * dx + y * dy;
      if (id === view.chosen.node || along <= 1) continue;
      const far = along + 2.5 * Math.abs(x * dy + y * dx);
      if (far < least) [best, least] = [id, far];
    }
    return best;
  }

  ground().addEventListener("keydown", (event) => {
    const at = view.chosen && view.chosen.node !== undefined ? view.chosen.node : null;
    if (event.key in ARROWS) {
      const next = at === null ? first() : nearest(ARROWS[event.key]);
      if (next !== null && next !== undefined) {
        view.choose(next);
        view.lookAt(new Set([next]));
      }
    } else if (event.key === "Enter" && at !== null) view.find("close").focus();
    else if (event.key === " " && at !== null) view.focusOn(at);
    else if (event.key === "+" || event.key === "-") view.zoom(event.key === "+" ? 1.25 : 0.8);
    else return;
    event.preventDefault();
  });
  const first = () => [...view.visible].sort((a, b) => view.places[a].x + view.places[a].y - view.places[b].x - view.places[b].y)[0];

  view.root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (view.find("save").open) view.find("save").open = false;
    else if (view.chosen) {
      view.clear();
      ground().focus();
    } else if (view.history.length || (view.former && view.former.length)) view.back();
  });

  view.zoom = (factor) => view.network.moveTo({scale: Math.min(4, Math.max(0.03, view.network.getScale() * factor)), animation: false});

  // The address tells what is chosen and filtered, so that it can be passed on.
  view.address = (more = {}) => {
    if (view.root.dataset.source) return;
    const told = new URLSearchParams();
    const set = (name, value) => value && told.set(name, value);
    if (view.chosen && view.chosen.node !== undefined) set("focus", view.nodes[view.chosen.node].iri);
    if (view.kept) set("near", "1");
    for (const name of ["from", "to", "body"]) set(name, view.filters[name]);
    set("off", [...(view.filters.off || [])].join(","));
    set("lang", view.language ? LANGUAGES[view.language] : "");
    set("table", view.find("table").hidden ? "" : "1");
    set("path", more.path);
    const text = told.toString();
    if (text !== window.location.hash.slice(1)) window.history.replaceState(null, "", text ? `#${text}` : window.location.pathname + window.location.search);
  };

  view.follow = () => {
    const told = new URLSearchParams(window.location.hash.slice(1));
    const find = (name) => view.nodes.findIndex((node) => node.iri === told.get(name));
    view.language = Math.max(0, LANGUAGES.indexOf(told.get("lang")));
    view.filters = {from: told.get("from") || "", to: told.get("to") || "", body: told.get("body") || "",
      off: new Set((told.get("off") || "").split(",").filter(Boolean))};
    view.kept = null;
    view.history = [];
    view.chosen = view.lit = null;
    view.find("panel").hidden = true;
    view.speak();
    view.offer();
    view.refresh();
    view.fit();
    view.showTable(told.get("table") === "1");
    const focus = find("focus"), from = find("path");
    if (focus < 0) return;
    if (from >= 0) {
      view.chosen = {node: from};
      view.startPath();
      view.showPath(focus);
    } else if (told.get("near")) view.focusOn(focus);
    else view.goTo(focus);
  };
}
