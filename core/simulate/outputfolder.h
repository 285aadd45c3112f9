// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge::invented {

/// Files that appear together: each is written beside its place and moved there by keep(); without that
/// nothing is left. The first failure is kept and ends all further writing.
class OutputFolder {
public:
    explicit OutputFolder(std::string path);
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    ~OutputFolder();

    /// Writes a whole file, or its first piece.
    void write(std::string_view name, std::string_view text);
    /// Adds to the file written last.
    void append(std::string_view text);
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Paths of the given names, now in place.
    [[nodiscard]] Result<std::vector<std::string>> keep(const std::vector<std::string_view>& names);

private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    [[nodiscard]] std::string pathOf(std::string_view name) const;
    void closeFile();
    void failOn(const std::string& path);

    std::string m_path;
    std::vector<std::string> m_names;
    std::unique_ptr<std::FILE, Closer> m_file;
    std::optional<Error> m_error;
};

} // namespace jingge::invented
