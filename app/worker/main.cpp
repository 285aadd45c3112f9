// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The limited child process: reads one foreign file and sends what is in it over standard output. Started by
// the other programs, never by a person.
#include "core/ingest/tables/foreignsheet.h"
#include "core/worker/confinement.h"

#include <string_view>

int main(int argc, char** argv)
{
    constexpr int kUsage = 2;
    constexpr int kNoWalls = 3;
    if (argc != 4 || std::string_view(argv[1]) != "sheet")
        return kUsage;
    if (!jingge::confineThisProcess())
        return kNoWalls;
    jingge::sendForeignSheet(argv[2], argv[3]);
    return 0;
}
