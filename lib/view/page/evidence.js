// The right side: what is known of a thing, or every sentence that states a relation.
"use strict";
{
  const { el, name, plain, count, words, isWeb } = relata;

  // A small drawing of a type's shape in its colour.
  const marker = (type) => {
    const g = relata.graph, svg = d3.create("svg").attr("class", "marker").attr("viewBox", "-8 -8 16 16").attr("aria-hidden", "true");
    const path = d3.path();
    relata.outline(path, relata.shapes[g.types[type]], 0, 0, 5.5);
    svg.append("path").attr("d", path.toString()).attr("fill", g.colours[type]);
    return svg.node();
  };

  const thingLink = (i) =>
    el("button", { type: "button", class: "thing", onclick: () => relata.state.seeThing(i), ondblclick: () => relata.state.focus(i) }, marker(relata.graph.things.type[i]), name(relata.graph.things.name[i]));

  const polarityTag = (r) => {
    const g = relata.graph, polarity = relata.polarities[g.relations.polarity[r]];
    return [polarity === "affirmed" ? null : el("span", { class: `tag ${polarity}` }, polarity), g.relations.disputed[r] ? el("span", { class: "tag disputed" }, "disputed") : null].filter(Boolean);
  };

  // The words between the ends that say the relation: those that begin as a word of its label does.
  const sayingWords = (text, r, [begin, end], ends) => {
    const stems = relata.labelOf(r).toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 2).map((word) => word.slice(0, Math.max(3, Math.min(word.length, 5) - (word.length > 4 ? 1 : 0))));
    const found = [];
    for (const match of text.slice(begin, end).matchAll(/\p{L}+/gu)) {
      const at = begin + match.index, stop = at + match[0].length;
      if (ends.some(([from, to]) => at < to && from < stop)) continue;
      if (stems.some((stem) => match[0].toLowerCase().startsWith(stem))) found.push([at, stop, "says"]);
    }
    return found;
  };

  // A sentence with its marks: [begin, end, class], none over another.
  const marked = (text, marks) => {
    const cuts = [...new Set([0, text.length, ...marks.flatMap(([begin, end]) => [begin, end])])].sort((a, b) => a - b);
    const parts = [];
    for (let k = 0; k + 1 < cuts.length; ++k) {
      const over = marks.filter(([begin, end]) => begin <= cuts[k] && cuts[k + 1] <= end), classes = over.map((mark) => mark[2]).join(" ");
      const piece = plain(text.slice(cuts[k], cuts[k + 1]));
      parts.push(classes ? el(over.some((mark) => mark[2] !== "statement") ? "mark" : "span", { class: classes }, piece) : piece);
    }
    return el("blockquote", { dir: "auto" }, ...parts);
  };

  const sentenceOf = (r, e) => {
    const g = relata.graph, text = g.sentences.text[g.evidence.sentence[e]];
    const [sb, se, ab, ae, bb, be] = g.evidence.marks.slice(6 * e, 6 * e + 6);
    const marks = [], ends = [];
    if (sb >= 0) marks.push([sb, se, "statement"]);
    if (ab >= 0) marks.push([ab, ae, "source"]), ends.push([ab, ae]);
    if (bb >= 0 && !(ab >= 0 && bb < ae && ab < be)) marks.push([bb, be, "target"]), ends.push([bb, be]);
    return marked(text, [...marks, ...sayingWords(text, r, sb >= 0 ? [sb, se] : [0, text.length], ends)]);
  };

  const articleLink = (a) => {
    const g = relata.graph, url = g.articles.url[a] ?? "";
    const title = name(relata.articleName(a));
    return isWeb(url) ? el("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, title) : title;
  };

  const piece = (r, e) => {
    const g = relata.graph, a = g.sentences.article[g.evidence.sentence[e]], speaker = g.evidence.speaker[e];
    const day = g.words[g.evidence.date[e]];
    return el("li", { class: "piece" }, sentenceOf(r, e),
      el("p", { class: "quiet" },
        speaker >= 0 ? el("span", {}, "says ", thingLink(speaker), " · ") : null,
        day ? el("time", {}, `${day} · `) : null, articleLink(a), a >= 0 && g.articles.date[a] ? ` (${g.articles.date[a]})` : "",
        g.evidence.confidence[e] < 0.6 ? ` · unsure (${g.evidence.confidence[e].toFixed(2)})` : ""));
  };

  const relationPart = (r, open = true) => {
    const g = relata.graph, { source, target, symmetric } = g.relations;
    const pieces = Array.from({ length: g.first[r + 1] - g.first[r] }, (_, k) => g.first[r] + k);
    const list = el("ol", { class: "pieces" }, ...pieces.slice(0, 5).map((e) => piece(r, e)));
    const more = pieces.length > 5 ? el("button", { type: "button", onclick: (event) => { list.append(...pieces.slice(5).map((e) => piece(r, e))); event.target.remove(); } }, `${pieces.length - 5} more sentences`) : null;
    return el("section", { class: "relation" },
      el("h3", {}, thingLink(source[r]), el("span", { class: "verb" }, symmetric[r] ? "↔ " : "", el("i", {}, relata.modifier(r)), name(relata.labelOf(r))), thingLink(target[r])),
      el("p", { class: "tags" }, el("span", { class: "tag" }, words(g.classes[g.relations.class[r]])), ...polarityTag(r), el("span", { class: "quiet" }, `confidence ${g.relations.confidence[r].toFixed(2)}`)),
      open && pieces.length ? list : null, open ? more : null);
  };

  // "foreign minister of China, from 2019-03 until 2023": of what the relations of class ROLE say.
  const roles = (i) => {
    const g = relata.graph, all = g.things.roles[i], items = [];
    for (let k = 0; k < all.length; k += 2) {
      const body = all[k + 1];
      const r = body < 0 ? undefined : g.at[i].find((one) => g.classes[g.relations.class[one]] === "ROLE" && (g.relations.target[one] === body || g.relations.source[one] === body));
      const from = r === undefined ? "" : relata.dayOf(r), until = r === undefined ? "" : g.words[g.relations.until[r]];
      const span = [from ? `from ${from}` : "", until && until !== from ? `until ${until}` : ""].filter(Boolean).join(" ");
      items.push(el("li", {}, name(g.words[all[k]]), body >= 0 ? el("span", {}, " · ", thingLink(body)) : null, span ? el("span", { class: "quiet" }, ` ${span}`) : null));
    }
    return items.length ? [el("h3", {}, "Roles"), el("ul", { class: "plain" }, ...items)] : [];
  };

  const relationsOf = (i) => {
    const g = relata.graph, groups = d3.nest().key((r) => g.classes[g.relations.class[r]]).entries(g.at[i]);
    groups.sort((a, b) => b.values.length - a.values.length || (a.key < b.key ? -1 : 1));
    return groups.map(({ key, values }) =>
      el("details", { open: groups.length < 6 || values.length < 4 ? true : null },
        el("summary", {}, words(key), el("span", { class: "number" }, String(values.length))),
        ...[...values].sort((a, b) => g.relations.weight[b] - g.relations.weight[a] || a - b).slice(0, 100).map((r) => {
          const out = g.relations.source[r] === i, other = out ? g.relations.target[r] : g.relations.source[r];
          return el("div", { class: "row" },
            el("button", { type: "button", class: "verb", onclick: () => relata.state.seeRelation(r) }, out || g.relations.symmetric[r] ? "" : "← ", el("i", {}, relata.modifier(r)), name(relata.labelOf(r))),
            thingLink(other), ...polarityTag(r));
        })));
  };

  const aboutThing = (i) => {
    const g = relata.graph, aliases = g.things.aliases[i], country = g.words[g.things.country[i]];
    const articles = g.things.articles[i].filter((a) => a >= 0);
    return [
      el("h2", {}, marker(g.things.type[i]), name(g.things.name[i])),
      el("p", { class: "quiet" }, [words(g.types[g.things.type[i]]), country, g.things.mentions[i] ? count(g.things.mentions[i], "mention", "mentions") : ""].filter(Boolean).join(" · ")),
      aliases.length ? el("p", { class: "aliases" }, "also ", ...aliases.slice(0, 12).flatMap((alias, k) => (k ? [", ", name(alias)] : [name(alias)]))) : null,
      el("p", { class: "actions" },
        el("button", { type: "button", onclick: () => relata.state.focus(i) }, "Make it the middle"),
        el("button", { type: "button", onclick: () => relata.state.change({ tab: "timeline" }) }, "Timeline")),
      ...roles(i),
      el("h3", {}, count(g.at[i].length, "relation", "relations")), ...relationsOf(i),
      el("h3", {}, count(articles.length, "article", "articles")),
      el("ul", { class: "plain" }, ...articles.slice(0, 50).map((a) => el("li", {}, articleLink(a), g.articles.date[a] ? el("span", { class: "quiet" }, ` ${g.articles.date[a]}`) : null))),
    ];
  };

  const legend = () => {
    const g = relata.graph, used = [...new Set(g.things.type)].sort((a, b) => a - b);
    const line = (label, dash) => {
      const svg = d3.create("svg").attr("class", "line").attr("viewBox", "0 0 34 10");
      svg.append("line").attr("x1", 1).attr("x2", 33).attr("y1", 5).attr("y2", 5).attr("stroke-dasharray", dash);
      return el("li", {}, svg.node(), label);
    };
    return el("div", { class: "legend" }, el("h3", {}, "What is drawn"),
      el("ul", { class: "plain" }, ...used.map((type) => el("li", {}, marker(type), words(g.types[type])))),
      el("ul", { class: "plain" }, line("so it is said", ""), line("denied", "7 5"), line("only possible", "1.5 4"), el("li", {}, el("span", { class: "dispute" }, "≠"), "said and denied")));
  };

  const welcome = (g) => [
    el("h2", {}, "What is in it"),
    el("p", {}, `${count(g.things.name.length, "thing", "things")}, ${count(g.relations.source.length, "relation", "relations")}, ${count(g.articles.id.length, "article", "articles")}.`),
    g.hidden ? el("p", { class: "quiet" }, `The graph has ${g.hidden.toLocaleString("en")} more things; these are the best connected.`) : null,
    el("p", { class: "quiet" }, "Click a thing or a line to see the sentences behind it. Double-click a thing to make it the middle. Drag a thing to pin it."),
    legend(),
  ];

  const pairPart = (a, b) => {
    const g = relata.graph, between = g.at[a].filter((r) => g.relations.source[r] === b || g.relations.target[r] === b);
    return [el("h2", {}, name(g.things.name[a]), " and ", name(g.things.name[b])), ...between.map((r) => relationPart(r))];
  };

  const showEvidence = (host, state) => {
    const g = relata.graph, [kind, rest] = [state.see.slice(0, 2), state.see.slice(2)];
    let content = welcome(g);
    if (kind === "t:" && g.thingOf.has(rest)) content = aboutThing(g.thingOf.get(rest));
    if (kind === "r:" && g.relationOf.has(rest)) content = [relationPart(g.relationOf.get(rest))];
    if (kind === "p:") {
      const [a, b] = rest.split("|").map((id) => g.thingOf.get(id));
      if (a !== undefined && b !== undefined) content = pairPart(a, b);
    }
    const close = state.see ? el("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => relata.state.see("") }, "×") : null;
    host.replaceChildren(...[close, ...content].filter(Boolean));
    host.classList.toggle("filled", Boolean(state.see));
    host.scrollTop = 0;
  };

  Object.assign(relata, { marker, thingLink, polarityTag, sentenceOf, articleLink, showEvidence, relationPart, welcome });
}
