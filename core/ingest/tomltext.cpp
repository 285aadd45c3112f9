// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tomltext.h"

#include <QString>

namespace jingge {

std::string tomlString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (byte < 0x20 || byte == 0x7F)
            out += QString::asprintf("\\u%04X", byte).toStdString();
        else
            out += c;
    }
    return out + "\"";
}

} // namespace jingge
