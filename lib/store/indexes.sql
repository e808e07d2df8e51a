CREATE INDEX articles_by_id ON articles(id);
CREATE INDEX things_by_id ON things(id);
CREATE INDEX relations_by_source ON relations(source, target);
CREATE INDEX relations_by_target ON relations(target, source);
CREATE INDEX evidence_by_relation ON evidence(relation, article);
CREATE INDEX evidence_by_article ON evidence(article);
CREATE INDEX evidence_by_speaker ON evidence(speaker) WHERE speaker IS NOT NULL;
CREATE INDEX evidence_by_place ON evidence(place) WHERE place IS NOT NULL;
