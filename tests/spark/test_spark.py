import os
import pathlib

import pytest
import relata
from pyspark.sql import SparkSession
from relata import spark

ROOT = pathlib.Path(__file__).parents[2]


@pytest.fixture(scope="module")
def session():
    session = (SparkSession.builder.master(os.environ.get("RELATA_SPARK_MASTER", "local[2]")).config("spark.ui.enabled", "false")
               .config("spark.sql.shuffle.partitions", "4").getOrCreate())
    yield session
    session.stop()


def test_reading_and_merging_give_what_one_machine_gives(session, tmp_path):
    paths = sorted((ROOT / "graphs").glob("*.txt"))
    rows = [(path.name, path.read_text(), path.name[:10]) for path in paths]
    rows.append(("late", "Kenya did not meet Ethiopia.", None))
    articles = spark.extract(session.createDataFrame(rows, "id string, text string, date string"))
    articles.write.parquet(str(tmp_path / "articles"))
    stored = session.read.parquet(str(tmp_path / "articles"))
    assert stored.count() == len(rows)
    graphs = relata.Reader().read([text for _, text, _ in rows], ids=[name for name, _, _ in rows], dates=[day or "" for _, _, day in rows])
    assert spark.merge(stored).to_json() == relata.merge(graphs).to_json()
