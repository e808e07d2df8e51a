import asyncio
import json
import os
import subprocess
import sys
import time

import pytest
import relata


def test_langchain(story, reader):
    pytest.importorskip("langchain_community", reason="langchain-community is not installed")
    from langchain_core.documents import Document
    from relata.langchain import graph_document, graph_documents

    whole = graph_document(story)
    assert len(whole.nodes) == len(story) and len(whole.relationships) == len(story.edges)
    (one,) = graph_documents([Document(page_content="Kenya accused Ethiopia.", metadata={"id": "k", "date": "2026-03-02"})], reader=reader)
    assert one.source.page_content == "Kenya accused Ethiopia."
    (relationship,) = [r for r in one.relationships if r.type == "ACCUSE"]
    assert relationship.properties["sources"] == ["k"] and relationship.properties["sentences"] == ["Kenya accused Ethiopia."]
    assert (relationship.source.properties["name"], relationship.target.properties["name"]) == ("Kenya", "Ethiopia")


def test_llama_index(story):
    pytest.importorskip("llama_index.core", reason="llama-index-core is not installed")
    from llama_index.core.graph_stores import SimplePropertyGraphStore
    from relata.llama_index import fill_store, nodes_and_relations

    entities, relations = nodes_and_relations(story)
    assert len({entity.id for entity in entities}) == len(story) and len(relations) == len(story.edges)
    store = SimplePropertyGraphStore()
    fill_store(store, story)
    assert {entity.name for entity in store.get(properties={"relata_id": story.node("Kenya").id})} == {"Kenya"}
    assert store.get_triplets(entity_names=["Kenya"])


@pytest.fixture(scope="module")
def tools(story):
    from relata.mcp import Tools

    return Tools(story, rows=5, seconds=20)


def test_mcp_tools_answer(tools, story):
    assert json.loads(tools.find("amina"))["things"][0]["label"] == "Amina Okello"
    assert json.loads(tools.find("Okelo")) == {"things": [], "did_you_mean": story.suggest("Okelo")}
    shown = json.loads(tools.show("Kenya"))
    assert shown["thing"]["label"] == "Kenya" and shown["relations"][0]["evidence"][0]["sentence"]
    assert len(shown["relations"]) == 5 and shown["more"] and shown["of"] == len(story.node("Kenya").edges)
    assert json.loads(tools.path("Amina Okello", "Dawit Bekele"))["paths"][0]["steps"]
    assert json.loads(tools.query("MATCH (a:PERSON) RETURN a.label ORDER BY a.label LIMIT 1"))["rows"] == [["Amina Okello"]]
    assert len(json.loads(tools.timeline("Kenya"))["events"]) == 5
    assert "disputes" in json.loads(tools.disputed())
    said = json.loads(tools.extract("Kenya accused Ethiopia."))["said"]["relations"]
    assert (said[0]["source"], said[0]["relation"], said[0]["target"]) == ("Kenya", "accuse", "Ethiopia")


def test_mcp_tools_have_limits(story):
    from relata.mcp import Tools

    tools = Tools(story, seconds=0.5)
    began = time.monotonic()
    with pytest.raises(relata.UsageError, match="more than 0.5 seconds"):
        tools.query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)")
    assert time.monotonic() - began < 10
    with pytest.raises(relata.UsageError, match="at most 10000"):
        tools.query("RETURN 1 " * 10000)
    with pytest.raises(relata.UsageError, match="at most 1000000"):
        tools.extract("x" * 1_000_001)
    with pytest.raises(relata.UsageError, match="read-only|CREATE"):
        tools.query("CREATE (a) RETURN a")
    with pytest.raises(relata.UsageError, match="nothing in the graph is called"):
        tools.show("Atlantis")


def test_mcp_over_standard_input(story, tmp_path):
    pytest.importorskip("mcp", reason="mcp is not installed")
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    story.write(tmp_path / "story.json")

    async def ask():
        parameters = StdioServerParameters(command=sys.executable, args=["-m", "relata.mcp", str(tmp_path / "story.json")], env=dict(os.environ))
        async with stdio_client(parameters) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            names = {tool.name for tool in (await session.list_tools()).tools}
            return names, await session.call_tool("find", {"name": "amina"})

    names, answer = asyncio.run(ask())
    assert names == {"find", "show", "path", "query", "timeline", "disputed", "extract"}
    assert json.loads(answer.content[0].text)["things"][0]["label"] == "Amina Okello"


def test_mcp_tells_of_a_broken_graph(tmp_path):
    (tmp_path / "a.json").write_text("{")
    ended = subprocess.run([sys.executable, "-m", "relata.mcp", str(tmp_path / "a.json")], capture_output=True, text=True)
    assert ended.returncode == 3 and ended.stderr.startswith("relata.mcp: ") and "Traceback" not in ended.stderr
