// Many articles, several threads, one order: the results come out in the order of the articles, whatever the threads do, so that the
// same input gives the same bytes. At most a few articles a thread are in memory at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "extract/extract.h"
#include "reader/reader.h"

namespace relata {

// Yields the next article, or false at the end. Called from one thread at a time.
using NextArticle = std::function<bool(RawArticle&)>;
// Receives the articles in order, from one thread at a time.
using TakeArticle = std::function<void(std::size_t index, Article&& article)>;

// threads: 0 for one a core. Errors of `next`, of reading and of `take` end the run and are thrown from here.
void read_corpus(const NextArticle& next, const TakeArticle& take, const Knowledge& knowledge, unsigned threads);

}  // namespace relata
