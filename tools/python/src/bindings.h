// The parts of the module _core, one file each.
#pragma once

#include <nanobind/nanobind.h>

#include <string_view>

namespace relata::python {

// Text of a graph as Python has it; bytes that are no UTF-8 become U+FFFD.
inline nanobind::str str_of(std::string_view text) {
  return nanobind::steal<nanobind::str>(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
}

void bind_records(nanobind::module_& module);    // Node, Edge, Evidence, Source and their sequences
void bind_graph(nanobind::module_& module);      // Graph: reading, writing, merging
void bind_questions(nanobind::module_& module);  // what is asked of it
void bind_columns(nanobind::module_& module);    // whole graphs as Python's own containers
void bind_reader(nanobind::module_& module);     // Reader: texts and files to graphs

}  // namespace relata::python
