// Nodes, edges, evidence and articles as objects that look into the graph.
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>

#include "bindings.h"
#include "graph/property.h"
#include "handles.h"

namespace nb = nanobind;
using namespace nb::literals;

namespace relata::python {
namespace {

nb::list list_of(const std::vector<SharedText>& texts) {
  nb::list list;
  for (const SharedText& text : texts) list.append(str_of(text));
  return list;
}

nb::dict dict_of(const Properties& properties) {
  nb::dict dict;
  for (const auto& [name, value] : properties) {
    const nb::object text = str_of(plain_property(value));
    const bool is_text = type_of_property(value) == PropertyType::Text;
    dict[str_of(name)] = is_text ? text : nb::module_::import_("json").attr("loads")(text);
  }
  return dict;
}

nb::object node_or_none(const GraphPointer& of, std::string_view id) {
  const std::size_t at = id.empty() ? Graph::npos : of->graph().find_node(id);
  return at == Graph::npos ? nb::none() : nb::cast(NodeAt{of, static_cast<std::uint32_t>(at)});
}

// A sequence by position, from the end too, and by slices; iteration follows from the first.
template <typename Sequence>
void bind_sequence(nb::module_& module, const char* name, const char* doc) {
  nb::class_<Sequence>(module, name, doc)
      .def("__len__", &Sequence::size)
      .def("__getitem__",
           [](const Sequence& all, Py_ssize_t index) {
             const auto size = static_cast<Py_ssize_t>(all.size());
             if (index < 0) index += size;
             if (index < 0 || index >= size) throw nb::index_error("there is no such position in this sequence");
             return all.at(static_cast<std::uint32_t>(index));
           })
      .def("__getitem__", [](const Sequence& all, nb::slice slice) {
        const auto [start, stop, step, length] = slice.compute(all.size());
        nb::list list;
        for (std::size_t i = 0; i < length; ++i) list.append(nb::cast(all.at(static_cast<std::uint32_t>(start + static_cast<Py_ssize_t>(i) * step))));
        return list;
      });
}

// Equal are two places of one graph, or what has one id in two graphs.
template <typename At>
bool same(const At& a, const At& b) {
  return a.of == b.of ? a.index == b.index : a->id == b->id;
}

void bind_node(nb::module_& module) {
  nb::class_<NodeAt>(module, "Node", "A thing: a person, a body, a place ... See docs/schema.md for types.")
      .def_prop_ro(
          "id", [](const NodeAt& node) { return str_of(node->id); }, "Made of type and name: \"person-wang_yi\".")
      .def_prop_ro("label", [](const NodeAt& node) { return str_of(node->label); })
      .def_prop_ro(
          "type", [](const NodeAt& node) { return str_of(name_of(node->type)); }, "\"PERSON\", \"ORG\", \"GPE\" ...")
      .def_prop_ro(
          "aliases", [](const NodeAt& node) { return list_of(node->aliases); }, "Other names, sorted, without the label.")
      .def_prop_ro("mentions", [](const NodeAt& node) { return node->mentions; })
      .def_prop_ro(
          "confidence", [](const NodeAt& node) { return node->confidence; }, "0 to 1.")
      .def_prop_ro("gazetteer_id", [](const NodeAt& node) { return str_of(node->gazetteer_id); })
      .def_prop_ro("country", [](const NodeAt& node) { return str_of(node->country); })
      .def_prop_ro(
          "roles", [](const NodeAt& node) { return list_of(node->roles); }, "\"foreign minister@gpe-china\": title @ id of the body.")
      .def_prop_ro(
          "sources", [](const NodeAt& node) { return list_of(node->sources); }, "Ids of the articles that name it.")
      .def_prop_ro(
          "properties", [](const NodeAt& node) { return dict_of(node->properties); }, "What other programs wrote of it.")
      .def_prop_ro(
          "edges",
          [](const NodeAt& node) {
            nb::list list;
            for (const Hop& hop : node.of->adjacency().at(node.index)) list.append(nb::cast(EdgeAt{node.of, hop.edge}));
            return list;
          },
          "The edges that leave or enter it.")
      .def("__eq__", &same<NodeAt>, nb::is_operator())
      .def("__hash__", [](const NodeAt& node) { return std::hash<SharedText>()(node->id); })
      .def("__repr__", [](const NodeAt& node) {
        return nb::str("<Node {} {} ({})>").format(str_of(node->id), nb::repr(str_of(node->label)), str_of(name_of(node->type)));
      });
}

void bind_edge(nb::module_& module) {
  nb::class_<EdgeAt>(module, "Edge", "A relation between two things, with the evidence that states it.")
      .def_prop_ro("id", [](const EdgeAt& edge) { return str_of(edge->id); })
      .def_prop_ro(
          "source", [](const EdgeAt& edge) { return node_or_none(edge.of, edge->source); }, "The Node it leads from.")
      .def_prop_ro(
          "target", [](const EdgeAt& edge) { return node_or_none(edge.of, edge->target); }, "The Node it leads to.")
      .def_prop_ro(
          "relation", [](const EdgeAt& edge) { return str_of(edge->relation); }, "A name of docs/schema.md: \"meet\".")
      .def_prop_ro(
          "label", [](const EdgeAt& edge) { return str_of(edge->label); }, "The words most evidence uses: \"hold talk with\".")
      .def_prop_ro(
          "cls", [](const EdgeAt& edge) { return str_of(name_of(edge->cls)); }, "\"CONSULT\", \"ROLE\" ...")
      .def_prop_ro(
          "kind", [](const EdgeAt& edge) { return str_of(name_of(edge->kind)); }, "\"event\" or \"state\".")
      .def_prop_ro(
          "polarity", [](const EdgeAt& edge) { return str_of(name_of(edge->polarity)); }, "\"affirmed\", \"negated\" or \"hypothetical\".")
      .def_prop_ro("symmetric", [](const EdgeAt& edge) { return edge->symmetric; })
      .def_prop_ro(
          "disputed", [](const EdgeAt& edge) { return edge->disputed; }, "Other evidence says the opposite.")
      .def_prop_ro(
          "weight", [](const EdgeAt& edge) { return edge->weight; }, "The number of pieces of evidence.")
      .def_prop_ro(
          "confidence", [](const EdgeAt& edge) { return edge->confidence; }, "The probability, 0 to 1, that it is right.")
      .def_prop_ro(
          "first_date", [](const EdgeAt& edge) { return str_of(edge->first_date); }, "ISO 8601, or empty.")
      .def_prop_ro(
          "last_date", [](const EdgeAt& edge) { return str_of(edge->last_date); }, "ISO 8601, or empty.")
      .def_prop_ro("properties", [](const EdgeAt& edge) { return dict_of(edge->properties); })
      .def_prop_ro(
          "evidence",
          [](const EdgeAt& edge) {
            return EvidenceOfEdge{edge.of, edge.index};
          },
          "A sequence of Evidence.")
      .def("__eq__", &same<EdgeAt>, nb::is_operator())
      .def("__hash__", [](const EdgeAt& edge) { return std::hash<std::string>()(edge->id); })
      .def("__repr__", [](const EdgeAt& edge) {
        return nb::str("<Edge {} -{}{}-> {}>")
            .format(str_of(edge->source), edge->polarity == Polarity::Affirmed ? "" : "(" + std::string(name_of(edge->polarity)) + ") ", str_of(edge->label),
                    str_of(edge->target));
      });
}

void bind_evidence(nb::module_& module) {
  nb::class_<EvidenceAt>(module, "Evidence", "One place of an article that states a relation.")
      .def_prop_ro(
          "source", [](const EvidenceAt& e) { return str_of(e->source); }, "The id of the article.")
      .def_prop_ro(
          "begin", [](const EvidenceAt& e) { return e->begin; }, "Bytes of the article's text, half open.")
      .def_prop_ro("end", [](const EvidenceAt& e) { return e->end; })
      .def_prop_ro(
          "text", [](const EvidenceAt& e) { return str_of(e->text); }, "The sentence, white space as single spaces.")
      .def_prop_ro(
          "speaker", [](const EvidenceAt& e) { return node_or_none(e.of, e->speaker); }, "The Node it is attributed to; None: the article's own voice.")
      .def_prop_ro(
          "place", [](const EvidenceAt& e) { return node_or_none(e.of, e->place); }, "A Node, or None.")
      .def_prop_ro(
          "time", [](const EvidenceAt& e) { return str_of(e->time); }, "Verbatim: \"on Tuesday\".")
      .def_prop_ro(
          "date", [](const EvidenceAt& e) { return str_of(e->date); }, "ISO 8601, or empty.")
      .def_prop_ro("confidence", [](const EvidenceAt& e) { return e->confidence; })
      .def_prop_ro("rule", [](const EvidenceAt& e) { return str_of(e->rule); })
      .def_prop_ro("label", [](const EvidenceAt& e) { return str_of(e->label); })
      .def("__repr__",
           [](const EvidenceAt& e) { return nb::str("<Evidence {}:{}-{} {}>").format(str_of(e->source), e->begin, e->end, nb::repr(str_of(e->text))); });
}

void bind_source(nb::module_& module) {
  nb::class_<SourceAt>(module, "Source", "An article.")
      .def_prop_ro("id", [](const SourceAt& s) { return str_of(s->id); })
      .def_prop_ro("title", [](const SourceAt& s) { return str_of(s->title); })
      .def_prop_ro("date", [](const SourceAt& s) { return str_of(s->date); })
      .def_prop_ro("publisher", [](const SourceAt& s) { return str_of(s->publisher); })
      .def_prop_ro("url", [](const SourceAt& s) { return str_of(s->url); })
      .def_prop_ro("words", [](const SourceAt& s) { return s->words; })
      .def("__repr__", [](const SourceAt& s) { return nb::str("<Source {}>").format(nb::repr(str_of(s->id))); });
}

}  // namespace

void bind_records(nb::module_& module) {
  bind_node(module);
  bind_edge(module);
  bind_evidence(module);
  bind_source(module);
  bind_sequence<Nodes>(module, "Nodes", "The nodes of a graph, sorted by id: a sequence that copies none.");
  bind_sequence<Edges>(module, "Edges", "The edges of a graph, sorted by source, target, relation: a sequence that copies none.");
  bind_sequence<Sources>(module, "Sources", "The articles of a graph, sorted by id.");
  bind_sequence<EvidenceOfEdge>(module, "EvidenceOfEdge", "The evidence of an edge, sorted.");
}

}  // namespace relata::python
