# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(core_tests PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/normalise_address.cpp ${CMAKE_CURRENT_LIST_DIR}/normalise_phone.cpp
  ${CMAKE_CURRENT_LIST_DIR}/normalise_plate.cpp ${CMAKE_CURRENT_LIST_DIR}/normalise_time.cpp)
