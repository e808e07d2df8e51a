# Fails if two rooms define one name.
#   cmake -DNM=nm "-DARCHIVES=a.a;b.a" -P symbols.cmake
cmake_minimum_required(VERSION 3.25)

set(seen)
set(faults 0)
foreach(archive IN LISTS ARCHIVES)
  execute_process(COMMAND ${NM} --defined-only --extern-only ${archive} OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
  # Strong ones only: inline functions and templates are weak, and may stand in many places.
  string(REGEX MATCHALL " [TDBR] [^\n]+" names "${lines}")
  list(TRANSFORM names REPLACE "^ . " "")
  list(REMOVE_DUPLICATES names)
  foreach(name IN LISTS names)
    if(DEFINED owner_${name})
      message(SEND_ERROR "${name}: defined in ${owner_${name}} and in ${archive}")
      math(EXPR faults "${faults} + 1")
    endif()
    set(owner_${name} ${archive})
  endforeach()
endforeach()
if(faults)
  message(FATAL_ERROR "${faults} name(s) defined by two rooms")
endif()
