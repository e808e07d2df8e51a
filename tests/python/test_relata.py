import pickle
import subprocess
import threading

import pytest
import relata

TEXT = "Kenya's foreign minister Amina Okello met Dawit Bekele in Arusha on Tuesday. Ethiopia did not accuse Kenya."


def test_extract_gives_what_the_program_gives(story, articles, program, tmp_path):
    subprocess.run([program, "extract", "--quiet", *articles, "-o", tmp_path / "story.json"], check=True)
    assert story.to_json().encode() == (tmp_path / "story.json").read_bytes()


def test_names_of_files_are_made_unique(reader, tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text("Kenya accused Ethiopia.")
    graph = reader.extract([tmp_path / "a" / "same.txt", tmp_path / "b" / "same.txt"])
    assert [source.id for source in graph.sources] == ["same.txt", "same.txt (2)"]


def test_read_streams_in_order_whatever_the_threads(reader):
    texts = [f"Kenya accused Ethiopia in {month}." for month in ("May", "June", "July", "August", "March", "April")]
    taken = []

    def endless():
        for number in range(1000):
            taken.append(number)
            yield texts[number % len(texts)]

    stream = reader.read(endless())
    first = [next(stream) for _ in range(3)]
    assert [graph.sources[0].id for graph in first] == ["1", "2", "3"] and len(taken) == 3
    alone = list(reader.read(texts, dates="2026-03-02", ids=list("abcdef")))
    together = list(reader.read(texts, dates=["2026-03-02"] * 6, ids=list("abcdef"), threads=3))
    assert alone == together and [graph.sources[0].id for graph in alone] == list("abcdef")


def test_read_lets_other_threads_run(reader):
    done = threading.Event()
    counted = 0
    worker = threading.Thread(target=lambda: (reader.read_one(TEXT * 200), done.set()))
    worker.start()
    while not done.wait(0.001):
        counted += 1
    worker.join()
    assert counted > 5  # the main thread was not kept waiting for the lock


def test_read_takes_any_text(reader):
    assert len(reader.read_one("")) == 0
    assert len(reader.read_one(b"\xff\xfe Kenya accused Ethiopia.\x00")) >= 2
    assert len(reader.read_one("Kenya accused \ud800 Ethiopia.")) >= 2
    with pytest.raises(relata.UsageError, match="a text is a str or bytes; found a int"):
        reader.read_one(7)
    with pytest.raises(relata.UsageError, match="date"):
        reader.read_one("x", date="yesterday")
    with pytest.raises(relata.UsageError, match="ids: fewer than there are texts"):
        list(reader.read(["x", "y"], ids=["1"]))


def test_sequences_look_into_the_graph(story):
    assert len(story.nodes) == len(story) > 10
    assert story.nodes[-1] == story.nodes[len(story) - 1] and story.nodes[0] != story.nodes[1]
    assert [node.id for node in story.nodes[:3]] == [node.id for node in story.nodes][:3]
    assert list(story.nodes[::-1])[0] == story.nodes[-1]
    with pytest.raises(IndexError):
        story.nodes[len(story)]
    edge = max(story.edges, key=lambda edge: edge.weight)
    assert edge.weight == len(edge.evidence) and edge in edge.source.edges
    assert {piece.source for piece in edge.evidence} <= {article.id for article in story.sources}
    assert edge.source.id.startswith(edge.source.type.lower()) and hash(edge.source) == hash(story.node(edge.source.id))


def test_records_outlive_their_graph(reader):
    edge = reader.read_one(TEXT).edges[0]
    assert edge.evidence[0].text in TEXT and edge.target.label


def test_query(story):
    answer = story.query("MATCH (a)-[r {polarity: $p}]->(b) RETURN a, r.label AS word, b.label ORDER BY word", p="negated")
    assert answer.columns == ["a", "word", "b.label"] and len(answer) > 0
    assert isinstance(answer.rows[0][0], relata.Node) and answer[0]["word"] == answer.rows[0][1]
    assert story.query("RETURN $a AS a", a={"x": [1, 2.5, None, True, "é"]}).rows == [({"x": [1, 2.5, None, True, "é"]},)]
    path = story.query("MATCH p = (a)-[r]->(b) RETURN p LIMIT 1").rows[0][0]
    assert [type(step).__name__ for step in path] == ["Node", "Edge", "Node"]
    with pytest.raises(relata.UsageError, match=r"query:1:10: found .RETURN., expected"):
        story.query("MATCH (a RETURN a")
    with pytest.raises(relata.UsageError, match=r"\$x: found a set"):
        story.query("RETURN $x", x={1})


def test_questions_without_a_language(story):
    assert story.find("amina")[0].label == "Amina Okello"
    assert story.node("Amina Okello") == story.find("Amina Okello")[0]
    with pytest.raises(relata.InputError, match="nothing in the graph is called 'Amina Okelo'; did you mean 'Amina Okello'"):
        story.node("Amina Okelo")
    (way,) = story.path("Amina Okello", "Dawit Bekele")
    assert len(way.nodes) == len(way.steps) + 1 and way.steps[0][0].evidence
    dates = [event.date for event in story.timeline() if event.date]
    assert dates == sorted(dates) and dates
    assert {event.date[:7] for event in story.timeline("Kenya", since="2026-03", until="2026-03")} == {"2026-03"}
    for dispute in story.disputed():
        assert (dispute.affirmed.polarity, dispute.denied.polarity) == ("affirmed", "negated")


def test_merge_does_not_depend_on_the_order(reader, articles):
    graphs = [reader.extract([path]) for path in articles]
    merged = relata.merge(graphs)
    assert merged == relata.merge(reversed(graphs)) == graphs[0].merge(*graphs[1:]) == merged.merge(merged)
    assert merged.update(removed=[articles[0].name]) == relata.merge(graphs[1:])
    with pytest.raises(relata.UsageError, match="found a str"):
        relata.merge(["a.json"])


@pytest.mark.parametrize("name", ["a.json", "a.relata", "a.graphml.gz", "a.gexf", "a.jsonl"])
def test_what_is_written_is_read_again(story, tmp_path, name):
    story.write(tmp_path / name)
    again = relata.read_graph(tmp_path / name)
    assert [node.id for node in again.nodes] == [node.id for node in story.nodes] and len(again.edges) == len(story.edges)
    if name in ("a.json", "a.relata"):
        assert again == story


def test_json_and_pickle_lose_nothing(story):
    assert relata.from_json(story.to_json()) == story == pickle.loads(pickle.dumps(story))


def test_errors_have_the_words_of_the_program(tmp_path, program):
    broken = tmp_path / "broken.json"
    broken.write_text('{"nodes": [}')
    with pytest.raises(relata.InputError) as caught:
        relata.read_graph(broken)
    said = subprocess.run([program, "stats", broken], capture_output=True, text=True)
    assert said.returncode == 3 and said.stderr.strip() == f"relata: {caught.value}"
    assert isinstance(caught.value, ValueError)
    with pytest.raises(relata.UsageError, match="there is no format 'x'; expected one of json"):
        relata.from_json('{"nodes": [], "edges": []}').write(tmp_path / "y", format="x")
    with pytest.raises(relata.InputError, match="no-such-file"):
        relata.extract([tmp_path / "no-such-file.txt"])
    with pytest.raises(relata.InputError):
        relata.Reader(tmp_path)
    with pytest.raises(relata.OutputError):
        relata.from_json('{"nodes": [], "edges": []}').write("/no/such/folder/a.json")


def test_a_graph_shows_itself(story):
    shown = story._repr_html_()
    assert shown.startswith("<iframe srcdoc=") and "allow-same-origin" not in shown
    assert "<!doctype html" in story.to_html().lower()[:40]


def test_networkx(story):
    networkx = pytest.importorskip("networkx", reason="networkx is not installed")
    graph = story.to_networkx()
    assert graph.number_of_nodes() == len(story) and graph.number_of_edges() == len(story.edges)
    edge = story.edges[0]
    assert graph.edges[edge.source.id, edge.target.id, edge.id]["relation"] == edge.relation
    built = networkx.MultiDiGraph(title=story.title)
    built.add_nodes_from(graph.nodes(data=True))
    built.add_edges_from(graph.edges(keys=True, data=True))
    assert built.adj == graph.adj and dict(built.pred) == dict(graph.pred) and built.nodes == graph.nodes
    graph.remove_node(edge.source.id)
    assert edge.source.id not in graph.pred[edge.target.id]
    assert networkx.number_weakly_connected_components(graph) > 0


def test_igraph(story):
    pytest.importorskip("igraph", reason="igraph is not installed")
    graph = story.to_igraph()
    assert graph.vs["name"] == [node.id for node in story.nodes] and graph.ecount() == len(story.edges)
    edge = graph.es[3]
    assert graph.vs[edge.source]["name"] == story.edges[3].source.id and edge["class"] == story.edges[3].cls


def test_tables(story):
    pytest.importorskip("pandas", reason="pandas is not installed")
    frames = story.to_pandas()
    assert len(frames["evidence"]) == sum(len(edge.evidence) for edge in story.edges)
    assert list(frames["edges"]["weight"]) == [edge.weight for edge in story.edges]
    assert story.query("MATCH (a) RETURN count(a) AS n").to_pandas()["n"][0] == len(story)
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    tables = story.to_arrow()
    assert tables["nodes"].num_rows == len(story) and arrow.types.is_list(tables["nodes"].schema.field("aliases").type)
    assert tables["nodes"]["roles"].to_pylist() == [node.roles for node in story.nodes]
