// Tables of words by class: rows of a class's name and one word, or several with blanks between ("in front of").
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/error.h"
#include "base/table.h"

namespace relata {

template <typename Class>
struct ClassName {
  Class cls;
  std::string_view name;  // as the table writes it
};
template <typename Class>
ClassName(Class, std::string_view) -> ClassName<Class>;  // clang 14 deduces nothing for aggregates

// From a word to the set of its classes. `names` has a row for each enumerator of Class, in their order.
template <typename Class, std::size_t N>
class ClassTable {
 public:
  // Throws if a row names no class or a class has no row: the table is part of the program, so that any test shows it.
  ClassTable(std::string_view table, const std::array<ClassName<Class>, N>& names, const std::string& file) {
    Classes seen;
    for (const auto& row : rows_of(table, 2)) {
      const auto found = std::find_if(names.begin(), names.end(), [&](const ClassName<Class>& one) { return one.name == row[0]; });
      if (found == names.end()) throw Error(ErrorKind::Input, file + ": \"" + std::string(row[0]) + "\" is no class");
      words_[row[1]].set(static_cast<std::size_t>(found->cls));
      seen.set(static_cast<std::size_t>(found->cls));
    }
    if (!seen.all()) throw Error(ErrorKind::Input, file + ": a class has no words");
  }

  bool has(std::string_view word, Class cls) const {
    const auto found = words_.find(word);
    return found != words_.end() && found->second.test(static_cast<std::size_t>(cls));
  }

 private:
  using Classes = std::bitset<N>;
  std::unordered_map<std::string_view, Classes> words_;
};

}  // namespace relata
