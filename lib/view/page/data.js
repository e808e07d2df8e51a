// The graph: columns as they stand in the page (columns.cc writes them), and what is looked up in them often.
"use strict";
{
  const inflated = async (base64) => {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  };

  // For each thing the relations at it, in order.
  const relationsAt = (graph) => {
    const at = Array.from({ length: graph.things.name.length }, () => []);
    const { source, target } = graph.relations;
    for (let r = 0; r < source.length; ++r) {
      at[source[r]].push(r);
      if (target[r] !== source[r]) at[target[r]].push(r);
    }
    return at;
  };

  // Evidence of relation r: first[r] up to first[r + 1].
  const firstPieces = (pieces) => {
    const first = new Uint32Array(pieces.length + 1);
    for (let r = 0; r < pieces.length; ++r) first[r + 1] = first[r] + pieces[r];
    return first;
  };

  const load = async () => {
    const graph = await inflated(document.getElementById("data").textContent.trim());
    graph.at = relationsAt(graph);
    graph.first = firstPieces(graph.relations.pieces);
    graph.thingOf = new Map(graph.things.id.map((id, i) => [id, i]));
    graph.relationOf = new Map(graph.relations.id.map((id, i) => [id, i]));
    graph.articleOf = new Map(graph.articles.id.map((id, i) => [id, i]));
    relata.graph = graph;
  };

  // "2026-03-02" of a relation: the first day that is told.
  const dayOf = (r) => relata.graph.words[relata.graph.relations.from[r]];
  const labelOf = (r) => relata.graph.words[relata.graph.relations.label[r]];
  const articleName = (a) => (a < 0 ? "unknown article" : relata.graph.articles.title[a] || relata.graph.articles.id[a]);
  // "not", "maybe" or nothing before the words of a relation.
  const modifier = (r) => ["", "not: ", "possibly: "][relata.graph.relations.polarity[r]];

  Object.assign(relata, { load, dayOf, labelOf, articleName, modifier });
}
