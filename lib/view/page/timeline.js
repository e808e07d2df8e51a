// What happened when: of the thing that is seen, or of all that is shown.
"use strict";
{
  const { el, name } = relata;

  const timelineTab = (host, chosen, state) => {
    const g = relata.graph, thing = state.see.startsWith("t:") ? g.thingOf.get(state.see.slice(2)) : undefined;
    const relations = (thing === undefined ? chosen.relations : g.at[thing]).filter((r) => relata.dayOf(r));
    relations.sort((a, b) => (relata.dayOf(a) < relata.dayOf(b) ? -1 : relata.dayOf(a) > relata.dayOf(b) ? 1 : a - b));
    const title = el("h2", {}, thing === undefined ? "Timeline of what is shown" : el("span", {}, "Timeline of ", name(g.things.name[thing])));
    if (relations.length === 0) return host.replaceChildren(title, el("p", { class: "quiet" }, "Nothing here has a date."));
    const shown = relations.slice(0, 500);
    const days = d3.nest().key(relata.dayOf).entries(shown);
    host.replaceChildren(title, el("ol", { class: "timeline" }, ...days.map(({ key, values }) =>
      el("li", {}, el("time", {}, key), el("ul", { class: "plain" }, ...values.map((r) =>
        el("li", {}, relata.thingLink(g.relations.source[r]),
          el("button", { type: "button", class: "verb", onclick: () => relata.state.seeRelation(r) }, el("i", {}, relata.modifier(r)), name(relata.labelOf(r))),
          relata.thingLink(g.relations.target[r]), ...relata.polarityTag(r))))))),
      relations.length > shown.length ? el("p", { class: "quiet" }, `and ${(relations.length - shown.length).toLocaleString("en")} more; filters on the left make it fewer`) : "");
  };

  relata.timelineTab = timelineTab;
}
