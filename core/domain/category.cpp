// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/category.h"

#include <algorithm>

namespace jingge {

bool isKnownCategory(std::string_view code)
{
    return std::ranges::find(kCategoryCodes, code) != kCategoryCodes.end();
}

bool hasCategoryForm(std::string_view code)
{
    bool wordOpen = false;
    for (const char c : code) {
        if (c == '.') {
            if (!wordOpen)
                return false;
            wordOpen = false;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
            wordOpen = true;
        } else {
            return false;
        }
    }
    return wordOpen;
}

bool isWithinCategory(std::string_view code, std::string_view ancestor)
{
    return code.starts_with(ancestor) && (code.size() == ancestor.size() || code[ancestor.size()] == '.');
}

std::string_view categoryPrefix(std::string_view code, int parts)
{
    if (parts <= 0)
        return {};
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '.' && --parts == 0)
            return code.substr(0, i);
    }
    return code;
}

} // namespace jingge
