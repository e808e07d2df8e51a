// The six lines from bytes to graph. Tested by tests/extract/extract_test.cc.
#include "extract/extract.h"

#include "gazetteer/user_names.h"

namespace relata {

Article read_article(Document document, const Knowledge& knowledge) {
  Analysis analysis = with_supplied_names(document, analyse(document, knowledge.models), knowledge.gazetteer);
  std::vector<Mention> mentions = find_mentions(document, analysis);
  Resolution resolution = resolve(document, analysis, mentions, knowledge.gazetteer);
  std::vector<Claim> claims = read_claims(document, analysis, mentions, resolution);
  return {std::move(document), std::move(analysis), std::move(mentions), std::move(resolution), std::move(claims)};
}

Graph build_graph(const Article& article, const GraphOptions& options) {
  return build_graph(article.document, article.analysis, article.resolution, article.claims, options);
}

}  // namespace relata
