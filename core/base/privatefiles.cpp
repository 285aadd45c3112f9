// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefiles.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace jingge {

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string makePrivateFolder(std::string_view prefix)
{
    std::error_code unknown;
    std::string name = (std::filesystem::temp_directory_path(unknown) / prefix).string() + "-XXXXXX";
    return ::mkdtemp(name.data()) != nullptr ? name : std::string();
}

} // namespace jingge
