// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ballast.h"

#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::uintmax_t kMiB = std::uintmax_t{1} << 20;
constexpr std::uintmax_t kBallast = 64 * kMiB;
constexpr std::uintmax_t kStoreWithBallast = 32 * kMiB;
constexpr std::uintmax_t kRoomForBallast = 1024 * kMiB;
constexpr std::uintmax_t kFull = 16 * kMiB;

std::string ballastOf(const std::string& store)
{
    return store + ".ballast";
}

std::uintmax_t roomBeside(const std::string& store)
{
    std::error_code unknown;
    const auto space =
        std::filesystem::space(std::filesystem::absolute(store, unknown).parent_path(), unknown);
    return unknown ? 0 : space.available;
}

} // namespace

void keepBallast(const std::string& store)
{
    std::error_code unknown;
    const auto size = std::filesystem::file_size(store, unknown);
    if (unknown || size < kStoreWithBallast || roomBeside(store) < kRoomForBallast)
        return;
    const std::string path = ballastOf(store);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return; // there is one
    if (::posix_fallocate(file, 0, static_cast<off_t>(kBallast)) != 0)
        ::unlink(path.c_str());
    ::close(file);
}

void releaseBallast(const std::string& store)
{
    if (roomBeside(store) < kFull)
        ::unlink(ballastOf(store).c_str());
}

} // namespace jingge
