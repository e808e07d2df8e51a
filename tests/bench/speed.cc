// How fast raw text is read, on one core: words a second from bytes to trees and names and to claims, the share of each stage, and how
// close the encoder comes to the arithmetic limit of this processor. Times are CPU times of the thread, medians over the runs; encoder
// and heads are run apart, on full windows, and decoding is what is left of `analyse`, the words that two windows share among it.
//
// usage: relata_speed MODEL [RUNS] FILE...
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "analysis/heads.h"
#include "analysis/pieces.h"
#include "base/error.h"
#include "extract/extract.h"
#include "nn/encoder.h"
#include "peak.h"

namespace {

using namespace relata;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double median_time(unsigned runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (unsigned i = 0; i < runs; ++i) {
    const double begin = cpu_seconds();
    work();
    times.push_back(cpu_seconds() - begin);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// The windows of a document, as many words in each as fit.
struct Windows {
  std::vector<PieceWindow> inputs;
  std::vector<std::vector<std::size_t>> first;  // of every word
};

Windows windows_of(const Document& document, const ModelFile& file) {
  const Pieces pieces(file.vocabulary());
  Windows windows;
  const auto close = [&] {
    PieceWindow& w = windows.inputs.back();
    w.pieces.push_back(pieces.sep());
    w.shapes.assign(w.pieces.size(), 0);
    w.breaks.assign(w.pieces.size(), 1);
  };
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    std::vector<std::int32_t> found;
    pieces.append(document.text_of(i), found);
    const bool full = windows.inputs.empty() || windows.inputs.back().pieces.size() + found.size() + 1 > file.config().max_pieces;
    if (full && !windows.inputs.empty()) close();
    if (full) {
      windows.inputs.push_back({{pieces.cls()}, {}, {}});
      windows.first.emplace_back();
    }
    windows.first.back().push_back(windows.inputs.back().pieces.size());
    windows.inputs.back().pieces.insert(windows.inputs.back().pieces.end(), found.begin(), found.end());
  }
  if (!windows.inputs.empty()) close();
  return windows;
}

// Multiplications of the encoder's matrices for one piece.
double products_a_piece(const ModelConfig& c) { return static_cast<double>(c.layers) * c.width * (4.0 * c.width + 2.0 * c.ffn); }

struct Line {
  std::string what;
  double seconds;
};

void print(const std::vector<Line>& lines, double words, double whole) {
  for (const auto& [what, seconds] : lines) std::printf("  %-10s %7.2f us a word  %5.1f %%\n", what.c_str(), 1e6 * seconds / words, 100 * seconds / whole);
}

void measure(const std::string& model, unsigned runs, const std::string& text) {
  const double before = cpu_seconds();
  const Knowledge knowledge{load_models(model)};
  const double load = cpu_seconds() - before;
  const ModelFile file(model);
  const Encoder encoder(file, Precision::Int8);
  const Heads heads(file, Precision::Int8);
  const Document document = segment({}, text);
  const Windows windows = windows_of(document, file);
  const double words = document.size();
  EncoderBuffers buffers;
  std::vector<WindowReading> readings(windows.inputs.size());
  double pieces = 0;
  for (const PieceWindow& w : windows.inputs) pieces += static_cast<double>(w.pieces.size());

  const double segmenting = median_time(runs, [&] { segment({}, text); });
  const double encoding = median_time(runs, [&] {
    for (std::size_t w = 0; w < windows.inputs.size(); ++w) {
      const std::span<const float> vectors = encoder.run(windows.inputs[w], buffers).vectors;
      readings[w].words = windows.first[w].size();
      readings[w].vectors.assign(vectors.begin(), vectors.begin() + static_cast<std::ptrdiff_t>(encoder.width()));
      for (const std::size_t at : windows.first[w])
        readings[w].vectors.insert(readings[w].vectors.end(), vectors.data() + at * encoder.width(), vectors.data() + (at + 1) * encoder.width());
    }
  });
  WindowReading reading;
  const double heading = median_time(runs, [&] {
    for (const WindowReading& w : readings) {
      reading.words = w.words;
      reading.vectors = w.vectors;
      heads.read(reading);
    }
  });
  Analysis analysis;
  const double analysing = median_time(runs, [&] { analysis = analyse(document, knowledge.models); });
  std::vector<Mention> mentions;
  const double mentioning = median_time(runs, [&] { mentions = find_mentions(document, analysis); });
  Resolution resolution;
  const double resolving = median_time(runs, [&] { resolution = resolve(document, analysis, mentions, knowledge.gazetteer); });
  std::vector<Claim> claims;
  const double claiming = median_time(runs, [&] { claims = read_claims(document, analysis, mentions, resolution); });
  const double building = median_time(runs, [&] { build_graph(document, analysis, resolution, claims); });

  const double trees = segmenting + analysing, whole = trees + mentioning + resolving + claiming + building;
  const double peak = bench::peak_products_a_second();
  const double rate = products_a_piece(file.config()) * pieces / encoding;
  std::printf("%.0f words, %.0f pieces, %zu windows; model loaded in %.0f ms\n", words, pieces, windows.inputs.size(), 1e3 * load);
  std::printf("%.0f words a second to trees and names, %.0f to claims\n", words / trees, words / whole);
  print({{"segment", segmenting},
         {"encoder", encoding},
         {"heads", heading},
         {"decoding", analysing - encoding - heading},
         {"mention", mentioning},
         {"entity", resolving},
         {"claim", claiming},
         {"build", building}},
        words, whole);
  std::printf("encoder: %.0f pieces a second, %.0f of at most %.0f G byte products a second (%.0f %%)\n", pieces / encoding, rate / 1e9, peak / 1e9,
              100 * rate / peak);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak memory %ld MB\n", usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  unsigned runs = 5;
  if (arguments.size() > 2 && std::from_chars(arguments[1].data(), arguments[1].data() + arguments[1].size(), runs).ec == std::errc())
    arguments.erase(arguments.begin() + 1);
  if (arguments.size() < 2 || runs == 0) {
    std::cerr << "usage: relata_speed MODEL [RUNS] FILE...\n";
    return 2;
  }
  std::string text;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {}).append("\n\n");
  }
  measure(arguments[0], runs, text);
  return 0;
} catch (const relata::Error& error) {
  std::cerr << "relata_speed: " << error.what() << '\n';
  return 3;
}
