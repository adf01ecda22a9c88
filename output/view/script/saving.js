// What is shown, saved: as a picture, as a table, as RDF.
function saving(view) {
  const MOST_PIXELS = 6000;

  function download(name, type, content) {
    const link = view.element("a", "", null, {download: `${view.data.view}.${name}`});
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  const escaped = (text) => text.replace(/[&<>"]/g, (each) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})[each])
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");

  function frame() {
    const boxes = [...view.visible].map((id) => box(view, id));
    const ends = [Math.min(0, ...boxes.map((each) => each.left)), 0, Math.max(0, ...boxes.map((each) => each.right)), Math.max(0, ...boxes.map((each) => each.bottom))];
    if (view.floating || view.form === "free") ends[1] = Math.min(0, ...boxes.map((each) => each.top));
    return [ends[0] - 20, ends[1] - 20, ends[2] - ends[0] + 40, ends[3] - ends[1] + 40];
  }

  // The same shapes as on the canvas, in the colours of the page.
  view.svg = () => {
    const [x, y, width, height] = frame(), colour = view.colour, parts = [];
    for (const [top, bottom] of view.floating ? [] : view.stripes) {
      parts.push(`<rect x="${x + 6}" y="${top}" width="${width - 12}" height="${bottom - top}" rx="8" fill="${colour("stripe")}"/>`);
    }
    for (const [left, , told] of view.floating ? [] : view.headings) {
      parts.push(`<text x="${left}" y="22" font-size="14" font-weight="bold" fill="${colour("heading")}">${escaped(view.told(told))}</text>`);
    }
    for (const guide of guides(view)) parts.push(`<path d="${guide}" fill="none" stroke="${colour("line")}" stroke-width="1.2"/>`);
    for (const edge of view.lines) {
      const {colour: stroke, width: wide, dash} = view.styleOf(edge);
      parts.push(`<path d="${curve(view, edge)}" fill="none" stroke="${stroke}" stroke-width="${wide.toFixed(1)}" stroke-opacity="0.75"${dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : ""}/>`);
    }
    for (const id of view.visible) {
      const node = view.nodes[id], {left, top} = box(view, id);
      const dash = node.look === "waiting" ? ' stroke-dasharray="5 4"' : "";
      parts.push(`<rect x="${left}" y="${top}" width="${node.width}" height="${node.height}" rx="5" fill="${colour(`${node.look}-fill`)}" stroke="${colour(`${node.look}-edge`)}"${dash}/>`);
      if (!dash) parts.push(`<rect x="${left}" y="${top + 3}" width="${BAR}" height="${node.height - 6}" fill="${colour(`${node.look}-edge`)}"/>`);
      let line = top + MARGIN / 2 + 2;
      for (const [style, told] of node.said[view.language]) {
        const size = {large: 17, title: 14, strong: 13, plain: 12, small: 11}[style];
        const bold = ["large", "title", "strong"].includes(style) ? ' font-weight="bold"' : "";
        parts.push(`<text x="${left + MARGIN + BAR}" y="${line + HEIGHTS[style] / 2 + size * 0.35}" font-size="${size}"${bold} fill="${colour(`${node.look}-ink`)}">${escaped(told)}</text>`);
        line += HEIGHTS[style];
      }
    }
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="Arial, sans-serif"><title>${escaped(view.told(view.data.title))}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour("ground")}"/>${parts.join("\n")}</svg>\n`;
  };

  view.png = () => new Promise((done, failed) => {
    const [, , width, height] = frame(), scale = Math.min(2, MOST_PIXELS / Math.max(width, height));
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, "image/png");
    };
    image.onerror = failed;
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(view.svg())}`;
  });

  // A cell of CSV (RFC 4180); what a spreadsheet would compute stands behind an apostrophe.
  const cell = (value) => `"${String(value).replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""')}"`;
  view.csv = () => [view.tableHead(), ...view.tableRows().map((row) => row.cells)].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

  const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)}>`;
  const literal = (text) => `"${text.replace(/[\\"\n\r\t]/g, (each) => ({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})[each])}"`;
  view.turtle = () => {
    const lines = ["@prefix rg: <https://w3id.org/referatgraf/ns#> .", "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
      "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .", ""];
    for (const id of view.visible) {
      const node = view.nodes[id];
      lines.push(`${iri(node.iri)} a ${iri(view.data.classes[node.kind])} ; rdfs:label ${literal(node.name[0])}@da .`);
      if (node.isEvent && node.date && node.kind !== "item") lines.push(`${iri(node.iri)} rg:date ${literal(node.date)}^^xsd:date .`);
      if (node.kind !== "item") for (const outcome of node.outcome.split("; ").filter(Boolean)) lines.push(`${iri(node.iri)} rg:outcome <https://w3id.org/referatgraf/code/outcome/${outcome}> .`);
    }
    for (const edge of view.reachable) {
      const known = view.data.properties[edge.relation];
      if (!known) continue;
      const [subject, object] = known[1] ? [edge.from, edge.to] : [edge.to, edge.from];
      lines.push(`${iri(view.nodes[subject].iri)} ${iri(known[0])} ${iri(view.nodes[object].iri)} .`);
    }
    return lines.join("\n") + "\n";
  };

  const WRITERS = {
    png: async () => download("png", "image/png", await view.png()),
    svg: () => download("svg", "image/svg+xml", view.svg()),
    csv: () => download("csv", "text/csv;charset=utf-8", `\ufeff${view.csv()}`),
    turtle: () => download("ttl", "text/turtle;charset=utf-8", view.turtle()),
    print: () => window.print(),
    link: async () => {
      view.address();
      await navigator.clipboard.writeText(window.location.href);
      view.find("message").textContent = view.say("ui.copied");
    },
  };
  for (const [name, write] of Object.entries(WRITERS)) {
    const button = view.find(`save-${name}`);
    if (button) button.addEventListener("click", () => { view.find("save").open = false; write(); });
  }
}
