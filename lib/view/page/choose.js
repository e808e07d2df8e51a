// Which things and relations are shown, and how many there would be of each value of a filter.
"use strict";
{

  // What a relation has in a filter; of evidence, each piece.
  const valuesOf = {
    type: (g, r) => [g.types[g.things.type[g.relations.source[r]]], g.types[g.things.type[g.relations.target[r]]]],
    class: (g, r) => [g.classes[g.relations.class[r]]],
    relation: (g, r) => [g.words[g.relations.relation[r]]],
    polarity: (g, r) => [relata.polarities[g.relations.polarity[r]]],
    speaker: (g, r) => pieces(g, r, (e) => (g.evidence.speaker[e] < 0 ? "" : g.things.id[g.evidence.speaker[e]])),
    article: (g, r) => pieces(g, r, (e) => g.articles.id[g.sentences.article[g.evidence.sentence[e]]] ?? ""),
  };

  function pieces(g, r, value) {
    const found = new Set();
    for (let e = g.first[r]; e < g.first[r + 1]; ++e) found.add(value(e));
    return [...found];
  }

  const daysFit = (g, r, state) => {
    if (!state.since && !state.until) return true;
    const from = g.words[g.relations.from[r]], until = g.words[g.relations.until[r]] || from;
    if (!from) return false;
    return (!state.since || until >= state.since) && (!state.until || from.slice(0, state.until.length) <= state.until);
  };

  const named = (g, i, state) => !state.named || g.types[g.things.type[i]] !== "CONCEPT";

  // All filters but one, so that its own values can be counted.
  const passes = (g, r, state, but) => {
    const { source, target, confidence, disputed } = g.relations;
    if (confidence[r] < state.confidence || (state.disputed && !disputed[r]) || (but !== "date" && !daysFit(g, r, state))) return false;
    if (!named(g, source[r], state) || !named(g, target[r], state)) return false;
    if (g.things.confidence[source[r]] < state.confidence || g.things.confidence[target[r]] < state.confidence) return false;
    for (const list of relata.state.lists) {
      if (list === but || state[list].length === 0) continue;
      const values = valuesOf[list](g, r);
      const fits = (value) => state[list].includes(value);
      if (!(list === "type" ? values.every(fits) : values.some(fits))) return false;
    }
    return true;
  };

  // Things within some steps of one, by relations that pass.
  const around = (g, start, steps, relations) => {
    const passing = new Set(relations), near = new Set([start]);
    let rim = [start];
    for (let step = 0; step < steps; ++step) {
      const next = [];
      for (const i of rim)
        for (const r of g.at[i]) {
          if (!passing.has(r)) continue;
          const other = g.relations.source[r] === i ? g.relations.target[r] : g.relations.source[r];
          if (!near.has(other)) near.add(other), next.push(other);
        }
      rim = next;
    }
    return near;
  };

  // The same limits, in the same order, as select() of the library, so that the first view is the one that was laid out.
  const heaviest = (g, things, relations, most) => {
    if (things.length <= most) return things;
    const weight = new Map(things.map((i) => [i, 0]));
    for (const r of relations)
      for (const i of [g.relations.source[r], g.relations.target[r]]) if (weight.has(i)) weight.set(i, weight.get(i) + g.relations.weight[r]);
    return [...things].sort((a, b) => weight.get(b) - weight.get(a) || a - b).slice(0, most).sort((a, b) => a - b);
  };

  const groupsOf = (g, things, relations) => {
    const leader = new Map(things.map((i) => [i, i]));
    const find = (i) => {
      while (leader.get(i) !== i) leader.set(i, leader.get(leader.get(i))), (i = leader.get(i));
      return i;
    };
    for (const r of relations) leader.set(find(g.relations.source[r]), find(g.relations.target[r]));
    const size = new Map();
    for (const i of things) size.set(find(i), (size.get(find(i)) ?? 0) + 1);
    return { find, size };
  };

  const inside = (g, relations, things) => {
    const kept = new Set(things);
    return relations.filter((r) => kept.has(g.relations.source[r]) && kept.has(g.relations.target[r]));
  };

  // {things, relations, all}: what is shown, and how many things the filters leave.
  const choose = (state) => {
    const g = relata.graph;
    let relations = [];
    for (let r = 0; r < g.relations.source.length; ++r) if (passes(g, r, state)) relations.push(r);
    const touched = new Set(relations.flatMap((r) => [g.relations.source[r], g.relations.target[r]]));
    const types = new Set(state.type);
    const filtered = ["class", "relation", "polarity", "speaker", "article"].some((list) => state[list].length > 0) || state.since || state.until || state.disputed;
    let things = [];
    for (let i = 0; i < g.things.name.length; ++i) {
      const fits = named(g, i, state) && g.things.confidence[i] >= state.confidence && (types.size === 0 || types.has(g.types[g.things.type[i]]));
      if (fits && (touched.has(i) || !(state.connected || filtered))) things.push(i);
    }
    const middle = g.thingOf.get(state.focus);
    if (middle !== undefined) {
      const near = around(g, middle, state.steps, relations);
      things = things.filter((i) => near.has(i) || i === middle);
      if (!things.includes(middle)) things.push(middle), things.sort((a, b) => a - b);
    }
    if (state.degree > 1) {
      const near = new Map(things.map((i) => [i, new Set()]));
      for (const r of inside(g, relations, things)) near.get(g.relations.source[r]).add(g.relations.target[r]), near.get(g.relations.target[r]).add(g.relations.source[r]);
      things = things.filter((i) => i === middle || near.get(i).size >= state.degree);
    }
    const all = things.length;
    things = heaviest(g, things, relations, state.top);
    if (middle !== undefined && !things.includes(middle)) things.push(middle);
    relations = inside(g, relations, things);
    if (middle === undefined && state.connected) {
      const joined = new Set(relations.filter((r) => g.relations.source[r] !== g.relations.target[r]).flatMap((r) => [g.relations.source[r], g.relations.target[r]]));
      things = things.filter((i) => joined.has(i));
      const { find, size } = groupsOf(g, things, inside(g, relations, things));
      if (state.group > 1) things = things.filter((i) => size.get(find(i)) >= state.group);
      relations = inside(g, relations, things);
    }
    return { things, relations, all, total: g.things.name.length };
  };

  // How many relations there are of each value, the other filters applied; of a type, how many things with such relations.
  const counts = (list, state) => {
    const g = relata.graph, found = new Map();
    if (list === "type") {
      const things = new Set();
      for (let r = 0; r < g.relations.source.length; ++r)
        if (passes(g, r, state, list)) things.add(g.relations.source[r]).add(g.relations.target[r]);
      for (const i of things) found.set(g.types[g.things.type[i]], (found.get(g.types[g.things.type[i]]) ?? 0) + 1);
      return found;
    }
    for (let r = 0; r < g.relations.source.length; ++r) {
      if (!passes(g, r, state, list)) continue;
      for (const value of new Set(valuesOf[list](g, r))) found.set(value, (found.get(value) ?? 0) + 1);
    }
    return found;
  };

  // How many relations begin in each month, or day where there are few.
  const dates = (state) => {
    const g = relata.graph, found = [];
    for (let r = 0; r < g.relations.source.length; ++r) {
      const day = g.words[g.relations.from[r]];
      if (day && passes(g, r, state, "date")) found.push(day);
    }
    return found;
  };

  // Groups of things that have more to do with each other than with the rest: each takes the group of most of its neighbours, in turn.
  const communities = ({ things, relations }) => {
    const g = relata.graph, group = new Map(things.map((i) => [i, i])), near = new Map(things.map((i) => [i, []]));
    for (const r of relations) {
      const a = g.relations.source[r], b = g.relations.target[r];
      if (a !== b) near.get(a).push([b, g.relations.weight[r]]), near.get(b).push([a, g.relations.weight[r]]);
    }
    const order = [...things].sort((a, b) => near.get(a).length - near.get(b).length || a - b);
    for (let round = 0; round < 20; ++round) {
      let moved = false;
      for (const i of order) {
        const votes = new Map();
        for (const [j, weight] of near.get(i)) votes.set(group.get(j), (votes.get(group.get(j)) ?? 0) + weight);
        let best = group.get(i), most = votes.get(best) ?? 0;
        for (const [candidate, weight] of votes) if (weight > most || (weight === most && candidate < best && round % 2 === 0)) (best = candidate), (most = weight);
        if (best !== group.get(i)) group.set(i, best), (moved = true);
      }
      if (!moved) break;
    }
    const sizes = things.reduce((m, i) => m.set(group.get(i), (m.get(group.get(i)) ?? 0) + 1), new Map());
    const ranked = [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a) || a - b);
    const rank = new Map(ranked.map((one, k) => [one, k]));
    return new Map(things.map((i) => [i, rank.get(group.get(i))]));
  };

  relata.choose = { choose, counts, dates, communities };
}
