// Search in names and in all that is told, with suggestions (the combobox pattern of WAI-ARIA).
const MOST_HITS = 30;

function searching(view) {
  let texts = [], hits = [], active = -1;
  const input = view.find("search"), list = view.find("hits");
  const folded = (text) => text.toLowerCase();

  view.index = () => {
    texts = view.nodes.map((node) => folded([...node.name, ...node.about, ...node.facts.flatMap(([, told]) => told)].join("\n")));
  };

  view.search = (words) => {
    const wanted = folded(words).split(/\s+/).filter(Boolean);
    if (!wanted.length) return [];
    const rank = (node) => (wanted.every((word) => folded(view.told(node.name)).includes(word)) ? 0 : 1);
    return view.nodes.filter((node) => wanted.every((word) => texts[node.id].includes(word)))
      .map((node) => [rank(node), node.isEvent ? 1 : 0, -view.incident[node.id].length, node])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map((each) => each[3]);
  };

  function mark(at) {
    active = at;
    [...list.querySelectorAll("[role=option]")].forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({block: "nearest"});
    } else input.removeAttribute("aria-activedescendant");
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  }

  function suggest() {
    hits = view.search(input.value);
    list.replaceChildren();
    for (const [at, node] of hits.slice(0, MOST_HITS).entries()) {
      const option = view.element("li", "", list, {role: "option", id: `${list.id}-${at}`, "aria-selected": "false", "data-node": node.id});
      view.element("bdi", view.told(node.name), option);
      view.element("small", view.told(node.about), option);
    }
    const empty = input.value.trim() && !hits.length;
    view.find("search-told").textContent = empty ? view.say("ui.none")
      : hits.length > MOST_HITS ? view.say("ui.more", {count: hits.length, shown: MOST_HITS}) : "";
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(-1);
  }

  function take(node) {
    close();
    view.find("search-told").textContent = "";
    if (node) view.goTo(node.id);
  }

  input.addEventListener("input", suggest);
  input.addEventListener("keydown", (event) => {
    const shown = Math.min(hits.length, MOST_HITS);
    if (event.key === "ArrowDown" && shown) mark((active + 1) % shown);
    else if (event.key === "ArrowUp" && shown) mark((active - 1 + shown) % shown);
    else if (event.key === "Enter") take(hits[Math.max(0, active)]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[data-node]");
    event.preventDefault();
    if (option) take(view.nodes[option.dataset.node]);
  });
  input.addEventListener("blur", close);
}
