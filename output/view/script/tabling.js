// The same facts as a table: a row for each edge that is shown.
function tabling(view) {
  view.tableHead = () => ["source", "relation", "target", "date", "outcome", "count", "read"].map((name) => view.say(`ui.${name}`));

  const place = (numbers) => numbers.slice(0, 1).map((number) => {
    const [, , , file, , , page, line] = view.data.evidence[number];
    return `${file}, ${page ? view.say("ui.page", {page}) : view.say("ui.line", {line})}`;
  }).join("");

  const called = (id) => {
    const node = view.nodes[id];
    if (!node.isEvent) return view.told(node.name);
    return [node.look === "waiting" ? view.say("waiting") : "", node.date && view.day(node.date), view.outcome(node.outcome), view.told(node.name)].filter(Boolean).join(" · ");
  };

  view.tableRows = () => view.reachable.map((edge) => {
    const days = [edge.date, edge.until].filter((day, at, all) => day && all.indexOf(day) === at);
    const cells = [called(edge.from), view.say(`relation.${edge.relation}`), called(edge.to), days.join(" – "),
      view.outcome(edge.outcome), edge.weight, place(edge.evidence)];
    return {edge, cells};
  });

  view.showTable = (shown) => {
    const table = view.find("table");
    view.find("table-button").setAttribute("aria-pressed", String(shown));
    table.hidden = !shown;
    view.find("canvas").hidden = shown;
    view.find("camera").hidden = shown;
    if (shown) view.fillTable();
  };

  view.fillTable = () => {
    const rows = view.tableRows(), place_ = view.find("rows");
    view.find("table-name").textContent = `${view.say("ui.tableName")} (${view.say("ui.rows", {count: rows.length})})`;
    view.find("head").replaceChildren(...view.tableHead().map((title) => view.element("th", title, null, {scope: "col"})));
    const made = document.createDocumentFragment();
    for (const {edge, cells} of rows) {
      const row = view.element("tr", "", made);
      cells.forEach((value, at) => {
        const held = view.element("td", "", row);
        if (at === 0 || at === 2) {
          const button = view.element("button", "", held, {type: "button", "data-node": at ? edge.to : edge.from});
          view.element("bdi", value, button);
        } else if (value) view.element("bdi", String(value), held);
        row.append(" ");
      });
    }
    place_.replaceChildren(made);
  };
}
