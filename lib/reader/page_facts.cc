// Tested by tests/reader/page_facts_test.cc.
#include "reader/page_facts.h"

#include <algorithm>
#include <array>

#include "base/fold.h"
#include "base/table.h"
#include "reader/day.h"
#include "reader/linked_data.h"
#include "reader/markup_scanner.h"

extern "C" const char relata_data_reader_page_fields[], relata_data_reader_page_fields_end[];

namespace relata {
namespace {

using enum HtmlTag;

struct FieldRow {
  std::string_view name;  // of a <meta> or of a property of microdata, in lower case
  std::string_view field;
};

const std::vector<FieldRow>& field_rows() {
  static const std::vector<FieldRow> table = [] {
    std::vector<FieldRow> rows;
    for (const auto& row : rows_of({relata_data_reader_page_fields, relata_data_reader_page_fields_end}, 2)) rows.push_back({row[0], row[1]});
    return rows;
  }();
  return table;
}

bool is_address(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

// The values of a page by row: an earlier row counts more.
class Fields {
 public:
  void take(std::string_view name, std::string value) {
    for (std::size_t row = 0; row < field_rows().size(); ++row) {
      if (!equals_ignoring_case(field_rows()[row].name, name)) continue;
      const std::string_view field = field_rows()[row].field;
      if (field == "date") value = day_of(value);
      if (value.empty() || ((field == "url" || field == "author") && is_address(value) != (field == "url"))) return;
      if (values_[row].empty()) values_[row] = std::move(value);
      return;
    }
  }
  std::string best(std::string_view field) const {
    for (std::size_t row = 0; row < field_rows().size(); ++row)
      if (field_rows()[row].field == field && !values_[row].empty()) return values_[row];
    return {};
  }

 private:
  std::vector<std::string> values_ = std::vector<std::string>(field_rows().size());
};

// Words of a property, "datePublished dateModified": each by itself.
void take_properties(const HtmlTree& tree, std::uint32_t node, std::string_view property, Fields& fields) {
  std::string value = tree.attribute(node, "content");
  if (value.empty()) value = tree.attribute(node, "datetime");
  if (value.empty() && tree[node].tag == Link) value = tree.attribute(node, "href");
  if (value.empty() && tree[node].tag != Meta && tree[node].end - node < 200) value = tree.text_below(node);
  value = clean_text(value);
  constexpr std::size_t kLongest = 500;
  if (value.size() > kLongest) return;
  // <abbr title="2026-03-02T10:00:00Z">10:00</abbr>
  if (const std::string moment = tree.attribute(node, "title"); day_of(value).empty() && !day_of(moment).empty()) value = moment;
  for (const std::string_view part : parts_of(property, ' '))
    if (!part.empty()) fields.take("itemprop:" + std::string(part), value);
}

void take_element(const HtmlTree& tree, std::uint32_t node, Fields& fields) {
  const HtmlTag tag = tree[node].tag;
  if (tag == Meta) {
    std::string_view name = tree.raw_attribute(node, "property");
    if (name.empty()) name = tree.raw_attribute(node, "name");
    if (!name.empty()) fields.take(name, clean_text(tree.attribute(node, "content")));
  }
  if (tag == Link && equals_ignoring_case(tree.raw_attribute(node, "rel"), "canonical")) fields.take("link:canonical", tree.attribute(node, "href"));
  if (const std::string_view property = tree.raw_attribute(node, "itemprop"); !property.empty()) take_properties(tree, node, property, fields);
}

// Which of these marks divides the name of the publisher from the title.
constexpr std::array<std::string_view, 9> kDividers = {" | ", " - ", " – ", " — ", " » ", " · ", " :: ", " • ", " / "};

// Where the last part of the title behind a divider begins, and how long the divider is.
std::pair<std::size_t, std::size_t> last_divider(std::string_view title) {
  std::size_t last = std::string_view::npos, size = 0;
  for (const std::string_view divider : kDividers) {
    const std::size_t at = title.rfind(divider);
    if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) last = at, size = divider.size();
  }
  return {last, size};
}

std::string letters_of(std::string_view text) {
  std::string plain;
  for (const char c : fold(text))
    if (c != ' ' && c != '.' && c != '\'' && c != '-') plain += c;
  return plain;
}

// Does the part of a title name the paper?
bool names_publisher(std::string_view part, const std::string& publisher, std::string_view url) {
  const std::string name = letters_of(part);
  if (name.empty()) return false;
  const std::string paper = letters_of(publisher);
  if (!paper.empty() && (name == paper || name == "the" + paper || "the" + name == paper || name == paper + "com")) return true;
  if (name.size() < 3 || !is_address(url)) return false;
  const std::size_t host = url.find("://") + 3;
  return letters_of(url.substr(host, url.find('/', host) - host)).find(name) != std::string::npos;
}

std::string without_publisher(std::string title, const PageFacts& facts, const std::string& heading) {
  for (int i = 0; i < 3; ++i) {  // "Title - Section - Paper"
    const auto [at, size] = last_divider(title);
    if (at == std::string::npos || at == 0) return title;
    const std::string_view last = std::string_view(title).substr(at + size);
    const bool is_heading = !heading.empty() && fold(title.substr(0, at)).starts_with(fold(heading));
    if (!names_publisher(last, facts.publisher, facts.url) && !is_heading) return title;
    title.resize(at);
  }
  return title;
}

// The heading of the page, if it has one alone.
std::string only_heading(const HtmlTree& tree) {
  const std::uint32_t first = tree.find(H1, 0, tree.size());
  if (first == tree.size() || tree.find(H1, tree[first].end, tree.size()) != tree.size()) return {};
  constexpr std::size_t kLongest = 300;
  std::string text = clean_text(tree.text_below(first));
  return text.size() <= kLongest ? text : std::string();
}

void take_linked_data(const HtmlTree& tree, PageFacts& facts) {
  std::vector<std::string> scripts;
  for (std::uint32_t node = tree.find(Script, 0, tree.size()); node < tree.size(); node = tree.find(Script, node + 1, tree.size()))
    if (equals_ignoring_case(tree.raw_attribute(node, "type").substr(0, 19), "application/ld+json")) scripts.push_back(tree.text_below(node));
  facts = article_of_linked_data(scripts);
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

// Does a row of the kind, "class:" or "line:", fit the text?
template <typename Fits>
bool has_row(std::string_view kind, Fits fits) {
  return std::any_of(field_rows().begin(), field_rows().end(),
                     [&](const FieldRow& row) { return row.name.starts_with(kind) && fits(row.name.substr(kind.size())); });
}

bool has_class_of_date(const HtmlTree& tree, std::uint32_t node) {
  const std::string names = lower(tree.raw_attribute(node, "class")) + " " + lower(tree.raw_attribute(node, "id"));
  return names.size() > 1 && has_row("class:", [&](std::string_view word) { return names.find(word) != std::string::npos; });
}

// "Posted by Jo Bell on 2026-03-02, all posts".
std::string day_of_line(const std::string& text) {
  constexpr std::size_t kLongest = 120;  // bytes
  if (text.size() > kLongest) return {};
  const std::string line = lower(text);
  return has_row("line:", [&](std::string_view word) { return line.starts_with(word); }) ? day_of(text) : std::string();
}

// Of a short element whose class or first word tells that it is a line of date.
std::string day_of_element(const HtmlTree& tree, std::uint32_t node) {
  constexpr std::uint32_t kFewNodes = 24;
  if (tree[node].tag == Text || tree[node].tag == Script || tree[node].end - node > kFewNodes) return {};
  const bool by_class = tree[node].count > 0 && has_class_of_date(tree, node);
  if (!by_class && !is_block(tree[node].tag)) return {};
  const std::string text = clean_text(tree.text_below(node));
  return by_class ? day_of(text) : day_of_line(text);
}

}  // namespace

PageFacts page_facts(const HtmlTree& tree) {
  PageFacts facts;
  take_linked_data(tree, facts);
  Fields fields;
  for (std::uint32_t node = 0; node < tree.size(); ++node)
    if (tree[node].tag != Text && tree[node].count > 0) take_element(tree, node, fields);
  const std::string heading = only_heading(tree);
  fill(facts.title, fields.best("title"));
  if (const std::uint32_t title = tree.find(Title, 0, tree.size()); title < tree.size()) fill(facts.title, clean_text(tree.text_below(title)));
  fill(facts.title, heading);
  fill(facts.author, fields.best("author"));
  fill(facts.day, fields.best("date"));
  fill(facts.day, facts.day_made);
  if (const std::string site = fields.best("publisher"); !site.empty()) facts.publisher = site;
  if (const std::string url = fields.best("url"); !url.empty()) facts.url = url;
  fill(facts.day, day_of_address(facts.url));
  const std::uint32_t html = tree.find(Html, 0, tree.size());
  fill(facts.language, html < tree.size() ? tree.attribute(html, "lang") : "");
  if (html < tree.size()) fill(facts.language, tree.attribute(html, "xml:lang"));
  facts.title = without_publisher(facts.title, facts, heading);
  return facts;
}

std::string day_beside(const HtmlTree& tree, const std::vector<bool>& kept, std::uint32_t top) {
  constexpr std::uint32_t kFar = 3;  // levels above the article
  std::uint32_t around = top;
  for (std::uint32_t i = 0; i < kFar && around != 0 && tree[around].tag != Body; ++i) around = tree[around].parent;
  const auto time_in = [&](std::uint32_t begin, std::uint32_t end, bool only_kept) {
    std::string first;
    for (std::uint32_t node = tree.find(Time, begin, end); node < end; node = tree.find(Time, node + 1, end)) {
      if (only_kept && !kept[node]) continue;
      std::string day = day_of(tree.attribute(node, "datetime"));
      if (day.empty()) day = day_of(clean_text(tree.text_below(node)));
      if (!day.empty() && tree.has_attribute(node, "pubdate")) return day;
      if (first.empty()) first = std::move(day);
    }
    return first;
  };
  for (const bool only_kept : {true, false})
    if (std::string day = time_in(top, tree[top].end, only_kept); !day.empty()) return day;
  if (std::string day = time_in(around, tree[around].end, false); !day.empty()) return day;
  for (std::uint32_t node = around; node < tree[around].end; ++node)
    if (std::string day = day_of_element(tree, node); !day.empty()) return day;
  if (std::string day = time_in(0, tree.size(), false); !day.empty()) return day;
  return {};
}

}  // namespace relata
