// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace jingge {

std::string oneLine(const Error& error)
{
    std::string line = error.what;
    if (!error.where.empty())
        line += ": " + error.where;
    line += ": " + error.why.english();
    if (!error.mend.isEmpty())
        line += " (" + error.mend.english() + ")";
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    }
    return line;
}

int exitStatus(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Data:
        return 1;
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Store:
        return 3;
    case ErrorKind::RowsRejected:
        return 4;
    case ErrorKind::Cancelled:
        return 130;
    }
    return 1;
}

} // namespace jingge
