// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <unistd.h>

namespace jingge::test {

/// A folder of its own that goes with the object.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "jingge-test-XXXXXX").string();
        m_path = mkdtemp(pattern.data());
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] std::string file(std::string_view name) const { return (m_path / name).string(); }
    [[nodiscard]] std::string path() const { return m_path.string(); }

    /// Writes bytes and gives the path back.
    std::string write(std::string_view name, std::string_view bytes) const
    {
        std::ofstream(m_path / name, std::ios::binary) << bytes;
        return file(name);
    }

private:
    std::filesystem::path m_path;
};

inline std::string readFile(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The folder of public data beside the project; tests that need it say so and pass where it is absent.
inline std::filesystem::path sharedData()
{
    return std::filesystem::path(JINGGE_SOURCE_DIR).parent_path() / "shared" / "data";
}
inline bool hasSharedData() { return std::filesystem::is_directory(sharedData()); }

} // namespace jingge::test
