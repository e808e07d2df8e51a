#include "entity/gazetteer.h"

namespace relata {

const Gazetteer& Gazetteer::built_in() {
  static const Gazetteer gazetteer;
  return gazetteer;
}

}  // namespace relata
