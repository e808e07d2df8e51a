# find_package(relata): the target relata::relata, and what its rooms link.
include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(EXPAT)
find_dependency(ZLIB)
find_dependency(SQLite3)
find_dependency(Boost 1.81)
include(${CMAKE_CURRENT_LIST_DIR}/relata-targets.cmake)
