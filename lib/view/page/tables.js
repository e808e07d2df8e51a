// The tabs of rows: relations that can be sorted and copied, and articles.
"use strict";
{
  const { el, name, words, count } = relata;
  const sorting = { by: "weight", down: true };

  const columns = [
    ["source", "From", (g, r) => g.things.name[g.relations.source[r]]],
    ["label", "Relation", (g, r) => relata.modifier(r) + relata.labelOf(r)],
    ["target", "To", (g, r) => g.things.name[g.relations.target[r]]],
    ["class", "Kind", (g, r) => words(g.classes[g.relations.class[r]])],
    ["polarity", "Polarity", (g, r) => relata.polarities[g.relations.polarity[r]]],
    ["date", "Date", (g, r) => relata.dayOf(r)],
    ["weight", "Sentences", (g, r) => g.relations.weight[r]],
    ["confidence", "Confidence", (g, r) => g.relations.confidence[r]],
  ];

  const sorted = (relations) => {
    const [, , value] = columns.find(([key]) => key === sorting.by), g = relata.graph, way = sorting.down ? -1 : 1;
    const order = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "en"));
    return [...relations].sort((a, b) => way * order(value(g, a), value(g, b)) || a - b);
  };

  const csvField = (value) => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;  // no formula for a spreadsheet
    return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };

  const csv = (relations) => {
    const g = relata.graph;
    const rows = sorted(relations).map((r) => {
      const e = g.first[r], has = e < g.first[r + 1];
      return [...columns.map(([, , value]) => value(g, r)), has ? g.sentences.text[g.evidence.sentence[e]] : "", has ? relata.articleName(g.sentences.article[g.evidence.sentence[e]]) : ""];
    });
    return [[...columns.map(([key]) => key), "sentence", "article"], ...rows].map((row) => row.map(csvField).join(",")).join("\n") + "\n";
  };

  const tableTab = (host, chosen, state) => {
    const g = relata.graph, rows = sorted(chosen.relations), shown = rows.slice(0, 1000);
    const head = columns.map(([key, title]) =>
      el("th", { scope: "col", "aria-sort": sorting.by === key ? (sorting.down ? "descending" : "ascending") : "none" },
        el("button", { type: "button", onclick: () => { sorting.down = sorting.by === key ? !sorting.down : key === "weight" || key === "confidence"; sorting.by = key; tableTab(host, chosen, state); } },
          title, sorting.by === key ? (sorting.down ? " ▾" : " ▴") : "")));
    const body = shown.map((r) =>
      el("tr", {}, ...columns.map(([key, , value]) => {
        const content = value(g, r);
        if (key === "source" || key === "target") return el("td", {}, relata.thingLink(g.relations[key][r]));
        if (key === "label") return el("td", {}, el("button", { type: "button", class: "verb", onclick: () => relata.state.seeRelation(r) }, name(content)));
        return el("td", { class: typeof content === "number" ? "number" : null }, typeof content === "number" ? String(Math.round(content * 100) / 100) : name(content));
      })));
    const copy = el("button", { type: "button", onclick: async () => { await navigator.clipboard.writeText(csv(chosen.relations)); copy.textContent = "Copied"; } }, "Copy");
    host.replaceChildren(
      el("div", { class: "bar" }, el("h2", {}, count(rows.length, "relation", "relations")), copy, el("button", { type: "button", onclick: () => relata.save.file("relations.csv", "text/csv", csv(chosen.relations)) }, "CSV")),
      el("div", { class: "scroll" }, el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...body))),
      rows.length > shown.length ? el("p", { class: "quiet" }, `and ${(rows.length - shown.length).toLocaleString("en")} more, all of them in the CSV`) : "");
  };

  const articlesTab = (host, chosen) => {
    const g = relata.graph, stated = new Map();
    for (const r of chosen.relations)
      for (let e = g.first[r]; e < g.first[r + 1]; ++e) {
        const a = g.sentences.article[g.evidence.sentence[e]];
        stated.set(a, (stated.get(a) ?? 0) + 1);
      }
    const order = d3.range(g.articles.id.length).sort((a, b) => (g.articles.date[a] < g.articles.date[b] ? -1 : g.articles.date[a] > g.articles.date[b] ? 1 : a - b));
    host.replaceChildren(el("h2", {}, count(order.length, "article", "articles")), el("ul", { class: "articles" }, ...order.slice(0, 1000).map((a) =>
      el("li", {}, el("time", {}, g.articles.date[a] || "no date"), relata.articleLink(a), g.articles.publisher[a] ? el("span", { class: "quiet" }, name(g.articles.publisher[a])) : null,
        el("button", { type: "button", onclick: () => relata.state.change({ tab: "graph", article: [g.articles.id[a]] }) }, count(stated.get(a) ?? 0, "statement", "statements"))))));
  };

  Object.assign(relata, { tableTab, articlesTab, csv });
}
