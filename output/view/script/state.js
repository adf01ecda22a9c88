// What a graph is drawn from, and what is shown of it. Text of documents is only ever set as text, never as markup.
const LANGUAGES = ["da", "en"];
const NARROW = 700, OUTLINE = 300, INDENT = 20; // the outline is that of output/view/outline.py

function stateOf(root) {
  const view = {
    root,
    language: 0, // place in the pairs of texts
    data: null,
    nodes: [], // by number
    edges: [],
    incident: [], // the edges of each node
    visible: new Set(), // numbers of nodes
    lines: [], // the edges that are drawn
    places: [], // middle of each card at the moment
    chosen: null, // {node} or {edge}
    lit: null, // what stands out; null: everything
    filters: {},
    kept: null, // the nodes that a focus has left; null: all
    history: [],
  };
  view.find = (name) => root.querySelector(`[data-part="${name}"]`);
  view.all = (name) => [...root.querySelectorAll(`[data-part="${name}"]`)];
  view.told = (pair) => (pair ? pair[view.language] : "");
  view.say = (name, values = {}) =>
    Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), view.told(WORDS[name] || [name, name]));
  view.element = (tag, text, parent, attributes = {}) => {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (parent) parent.append(made);
    return made;
  };
  view.day = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    if (!day) return date;
    const options = {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"};
    return new Intl.DateTimeFormat(view.language ? "en-GB" : "da-DK", options).format(Date.UTC(year, month - 1, day));
  };
  view.outcome = (names) => (names || "").split("; ").filter(Boolean)
    .map((name) => view.told(view.data.outcomes[name]) || name).join(", ");
  view.other = (edge, node) => (edge.from === node ? edge.to : edge.from);

  view.take = (data) => {
    Object.assign(view, {data, nodes: data.nodes, edges: data.edges, chosen: null, lit: null, kept: null, history: []});
    view.incident = data.nodes.map(() => []);
    for (const edge of data.edges) {
      view.incident[edge.from].push(edge);
      if (edge.to !== edge.from) view.incident[edge.to].push(edge);
    }
    for (const node of data.nodes) {
      node.isEvent = ["handling", "item", "decision"].includes(node.kind);
      node.said = [node.lines, node.english || node.lines];
      node.wide = {width: node.width, height: node.height, said: node.said};
    }
    view.arrange();
  };

  // Of a narrow screen what stands in rows and columns becomes an outline: cards of one width below each other, moved in
  // below what they belong to, and with the body in a line of its own.
  view.arrange = () => {
    view.narrow = root.clientWidth < NARROW;
    const outlined = view.narrow && view.data.outline.length > 0;
    view.form = outlined ? "outline" : view.data.form;
    view.headings = outlined ? [] : view.data.headings;
    view.leads = new Map(); // what each card of the outline stands below
    for (const node of view.nodes) Object.assign(node, node.wide);
    const above = [];
    for (const [id, depth, bodies] of outlined ? view.data.outline : []) {
      const node = view.nodes[id], lines = bodies.map((body) => ["title", body]);
      above.splice(depth, above.length, id);
      if (depth) view.leads.set(id, above[depth - 1]);
      node.width = OUTLINE - depth * INDENT;
      node.height += lines.length * HEIGHTS.title;
      node.said = node.said.map((each) => [...lines, ...each]);
    }
  };
  view.leading = ({from, to}) => view.leads.get(from) === to || view.leads.get(to) === from;
  view.quiet = (edge) => (view.form === "outline" ? true : edge.quiet);
  return view;
}
