# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# jingge_module(core/geo SOURCES a.cpp … LINKS core/base …  [LIBRARIES PROJ::proj …] [MOC])
# One static library a folder, named after it (core/geo → core_geo); LINKS are our own folders, LIBRARIES foreign ones.
set_property(GLOBAL PROPERTY JINGGE_CORE_MODULES "")

function(jingge_module FOLDER)
  cmake_parse_arguments(M "MOC" "PCH" "SOURCES;LINKS;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" name ${FOLDER})
  add_library(${name} STATIC ${M_SOURCES})
  target_link_libraries(${name} PUBLIC jingge_flags)
  foreach(link IN LISTS M_LINKS)
    string(REPLACE "/" "_" other ${link})
    target_link_libraries(${name} PUBLIC ${other})
  endforeach()
  target_link_libraries(${name} PRIVATE ${M_LIBRARIES})
  if(M_MOC)
    # moc 6.4 stumbles over libstdc++'s <concepts> when it is told the compiler's own macros.
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_COMPILER_PREDEFINES OFF)
  endif()
  if(M_PCH)
    target_precompile_headers(${name} REUSE_FROM ${M_PCH})
  endif()
  if(FOLDER MATCHES "^core/")
    set_property(GLOBAL APPEND PROPERTY JINGGE_CORE_MODULES ${name})
  endif()
endfunction()
