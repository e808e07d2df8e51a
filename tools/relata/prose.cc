#include "prose.h"

#include <algorithm>

#include "base/shown.h"
#include "query/attestations.h"
#include "table_box.h"

namespace relata::cli {

std::string visible(std::string_view text) {
  constexpr std::size_t kStyle = 4;  // bytes of a mark of bold text
  std::string shown;
  while (!text.empty()) {
    const std::size_t style = std::min({text.find("\033[1m"), text.find("\033[0m"), text.size()});
    shown.append(shown_text(text.substr(0, style))).append(text.substr(style, kStyle));
    text.remove_prefix(std::min(text.size(), style + kStyle));
  }
  return shown;
}

std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) c == '\'' ? word += "'\\''" : word += c;
  return word + "'";
}

std::string relation_text(const Edge& edge) {
  const std::string name(edge.label.empty() ? edge.relation : edge.label);
  switch (edge.polarity) {
    case Polarity::Affirmed: return name;
    case Polarity::Negated: return "not " + name;
    case Polarity::Hypothetical: return "perhaps " + name;
  }
  return name;
}

std::string edge_text(const Graph& graph, const Edge& edge) {
  return graph.nodes[graph.find_node(edge.source)].label + " -[" + relation_text(edge) + (edge.symmetric ? "]- " : "]-> ") +
         graph.nodes[graph.find_node(edge.target)].label;
}

std::string speaker_of(const Graph& graph, const Evidence& evidence) {
  const std::size_t speaker = evidence.speaker.empty() ? Graph::npos : graph.find_node(evidence.speaker);
  return speaker == Graph::npos ? std::string() : graph.nodes[speaker].label.str();
}

std::string origin_text(const Graph& graph, const Evidence& evidence) {
  std::string text(evidence.source);
  const std::size_t source = graph.find_source(evidence.source);
  if (source != Graph::npos && !graph.sources[source].publisher.empty()) text += " (" + graph.sources[source].publisher + ")";
  if (const std::string date = date_of(graph, evidence); !date.empty()) text += ", " + date;
  if (const std::string speaker = speaker_of(graph, evidence); !speaker.empty()) text += ", according to " + speaker;
  return text;
}

std::string evidence_text(const Graph& graph, const Evidence& evidence, std::size_t indent, std::size_t width) {
  return wrapped(evidence.text, indent, indent, width) + wrapped("- " + origin_text(graph, evidence), indent + 2, indent + 4, width);
}

std::string wrapped(std::string_view given, std::size_t indent, std::size_t hanging, std::size_t width) {
  std::string clean = visible(given);
  std::replace(clean.begin(), clean.end(), '\t', ' ');
  std::string_view text = clean;
  std::string lines(indent, ' ');
  std::size_t used = indent;
  bool first = true;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const std::size_t columns = display_width(word);
    if (!first && width > 0 && used + 1 + columns > width) {
      lines.append("\n").append(hanging, ' ');
      used = hanging;
      first = true;
    }
    lines.append(first ? "" : " ").append(word);
    used += columns + (first ? 0 : 1);
    first = false;
  }
  return lines + "\n";
}

std::string counted(std::size_t number, std::string_view one) {
  std::string text = std::to_string(number) + " " + std::string(one);
  return number == 1 ? text : text + "s";
}

}  // namespace relata::cli
