// What is shown, as one value that the address keeps: a view can be sent by its link.
"use strict";
{
  const lists = ["type", "class", "relation", "polarity", "speaker", "article"];
  const listeners = [];
  let state = null;
  let written = "";

  const standard = () => {
    const { start } = relata.graph;
    return {
      tab: "graph", named: start.named, confidence: start.confidence, top: start.top, connected: start.connected, group: start.group, degree: 1,
      type: [], class: [], relation: [], polarity: [], speaker: [], article: [], disputed: false, since: "", until: "", colour: "type",
      theme: "", find: "", focus: "", steps: 1, trail: [], see: "",
    };
  };

  const asText = (value) => (Array.isArray(value) ? value.join("|") : String(value));

  const parsed = (text, like) => {
    if (Array.isArray(like)) return text ? text.split("|") : [];
    if (typeof like === "boolean") return text === "true";
    if (typeof like === "number") return Number.isFinite(Number(text)) ? Number(text) : like;
    return text;
  };

  const fromAddress = () => {
    const result = standard();
    for (const [key, text] of new URLSearchParams(location.hash.slice(1))) if (key in result) result[key] = parsed(text, result[key]);
    return result;
  };

  const toAddress = () => {
    const usual = standard();
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(state)) if (asText(value) !== asText(usual[key])) parameters.set(key, asText(value));
    return parameters.toString();
  };

  const tell = (changed) => listeners.forEach((listener) => listener(state, changed));

  // Changes some fields. A change of the view can be undone with the browser's button.
  const change = (fields, undoable = true) => {
    const changed = Object.keys(fields).filter((key) => asText(fields[key]) !== asText(state[key]));
    if (changed.length === 0) return;
    state = { ...state, ...fields };
    written = toAddress();
    const address = `#${written}`;
    try {
      if (undoable) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      location.hash = address;
    }
    tell(changed);
  };

  const follow = (listener) => listeners.push(listener);

  const begin = () => {
    state = fromAddress();
    const reread = () => {
      if (location.hash.slice(1) === written) return;
      state = fromAddress();
      written = location.hash.slice(1);
      tell(Object.keys(state));
    };
    addEventListener("popstate", reread);
    addEventListener("hashchange", reread);
    tell(Object.keys(state));
  };

  // Looks at a thing or at a relation; the right side shows it.
  const see = (what) => change({ see: what });
  const seeThing = (i) => see(`t:${relata.graph.things.id[i]}`);
  const seeRelation = (r) => see(`r:${relata.graph.relations.id[r]}`);
  const seePair = (a, b) => see(`p:${relata.graph.things.id[a]}|${relata.graph.things.id[b]}`);

  // Makes a thing the middle, and remembers the way to it.
  const focus = (i) => {
    const id = relata.graph.things.id[i];
    const trail = state.trail.filter((one) => one !== id);
    change({ tab: "graph", focus: id, see: `t:${id}`, trail: trail.concat(id).slice(-8) });
  };
  const leaveFocus = () => change({ focus: "", trail: [] });

  relata.state = { lists, get: () => state, standard, change, follow, begin, see, seeThing, seeRelation, seePair, focus, leaveFocus };
}
