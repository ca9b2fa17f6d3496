# SPDX-FileCopyrightText: The Heliograph authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The dependency rule of engine/README.md as a test: which includes and words may not stand in which room.

cmake_policy(SET CMP0057 NEW)

function(report_hits folder pattern meaning)
    file(GLOB_RECURSE files ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
    # References and their data go past storage: that is what they are for.
    list(FILTER files EXCLUDE REGEX "/app/bench/")
    if(NOT files)
        message(SEND_ERROR "There is nothing in ${folder}: the rule guards a room that is gone.")
    endif()
    foreach(file IN LISTS files)
        file(STRINGS ${file} hits REGEX "${pattern}")
        foreach(hit IN LISTS hits)
            message(SEND_ERROR "${file}: ${meaning}: ${hit}")
        endforeach()
    endforeach()
endfunction()

# A room may include itself and the rooms named after it.
function(room name)
    file(GLOB_RECURSE files ${ROOT}/engine/${name}/*.h ${ROOT}/engine/${name}/*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${file} includes REGEX "#include [<\"]engine/")
        foreach(line IN LISTS includes)
            string(REGEX REPLACE ".*engine/([a-z]+)[/.].*" "\\1" other "${line}")
            if(other STREQUAL "net" AND name STREQUAL "providers" AND line MATCHES "engine/net/httptypes.h")
                continue()
            endif()
            if(NOT other STREQUAL name AND NOT other IN_LIST ARGN)
                message(SEND_ERROR "${file}: ${name} may not know ${other}: ${line}")
            endif()
        endforeach()
    endforeach()
endfunction()

room(base)
room(domain base)
room(net base domain)
room(security base domain)
room(policy base domain)
room(storage base domain security policy)
room(providers base domain policy)
room(governance base domain security policy)
room(dispatch base domain net security policy storage providers governance)
room(ingest base domain net security policy storage governance)
room(query base domain security policy storage governance)
room(simulator base domain)

report_hits(engine "#include [<\"](ui/|app/|QtWidgets|QtGui|QtCharts|QWidget|QColor|QIcon|QMessageBox|QSettings|QApplication)"
    "the engine has no widgets, no console and no settings of its own")
report_hits(engine "(^|[^a-zA-Z_])tr\\(" "the engine speaks to no person")
report_hits(engine "(QEventLoop|processEvents|waitForFinished|BlockingQueuedConnection)" "the engine never waits in a nested loop")
report_hits(engine "ignoreSslErrors" "certificates are always checked (engine.md SR-40)")
report_hits(engine "[.>]transaction\\(\\)" "SQLite transactions begin with BEGIN IMMEDIATE (engine.md S10)")
report_hits(ui "#include [<\"](app/|QSql|QNetwork|engine/(dispatch|net|security)/)" "the console sees the engine through its doors only")
foreach(folder IN ITEMS ui/text ui/theme ui/widgets ui/models ui/charts ui/views ui/frame)
    # What views say about a store (a filter, a decision) they get from session.
    report_hits(${folder} "#include [<\"]engine/(storage|providers|ingest|workspace|engine[.])" "session is the only door to the engine")
endforeach()
foreach(folder IN ITEMS ui/text ui/theme ui/widgets ui/models)
    report_hits(${folder} "#include [<\"]ui/(session|views|frame|charts)/" "what is reused knows no screen")
endforeach()
report_hits(ui/views "#include [<\"]ui/frame/" "views say where to go, and do not know the frame")
report_hits(ui/session "#include [<\"]engine/(storage|providers)/" "the nouns a desk speaks of live in domain or policy; what it asks, it asks through the top of the engine")
report_hits(ui "(QEventLoop|processEvents|waitForFinished|[.>]exec\\(\\))" "the console never waits in a nested loop")
report_hits(ui "setOpenExternalLinks\\(true" "no text that others wrote opens a link (engine.md SR-53)")

foreach(folder IN ITEMS engine/base engine/domain engine/net engine/security engine/policy engine/providers
        engine/dispatch engine/ingest engine/query engine/simulator ui app)
    report_hits(${folder} "(SELECT .* FROM|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM|PRAGMA )" "SQL lives in engine/storage")
endforeach()
