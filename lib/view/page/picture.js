// The graph drawn on a canvas: zoomed, moved, hovered, clicked.
"use strict";
{
  const { el, plain } = relata;
  const { bundlesOf, shapes, outline, colourOf } = relata;

  const linesInMotion = 2500;

  class Picture {
    constructor(host) {
      this.canvas = el("canvas", { tabindex: "0", role: "img", "aria-label": "The graph. Arrow keys move it, plus and minus zoom, n and p go from thing to thing, Enter makes the thing the middle." });
      host.append(this.canvas);
      this.context = this.canvas.getContext("2d");
      this.view = d3.zoomIdentity;
      this.hovered = null;
      this.places = new Map();
      this.bundles = [];
      this.pinned = new Map();
      this.zoom = d3.zoom().scaleExtent([0.02, 8]).on("zoom", () => this.moved(d3.event.transform));
      d3.select(this.canvas).call(this.zoom).on("dblclick.zoom", null);
      this.listen();
      new ResizeObserver(() => this.resize()).observe(host);
    }

    // Shows another choice of things; `fit` brings all of it into the picture.
    show(chosen, state, fit) {
      this.chosen = chosen;
      this.state = state;
      this.places = relata.places(chosen);
      for (const [i, at] of this.pinned) if (this.places.has(i)) Object.assign(this.places.get(i), at);
      this.bundles = bundlesOf(chosen);
      this.strongest = this.bundles.length > linesInMotion ? [...this.bundles].sort((p, q) => q.weight - p.weight).slice(0, linesInMotion) : this.bundles;
      this.groups = state.colour === "groups" ? relata.choose.communities(chosen) : null;
      this.order = [...this.places.values()].sort((a, b) => b.r - a.r || a.i - b.i);
      this.tree = d3.quadtree([...this.places.values()], (d) => d.x, (d) => d.y);
      this.near = new Map(chosen.things.map((i) => [i, new Set()]));
      for (const { a, b } of this.bundles) this.near.get(a).add(b), this.near.get(b).add(a);
      if (fit) this.fit();
      this.draw();
    }

    select(state) {
      this.state = state;
      this.draw();
    }

    resize() {
      const { width, height } = this.canvas.parentElement.getBoundingClientRect();
      if (width === 0) return;
      const first = !this.width;
      this.ratio = window.devicePixelRatio || 1;
      [this.width, this.height] = [width, height];
      this.canvas.width = Math.round(width * this.ratio);
      this.canvas.height = Math.round(height * this.ratio);
      if (first) this.fit();
      this.draw();
    }

    bounds() {
      const all = [...this.places.values()];
      return { left: d3.min(all, (d) => d.x - d.r), right: d3.max(all, (d) => d.x + d.r), top: d3.min(all, (d) => d.y - d.r), bottom: d3.max(all, (d) => d.y + d.r) };
    }

    fit() {
      if (!this.width || this.places.size === 0) return;
      const { left, right, top, bottom } = this.bounds(), margin = this.width < 600 ? 20 : 48;
      const scale = Math.min(2.2, (this.width - 2 * margin) / (right - left || 1), (this.height - 2 * margin) / (bottom - top || 1));
      const to = d3.zoomIdentity.translate(this.width / 2 - (scale * (left + right)) / 2, this.height / 2 - (scale * (top + bottom)) / 2).scale(scale);
      d3.select(this.canvas).call(this.zoom.transform, to);
    }

    moved(view) {
      this.view = view;
      if (this.chosen) this.rest();
      if (this.asked) return;
      this.asked = requestAnimationFrame(() => {
        this.asked = 0;
        this.draw();
      });
    }

    // A large graph is drawn with its strongest lines alone while it moves, and whole when it rests.
    rest() {
      if (this.bundles.length <= linesInMotion) return;
      clearTimeout(this.resting);
      this.resting = setTimeout(() => {
        this.resting = 0;
        this.draw();
      }, 150);
    }

    // How large a thing is on the screen: less than its neighbourhood grows, so that lines keep their room.
    radius(dot) {
      const { k } = this.view;
      return Math.max(1.5, dot.r * (k < 1 ? k : 1 + (k - 1) * 0.3));
    }

    // The thing under a point of the screen, or the bundle, or nothing.
    under([x, y]) {
      const [wx, wy] = this.view.invert([x, y]);
      const dot = this.tree?.find(wx, wy, 40 / this.view.k);
      if (dot && Math.hypot(dot.x - wx, dot.y - wy) <= (this.radius(dot) + 5) / this.view.k) return { thing: dot.i };
      let best = null, least = 6 / this.view.k;
      if (this.bundles.length < 4000)
        for (const bundle of this.bundles) {
          const p = this.places.get(bundle.a), q = this.places.get(bundle.b);
          const dx = q.x - p.x, dy = q.y - p.y, t = Math.max(0, Math.min(1, ((wx - p.x) * dx + (wy - p.y) * dy) / (dx * dx + dy * dy || 1)));
          const far = Math.hypot(p.x + t * dx - wx, p.y + t * dy - wy);
          if (far < least) (least = far), (best = bundle);
        }
      return best ? { bundle: best } : null;
    }

    listen() {
      const { canvas } = this;
      canvas.addEventListener("pointermove", (event) => {
        if (event.buttons) return;
        const found = this.under([event.offsetX, event.offsetY]);
        canvas.style.cursor = found ? "pointer" : "grab";
        this.hover(found, event);
      });
      canvas.addEventListener("pointerleave", () => this.hover(null));
      canvas.addEventListener("click", (event) => {
        const found = this.under([event.offsetX, event.offsetY]);
        if (found?.thing !== undefined) relata.state.seeThing(found.thing);
        else if (found) relata.state.seePair(found.bundle.a, found.bundle.b);
        else relata.state.see("");
      });
      canvas.addEventListener("dblclick", (event) => {
        const found = this.under([event.offsetX, event.offsetY]);
        if (found?.thing !== undefined) relata.state.focus(found.thing);
      });
      canvas.addEventListener("keydown", (event) => this.key(event));
      this.pinByDragging();
    }

    // A thing that is dragged stays where it is put.
    pinByDragging() {
      const drag = d3
        .drag()
        .container(this.canvas)
        .filter(() => !d3.event.button)
        .subject(() => {
          const found = this.under([d3.event.x, d3.event.y]);
          if (found?.thing === undefined) return null;
          const dot = this.places.get(found.thing);
          return { x: this.view.applyX(dot.x), y: this.view.applyY(dot.y), dot };
        })
        .on("drag", () => {
          const { dot } = d3.event.subject;
          dot.x = this.view.invertX(d3.event.x);
          dot.y = this.view.invertY(d3.event.y);
          this.pinned.set(dot.i, { x: dot.x, y: dot.y });
          this.draw();
        })
        .on("end", () => (this.tree = d3.quadtree([...this.places.values()], (d) => d.x, (d) => d.y)));
      d3.select(this.canvas).call(drag);
    }

    key(event) {
      const canvas = d3.select(this.canvas), step = 60;
      const pan = (x, y) => canvas.call(this.zoom.translateBy, x / this.view.k, y / this.view.k);
      const seen = this.seenThing();
      const go = (way) => {
        const at = this.order.findIndex((dot) => dot.i === seen);
        const dot = this.order[(at + way + this.order.length) % this.order.length];
        if (dot) relata.state.seeThing(dot.i);
      };
      const keys = {
        ArrowLeft: () => pan(step, 0), ArrowRight: () => pan(-step, 0), ArrowUp: () => pan(0, step), ArrowDown: () => pan(0, -step),
        "+": () => canvas.call(this.zoom.scaleBy, 1.3), "-": () => canvas.call(this.zoom.scaleBy, 1 / 1.3), 0: () => this.fit(),
        n: () => go(1), p: () => go(-1),
        Enter: () => seen !== undefined && relata.state.focus(seen),
        Escape: () => (this.state.focus ? relata.state.leaveFocus() : relata.state.see("")),
      };
      if (!keys[event.key] || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      keys[event.key]();
    }

    seenThing() {
      const { see } = this.state;
      return see.startsWith("t:") ? relata.graph.thingOf.get(see.slice(2)) : undefined;
    }

    // The two ends of what is seen, or the thing.
    seenEnds() {
      const g = relata.graph, { see } = this.state;
      if (see.startsWith("t:")) return [g.thingOf.get(see.slice(2))];
      if (see.startsWith("p:")) return see.slice(2).split("|").map((id) => g.thingOf.get(id));
      const r = g.relationOf.get(see.slice(2));
      return see.startsWith("r:") && r !== undefined ? [g.relations.source[r], g.relations.target[r]] : [];
    }

    hover(found, event) {
      const same = found?.thing === this.hovered?.thing && found?.bundle === this.hovered?.bundle;
      this.hovered = found;
      relata.tip(found, event);
      if (!same) this.draw();
    }

    // Which things stand out, if any: what is hovered or seen, and its neighbours.
    lit() {
      const ends = this.hovered?.thing !== undefined ? [this.hovered.thing] : this.hovered?.bundle ? [this.hovered.bundle.a, this.hovered.bundle.b] : this.seenEnds();
      const kept = ends.filter((i) => this.places.has(i));
      if (kept.length === 0) return null;
      return { ends: kept, all: new Set(kept.length === 1 ? [kept[0], ...this.near.get(kept[0])] : kept) };
    }

    draw(context = this.context, ratio = this.ratio) {
      if (!this.width || !this.chosen) return;
      const style = getComputedStyle(document.documentElement), colour = (name) => style.getPropertyValue(name).trim();
      const theme = { ground: colour("--ground"), ink: colour("--ink"), line: colour("--line"), accent: colour("--accent"), alarm: colour("--alarm"), soft: colour("--soft") };
      const lit = this.lit();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.fillStyle = theme.ground;
      context.fillRect(0, 0, this.width, this.height);
      this.drawLines(context, theme, lit);
      this.drawThings(context, theme, lit);
      this.drawWords(context, theme, lit);
    }

    isLit(bundle, lit) {
      if (!lit) return false;
      return lit.ends.length === 1 ? bundle.a === lit.ends[0] || bundle.b === lit.ends[0] : lit.all.has(bundle.a) && lit.all.has(bundle.b);
    }

    // Lines of one look are one path.
    drawLines(context, theme, lit) {
      const looks = new Map();
      const { view } = this, many = this.bundles.length > 1500;
      for (const bundle of this.resting ? this.strongest : this.bundles) {
        const p = this.places.get(bundle.a), q = this.places.get(bundle.b);
        const bright = this.isLit(bundle, lit), thick = bundle.weight > 6 ? 3 : bundle.weight > 2 ? 2 : 1;
        const key = `${bundle.line}|${bright}|${thick}`;
        if (!looks.has(key)) looks.set(key, { bundle, bright, thick, path: new Path2D(), arrows: new Path2D() });
        const look = looks.get(key);
        const [x1, y1, x2, y2] = [view.applyX(p.x), view.applyY(p.y), view.applyX(q.x), view.applyY(q.y)];
        if (Math.max(x1, x2) < 0 || Math.max(y1, y2) < 0 || Math.min(x1, x2) > this.width || Math.min(y1, y2) > this.height) continue;
        look.path.moveTo(x1, y1);
        look.path.lineTo(x2, y2);
        if (many && !bright) continue;
        if (bundle.forth) this.arrow(look.arrows, x1, y1, x2, y2, this.radius(q));
        if (bundle.back) this.arrow(look.arrows, x2, y2, x1, y1, this.radius(p));
      }
      for (const { bundle, bright, thick, path, arrows } of [...looks.values()].sort((a, b) => a.bright - b.bright)) {
        context.strokeStyle = context.fillStyle = bright ? theme.accent : theme.line;
        context.globalAlpha = lit && !bright ? 0.35 : 1;
        context.lineWidth = (bright ? 0.8 : 0.4) + thick * (many ? 0.5 : 0.8);
        context.setLineDash(bundle.line === "negated" ? [7, 5] : bundle.line === "possible" ? [1.5, 4] : []);
        context.stroke(path);
        context.setLineDash([]);
        context.fill(arrows);
      }
      context.globalAlpha = 1;
    }

    arrow(path, x1, y1, x2, y2, r) {
      const far = Math.hypot(x2 - x1, y2 - y1);
      if (far < r + 16) return;
      const ux = (x2 - x1) / far, uy = (y2 - y1) / far, x = x2 - ux * (r + 2), y = y2 - uy * (r + 2), size = 6;
      path.moveTo(x, y);
      path.lineTo(x - ux * size - uy * size * 0.5, y - uy * size + ux * size * 0.5);
      path.lineTo(x - ux * size + uy * size * 0.5, y - uy * size - ux * size * 0.5);
      path.closePath();
    }

    drawThings(context, theme, lit) {
      const g = relata.graph, { view } = this, looks = new Map();
      for (const dot of this.places.values()) {
        const x = view.applyX(dot.x), y = view.applyY(dot.y), r = this.radius(dot);
        if (x < -r || y < -r || x > this.width + r || y > this.height + r) continue;
        const dim = lit && !lit.all.has(dot.i), fill = colourOf(dot.i, this.groups), key = `${fill}|${dim}`;
        if (!looks.has(key)) looks.set(key, { fill, dim, path: new Path2D() });
        outline(looks.get(key).path, r < 3 ? "circle" : shapes[g.types[g.things.type[dot.i]]], x, y, r);
      }
      for (const { fill, dim, path } of looks.values()) {
        context.globalAlpha = dim ? 0.25 : 1;
        context.fillStyle = fill;
        context.strokeStyle = theme.ground;
        context.lineWidth = 1.5;
        context.fill(path);
        if (this.places.size < 2000) context.stroke(path);
      }
      context.globalAlpha = 1;
      this.drawRings(context, theme);
    }

    drawRings(context, theme) {
      const ring = (i, colour, gap) => {
        const dot = this.places.get(i);
        if (!dot) return;
        context.beginPath();
        context.arc(this.view.applyX(dot.x), this.view.applyY(dot.y), this.radius(dot) * 1.25 + gap, 0, 2 * Math.PI);
        context.strokeStyle = colour;
        context.lineWidth = 2;
        context.stroke();
      };
      for (const i of this.seenEnds()) ring(i, theme.accent, 3);
      for (const i of this.pinned.keys()) ring(i, theme.line, 1);
      const middle = relata.graph.thingOf.get(this.state.focus);
      if (middle !== undefined) ring(middle, theme.ink, 6);
    }

    drawWords(context, theme, lit) {
      const { view } = this, g = relata.graph;
      const dots = this.order
        .filter((dot) => !lit || lit.all.has(dot.i) || lit.all.size < 3)
        .concat(lit ? this.order.filter((dot) => !lit.all.has(dot.i) && lit.all.size >= 3) : [])
        .slice(0, 700)
        .map((dot) => {
          const strong = lit?.ends.includes(dot.i);
          const size = Math.round(Math.max(11, Math.min(16, 8 + dot.r * 0.4)) + (strong ? 1 : 0));
          return { i: dot.i, x: view.applyX(dot.x), y: view.applyY(dot.y), r: this.radius(dot) * 1.15, size, text: relata.labels.shortened(plain(g.things.name[dot.i])), must: strong, dim: lit && !lit.all.has(dot.i) };
        });
      const { labels, taken } = relata.labels.placed(context, dots, this.width, this.height);
      this.drawRelationWords(context, theme, lit, taken);
      context.textBaseline = "top";
      context.lineJoin = "round";
      for (const label of labels) {
        context.globalAlpha = label.dim ? 0.25 : 1;
        context.font = relata.labels.fonts(label.size, label.must);
        context.strokeStyle = theme.ground;
        context.lineWidth = 3;
        context.strokeText(label.text, label.left, label.top + 1);
        context.fillStyle = theme.ink;
        context.fillText(label.text, label.left, label.top + 1);
      }
      context.globalAlpha = 1;
    }

    // What lines say, where there is room: of lit ones always, of all when they are few or large.
    drawRelationWords(context, theme, lit, taken) {
      const { view } = this;
      const lines = [...this.bundles].sort((a, b) => this.isLit(b, lit) - this.isLit(a, lit) || b.weight - a.weight);
      let drawn = 0;
      for (const bundle of lines) {
        const bright = this.isLit(bundle, lit);
        if (drawn > 120 || (lit && !bright)) break;
        const p = this.places.get(bundle.a), q = this.places.get(bundle.b);
        const x = view.applyX((p.x + q.x) / 2), y = view.applyY((p.y + q.y) / 2), far = Math.hypot(p.x - q.x, p.y - q.y) * view.k;
        if (bundle.disputed) this.disputedMark(context, theme, x, y);
        const text = this.bundleText(bundle), size = 10.5, w = relata.labels.measured(context, text, size), h = 13;
        if (!bright && w > far - this.radius(p) - this.radius(q) - 8) continue;
        const box = { x: x - w / 2 - 2, y: y - h / 2 + (bundle.disputed ? 13 : 0), w: w + 4, h };
        if (x < 0 || y < 0 || x > this.width || y > this.height || taken.hits(box)) continue;
        taken.add(box);
        ++drawn;
        context.font = relata.labels.fonts(size, false);
        context.textBaseline = "middle";
        context.fillStyle = theme.ground;
        context.globalAlpha = 0.85;
        context.fillRect(box.x, box.y, box.w, box.h);
        context.globalAlpha = 1;
        context.fillStyle = bright ? theme.accent : theme.soft;
        context.fillText(text, box.x + 2, box.y + h / 2);
      }
    }

    bundleText({ relations }) {
      const g = relata.graph, [first] = [...relations].sort((a, b) => g.relations.weight[b] - g.relations.weight[a] || a - b);
      const more = relations.length - 1;
      return relata.labels.shortened(plain(relata.modifier(first) + relata.labelOf(first)), 26) + (more > 0 ? ` +${more}` : "");
    }

    disputedMark(context, theme, x, y) {
      context.beginPath();
      context.arc(x, y, 6.5, 0, 2 * Math.PI);
      context.fillStyle = theme.alarm;
      context.fill();
      context.strokeStyle = theme.ground;
      context.lineWidth = 1.6;
      context.beginPath();
      context.moveTo(x - 3, y - 1.5), context.lineTo(x + 3, y - 1.5), context.moveTo(x - 3, y + 1.5), context.lineTo(x + 3, y + 1.5);
      context.moveTo(x + 2, y - 4), context.lineTo(x - 2, y + 4);
      context.stroke();
    }
  }

  relata.Picture = Picture;
}
