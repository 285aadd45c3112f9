// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/inspect/tablesample.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// How well a text of one of the two double-byte encodings of Chinese fits one of them: of its double-byte
/// characters the share that everyday text is made of (GB 2312 level one; the frequent characters of Big5),
/// and whether every sequence is well formed.
struct EncodingFit {
    double usual = 0;
    bool isWellFormed = false;
};
[[nodiscard]] EncodingFit fitOfGb18030(std::string_view bytes);
[[nodiscard]] EncodingFit fitOfBig5(std::string_view bytes);

/// How sure the encoding is that detectEncoding() gives for these first bytes of a file.
[[nodiscard]] EncodingCertainty certaintyOf(std::string_view head);

} // namespace jingge
