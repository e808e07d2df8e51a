// What is shown, as a file.
"use strict";
{
  const { el, plain } = relata;

  const deliver = (fileName, blob) => {
    const link = el("a", { href: URL.createObjectURL(blob), download: fileName });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const file = (fileName, type, text) => deliver(fileName, new Blob([text], { type }));

  const png = (picture) => {
    const canvas = el("canvas", { width: picture.width * 2, height: picture.height * 2 });
    picture.draw(canvas.getContext("2d"), 2);
    canvas.toBlob((blob) => deliver("graph.png", blob), "image/png");
  };

  // Text goes in as text nodes, so that no name becomes markup.
  const svg = (picture) => {
    const { view, width, height } = picture, style = getComputedStyle(document.documentElement), colour = (key) => style.getPropertyValue(key).trim();
    const root = d3.create("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("viewBox", `0 0 ${width} ${height}`).attr("font-family", "system-ui, Helvetica, Arial, sans-serif");
    root.append("rect").attr("width", width).attr("height", height).attr("fill", colour("--ground"));
    for (const { a, b, line, weight } of picture.bundles) {
      const p = picture.places.get(a), q = picture.places.get(b);
      root.append("line").attr("x1", view.applyX(p.x)).attr("y1", view.applyY(p.y)).attr("x2", view.applyX(q.x)).attr("y2", view.applyY(q.y)).attr("stroke", colour("--line"))
        .attr("stroke-width", weight > 2 ? 2 : 1.2).attr("stroke-dasharray", line === "negated" ? "7 5" : line === "possible" ? "1.5 4" : null);
    }
    for (const dot of picture.order) {
      const path = d3.path();
      relata.outline(path, relata.shapes[relata.graph.types[relata.graph.things.type[dot.i]]], view.applyX(dot.x), view.applyY(dot.y), picture.radius(dot));
      root.append("path").attr("d", path.toString()).attr("fill", relata.colourOf(dot.i, picture.groups));
    }
    const dots = picture.order.map((dot) => ({ x: view.applyX(dot.x), y: view.applyY(dot.y), r: picture.radius(dot) * 1.15, size: Math.round(Math.max(11, Math.min(16, 8 + dot.r * 0.4))), text: relata.labels.shortened(plain(relata.graph.things.name[dot.i])) }));
    for (const label of relata.labels.placed(picture.context, dots, width, height).labels)
      root.append("text").attr("x", label.left).attr("y", label.top + label.size).attr("font-size", label.size).attr("fill", colour("--ink")).attr("stroke", colour("--ground"))
        .attr("stroke-width", 3).attr("paint-order", "stroke").text(label.text);
    file("graph.svg", "image/svg+xml", new XMLSerializer().serializeToString(root.node()));
  };

  const menu = (button, picture, chosen) => {
    const close = () => box.remove();
    const item = (label, act) => el("button", { type: "button", role: "menuitem", onclick: () => { close(); act(); } }, label);
    const box = el("div", { class: "menu", role: "menu", onkeydown: (event) => event.key === "Escape" && (close(), button.focus()) },
      item("Picture (PNG)", () => png(picture())), item("Picture (SVG)", () => svg(picture())), item("Relations (CSV)", () => file("relations.csv", "text/csv", relata.csv(chosen().relations))));
    button.addEventListener("click", () => {
      if (box.isConnected) return close();
      button.parentElement.append(box);
      box.querySelector("button").focus();
    });
    document.addEventListener("pointerdown", (event) => !box.contains(event.target) && event.target !== button && close());
  };

  relata.save = { file, png, svg, menu };
}
