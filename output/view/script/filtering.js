// What is shown: by kind, body, outcome and period, and by what a focus has left.
function filtering(view) {
  const off = (name) => view.filters.off && view.filters.off.has(name);
  const within = (date) => !date || ((!view.filters.from || date >= view.filters.from) && (!view.filters.to || date <= view.filters.to));
  const anyOutcome = (outcome) => !outcome || outcome.split("; ").some((each) => !off(each));

  // The items of an edge that counts some, which pass; null where it counts none.
  view.counted = (edge) => (edge.events ? edge.events.filter(([date, outcome]) => within(date) && anyOutcome(outcome)).length : null);

  function passes(node) {
    if (off(node.kind) || (view.kept && !view.kept.has(node.id))) return false;
    if (node.look === "waiting" && off("waiting")) return false;
    if (!node.isEvent) return true;
    if (view.filters.body && node.body && !node.body.split("; ").includes(view.filters.body)) return false;
    if ((view.filters.from || view.filters.to) && node.look === "waiting") return true;
    return within(node.date) && anyOutcome(node.outcome);
  }

  function edgePasses(edge) {
    if (edge.events) return view.counted(edge) > 0;
    return within(edge.date) && anyOutcome(edge.outcome);
  }

  const bodyFits = (edge) => !view.filters.body || [edge.from, edge.to].every((end) =>
    view.nodes[end].kind !== "body" || view.nodes[end].body === view.filters.body);

  view.filtered = () => Boolean(view.filters.body || view.filters.from || view.filters.to || (view.filters.off && view.filters.off.size));

  // Shown is what passes by itself. While a filter is at work, a thing without day and outcome of its own is shown only
  // if something that passes leads to it.
  view.filter = () => {
    const passing = new Set(view.nodes.filter(passes).map((node) => node.id));
    let lines = view.edges.filter((edge) => passing.has(edge.from) && passing.has(edge.to) && edgePasses(edge) && bodyFits(edge));
    let shown = passing;
    if (view.filtered()) {
      shown = new Set([...passing].filter((id) => view.nodes[id].isEvent));
      for (const edge of lines) {
        if (edge.date || edge.outcome || edge.events || shown.has(edge.from) || shown.has(edge.to)) shown.add(edge.from).add(edge.to);
      }
      if (!shown.size) shown = new Set([...passing].filter((id) => view.nodes[id].body === view.filters.body));
      const joins = lines.filter((edge) => !edge.date && !edge.outcome && !edge.events);
      for (let grown = -1; grown !== shown.size;) {
        grown = shown.size;
        for (const edge of joins) if (TREES.includes(edge.relation) && shown.has(edge.from)) shown.add(edge.to);
      }
    }
    lines = lines.filter((edge) => shown.has(edge.from) && shown.has(edge.to));
    view.visible = shown;
    view.reachable = lines;
    view.lines = lines.filter((edge) => !view.quiet(edge));
  };

  // The choices that this graph offers.
  view.offer = () => {
    const bodies = [...new Set(view.nodes.flatMap((node) => (node.body ? node.body.split("; ") : [])))].sort((a, b) => a.localeCompare(b, "da"));
    const select = view.find("body");
    select.replaceChildren();
    view.element("option", view.say("ui.allBodies"), select, {value: ""});
    for (const body of bodies) view.element("option", body, select, {value: body});
    select.value = view.filters.body || "";
    const dates = new Set([...view.nodes, ...view.edges].flatMap((each) => [each.date, each.until, ...(each.events || []).map(([date]) => date)]));
    view.dates = [...dates].filter(Boolean).sort();
    for (const [name, at] of [["from", 0], ["to", view.dates.length - 1]]) {
      const slider = view.find(name), chosen = view.filters[name];
      slider.max = Math.max(0, view.dates.length - 1);
      const place = name === "from" ? view.dates.findIndex((date) => date >= chosen) : view.dates.findLastIndex((date) => date <= chosen);
      slider.value = chosen && place >= 0 ? place : at;
    }
    view.find("period").hidden = view.dates.length < 2;
    view.find("bodies").hidden = bodies.length < 2;
    view.tellPeriod();
    legend();
  };

  view.tellPeriod = () => {
    const ends = ["from", "to"].map((name) => view.dates[view.find(name).value] || "");
    view.find("period-told").textContent = ends.map(view.day).join(" – ");
    ["from", "to"].forEach((name, at) => view.find(name).setAttribute("aria-valuetext", view.day(ends[at])));
  };

  function legend() {
    const place = view.find("legend");
    place.replaceChildren();
    const kinds = [...new Set(view.nodes.map((node) => node.kind))];
    const outcomes = new Set([...view.nodes, ...view.edges].flatMap((each) => (each.outcome || "").split("; ")));
    const looks = kinds.filter((kind) => kind !== "handling").map((kind) => [kind, view.say(`kind.${kind}`)]);
    const found = Object.entries(view.data.outcomes).filter(([name]) => outcomes.has(name)).map(([name, told]) => [name, view.told(told)]);
    if (view.nodes.some((node) => node.look === "waiting")) found.push(["waiting", view.say("waiting")]);
    for (const [name, told] of [...looks, ...found]) {
      const button = view.element("button", "", place, {type: "button", "data-name": name, "aria-pressed": String(!off(name))});
      view.element("i", "", button, {class: `swatch look-${name}`, "aria-hidden": "true"});
      button.append(told);
    }
  }
}
