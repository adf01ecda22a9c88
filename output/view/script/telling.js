// The panel: the facts of a node or an edge, the sentences of the minutes, and what it is joined to.
function telling(view) {
  function evidence(numbers, parent) {
    if (!numbers.length) return;
    view.element("h3", view.say("ui.evidence"), parent);
    for (const number of numbers) {
      const [before, name, after, file, start, end, page, line] = view.data.evidence[number];
      const quote = view.element("blockquote", "", parent);
      view.element("bdi", before, quote);
      view.element("mark", name, view.element("bdi", "", quote));
      view.element("bdi", after, quote);
      const place = page ? view.say("ui.page", {page}) : view.say("ui.line", {line});
      view.element("cite", `${file}, ${place}`, parent, {title: `tegn ${start}–${end}`});
    }
  }

  function fact(name, value, parent) {
    view.element("dt", view.say(`fact.${name}`), parent);
    view.element("bdi", value, view.element("dd", "", parent));
  }

  function anchors(node, parent) {
    const place = view.element("p", "", parent, {class: "anchors"});
    const acts = node.facts.filter(([name]) => name === "version").flatMap(([, told]) => told[0].split("; "));
    for (const act of acts.filter((each) => /^https?:\/\/(www\.)?retsinformation\.dk\//.test(each)).slice(-1)) {
      view.element("a", view.say("ui.act"), place, {href: act, rel: "noreferrer", target: "_blank"});
    }
    if (/^https?:\/\//.test(node.iri)) view.element("a", view.say("ui.iri"), place, {href: node.iri, rel: "noreferrer", target: "_blank"});
  }

  function link(id, about, parent) {
    const button = view.element("button", "", view.element("li", "", parent), {type: "button", "data-node": id});
    view.element("bdi", view.told(view.nodes[id].name), button);
    if (about) view.element("small", about, button);
  }

  const about = (edge, id) => [view.form !== "free" || edge.weight > 1 ? weight(edge) : "", view.told(view.nodes[id].about)].filter(Boolean).join(" · ");
  const weight = (edge) => (edge.weight > 1 ? `${edge.weight} ×` : "");

  function joined(id, parent) {
    const groups = new Map();
    for (const edge of view.incident[id]) {
      const name = edge.from === id ? `relation.${edge.relation}` : `relation.${edge.relation}.in`;
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(edge);
    }
    for (const [name, edges] of groups) {
      const title = view.say(name);
      view.element("h3", title[0].toUpperCase() + title.slice(1) + (edges.length > 1 ? ` (${edges.length})` : ""), parent);
      const list = view.element("ul", "", parent);
      edges.sort((a, b) => ((a.date || "~") < (b.date || "~") ? -1 : 1));
      for (const edge of edges) link(view.other(edge, id), about(edge, view.other(edge, id)), list);
    }
  }

  // What the neighbours of a node tell of it: of a principle each handling of it.
  view.tellNode = (id) => {
    const node = view.nodes[id], place = begin(view.say(`kind.${node.kind}`), view.told(node.name));
    const facts = view.element("dl", "", place);
    for (const [name, told] of node.facts) if (name !== "version") fact(name, view.told(told), facts);
    anchors(node, place);
    const own = view.incident[id].flatMap((edge) => (node.kind === "handling" ? edge.evidence : []));
    evidence([...new Set([...node.evidence, ...own])].slice(0, 4), place);
    joined(id, place);
    view.find("focus-button").hidden = view.find("path-button").hidden = false;
  };

  view.tellEdge = (edge) => {
    const place = begin(view.say("ui.relation"), view.say(`relation.${edge.relation}`));
    const list = view.element("ul", "", place);
    link(edge.from, view.told(view.nodes[edge.from].about), list);
    link(edge.to, view.told(view.nodes[edge.to].about), list);
    const facts = view.element("dl", "", place);
    const days = edge.date && edge.until !== edge.date ? `${view.day(edge.date)} – ${view.day(edge.until)}` : view.day(edge.date || "");
    if (days) fact("date", days, facts);
    if (edge.outcome) fact("outcome", view.outcome(edge.outcome), facts);
    if (edge.weight > 1) fact("number", String(edge.weight), facts);
    evidence(edge.evidence, place);
    view.find("focus-button").hidden = view.find("path-button").hidden = true;
  };

  function begin(kind, title) {
    view.find("kind").textContent = kind;
    view.find("title").replaceChildren(view.element("bdi", title, null));
    const place = view.find("told");
    place.replaceChildren();
    view.find("panel").hidden = false;
    view.find("panel").scrollTop = 0;
    return place;
  }
}
