// One function a family of expressions, so that the frames of deep recursion stay small. Tested by tests/query/scenarios_test.cc.
#include "query/plan/evaluate.h"

#include <algorithm>
#include <boost/regex.hpp>
#include <unordered_map>

#include "base/error.h"
#include "query/plan/arithmetic.h"
#include "query/plan/functions.h"
#include "query/plan/pipeline.h"
#include "query/plan/properties.h"
#include "query/plan/static_type.h"

namespace relata {
namespace {

// By code points, so that "." is a letter and not a byte.
std::wstring wide(std::string_view text) {
  std::wstring points;
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t point = lead < 0x80 ? lead : lead & (0x7F >> size);
    for (std::size_t k = 1; k < size && i + k < text.size(); ++k) point = point << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    points += static_cast<wchar_t>(point);
    i += size;
  }
  return points;
}

}  // namespace

class Regexes {
 public:
  bool match(const std::string& text, const std::string& pattern) {
    try {
      auto found = compiled_.find(pattern);
      if (found == compiled_.end()) found = compiled_.emplace(pattern, boost::wregex(wide(pattern))).first;
      return boost::regex_match(wide(text), found->second);
    } catch (const std::runtime_error& error) {
      throw Error(ErrorKind::Usage, "=~: '" + pattern + "' is no regular expression that can be used: " + error.what());
    }
  }

 private:
  std::unordered_map<std::string, boost::wregex> compiled_{};
};

Evaluation::Evaluation(const GraphIndex& graph_index, const Parameters& given, const QueryLimits& limits)
    : index(graph_index), graph(graph_index.graph()), parameters(given), meter(limits), regexes(std::make_unique<Regexes>()) {}
Evaluation::~Evaluation() = default;

namespace {

std::string type_of(const Value& value) { return with_article(type_name(value)); }

// A null is no fault.
void note_unless_null(const Value& value, std::string_view wanted, std::uint32_t offset, Evaluation& c, bool is_wrong = true) {
  if (value.is_null()) return;
  note_fault(
      c, offset, [&] { return "found " + type_of(value) + ", expected " + std::string(wanted); }, is_wrong);
}

Truth truth_at(const Expr& e, Evaluation& c) {
  const Value value = evaluate(e, c);
  const Truth truth = truth_of(value);
  if (!truth) note_unless_null(value, "a boolean", e.offset, c);
  return truth;
}

Value logic(const Expr& e, Evaluation& c) {
  const Truth a = truth_at(e.children[0], c);
  if (e.kind == ExprKind::Not) return a ? Value(!*a) : Value();
  if (e.kind == ExprKind::And && a == Truth(false)) return false;
  if (e.kind == ExprKind::Or && a == Truth(true)) return true;
  const Truth b = truth_at(e.children[1], c);
  if (e.kind == ExprKind::And && b == Truth(false)) return false;
  if (e.kind == ExprKind::Or && b == Truth(true)) return true;
  if (!a || !b) return {};
  if (e.kind == ExprKind::Xor) return *a != *b;
  return e.kind == ExprKind::And;
}

std::string_view sign_of(ExprKind kind) {
  switch (kind) {
    case ExprKind::Less: return "<";
    case ExprKind::LessEqual: return "<=";
    case ExprKind::Greater: return ">";
    case ExprKind::GreaterEqual: return ">=";
    case ExprKind::Add: return "+";
    case ExprKind::Subtract: return "-";
    case ExprKind::Multiply: return "*";
    case ExprKind::Divide: return "/";
    case ExprKind::Modulo: return "%";
    default: return "^";
  }
}

void note_operands(const Expr& e, const Value& a, const Value& b, Evaluation& c) {
  const auto what = [&] {
    if (!a.is_number() || !b.is_number())
      return std::string(type_name(a)).append(" ").append(sign_of(e.kind)).append(" ").append(type_name(b)).append(" is null");
    const auto* divisor = b.get<std::int64_t>();
    const bool divides = e.kind == ExprKind::Divide || e.kind == ExprKind::Modulo;
    return std::string(divides && divisor && *divisor == 0 ? "a division by zero is null" : "an integer beyond 64 bits is null");
  };
  note_fault(c, e.offset, what, e.kind >= ExprKind::Add);
}

Value comparison(const Expr& e, Evaluation& c) {
  const Value a = evaluate(e.children[0], c), b = evaluate(e.children[1], c);
  if (e.kind == ExprKind::Equal) return value_of(equal(a, b));
  if (e.kind == ExprKind::Unequal) {
    const Truth same = equal(a, b);
    return same ? Value(!*same) : Value();
  }
  const auto order = compare(a, b);
  if (!order) {
    // NaN compares with numbers, and is neither less nor greater.
    if (a.is_number() && b.is_number()) return false;
    if (!a.is_null() && !b.is_null() && !(a.get<List>() && b.get<List>())) note_operands(e, a, b, c);
    return {};
  }
  switch (e.kind) {
    case ExprKind::Less: return *order < 0;
    case ExprKind::LessEqual: return *order <= 0;
    case ExprKind::Greater: return *order > 0;
    default: return *order >= 0;
  }
}

Value text_test(const Expr& e, Evaluation& c) {
  const Value a = evaluate(e.children[0], c), b = evaluate(e.children[1], c);
  const auto* text = a.get<std::string>();
  const auto* part = b.get<std::string>();
  if (!text) note_unless_null(a, "a string", e.offset, c, false);
  if (!part) note_unless_null(b, "a string", e.offset, c, false);
  if (!text || !part) return {};
  switch (e.kind) {
    case ExprKind::StartsWith: return text->starts_with(*part);
    case ExprKind::EndsWith: return text->ends_with(*part);
    case ExprKind::Contains: return text->find(*part) != std::string::npos;
    default: return c.regexes->match(*text, *part);
  }
}

Value has_label(const Expr& e, Evaluation& c) {
  const Value subject = evaluate(e.children[0], c);
  if (const auto* node = subject.get<NodeRef>())
    return std::any_of(e.names.begin(), e.names.end(), [&](const std::string& name) {
      return entity_type(name) == c.graph.nodes[node->index].type || has_foreign_label(c.graph.nodes[node->index], name);
    });
  if (const auto* edge = subject.get<EdgeRef>()) {
    const EdgeTypes types = c.index.types_named(e.names);
    return types.holds(c.index.edges()[edge->index]);
  }
  return {};
}

// Negative positions count from the end; beyond the ends is null.
Value subscript(const Expr& e, Evaluation& c) {
  const Value subject = evaluate(e.children[0], c), at = evaluate(e.children[1], c);
  if (const auto* name = at.get<std::string>()) return property_of(subject, *name, c.graph);
  const List* list = subject.get<List>();
  const auto* position = at.get<std::int64_t>();
  const bool none = subject.is_null() || at.is_null();
  if (!none && !list) note_unless_null(subject, "a list", e.offset, c);
  else if (!none && !position) note_unless_null(at, "a position in the list", e.offset, c);
  if (!list || !position) return {};
  const auto size = static_cast<std::int64_t>(list->size());
  const std::int64_t i = *position < 0 ? *position + size : *position;
  return i < 0 || i >= size ? Value() : (*list)[static_cast<std::size_t>(i)];
}

Value slice(const Expr& e, Evaluation& c) {
  const Value subject = evaluate(e.children[0], c);
  const List* list = subject.get<List>();
  if (!list) note_unless_null(subject, "a list", e.offset, c);
  if (!list) return {};
  const auto size = static_cast<std::int64_t>(list->size());
  const auto end_at = [&](std::size_t child, std::int64_t otherwise) -> std::optional<std::int64_t> {
    const Expr& expr = e.children[child];
    if (expr.kind == ExprKind::LeftOut) return otherwise;
    const Value value = evaluate(expr, c);
    const auto* position = value.get<std::int64_t>();
    if (!position) return std::nullopt;
    return std::clamp<std::int64_t>(*position < 0 ? *position + size : *position, 0, size);
  };
  const auto begin = end_at(1, 0), end = end_at(2, size);
  if (!begin || !end) return {};
  return *begin < *end ? List(list->begin() + *begin, list->begin() + *end) : List();
}

Value choice(const Expr& e, Evaluation& c) {
  for (std::size_t i = 0; i + 1 < e.children.size(); i += 2)
    if (holds(e.children[i], c)) return evaluate(e.children[i + 1], c);
  return evaluate(e.children.back(), c);
}

Value comprehension(const Expr& e, Evaluation& c) {
  const Value subject = evaluate(e.children[0], c);
  const List* list = subject.get<List>();
  if (!list) note_unless_null(subject, "a list", e.children[0].offset, c);
  if (!list) return {};
  List result;
  for (const Value& item : *list) {
    c.meter.tick();
    c.row[at(e.slot)] = item;
    if (holds(e.children[1], c)) result.push_back(evaluate(e.children[2], c));
  }
  return result;
}

// all and none look for a counter-example, any for an example; an unknown item leaves the answer unknown unless one is found.
Value quantifier(const Expr& e, Evaluation& c) {
  const Value subject = evaluate(e.children[0], c);
  const List* list = subject.get<List>();
  if (!list) note_unless_null(subject, "a list", e.children[0].offset, c);
  if (!list) return {};
  std::size_t yes = 0, no = 0, unknown = 0;
  for (const Value& item : *list) {
    c.row[at(e.slot)] = item;
    const Truth one = truth_at(e.children[1], c);
    ++(!one ? unknown : *one ? yes : no);
  }
  switch (e.kind) {
    case ExprKind::All: return no ? Value(false) : unknown ? Value() : Value(true);
    case ExprKind::Any: return yes ? Value(true) : unknown ? Value() : Value(false);
    case ExprKind::None: return yes ? Value(false) : unknown ? Value() : Value(true);
    default: return yes > 1 ? Value(false) : unknown ? Value() : Value(yes == 1);
  }
}

Value pattern(const Expr& e, Evaluation& c) {
  Pipeline& pipeline = *c.patterns[at(e.slot)];
  pipeline.open(c);
  if (e.kind == ExprKind::Exists) return pipeline.next(c);
  if (e.kind == ExprKind::CountMatches) {
    std::int64_t count = 0;
    while (pipeline.next(c)) ++count;
    return count;
  }
  List result;
  while (pipeline.next(c)) result.push_back(evaluate(e.children[1], c));
  return result;
}

Value reduced(const Expr& e, Evaluation& c) {
  Value result = evaluate(e.children[0], c);
  const Value subject = evaluate(e.children[1], c);
  const List* list = subject.get<List>();
  if (!list) note_unless_null(subject, "a list", e.children[1].offset, c);
  if (!list) return {};
  for (const Value& item : *list) {
    c.meter.tick();
    c.row[at(e.slot)] = std::move(result);
    c.row[at(e.item_slot)] = item;
    result = evaluate(e.children[2], c);
  }
  return result;
}

Value collection(const Expr& e, Evaluation& c) {
  if (e.kind == ExprKind::List) {
    List list;
    for (const Expr& child : e.children) list.push_back(evaluate(child, c));
    return list;
  }
  Map map;
  for (std::size_t i = 0; i < e.names.size(); ++i) map.push_back({e.names[i], evaluate(e.children[i], c)});
  return map;
}

Value call(const Expr& e, Evaluation& c) {
  if (is_aggregate(e.name)) return c.row[at(e.slot)];
  std::vector<Value> arguments;
  for (const Expr& child : e.children) arguments.push_back(evaluate(child, c));
  const Function& function = *find_function(e.name);
  Value value = function.call(arguments, c);
  const bool is_answer = function.null == NullIs::Answer || (function.null == NullIs::AnswerForText && arguments.front().get<std::string>());
  if (value.is_null() && !is_answer && std::ranges::none_of(arguments, &Value::is_null))
    note_fault(c, e.offset, [&] { return std::string(function.usage) + " of " + type_of(arguments.front()) + " is null"; });
  return value;
}

Value arithmetic(const Expr& e, Evaluation& c) {
  const Value a = evaluate(e.children[0], c);
  if (e.kind == ExprKind::Negate) {
    Value value = negated(a);
    if (value.is_null() && !a.is_null()) note_fault(c, e.offset, [&] { return "-" + std::string(type_name(a)) + " is null"; });
    return value;
  }
  const Value b = evaluate(e.children[1], c);
  Value value = calculate(e.kind, a, b);
  if (value.is_null() && !a.is_null() && !b.is_null()) note_operands(e, a, b, c);
  return value;
}

Value null_test(const Expr& e, Evaluation& c) { return evaluate(e.children[0], c).is_null() == (e.kind == ExprKind::IsNull); }

Value property_at(const Value& subject, const Expr& e, Evaluation& c) {
  const bool has = subject.get<NodeRef>() || subject.get<EdgeRef>() || subject.get<Map>() || is_temporal(subject);
  if (!has && !subject.is_null()) note_fault(c, e.offset, [&] { return type_of(subject) + " has no properties"; });
  return property_of(subject, e.name, c.graph);
}

// The properties of a named node are asked for most often: no copy of the node's value is made for them.
Value property(const Expr& e, Evaluation& c) {
  const Expr& subject = e.children[0];
  if (subject.kind == ExprKind::Variable) return property_at(c.row[at(subject.slot)], e, c);
  return property_at(evaluate(subject, c), e, c);
}

Value member(const Expr& e, Evaluation& c) {
  const Value value = evaluate(e.children[0], c);
  const Value list = evaluate(e.children[1], c);
  if (!list.get<List>()) note_unless_null(list, "a list", e.offset, c);
  return value_of(contains(list, value));
}

}  // namespace

Value evaluate(const Expr& expr, Evaluation& context) {
  switch (expr.kind) {
    case ExprKind::Literal:
    case ExprKind::LeftOut: return expr.literal;
    case ExprKind::Parameter: return context.parameters.find(expr.name)->second;
    case ExprKind::Variable:
    case ExprKind::CountAll: return context.row[at(expr.slot)];
    case ExprKind::Property: return property(expr, context);
    case ExprKind::HasLabel: return has_label(expr, context);
    case ExprKind::Subscript: return subscript(expr, context);
    case ExprKind::Slice: return slice(expr, context);
    case ExprKind::List:
    case ExprKind::Map: return collection(expr, context);
    case ExprKind::Call: return call(expr, context);
    case ExprKind::Case: return choice(expr, context);
    case ExprKind::Comprehension: return comprehension(expr, context);
    case ExprKind::All:
    case ExprKind::Any:
    case ExprKind::None:
    case ExprKind::Single: return quantifier(expr, context);
    case ExprKind::Walk:
    case ExprKind::Exists:
    case ExprKind::PatternList:
    case ExprKind::CountMatches: return pattern(expr, context);
    case ExprKind::Reduce: return reduced(expr, context);
    case ExprKind::Or:
    case ExprKind::Xor:
    case ExprKind::And:
    case ExprKind::Not: return logic(expr, context);
    case ExprKind::Equal:
    case ExprKind::Unequal:
    case ExprKind::Less:
    case ExprKind::LessEqual:
    case ExprKind::Greater:
    case ExprKind::GreaterEqual: return comparison(expr, context);
    case ExprKind::In: return member(expr, context);
    case ExprKind::StartsWith:
    case ExprKind::EndsWith:
    case ExprKind::Contains:
    case ExprKind::Matches: return text_test(expr, context);
    case ExprKind::IsNull:
    case ExprKind::IsNotNull: return null_test(expr, context);
    case ExprKind::Add:
    case ExprKind::Subtract:
    case ExprKind::Multiply:
    case ExprKind::Divide:
    case ExprKind::Modulo:
    case ExprKind::Power:
    case ExprKind::Negate: return arithmetic(expr, context);
  }
  return {};
}

bool holds(const Expr& condition, Evaluation& context) { return truth_at(condition, context) == Truth(true); }

}  // namespace relata
