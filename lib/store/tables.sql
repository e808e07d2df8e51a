CREATE TABLE about(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE articles(number INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL, publisher TEXT NOT NULL,
  url TEXT NOT NULL, sha256 TEXT NOT NULL, words INTEGER NOT NULL);
CREATE TABLE decisions(number INTEGER PRIMARY KEY, same INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL);
CREATE TABLE things(number INTEGER PRIMARY KEY, id TEXT NOT NULL, label TEXT NOT NULL, type TEXT NOT NULL, mentions INTEGER NOT NULL,
  confidence REAL NOT NULL, gazetteer_id TEXT, country TEXT, aliases TEXT, roles TEXT, properties TEXT);
CREATE TABLE appearances(thing INTEGER NOT NULL, article NOT NULL, PRIMARY KEY(thing, article)) WITHOUT ROWID;
CREATE TABLE parts(thing INTEGER NOT NULL, place INTEGER NOT NULL, article, id TEXT, label TEXT, type TEXT NOT NULL,
  mentions INTEGER NOT NULL, confidence REAL NOT NULL, gazetteer_id TEXT, country TEXT, aliases TEXT, roles TEXT, properties TEXT,
  PRIMARY KEY(thing, place)) WITHOUT ROWID;
CREATE TABLE names(word TEXT NOT NULL, thing INTEGER NOT NULL, PRIMARY KEY(word, thing)) WITHOUT ROWID;
CREATE TABLE relations(number INTEGER PRIMARY KEY, id TEXT NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL,
  relation TEXT NOT NULL, label TEXT NOT NULL, class TEXT NOT NULL, kind TEXT NOT NULL, polarity TEXT NOT NULL,
  symmetric INTEGER NOT NULL, disputed INTEGER NOT NULL, weight REAL NOT NULL, confidence REAL NOT NULL, first_date TEXT, last_date TEXT,
  properties TEXT);
CREATE TABLE evidence(number INTEGER PRIMARY KEY, relation INTEGER NOT NULL, article NOT NULL, begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL, sentence TEXT NOT NULL, speaker, time TEXT, date TEXT, place, confidence REAL NOT NULL, rule TEXT, label TEXT,
  class TEXT, kind TEXT, symmetric INTEGER NOT NULL, reversed INTEGER NOT NULL);
CREATE VIRTUAL TABLE sentences USING fts5(sentence, content='evidence', content_rowid='number', tokenize="unicode61 remove_diacritics 0");
