// Tested by tests/data/query/types.txt.
#include "query/plan/static_type.h"

#include <algorithm>
#include <array>
#include <vector>

#include "query/plan/functions.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 17> kNames = {"value",     "null", "boolean",       "integer",  "float",    "string", "list",         "map", "date",
                                                     "localtime", "time", "localdatetime", "datetime", "duration", "node",   "relationship", "path"};

struct Use {
  std::string_view function;
  bool node, relationship, path;
};

constexpr std::array kUses = {
    Use{"coalesce", true, true, true},    Use{"degree", true, false, false},        Use{"endnode", false, true, false},   Use{"id", true, true, false},
    Use{"keys", true, true, false},       Use{"labels", true, false, false},        Use{"length", false, false, true},    Use{"nodes", false, false, true},
    Use{"properties", true, true, false}, Use{"relationships", false, false, true}, Use{"startnode", false, true, false}, Use{"tostring", true, true, true},
    Use{"type", false, true, false}};

// `own`: slots of the names that expressions around it give.
bool is_constant_with(const Expr& expr, std::vector<int>& own) {
  switch (expr.kind) {
    case ExprKind::Variable: return std::ranges::find(own, expr.slot) != own.end();
    case ExprKind::CountAll:
    case ExprKind::Walk:
    case ExprKind::Exists:
    case ExprKind::PatternList:
    case ExprKind::CountMatches: return false;
    case ExprKind::Call:
      if (is_aggregate(expr.name) || expr.name == "rand") return false;
      break;
    default: break;
  }
  const std::size_t outside = own.size();
  if (expr.slot >= 0) own.push_back(expr.slot);
  if (expr.item_slot >= 0) own.push_back(expr.item_slot);
  const bool is = std::ranges::all_of(expr.children, [&](const Expr& child) { return is_constant_with(child, own); });
  own.resize(outside);
  return is;
}

}  // namespace

std::string with_article(std::string_view type) {
  if (type == "null") return "null";
  const bool vowel = !type.empty() && std::string_view("aeiou").find(type.front()) != std::string_view::npos;
  return std::string(vowel ? "an " : "a ").append(type);
}

std::string with_article(StaticType type) { return with_article(kNames[static_cast<std::size_t>(type)]); }

StaticType type_of_call(std::string_view function) {
  if (function == "count") return StaticType::Integer;
  if (function == "collect") return StaticType::List;
  const auto name = std::find(kNames.begin() + static_cast<std::size_t>(StaticType::Date), kNames.end(), function.substr(0, function.find('.')));
  const auto type = static_cast<StaticType>(name - kNames.begin());
  return type >= StaticType::Date && type <= StaticType::Duration ? type : StaticType::Unknown;
}

StaticType static_type(const Value& value) {
  const auto name = std::find(kNames.begin(), kNames.end(), type_name(value));
  return static_cast<StaticType>(name - kNames.begin());
}

std::string_view example_of_text(std::string_view function) {
  struct Row {
    std::string_view function, example;
  };
  static constexpr std::array kRows = {Row{"date", "a day, as in date('2026-03-02')"},
                                       Row{"localtime", "a time, as in localtime('21:40')"},
                                       Row{"time", "a time, as in time('21:40+01:00'); a time zone is an offset, not a name"},
                                       Row{"localdatetime", "a day and a time, as in localdatetime('2026-03-02T21:40')"},
                                       Row{"datetime", "a day and a time, as in datetime('2026-03-02T21:40+01:00'); a time zone is an offset, not a name"},
                                       Row{"duration", "a length of time, as in duration('P7D')"}};
  const auto row = std::ranges::find(kRows, function, &Row::function);
  return row == kRows.end() ? std::string_view() : row->example;
}

bool has_properties(StaticType type) {
  switch (type) {
    case StaticType::Boolean:
    case StaticType::Integer:
    case StaticType::Float:
    case StaticType::String:
    case StaticType::List:
    case StaticType::Path: return false;
    default: return true;
  }
}

bool is_constant(const Expr& expr) {
  std::vector<int> own;
  return is_constant_with(expr, own);
}

bool takes(std::string_view function, StaticType type) {
  if (type < StaticType::Node) return true;
  const auto use = std::find_if(kUses.begin(), kUses.end(), [&](const Use& u) { return u.function == function; });
  if (use == kUses.end()) return false;
  return type == StaticType::Node ? use->node : type == StaticType::Relationship ? use->relationship : use->path;
}

}  // namespace relata
