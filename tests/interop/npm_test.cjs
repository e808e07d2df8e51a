// graphology (with the parsers of Gephi Lite), cytoscape.js and d3-force load the sample whole.  node npm_test.cjs FOLDER
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const Graph = require("graphology");
const graphml = require("graphology-graphml");
const gexf = require("graphology-gexf");
const cytoscape = require("cytoscape");

const text = (name) => fs.readFileSync(path.join(process.argv[2], "sample." + name), "utf8");
const sample = JSON.parse(text("json"));
const inXml = (s) => s.replace(/[\x00-\x08\x0b-\x1f]/g, "\ufffd").replace(/\x7f/g, "");

function check(name, graph, clean) {
  assert.strictEqual(graph.order, sample.nodes.length, name + ": nodes");
  assert.strictEqual(graph.size, sample.edges.length, name + ": edges");
  for (const node of sample.nodes) assert.strictEqual(graph.getNodeAttribute(node.id, "label"), clean(node.label), name + ": label");
  for (const edge of sample.edges) {
    assert.deepStrictEqual(graph.extremities(edge.id), [edge.source, edge.target], name + ": ends");
    assert.strictEqual(graph.getEdgeAttribute(edge.id, "relation"), edge.relation, name + ": relation");
    assert.strictEqual(graph.getEdgeAttribute(edge.id, "weight"), edge.weight, name + ": weight");
  }
  graph.forEachNode((id, a) => {
    assert.ok(Number.isFinite(a.size) && /^#[0-9a-f]{6}$/.test(a.color) || name.includes("gexf"), name + ": look");
    assert.strictEqual(a.type, undefined, name + ": sigma would look for a program of this name");
  });
  console.log("ok", name);
}

for (const name of ["graphml", "strict.graphml"]) check(name, graphml.parse(Graph, text(name), { addMissingNodes: false }), inXml);
for (const name of ["gexf", "12.gexf"]) check(name, gexf.parse(Graph, text(name)), inXml);
const own = Graph.from(JSON.parse(text("graphology.json")));
check("graphology.json", own, (s) => s);
own.forEachNode((id, a) => assert.ok(Number.isFinite(a.x) && Number.isFinite(a.y), "a place for sigma"));

const cy = cytoscape({ headless: true });
cy.json(JSON.parse(text("cyjs")));
assert.strictEqual(cy.nodes().length, sample.nodes.length);
assert.strictEqual(cy.edges().length, sample.edges.length);
for (const node of sample.nodes) assert.strictEqual(cy.getElementById(node.id).data("name"), node.label);
console.log("ok cyjs");

// d3-force is an ES module.
import(require.resolve("d3-force")).then((d3) => {
  const { nodes, links } = JSON.parse(text("d3.json"));
  d3.forceSimulation(nodes).force("link", d3.forceLink(links).id((d) => d.id)).stop().tick(5);
  assert.strictEqual(links.length, sample.edges.length);
  assert.ok(links.every((link) => Number.isFinite(link.source.x) && Number.isFinite(link.target.y)));
  console.log("ok d3.json");
});
