// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pastedtable.h"

#include "core/base/privatefiles.h"

#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF"; // whatever a page says of its own encoding

Unexpected refuse(Message why, Message mend = {})
{
    return fail(ErrorKind::Data, "import", "clipboard", std::move(why), std::move(mend));
}

/// Whether there are cells: a tab, or a second line under a delimiter that a reader finds by itself.
bool hasCells(std::string_view text)
{
    const bool hasLines = text.find('\n') != std::string_view::npos;
    return hasLines && text.find_first_of("\t,;|") != std::string_view::npos;
}

bool hasTable(std::string_view html)
{
    constexpr std::string_view kTag = "<table";
    const auto isSame = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
    return !std::ranges::search(html, kTag, isSame).empty();
}

} // namespace

Result<std::string> writePastedTable(const std::string& folder, const PastedTable& pasted, CivilTime now)
{
    const bool isText = hasCells(pasted.text);
    if (!isText && !hasTable(pasted.html))
        return refuse(QT_TRANSLATE_NOOP("core", "there is no table in the clipboard"),
                      QT_TRANSLATE_NOOP("core", "copy the cells with their header row"));
    const std::string_view bytes = isText ? pasted.text : pasted.html;
    if (bytes.size() > kMostBytes)
        return refuse(QT_TRANSLATE_NOOP("core", "the clipboard is too large"),
                      QT_TRANSLATE_NOOP("core", "save the table as a file and import that"));
    std::string stamp = now.text();
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    std::string path = folder + "/clipboard-" + stamp + (isText ? ".tsv" : ".html");
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const bool isWritten =
        descriptor >= 0 && writeAll(descriptor, kByteOrderMark) && writeAll(descriptor, bytes);
    const std::string reason = std::strerror(errno);
    if (descriptor >= 0)
        close(descriptor);
    if (!isWritten)
        return refuse({QT_TRANSLATE_NOOP("core", "the clipboard cannot be kept as a file: %1"), {reason}});
    return path;
}

} // namespace jingge
