# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a source that lists the messages of other sources (QT_TRANSLATE_NOOP("core", "…")) as
# the function of a header (childPatterns() of core/ingest/areapackets.h, rowPatterns() of core/ingest/keptreason.h), so that
# a message that comes as text from elsewhere finds the literal of its own that it has to point to.
function(jingge_message_patterns made header name)
  set(lines "")
  foreach(source IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(READ ${source} text)
    string(REPLACE ";" "<semicolon>" text "${text}")
    string(REGEX MATCHALL "QT_TRANSLATE_NOOP\\(\"core\",[ \n]*(\"[^\"\n]*\"[ \n]*)+\\)" found "${text}")
    foreach(one IN LISTS found)
      string(REGEX REPLACE "^QT_TRANSLATE_NOOP\\(\"core\",[ \n]*" "" one "${one}")
      string(REGEX REPLACE "\\)$" "" one "${one}")
      list(APPEND lines "        ${one},\n")
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES lines)
  string(JOIN "" body ${lines})
  string(REPLACE "<semicolon>" ";" body "${body}")
  file(CONFIGURE OUTPUT ${made} CONTENT
    "// Made by cmake/JinggeMessagePatterns.cmake.
#include \"@header@\"
std::span<const char* const> jingge::@name@()
{
    static constexpr const char* kPatterns[] = {
@body@    };
    return kPatterns;
}
"
    @ONLY)
endfunction()
