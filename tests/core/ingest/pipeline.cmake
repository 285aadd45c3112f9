# The way of a row from its record into the store.
target_sources(core_tests PRIVATE
  ${CMAKE_CURRENT_SOURCE_DIR}/areaimport.cpp ${CMAKE_CURRENT_SOURCE_DIR}/foreignmaps.cpp ${CMAKE_CURRENT_SOURCE_DIR}/categorymapping.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/importer.cpp ${CMAKE_CURRENT_SOURCE_DIR}/parallelimport.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/addressmemory.cpp ${CMAKE_CURRENT_SOURCE_DIR}/categorydictionary.cpp ${CMAKE_CURRENT_SOURCE_DIR}/placereading.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/rowfolding.cpp ${CMAKE_CURRENT_SOURCE_DIR}/rowmapper.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/rulefile.cpp ${CMAKE_CURRENT_SOURCE_DIR}/stationfile.cpp)
