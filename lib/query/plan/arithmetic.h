// + - * / % ^ on values. Two integers give an integer, unless it would not fit (null); division by the integer zero is null. + also joins
// strings, lists, and a string with a number.
#pragma once

#include "query/language/syntax.h"
#include "query/value.h"

namespace relata {

// REQUIRES: `kind` is Add ... Power.
Value calculate(ExprKind kind, const Value& a, const Value& b);
Value negated(const Value& a);

}  // namespace relata
