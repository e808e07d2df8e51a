// How things and lines look: a shape a type, a colour a type or a community, one line for all relations of two things.
"use strict";
{
  const shapes = { PERSON: "circle", ORG: "square", GPE: "diamond", LOC: "diamond", FAC: "diamond", NORP: "hexagon", EVENT: "triangle", PRODUCT: "square", MISC: "circle", CONCEPT: "circle" };
  // Of communities, in the order of their size; after these, all are grey.
  const groupColours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#b8a500", "#8a6d3b"];

  // All relations between two things are one line.
  const bundlesOf = (chosen) => {
    const g = relata.graph, bundles = new Map();
    for (const r of chosen.relations) {
      const a = g.relations.source[r], b = g.relations.target[r];
      if (a === b) continue;
      const key = a < b ? `${a},${b}` : `${b},${a}`;
      if (!bundles.has(key)) bundles.set(key, { a: Math.min(a, b), b: Math.max(a, b), relations: [], forth: false, back: false, disputed: false, weight: 0 });
      const bundle = bundles.get(key);
      bundle.relations.push(r);
      const both = g.relations.symmetric[r];
      if (!both && a < b) bundle.forth = true;
      if (!both && a > b) bundle.back = true;
      bundle.disputed ||= Boolean(g.relations.disputed[r]);
      bundle.weight += g.relations.weight[r];
    }
    for (const bundle of bundles.values()) {
      const kinds = new Set(bundle.relations.map((r) => g.relations.polarity[r]));
      bundle.line = kinds.size > 1 || kinds.has(0) ? "affirmed" : kinds.has(1) ? "negated" : "possible";
    }
    return [...bundles.values()];
  };

  const outline = (path, shape, x, y, r) => {
    const corners = (count, turn, size) => {
      for (let k = 0; k < count; ++k) {
        const angle = turn + (2 * Math.PI * k) / count;
        path[k === 0 ? "moveTo" : "lineTo"](x + size * Math.cos(angle), y + size * Math.sin(angle));
      }
      path.closePath();
    };
    if (shape === "square") corners(4, Math.PI / 4, r * 1.25);
    else if (shape === "diamond") corners(4, 0, r * 1.25);
    else if (shape === "hexagon") corners(6, 0, r * 1.1);
    else if (shape === "triangle") corners(3, -Math.PI / 2, r * 1.35);
    else path.moveTo(x + r, y), path.arc(x, y, r, 0, 2 * Math.PI);
  };

  const colourOf = (i, groups) => {
    const g = relata.graph;
    return groups ? groupColours[groups.get(i)] ?? "#a3a3a3" : g.colours[g.things.type[i]];
  };

  Object.assign(relata, { bundlesOf, shapes, outline, colourOf });
}
