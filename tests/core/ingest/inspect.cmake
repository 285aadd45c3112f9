target_sources(core_tests PRIVATE
  ${CMAKE_CURRENT_SOURCE_DIR}/inspect/areas.cpp ${CMAKE_CURRENT_SOURCE_DIR}/inspect/mappingwriter.cpp ${CMAKE_CURRENT_SOURCE_DIR}/inspect/proposal.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/inspect/tablesample.cpp ${CMAKE_CURRENT_SOURCE_DIR}/inspect/trials.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/inspect/words.cpp ${CMAKE_CURRENT_SOURCE_DIR}/stationimport.cpp)
