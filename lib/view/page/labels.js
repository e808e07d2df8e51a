// Names beside their things, the important ones first, none over another.
"use strict";
{
  const fonts = (size, strong) => `${strong ? 600 : 400} ${size}px system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;
  const widths = new Map();

  const measured = (context, text, size) => {
    const key = `${size}|${text}`;
    if (!widths.has(key)) {
      context.font = fonts(size, false);
      widths.set(key, context.measureText(text).width);
    }
    return widths.get(key);
  };

  const shortened = (text, most = 32) => ([...text].length > most ? `${[...text].slice(0, most - 1).join("").trimEnd()}…` : text);

  // Squares of the screen that are taken.
  class Taken {
    constructor() {
      this.squares = new Map();
    }
    each(box, visit) {
      for (let x = Math.floor(box.x / 48); x <= Math.floor((box.x + box.w) / 48); ++x)
        for (let y = Math.floor(box.y / 48); y <= Math.floor((box.y + box.h) / 48); ++y) if (visit(`${x},${y}`)) return true;
      return false;
    }
    hits(box) {
      return this.each(box, (key) =>
        (this.squares.get(key) ?? []).some((b) => box.x < b.x + b.w && b.x < box.x + box.w && box.y < b.y + b.h && b.y < box.y + box.h));
    }
    add(box) {
      this.each(box, (key) => {
        if (!this.squares.has(key)) this.squares.set(key, []);
        this.squares.get(key).push(box);
      });
    }
  }

  // Which labels there are, and where. `dots`: {i, x, y, r, size, text, must} on the screen, the important first.
  const placed = (context, dots, width, height) => {
    const taken = new Taken(), labels = [];
    for (const dot of dots) if (dot.r > 3) taken.add({ x: dot.x - dot.r * 0.8, y: dot.y - dot.r * 0.8, w: dot.r * 1.6, h: dot.r * 1.6 });
    for (const dot of dots) {
      if (dot.x < -80 || dot.y < -20 || dot.x > width + 80 || dot.y > height + 20) continue;
      const w = measured(context, dot.text, dot.size), h = dot.size * 1.15;
      const options = [
        [dot.x + dot.r + 3, dot.y - h / 2],
        [dot.x - w / 2, dot.y + dot.r + 2],
        [dot.x - dot.r - 3 - w, dot.y - h / 2],
        [dot.x - w / 2, dot.y - dot.r - 2 - h],
      ];
      let place = options.find(([x, y]) => x > 2 && x + w < width - 2 && !taken.hits({ x, y, w, h }));
      if (!place && dot.must) [place] = options;
      if (!place) continue;
      taken.add({ x: place[0], y: place[1], w, h });
      labels.push({ ...dot, left: place[0], top: place[1], w, h });
    }
    return { labels, taken };
  };

  relata.labels = { fonts, measured, shortened, placed };
}
