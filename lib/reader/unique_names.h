// Ids of articles, each unlike the others of a corpus.
#pragma once

#include <set>
#include <string>

namespace relata {

// Makes names unlike all that it made before: "a.txt", then "a.txt (2)". Of no name it makes "article".
class UniqueNames {
 public:
  std::string operator()(const std::string& name);

 private:
  std::set<std::string> seen_;
};

}  // namespace relata
