// Brings the parts together: one state, and what shows it.
"use strict";
{
  const { el, name, plain, count } = relata;
  const tabs = { graph: "Graph", timeline: "Timeline", disputed: "Disputed", table: "Table", articles: "Articles" };
  const of = (id) => document.getElementById(id);
  // What changes nothing of the choice of things.
  const looks = new Set(["see", "tab", "find", "theme", "trail"]);
  let chosen = null;
  let picture = null;

  const tip = (found, event) => {
    const box = of("tip"), g = relata.graph;
    if (!found || !event) return box.classList.remove("shown");
    if (found.thing !== undefined) box.replaceChildren(el("b", {}, name(g.things.name[found.thing])), ` ${relata.words(g.types[g.things.type[found.thing]])}, ${count(g.at[found.thing].length, "relation", "relations")}`);
    else box.replaceChildren(...found.bundle.relations.slice(0, 6).map((r) => el("div", {}, name(g.things.name[g.relations.source[r]]), el("i", {}, ` ${plain(relata.modifier(r) + relata.labelOf(r))} `), name(g.things.name[g.relations.target[r]]))),
      found.bundle.relations.length > 6 ? el("div", {}, `and ${found.bundle.relations.length - 6} more`) : "");
    box.style.left = `${Math.min(event.clientX + 14, innerWidth - 280)}px`;
    box.style.top = `${event.clientY + 16}px`;
    box.classList.add("shown");
  };

  const drawTabs = (state) => {
    of("tabs").replaceChildren(...Object.entries(tabs).map(([key, title]) =>
      el("button", { type: "button", role: "tab", id: `tab-${key}`, "aria-selected": String(state.tab === key), onclick: () => relata.state.change({ tab: key }) }, title)));
  };

  // The way that led here, and how much is hidden.
  const bar = (state) => {
    const g = relata.graph, hidden = chosen.total + g.hidden - chosen.things.length;
    const way = state.trail.includes(state.focus) ? state.trail : [...state.trail, state.focus];
    const trail = state.focus
      ? el("nav", { class: "trail", "aria-label": "Trail" }, el("button", { type: "button", onclick: relata.state.leaveFocus }, "Everything"),
          ...way.map((id) => el("button", { type: "button", "aria-current": id === state.focus ? "true" : null, onclick: () => relata.state.change({ focus: id, see: `t:${id}`, trail: way.slice(0, way.indexOf(id) + 1) }) }, "› ", name(g.things.name[g.thingOf.get(id)] ?? id))),
          el("span", { class: "steps" }, ...[1, 2].map((steps) => el("button", { type: "button", "aria-pressed": String(state.steps === steps), onclick: () => relata.state.change({ steps }) }, count(steps, "step", "steps")))))
      : null;
    const more = el("p", { class: "shown" }, `${count(chosen.things.length, "thing", "things")}, ${count(chosen.relations.length, "relation", "relations")}`,
      hidden > 0 ? el("button", { type: "button", title: "Show all that the page has", onclick: () => relata.state.change({ named: false, confidence: 0, top: Math.max(10, g.things.name.length), connected: false, group: 0 }) }, `and ${hidden.toLocaleString("en")} more`) : null);
    return [trail, more].filter(Boolean);
  };

  const stage = { graph: el("div", { class: "graph", id: "graph", role: "tabpanel" }), text: el("div", { class: "sheet", role: "tabpanel" }) };
  const over = el("div", { class: "over" });
  const zoomers = () => el("div", { class: "zoomers" }, ...[["+", "Nearer"], ["-", "Farther"], ["0", "All of it"]].map(([key, title]) =>
    el("button", { type: "button", title, "aria-label": title, onclick: () => picture.key(new KeyboardEvent("keydown", { key })) }, key === "0" ? "⤢" : key === "-" ? "−" : "+")));

  const render = (state, changed) => {
    document.documentElement.dataset.theme = state.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const anew = !chosen || changed.some((key) => !looks.has(key));
    if (anew) chosen = relata.choose.choose(state);
    drawTabs(state);
    const isGraph = state.tab === "graph";
    stage.graph.hidden = !isGraph;
    stage.text.hidden = isGraph;
    over.replaceChildren(...bar(state));
    if (isGraph) {
      if (anew) picture.show(chosen, state, true);
      else picture.select(state);
    } else {
      const show = { timeline: relata.timelineTab, disputed: relata.disputedTab, table: relata.tableTab, articles: relata.articlesTab }[state.tab] ?? relata.tableTab;
      if (changed.some((key) => key !== "see") || state.tab === "timeline") show(stage.text, chosen, state);
      if (anew) picture.show(chosen, state, true);
    }
    if (changed.includes("see")) relata.showEvidence(of("evidence"), state);
    document.body.dataset.tab = state.tab;
  };

  const listen = () => {
    addEventListener("keydown", (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
      if (event.key === "/" && !typing) event.preventDefault(), of("find").focus();
      if (event.key === "Escape" && typing) document.activeElement.blur();
    });
    of("theme").addEventListener("click", () => relata.state.change({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }, false));
    of("open-filters").addEventListener("click", (event) => {
      const open = of("filters").classList.toggle("open");
      event.target.setAttribute("aria-expanded", String(open));
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => render(relata.state.get(), ["theme"]));
  };

  const start = async () => {
    await relata.load();
    const g = relata.graph, title = plain(g.title) || (g.articles.id.length === 1 ? plain(relata.articleName(0)) : "Knowledge graph");
    document.title = title;
    of("title").replaceChildren(name(title));
    stage.graph.append(over, zoomers());
    of("stage").append(stage.graph, stage.text);
    relata.tip = tip;
    picture = new relata.Picture(stage.graph);
    relata.picture = picture;
    const filters = new relata.Filters(of("filters"));
    relata.save.menu(of("save"), () => picture, () => chosen);
    relata.chosen = () => chosen;
    relata.state.follow(render);
    relata.state.follow((state, changed) => filters.show(state, changed));
    listen();
    relata.state.begin();
    document.body.dataset.ready = "true";
  };

  start().catch((error) => {
    of("stage").append(el("p", { class: "failed", role: "alert" }, `The graph in this page cannot be read: ${error.message}. A browser of 2023 or later is needed.`));
    throw error;
  });
}
