DROP TABLE sentences;
CREATE TABLE sentences(sentence);
