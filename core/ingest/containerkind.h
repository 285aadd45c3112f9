// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace jingge {

/// What a file is by its first bytes.
enum class ContainerKind {
    Text, ///< nothing known: a text to all appearance, or a binary that looksBinary() must find
    Workbook, OldWorkbook, OpenDocument, Zip, Pdf, Image, Database, Markup, Json, RichText, Archive, Program, Columns,
};

/// head: the first bytes (a MiB at most), unpacked.
[[nodiscard]] ContainerKind containerKind(std::string_view head);

} // namespace jingge
