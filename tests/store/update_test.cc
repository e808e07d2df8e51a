// A store that articles join and leave is the graph of those that are in it.
#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

#include "base/error.h"
#include "graph/changing_corpus.h"
#include "graph/crossing_names.h"
#include "graph/merge.h"
#include "graph/random_graph.h"
#include "graph/update.h"
#include "scratch.h"
#include "store/database.h"
#include "store/store_part.h"

using namespace relata;
using relata::testing::ChangingCorpus;
using relata::testing::crossing_article;
using relata::testing::id_of_crossing;
using relata::testing::random_article;
using relata::testing::random_foreign;
using relata::testing::Scratch;

namespace {

class Sequence {
 public:
  explicit Sequence(ChangingCorpus corpus) : corpus_(std::move(corpus)) { scratch_.write(Graph()); }

  void step() {
    ChangingCorpus::Change change = corpus_.step();
    BOOST_TEST(!update_store(scratch_.path(), change.removed, std::move(change.added)).whole);
  }

  bool is_as_fresh() const { return read_store(scratch_.path()) == corpus_.fresh(); }
  bool counts_fit() const { return StorePart(scratch_.path()).counts() == counts_of(corpus_.fresh()); }
  // The index of words holds what the evidence says, and nothing else.
  bool words_fit() const {
    Database database(scratch_.path(), Database::Use::Read);
    const std::int64_t all = database.number("SELECT count(*) FROM evidence");
    return database.number(
               "SELECT count(*) FROM sentences WHERE sentences MATCH 'a* OR b* OR c* OR d* OR e* OR f* OR g* OR h* OR i* OR j* OR k* OR l* OR m* "
               "OR n* OR o* OR p* OR q* OR r* OR s* OR t* OR u* OR v* OR w* OR x* OR y* OR z*'") == all;
  }

 private:
  ChangingCorpus corpus_;
  Scratch scratch_;
};

// In seconds, with the start of a process.
double time_of_update(const Graph& before, const Graph& added) {
  const Scratch scratch;
  scratch.write(before);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    update_store(scratch.path(), {"a.txt"}, {added});
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(updating_a_store)

BOOST_AUTO_TEST_CASE(after_any_sequence_it_is_the_graph_of_its_articles) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    Sequence sequence{ChangingCorpus(seed)};
    for (int step = 0; step < 5; ++step) {
      sequence.step();
      BOOST_REQUIRE_MESSAGE(sequence.is_as_fresh(), "seed " << seed << ", step " << step);
    }
    BOOST_REQUIRE_MESSAGE(sequence.words_fit(), "seed " << seed);
    BOOST_REQUIRE_MESSAGE(sequence.counts_fit(), "seed " << seed);
  }
}

// relata_store_test --run_test='*/*many_names*' -- 1000   takes so many sequences.
BOOST_AUTO_TEST_CASE(after_any_sequence_of_many_names_it_is_the_graph_of_its_articles) {
  const auto& program = boost::unit_test::framework::master_test_suite();
  const std::size_t sequences = program.argc > 1 ? std::strtoul(program.argv[1], nullptr, 10) : 30;
  for (std::uint32_t seed = 0; seed < sequences; ++seed) {
    Sequence sequence{ChangingCorpus(seed, 10 + seed % 7 * 15, crossing_article, id_of_crossing)};
    for (int step = 0; step < 30; ++step) {
      sequence.step();
      BOOST_REQUIRE_MESSAGE(sequence.is_as_fresh(), "seed " << seed << ", step " << step);
    }
    BOOST_REQUIRE_MESSAGE(sequence.counts_fit(), "seed " << seed);
  }
}

BOOST_AUTO_TEST_CASE(the_things_of_other_programs_stay) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Scratch scratch;
    const Graph graph = merge({random_foreign(seed, 0), random_article(seed, 0), random_article(seed, 1)});
    scratch.write(graph);
    BOOST_TEST(update_store(scratch.path(), {"a.txt"}, {random_article(seed, 2)}).whole);
    BOOST_TEST((read_store(scratch.path()) == update(graph, {"a.txt"}, {random_article(seed, 2)})));
  }
}

// Rows of another hand: places of parts with gaps, and an article told by its id as it was not listed.
BOOST_AUTO_TEST_CASE(gaps_between_parts_and_articles_by_id_are_survived) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Scratch scratch;
    const Graph graph = merge({random_article(seed, 0), random_article(seed, 1), random_article(seed, 2)});
    scratch.write(graph);
    Database database(scratch.path(), Database::Use::Change);
    database.run("UPDATE parts SET place=place+1000; UPDATE parts SET place=(place-1000)*2");
    database.run("UPDATE appearances SET article=(SELECT id FROM articles WHERE number=article)");
    database.close();
    update_store(scratch.path(), {"b.txt"}, {random_article(seed, 3)});
    BOOST_TEST((read_store(scratch.path()) == update(graph, {"b.txt"}, {random_article(seed, 3)})), "seed " << seed);
  }
}

BOOST_AUTO_TEST_CASE(decisions_stay_and_come_with_graphs) {
  const Scratch scratch;
  Graph graph = merge(random_article(1, 0), random_article(1, 1));
  graph.decisions = {{.holds = false, .left = "Ada Marlow", .right = "Berta Marlow"}};
  graph = merge({graph});
  scratch.write(graph);
  Graph more = random_article(1, 2);
  more.decisions = {{.holds = true, .left = "Ada Marlow", .right = "Chen Marlow"}};
  update_store(scratch.path(), {"a.txt"}, {more});
  BOOST_TEST((read_store(scratch.path()) == update(graph, {"a.txt"}, {more})));
}

// A store that an older program made, as it lacks two things: the table of decisions on relations and how much there is of each kind.
void make_old(const std::string& path) {
  Database database(path, Database::Use::Change);
  database.run("DROP TABLE verdicts; DELETE FROM about WHERE name LIKE 'nodes%' OR name LIKE 'edges%'");
  database.close();
}

BOOST_AUTO_TEST_CASE(decisions_on_relations_hold_for_articles_that_come_anew) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Scratch scratch;
    const Graph graph = merge({random_article(seed, 0), random_article(seed, 1), random_article(seed, 2)});
    scratch.write(graph);
    if (seed % 2 == 0) make_old(scratch.path());
    Review review;
    for (std::size_t i = 0; i < graph.edges.size(); i += 2) (i % 4 == 0 ? review.wrong : review.right).push_back(graph.edges[i].id);
    review_store(scratch.path(), review);
    const Graph after = reviewed(graph, review);
    BOOST_TEST((read_store(scratch.path()) == after), seed);
    BOOST_TEST(!update_store(scratch.path(), {"a.txt"}, {random_article(seed, 0)}).whole);
    BOOST_TEST((read_store(scratch.path()) == after), seed);
    scratch.write(graph);  // and a graph that brings them
    update_store(scratch.path(), {}, {after});
    BOOST_TEST((read_store(scratch.path()) == after), seed);
  }
}

BOOST_AUTO_TEST_CASE(a_store_of_an_older_program_is_read_and_an_update_makes_it_whole) {
  const Scratch scratch;
  const Graph graph = merge(random_article(1, 0), random_article(1, 1));
  scratch.write(graph);
  make_old(scratch.path());
  BOOST_TEST((read_store(scratch.path()) == graph));
  BOOST_TEST(!StorePart(scratch.path()).counts());
  BOOST_TEST(!update_store(scratch.path(), {}, {random_article(1, 2)}).whole);
  const Graph after = merge(graph, random_article(1, 2));
  BOOST_TEST((read_store(scratch.path()) == after));
  BOOST_TEST((StorePart(scratch.path()).counts() == counts_of(after)));
}

BOOST_AUTO_TEST_CASE(readers_go_on_and_a_second_writer_is_reported) {
  const Scratch scratch;
  const Graph before = merge(random_article(1, 0), random_article(1, 1));
  scratch.write(before);
  Database reader(scratch.path(), Database::Use::Read);
  const Transaction reading(reader, false);
  const std::int64_t seen = reader.number("SELECT count(*) FROM evidence");
  update_store(scratch.path(), {"a.txt"}, {});
  BOOST_TEST(reader.number("SELECT count(*) FROM evidence") == seen);
  BOOST_TEST((read_store(scratch.path()) == random_article(1, 1)));
  Database writer(scratch.path(), Database::Use::Change);
  const Transaction writing(writer, true);
  Database second(scratch.path(), Database::Use::Change);
  second.run("PRAGMA busy_timeout=0");
  BOOST_CHECK_THROW(Transaction(second, true), Error);
}

// relata_store_test --run_test='*/killed*' -- 1000   kills so many times; the moments lie evenly over the time that an update takes.
BOOST_AUTO_TEST_CASE(killed_at_any_moment_it_is_as_it_was_or_as_it_was_to_become) {
  const Graph before = merge(random_article(1, 0), random_article(1, 1)), after = update(before, {"a.txt"}, {random_article(5, 2)});
  const auto& program = boost::unit_test::framework::master_test_suite();
  const std::size_t kills = program.argc > 1 ? std::strtoul(program.argv[1], nullptr, 10) : 60;
  std::size_t old = 0, done = 0, during = 0;
  const double whole = time_of_update(before, random_article(5, 2));
  for (std::size_t kill = 0; kill < kills; ++kill) {
    const Scratch scratch;
    scratch.write(before);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
      update_store(scratch.path(), {"a.txt"}, {random_article(5, 2)});
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(1.5e6 * whole * static_cast<double>(kill) / static_cast<double>(kills)));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    during += WIFSIGNALED(status);
    const Graph now = read_store(scratch.path());
    ++(now == before ? old : done);
    BOOST_TEST((now == before || now == after));
    if (now == before) update_store(scratch.path(), {"a.txt"}, {random_article(5, 2)});
    BOOST_TEST((read_store(scratch.path()) == after));
  }
  BOOST_TEST(old + done == kills);
  BOOST_TEST_MESSAGE(kills << " kills, " << during << " of them before the end: " << old << " as before, " << done << " as after");
}

BOOST_AUTO_TEST_SUITE_END()
