// The one translation unit of Error, so that every throw and catch shares one type_info.
#include "base/error.h"
