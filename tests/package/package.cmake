# What a program that uses the library does, from installing to running. See CMakeLists.txt beside it.
cmake_minimum_required(VERSION 3.25)

function(run what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(failed)
    message(FATAL_ERROR "${what} failed (${failed}):\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
run("installing" ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run("configuring the example" ${CMAKE_COMMAND} -S ${EXAMPLE} -B ${WORK}/example -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${WORK}/prefix
  -DCMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=${FLAGS}")
run("building the example" ${CMAKE_COMMAND} --build ${WORK}/example)
run("the example" ${WORK}/example/read_and_ask ${MODEL} "Kenya met Ethiopia in Arusha.")
run("the installed program" ${WORK}/prefix/bin/relata --version)
foreach(file share/doc/relata/LICENSE share/doc/relata/copyright share/doc/relata/changelog.gz share/doc/relata/docs/query.md
    share/man/man1/relata.1.gz share/bash-completion/completions/relata share/relata/relata.model include/relata/relata.h)
  if(NOT EXISTS ${WORK}/prefix/${file})
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endforeach()

# Wherever it is moved, the program finds its model beside itself.
file(RENAME ${WORK}/prefix ${WORK}/elsewhere)
file(WRITE ${WORK}/a.txt "Kenya met Ethiopia in Arusha.")
run("the program elsewhere" ${CMAKE_COMMAND} -E env --unset=RELATA_MODELS ${WORK}/elsewhere/bin/relata extract ${WORK}/a.txt -o ${WORK}/a.json)
file(REMOVE ${WORK}/elsewhere/share/relata/relata.model)
execute_process(COMMAND ${CMAKE_COMMAND} -E env --unset=RELATA_MODELS ${WORK}/elsewhere/bin/relata extract ${WORK}/a.txt -o ${WORK}/b.json
  RESULT_VARIABLE code ERROR_VARIABLE message)
if(NOT code EQUAL 3 OR NOT message MATCHES "no relata.model in .*elsewhere/share/relata; say where it lies")
  message(FATAL_ERROR "without its model the program ended with ${code}: ${message}")
endif()
