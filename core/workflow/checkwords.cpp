// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkwords.h"

#include "core/base/text.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr std::size_t kLongestName = 120;
constexpr std::size_t kLongestText = 8000;

bool hasControls(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
}

} // namespace

Result<void> checkWords(const char* what, const std::string& where, const std::string& person,
                        const std::string& text)
{
    if (trimmed(person).empty())
        return fail(ErrorKind::Data, what, where, QT_TRANSLATE_NOOP("core", "who does it is missing"));
    if (person.size() > kLongestName || text.size() > kLongestText)
        return fail(ErrorKind::Data, what, where, QT_TRANSLATE_NOOP("core", "the text is too long"));
    if (hasControls(person) || hasControls(text) || !isValidUtf8(person) || !isValidUtf8(text))
        return fail(ErrorKind::Data, what, where,
                    QT_TRANSLATE_NOOP("core", "the text has characters that cannot be shown"));
    return {};
}

} // namespace jingge
