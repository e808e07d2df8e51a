// What is said and denied: both sides beside each other.
"use strict";
{
  const { el, name, count } = relata;

  // Relations of the same ends and name are the sides of one dispute.
  const disputes = () => {
    const g = relata.graph, found = new Map();
    for (let r = 0; r < g.relations.source.length; ++r) {
      if (!g.relations.disputed[r]) continue;
      const key = [g.relations.source[r], g.relations.target[r], g.relations.relation[r]].join();
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(r);
    }
    return [...found.values()];
  };

  const side = (title, relations, kind) => {
    const g = relata.graph;
    const pieces = relations.flatMap((r) => d3.range(g.first[r], g.first[r + 1]).map((e) => [r, e]));
    return el("div", { class: `side ${kind}` }, el("h4", {}, `${title} (${pieces.length})`), ...pieces.map(([r, e]) => {
      const speaker = g.evidence.speaker[e], a = g.sentences.article[g.evidence.sentence[e]];
      return el("div", { class: "piece" }, relata.sentenceOf(r, e), el("p", { class: "quiet" }, speaker >= 0 ? relata.thingLink(speaker) : "the article itself", " · ", relata.articleLink(a), a >= 0 && g.articles.date[a] ? ` (${g.articles.date[a]})` : ""));
    }));
  };

  const disputedTab = (host) => {
    const g = relata.graph, all = disputes();
    const parts = all.map((relations) => {
      const [first] = relations, of = (polarity) => relations.filter((r) => g.relations.polarity[r] === polarity);
      return el("article", { class: "dispute-case" },
        el("h3", {}, relata.thingLink(g.relations.source[first]), el("span", { class: "verb" }, name(relata.labelOf(first))), relata.thingLink(g.relations.target[first])),
        el("div", { class: "sides" }, side("Said", [...of(0), ...of(2)], "yes"), side("Denied", of(1), "no")));
    });
    host.replaceChildren(el("h2", {}, all.length ? count(all.length, "disputed relation", "disputed relations") : "Nothing is disputed"),
      ...(all.length ? parts : [el("p", { class: "quiet" }, "No relation is both affirmed and denied in these articles.")]));
  };

  relata.disputedTab = disputedTab;
}
