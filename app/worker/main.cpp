// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The limited child process: reads one foreign file and sends what is in it over standard output. Started by
// the other programs, never by a person.
#include "core/ingest/foreignareas.h"
#include "core/ingest/foreignmaps.h"
#include "core/ingest/tables/foreignsheet.h"
#include "core/worker/confinement.h"

#include <string>
#include <string_view>
#include <vector>

int main(int argc, char** argv)
{
    constexpr int kUsage = 2;
    constexpr int kNoWalls = 3;
    const std::vector<std::string> words(argv + std::min(argc, 2), argv + argc);
    const std::string_view act = argc > 1 ? argv[1] : "";
    const bool isKnown = (act == "sheet" && words.size() == 2) || (act == "layer" && words.size() == 3) ||
                         (act == "basemap" && words.size() == 1) ||
                         (act == "areas" && words.size() == jingge::kForeignAreaWords);
    if (!isKnown)
        return kUsage;
    if (!jingge::confineThisProcess())
        return kNoWalls;
    if (act == "sheet")
        jingge::sendForeignSheet(words[0], words[1]);
    else if (act == "layer")
        jingge::sendForeignLayer(words[0], words[1], words[2]);
    else if (act == "basemap")
        jingge::sendForeignBaseMap(words[0]);
    else
        jingge::sendForeignAreas(words);
    return 0;
}
