# SPDX-FileCopyrightText: The Heliograph authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D PROGRAM=file -D LIST=engine/base/faultpoint.h -P nofaultpoints.cmake: fails if PROGRAM holds the name of a
# fault point, of a control or of their environment variables. What is shipped cannot be told to stop or to be careless.

file(STRINGS ${LIST} lines REGEX "\"[a-z_]+([.][a-z_]+)?\"")
string(REGEX MATCHALL "\"[a-z_]+([.][a-z_]+)?\"" names "${lines}")
list(LENGTH names count)
if(count LESS 40)
    message(FATAL_ERROR "${LIST} lists only ${count} names: is it the right file?")
endif()
string(REPLACE "\"" "" names "${names}")
list(APPEND names HELIOGRAPH_FAULT HELIOGRAPH_CONTROL)
list(JOIN names "\n" patterns)

# CMake's own search takes half a minute for a hundred megabytes.
execute_process(COMMAND grep -aoF -m 3 -e "${patterns}" ${PROGRAM} RESULT_VARIABLE result OUTPUT_VARIABLE found)
if(result EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} holds fault points: ${found}")
elseif(NOT result EQUAL 1)
    message(FATAL_ERROR "${PROGRAM} cannot be searched: ${result}")
endif()
