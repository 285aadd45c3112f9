// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"

#include <fstream>
#include <string>
#include <vector>

namespace jingge {

/// Where the rows go that could not be taken.
class RejectSink {
public:
    virtual ~RejectSink() = default;
    /// An error ends the import.
    [[nodiscard]] virtual Result<void> add(const Issue& issue) = 0;
};

/// The rows that could not be taken: CSV with file, row, column, value, reason. Written even when there are none.
class RejectFile final : public RejectSink {
public:
    /// Makes the file with its header. Error (Data): it cannot be written.
    [[nodiscard]] static Result<RejectFile> create(const std::string& path);
    [[nodiscard]] Result<void> add(const Issue& issue) override;
    [[nodiscard]] Result<void> close();

private:
    RejectFile(std::string path, std::ofstream out) : m_path(std::move(path)), m_out(std::move(out)) {}
    [[nodiscard]] Result<void> check();
    std::string m_path;
    std::ofstream m_out;
};

} // namespace jingge
