// Where things stand: as the library laid them out, or, for another choice of things, as forces move them from there.
"use strict";
{
  const most = 1500;  // more than that are not moved here

  // Where each of the chosen things is: {x, y, r} by number.
  const places = ({ things, relations }) => {
    const g = relata.graph, { start } = g;
    const degree = new Map(things.map((i) => [i, 0]));
    for (const r of relations) for (const i of [g.relations.source[r], g.relations.target[r]]) degree.set(i, degree.get(i) + 1);
    const first = new Map(start.things.map((i, k) => [i, k]));
    const radius = (i) => 5 + 3 * Math.sqrt(degree.get(i));
    const known = things.every((i) => first.has(i));
    const at = things.map((i) => {
      const k = first.get(i);
      return k !== undefined && known ? { i, x: start.x[k], y: start.y[k], r: radius(i) } : { i, x: g.things.x[i], y: g.things.y[i], r: radius(i) };
    });
    const same = known && things.length === start.things.length;
    if (!same && things.length <= most) settle(at, relations);
    return new Map(at.map((one) => [one.i, one]));
  };

  const settle = (at, relations) => {
    const g = relata.graph;
    const links = relations
      .filter((r) => g.relations.source[r] !== g.relations.target[r])
      .map((r) => ({ source: g.relations.source[r], target: g.relations.target[r] }));
    const steps = at.length < 300 ? 300 : 120;
    // Far-off components come nearer, so that little is no confetti.
    const middle = [d3.mean(at, (one) => one.x) ?? 0, d3.mean(at, (one) => one.y) ?? 0];
    const width = 22 * Math.sqrt(at.length), spread = Math.max(1, d3.max(at, (one) => Math.hypot(one.x - middle[0], one.y - middle[1])) ?? 1);
    for (const one of at) {
      one.x = ((one.x - middle[0]) / spread) * width;
      one.y = ((one.y - middle[1]) / spread) * width;
    }
    d3.forceSimulation(at)
      .force("link", d3.forceLink(links).id((one) => one.i).distance((link) => link.source.r + link.target.r + 46))
      .force("push", d3.forceManyBody().strength(-220).distanceMax(900))
      .force("room", d3.forceCollide((one) => one.r + 6))
      .force("x", d3.forceX().strength(0.05))
      .force("y", d3.forceY().strength(0.08))
      .stop()
      .tick(steps);
  };

  relata.places = places;
}
