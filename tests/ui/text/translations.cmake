# SPDX-FileCopyrightText: The Heliograph authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails when update_translations would change a file, or when a text is not translated.

function(check language)
    set(kept ${ROOT}/translations/heliograph_${language}.ts)
    set(updated ${SCRATCH}/heliograph_${language}.ts)
    file(COPY ${kept} DESTINATION ${SCRATCH})
    execute_process(
        COMMAND ${LUPDATE} -silent -I ${ROOT} -locations none -no-obsolete @${SOURCES} ${ARGN} -ts ${updated}
        COMMAND_ERROR_IS_FATAL ANY)
    file(READ ${kept} before)
    file(READ ${updated} after)
    if(NOT before STREQUAL after)
        message(FATAL_ERROR "heliograph_${language}.ts is out of date. Build update_translations and translate what is new.")
    endif()
    if(after MATCHES "type=\"(unfinished|vanished|obsolete)\"")
        message(FATAL_ERROR "heliograph_${language}.ts has texts that are not translated.")
    endif()
    if(NOT after MATCHES "<message")
        message(FATAL_ERROR "heliograph_${language}.ts is empty.")
    endif()
endfunction()

file(MAKE_DIRECTORY ${SCRATCH})
check(en -pluralonly)
check(zh_CN)
