// Finding: names and aliases at once, sentences through an index that is made while nothing else is to do.
"use strict";
{
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  let names = null;
  let index = null;

  const nameList = () => {
    if (names) return names;
    const g = relata.graph;
    names = g.things.name.map((name, i) => [name, ...g.things.aliases[i]].map(folded));
    return names;
  };

  // How well a name fits: whole, at the start, at the start of a word, inside.
  const fit = (name, wanted) => {
    const at = name.indexOf(wanted);
    if (at < 0) return 0;
    if (name.length === wanted.length) return 4;
    if (at === 0) return 3;
    return name.includes(` ${wanted}`) ? 2 : 1;
  };

  const things = (text, most = 12) => {
    const wanted = folded(text.trim());
    if (!wanted) return [];
    const g = relata.graph, found = [];
    nameList().forEach((all, i) => {
      const best = Math.max(...all.map((name) => fit(name, wanted)));
      if (best > 0) found.push([best, g.at[i].length, i]);
    });
    return found.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2]).slice(0, most).map((row) => row[2]);
  };

  // Builds the index in slices, so that the page stays alive.
  const build = () => {
    const { text } = relata.graph.sentences;
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref("id");
    builder.field("text");
    return new Promise((done) => {
      let next = 0;
      const slice = () => {
        const until = performance.now() + 12;
        for (; next < text.length && performance.now() < until; ++next) builder.add({ id: next, text: folded(text[next]) });
        if (next < text.length) setTimeout(slice);
        else done(builder.build());
      };
      slice();
    });
  };

  // Numbers of sentences, the best first. Beyond the size that an index pays for, those that hold the words as they stand.
  const sentences = async (text, most = 20) => {
    const wanted = folded(text.trim()), { text: all } = relata.graph.sentences;
    if (wanted.length < 2) return [];
    if (all.length > 60000) {
      const found = [];
      for (let s = 0; s < all.length && found.length < most; ++s) if (folded(all[s]).includes(wanted)) found.push(s);
      return found;
    }
    index = index ?? build();
    const ready = await index;
    const tokens = wanted.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const query = (required) =>
      ready.query((q) => {
        for (const token of tokens) {
          const presence = required ? lunr.Query.presence.REQUIRED : lunr.Query.presence.OPTIONAL;
          q.term(token, { boost: 4, presence: lunr.Query.presence.OPTIONAL });
          q.term(token, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, presence });
        }
      });
    let found = query(true);
    if (found.length === 0) found = query(false);
    return found.slice(0, most).map((row) => Number(row.ref));
  };

  // The relations that a sentence states.
  const statedIn = (sentence) => {
    const g = relata.graph, found = [];
    for (let r = 0; r < g.relations.source.length; ++r)
      for (let e = g.first[r]; e < g.first[r + 1]; ++e) if (g.evidence.sentence[e] === sentence) found.push(r);
    return [...new Set(found)];
  };

  relata.search = { folded, things, sentences, statedIn };
}
