# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries every flag.
add_library(jingge_flags INTERFACE)
target_include_directories(jingge_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(jingge_flags INTERFACE
  -march=x86-64-v2 -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual
  -Wimplicit-fallthrough -Wcast-align -Wduplicated-cond -Wlogical-op -fstack-protector-strong -fpch-preprocess)
if(JINGGE_WERROR)
  # GCC 12 sees overruns in joined std::strings that are none (GCC bugs 105329 and 105651), and sees them or not by
  # what else was inlined: these two stay warnings.
  target_compile_options(jingge_flags INTERFACE -Werror -Wno-error=array-bounds -Wno-error=restrict)
endif()
target_compile_definitions(jingge_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
  QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<NOT:$<CONFIG:Release>>:_GLIBCXX_ASSERTIONS>)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_options(jingge_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
target_link_options(jingge_flags INTERFACE -Wl,-z,relro,-z,now)
if(JINGGE_SANITIZE)
  target_compile_options(jingge_flags INTERFACE -fsanitize=${JINGGE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(jingge_flags INTERFACE -fsanitize=${JINGGE_SANITIZE})
endif()
