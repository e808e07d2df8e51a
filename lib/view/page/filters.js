// The left side: find, limits, facets with counts, dates.
"use strict";
{
  const { el, name, count, words, later } = relata;
  const titles = { type: "Type", class: "Kind of relation", relation: "Relation", polarity: "Polarity", speaker: "Who says so", article: "Article" };
  const open = new Set(["type", "polarity"]);

  const valueName = (list, value) => {
    const g = relata.graph;
    if (list === "type" || list === "class") return words(value);
    if (list === "relation") return value.replace(/_/g, " ");
    if (list === "speaker") return value === "" ? "the article itself" : g.things.name[g.thingOf.get(value)] ?? value;
    if (list === "article") return relata.articleName(g.articleOf.get(value) ?? -1);
    return value;
  };

  const toggled = (list, value, state) => {
    const values = state[list].includes(value) ? state[list].filter((one) => one !== value) : [...state[list], value];
    relata.state.change({ [list]: values });
  };

  const facet = (list, state) => {
    const rows = [...relata.choose.counts(list, state)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const chosen = rows.filter(([value]) => state[list].includes(value)), others = rows.filter(([value]) => !state[list].includes(value));
    const shown = [...chosen, ...others].slice(0, Math.max(12, chosen.length));
    const g = relata.graph;
    const mark = (value) => (list === "type" ? relata.marker(g.types.indexOf(value)) : null);
    const items = shown.map(([value, number]) =>
      el("label", { class: "value" },
        el("input", { type: "checkbox", ...(state[list].includes(value) ? { checked: true } : {}), onchange: () => toggled(list, value, state) }),
        mark(value), name(valueName(list, value), { class: "what" }), el("span", { class: "number" }, number.toLocaleString("en"))));
    const rest = rows.length - shown.length;
    return el("details", { ...(open.has(list) || state[list].length ? { open: true } : {}), ontoggle: (event) => (event.target.open ? open.add(list) : open.delete(list)) },
      el("summary", {}, titles[list], state[list].length ? el("span", { class: "badge" }, String(state[list].length)) : null),
      ...items, rest > 0 ? el("p", { class: "quiet" }, `and ${rest.toLocaleString("en")} more`) : null);
  };

  const slider = (label, value, options, set) => {
    const output = el("output", {}, options.text(value));
    const input = el("input", { type: "range", min: options.min, max: options.max, step: options.step, "aria-label": label });
    input.value = options.to ? options.to(value) : value;
    const read = () => (options.from ? options.from(Number(input.value)) : Number(input.value));
    input.addEventListener("input", () => (output.textContent = options.text(read())));
    input.addEventListener("input", later(() => set(read()), 200));
    return el("label", { class: "slider" }, el("span", {}, label, output), input);
  };

  const box = (label, on, set) => {
    const input = el("input", { type: "checkbox", onchange: () => set(input.checked) });
    input.checked = on;
    return el("label", { class: "value" }, input, el("span", { class: "what" }, label));
  };

  const limits = (state) => {
    const { change } = relata.state, most = Math.max(10, relata.graph.things.name.length), scale = Math.log(most / 10) || 1;
    return el("div", { class: "limits" },
      slider("At most", state.top, {
        min: 0, max: 100, step: 1, text: (n) => count(Math.min(n, most), "thing", "things"),
        to: (n) => (100 * Math.log(Math.max(10, Math.min(n, most)) / 10)) / scale, from: (s) => Math.round(10 * Math.exp((s / 100) * scale)),
      }, (top) => change({ top })),
      slider("Confidence from", state.confidence, { min: 0, max: 1, step: 0.05, text: (c) => c.toFixed(2) }, (confidence) => change({ confidence })),
      slider("Neighbours from", state.degree, { min: 1, max: 20, step: 1, text: String }, (degree) => change({ degree })),
      box("Only named things", state.named, (named) => change({ named })),
      box("Only what is connected", state.connected, (connected) => change({ connected })),
      box("Hide small groups", state.group > 1, (on) => change({ group: on ? 3 : 0 })),
      box("Only disputed", state.disputed, (disputed) => change({ disputed })),
      box("Colour by community", state.colour === "groups", (on) => change({ colour: on ? "groups" : "type" })));
  };

  // A histogram of days or months; what is brushed is the span of dates.
  const histogram = (state) => {
    const days = relata.choose.dates(state).sort();
    if (days.length === 0) return null;
    const width = 232, height = 46, day = d3.timeParse("%Y-%m-%d");
    const time = (text) => day(text.length === 4 ? `${text}-07-01` : text.length === 7 ? `${text}-15` : text.slice(0, 10));
    const times = days.map(time).filter(Boolean);
    // Most of what news tells is of its days; a few years long past would leave no room for them.
    const from = d3.quantile(times.map(Number), 0.03), until = d3.quantile(times.map(Number), 0.995);
    const x = d3.scaleTime().domain([from, Math.max(until, from + 864e5 * 7)]).range([0, width]).nice();
    const bins = d3.histogram().domain(x.domain()).thresholds(x.ticks(40))(times);
    const y = d3.scaleLinear().domain([0, d3.max(bins, (bin) => bin.length) || 1]).range([0, height]);
    const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${height + 16}`).attr("class", "histogram").attr("role", "img").attr("aria-label", "Relations by date");
    svg.selectAll("rect").data(bins).enter().append("rect").attr("x", (b) => x(b.x0)).attr("width", (b) => Math.max(1, x(b.x1) - x(b.x0) - 1))
      .attr("y", (b) => height - y(b.length)).attr("height", (b) => y(b.length));
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height})`).call(d3.axisBottom(x).ticks(4).tickSize(3));
    const text = d3.timeFormat("%Y-%m-%d");
    const brush = d3.brushX().extent([[0, 0], [width, height]]).on("end", () => {
      if (!d3.event.sourceEvent) return;
      const chosen = d3.event.selection;
      relata.state.change(chosen ? { since: text(x.invert(chosen[0])), until: text(x.invert(chosen[1])) } : { since: "", until: "" });
    });
    const group = svg.append("g").attr("class", "brush").call(brush);
    if (state.since && state.until) group.call(brush.move, [x(day(state.since)), x(day(state.until))]);
    return svg.node();
  };

  const dates = (state) => {
    const day = (key, label) => {
      const input = el("input", { type: "date", "aria-label": label, onchange: () => relata.state.change({ [key]: input.value }) });
      input.value = state[key];
      return input;
    };
    const bars = histogram(state);
    return bars ? el("div", { class: "dates" }, el("h3", {}, "Date"), bars, el("div", { class: "days" }, day("since", "From this day"), "–", day("until", "Until this day"))) : null;
  };

  const results = async (text, host) => {
    const g = relata.graph, things = relata.search.things(text);
    host.replaceChildren(...things.map((i) =>
      el("button", { type: "button", class: "result", onclick: () => relata.state.focus(i) }, relata.marker(g.things.type[i]), name(g.things.name[i]), el("span", { class: "number" }, count(g.at[i].length, "relation", "relations")))));
    const sentences = await relata.search.sentences(text);
    if (text !== relata.state.get().find) return;
    if (sentences.length) host.append(el("h3", {}, "Sentences"));
    for (const s of sentences) {
      const stated = relata.search.statedIn(s);
      host.append(el("button", { type: "button", class: "result sentence", onclick: () => stated.length && relata.state.seeRelation(stated[0]) }, name(g.sentences.text[s]), el("span", { class: "quiet" }, name(relata.articleName(g.sentences.article[s])))));
    }
    if (things.length + sentences.length === 0 && text.trim()) host.append(el("p", { class: "quiet" }, "Nothing has such a name, and no sentence holds these words."));
  };

  class Filters {
    constructor(host) {
      this.find = el("input", { type: "search", id: "find", placeholder: "Find names and sentences", "aria-label": "Find names and sentences", autocomplete: "off" });
      this.find.addEventListener("input", later(() => relata.state.change({ find: this.find.value }, false), 120));
      this.found = el("div", { class: "found", "aria-live": "polite" });
      this.rest = el("div", {});
      host.append(el("div", { class: "finder" }, this.find), this.found, this.rest);
    }
    show(state, changed) {
      if (changed.includes("find")) {
        if (this.find.value !== state.find) this.find.value = state.find;
        if (state.find) results(state.find, this.found);
        else this.found.replaceChildren();
      }
      if (changed.every((key) => ["find", "see", "tab", "theme", "trail"].includes(key))) return;
      this.rest.replaceChildren(...[limits(state), dates(state), ...relata.state.lists.map((list) => facet(list, state)),
        el("button", { type: "button", class: "reset", onclick: () => relata.state.change({ ...relata.state.standard(), theme: state.theme, tab: state.tab }) }, "Back to the first view")].filter(Boolean));
    }
  }

  relata.Filters = Filters;
}
