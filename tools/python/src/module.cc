// The extension module relata._core, on which the Python sources of the package stand. Errors of the library become relata's exceptions.
#include "bindings.h"

#include "base/error.h"

namespace nb = nanobind;

namespace {

const char* class_of(relata::ErrorKind kind) {
  switch (kind) {
    case relata::ErrorKind::Usage: return "UsageError";
    case relata::ErrorKind::Input: return "InputError";
    case relata::ErrorKind::Output: return "OutputError";
  }
  return "Error";
}

void translate(const std::exception_ptr& thrown, void*) {
  try {
    std::rethrow_exception(thrown);
  } catch (const relata::Error& error) {
    const nb::object type = nb::module_::import_("relata._errors").attr(class_of(error.kind()));
    PyErr_SetObject(type.ptr(), relata::python::str_of(error.what()).ptr());
  }
}

}  // namespace

NB_MODULE(_core, module) {
  nb::register_exception_translator(translate);
  relata::python::bind_records(module);
  relata::python::bind_graph(module);
  relata::python::bind_questions(module);
  relata::python::bind_columns(module);
  relata::python::bind_reader(module);
}
