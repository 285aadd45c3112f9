// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/spool.h"

#include "core/base/privatefiles.h"
#include "core/base/text.h"
#include "core/geo/gdalaccess.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace jingge {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostPacked = 512LL << 20;
constexpr std::int64_t kMostUnpacked = 1024LL << 20;
constexpr int kMostParts = 1000;
constexpr std::size_t kBlock = 1 << 20;

/// Endings of the files that one opens, the most telling first: an archive's .xml is more often a
/// description.
constexpr std::array<std::string_view, 17> kFormats{
    "shp", "gpkg", "fgb", "tab",  "mif", "geojson",  "topojson", "gml", "kml",
    "gpx", "dxf",  "osm", "json", "pbf", "geojsonl", "geojsons", "xml"};
/// Files that belong to another one of the same stem.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kCompanions{{
    {"shp", "shx"},
    {"shp", "dbf"},
    {"shp", "prj"},
    {"shp", "cpg"},
    {"tab", "dat"},
    {"tab", "map"},
    {"tab", "id"},
    {"tab", "ind"},
    {"mif", "mid"},
}};

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number = -1;
};

struct VsiCloser {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

std::string endingOf(const fs::path& path)
{
    const std::string ending = asciiLower(path.extension().string());
    return ending.empty() ? ending : ending.substr(1);
}

Unexpected bad(const std::string& path, Message why, Message mend = {})
{
    return fail(ErrorKind::Data, "read vector file", path, std::move(why), std::move(mend));
}

Unexpected noRoom(const std::string& path)
{
    return fail(
        ErrorKind::Store, "read vector file", path,
        {QT_TRANSLATE_NOOP("core", "the copy to work on cannot be written: %1"), {std::strerror(errno)}});
}

Unexpected tooLarge(const std::string& path)
{
    return bad(path, QT_TRANSLATE_NOOP("core", "the file is larger than 512 MiB, or 1 GiB unpacked"));
}

/// The real place of a plain file. GDAL gives names that begin with /vsi a meaning of their own.
Result<fs::path> realPath(const std::string& path)
{
    if (asciiLower(path).starts_with("/vsi"))
        return bad(path, QT_TRANSLATE_NOOP("core", "this is not a file but a name that GDAL makes up"));
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error)
        return bad(path, {QT_TRANSLATE_NOOP("core", "the file cannot be read: %1"), {error.message()}});
    if (asciiLower(real.string()).starts_with("/vsi"))
        return bad(path, QT_TRANSLATE_NOOP("core", "this is not a file but a name that GDAL makes up"));
    return real;
}

int createFile(const fs::path& path)
{
    return open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

/// What is open is what was checked: a name may point elsewhere a moment later.
Result<void> checkPlain(const Descriptor& source, const std::string& path)
{
    struct stat status {};
    if (!source.isOpen() || fstat(source.number(), &status) != 0)
        return bad(path, {QT_TRANSLATE_NOOP("core", "the file cannot be read: %1"), {std::strerror(errno)}});
    if (S_ISDIR(status.st_mode))
        return bad(path, QT_TRANSLATE_NOOP("core", "this is a folder, not a file"));
    if (!S_ISREG(status.st_mode))
        return bad(path, QT_TRANSLATE_NOOP("core", "this is not a plain file"));
    if (status.st_size == 0)
        return bad(path, QT_TRANSLATE_NOOP("core", "the file is empty"));
    return status.st_size > kMostPacked ? Result<void>(tooLarge(path)) : Result<void>();
}

/// Copies a plain file; named is what to call it in errors.
Result<void> copyPlain(const fs::path& from, const fs::path& to, const std::string& named)
{
    // A pipe without a writer would block; a link that took the file's place since is refused.
    const Descriptor source(open(from.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (auto checked = checkPlain(source, named); !checked)
        return checked;
    const Descriptor target(createFile(to));
    if (!target.isOpen())
        return noRoom(named);
    std::vector<char> block(kBlock);
    std::int64_t copied = 0;
    while (true) {
        const ssize_t got = read(source.number(), block.data(), block.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return bad(named,
                       {QT_TRANSLATE_NOOP("core", "the file cannot be read: %1"), {std::strerror(errno)}});
        if (got == 0)
            return {};
        copied += got;
        if (copied > kMostPacked) // it may have grown
            return tooLarge(named);
        if (!writeAll(target.number(), {block.data(), static_cast<std::size_t>(got)}))
            return noRoom(named);
    }
}

/// Unpacks one file of an archive; room is what may still be written.
Result<void> unpack(const std::string& packed, const fs::path& to, std::int64_t& room,
                    const std::string& named)
{
    const GdalMessages messages;
    const std::unique_ptr<VSILFILE, VsiCloser> source(VSIFOpenL(packed.c_str(), "rb"));
    const Descriptor target(createFile(to));
    if (!target.isOpen())
        return noRoom(named);
    std::vector<char> block(kBlock);
    while (source) {
        const std::size_t got = VSIFReadL(block.data(), 1, block.size(), source.get());
        room -= static_cast<std::int64_t>(got);
        if (room < 0)
            return tooLarge(named);
        if (!writeAll(target.number(), {block.data(), got}))
            return noRoom(named);
        if (got < block.size())
            break;
    }
    if (!source || !messages.failure().empty())
        return bad(named, {QT_TRANSLATE_NOOP("core", "the archive is broken: %1"), {messages.failure()}});
    return {};
}

bool isWanted(const std::string& ending)
{
    return std::ranges::find(kFormats, ending) != kFormats.end() ||
           std::ranges::any_of(kCompanions, [&](const auto& pair) { return pair.second == ending; });
}

/// Of the files in the folder the one to open; empty when there is none.
fs::path mainFile(std::vector<fs::path> files)
{
    std::ranges::sort(files);
    for (const std::string_view format : kFormats) {
        const auto found =
            std::ranges::find_if(files, [&](const fs::path& file) { return endingOf(file) == format; });
        if (found != files.end())
            return *found;
    }
    return {};
}

Result<fs::path> unpackZip(const fs::path& archive, const fs::path& folder, const std::string& named)
{
    const std::string root = "/vsizip/{" + archive.string() + "}";
    const GdalMessages messages;
    const std::unique_ptr<char*, decltype(&CSLDestroy)> names(VSIReadDirRecursive(root.c_str()), &CSLDestroy);
    if (!names)
        return bad(named, {QT_TRANSLATE_NOOP("core", "the archive is broken: %1"), {messages.failure()}});
    if (CSLCount(names.get()) > kMostParts)
        return bad(named, QT_TRANSLATE_NOOP("core", "the archive holds more than 1,000 files"));
    std::int64_t room = kMostUnpacked;
    std::vector<fs::path> files;
    for (char** name = names.get(); *name != nullptr; ++name) {
        const fs::path to = folder / fs::path(*name).filename();
        if (!isWanted(endingOf(to)) || to.filename().string().starts_with('.') || fs::exists(to))
            continue;
        if (auto done = unpack(root + "/" + *name, to, room, named); !done)
            return Unexpected(done.error());
        files.push_back(to);
    }
    fs::path file = mainFile(std::move(files));
    if (file.empty())
        return bad(named, QT_TRANSLATE_NOOP("core", "the archive holds no vector file"));
    return file;
}

/// Endings that say "outlines" by themselves; tables come as .json and .xml as well.
bool isVectorEnding(const std::string& ending)
{
    constexpr std::array<std::string_view, 4> kAlsoTables{"json", "xml", "geojson", "geojsonl"};
    return std::ranges::find(kFormats, ending) != kFormats.end() &&
           std::ranges::find(kAlsoTables, ending) == kAlsoTables.end();
}

bool beginsWithPolygons(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::string head(kBlock, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head.find("Polygon\"") != std::string::npos;
}

bool archiveHoldsVector(const std::string& path)
{
    prepareGdal();
    const GdalMessages silent;
    const std::string root = "/vsizip/{" + path + "}";
    const std::unique_ptr<char*, decltype(&CSLDestroy)> names(VSIReadDirRecursive(root.c_str()), &CSLDestroy);
    for (char** name = names.get(); name != nullptr && *name != nullptr; ++name) {
        const std::string ending = endingOf(*name);
        if (isVectorEnding(ending) || ending == "geojson")
            return true;
    }
    return false;
}

Result<void> copyCompanions(const fs::path& real, const fs::path& folder, const std::string& named)
{
    const std::string own = endingOf(real);
    const bool isUpper = real.extension().string() != "." + own;
    for (const auto& [format, companion] : kCompanions) {
        if (format != own)
            continue;
        std::string upper(companion);
        std::ranges::transform(upper, upper.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        for (const std::string& ending :
             {isUpper ? upper : std::string(companion), isUpper ? std::string(companion) : upper}) {
            fs::path beside = real;
            beside.replace_extension(ending);
            std::error_code ignored;
            if (!fs::is_regular_file(beside, ignored) || fs::file_size(beside, ignored) == 0)
                continue;
            beside = fs::canonical(beside, ignored);
            fs::path to = folder / real.filename();
            if (auto copied = copyPlain(beside, to.replace_extension(ending), named); !copied)
                return copied;
            break;
        }
    }
    return {};
}

} // namespace

Result<Spool> Spool::copyOf(const std::string& path)
{
    prepareGdal();
    const auto real = realPath(path);
    if (!real)
        return Unexpected(real.error());
    Spool spool;
    spool.m_folder = makePrivateFolder("jingge-areas");
    if (spool.m_folder.empty())
        return noRoom(path);
    const fs::path copy = spool.m_folder / real->filename();
    if (auto copied = copyPlain(*real, copy, path); !copied)
        return Unexpected(copied.error());
    const std::string ending = endingOf(*real);
    spool.m_file = copy.string();
    if (ending == "gz") {
        std::int64_t room = kMostUnpacked;
        spool.m_file = (spool.m_folder / real->stem()).string();
        if (auto done = unpack("/vsigzip/" + copy.string(), spool.m_file, room, path); !done)
            return Unexpected(done.error());
    } else if (ending == "zip" || ending == "kmz") {
        const auto file = unpackZip(copy, spool.m_folder, path);
        if (!file)
            return Unexpected(file.error());
        spool.m_file = file->string();
    } else if (auto copied = copyCompanions(*real, spool.m_folder, path); !copied) {
        return Unexpected(copied.error());
    }
    return spool;
}

bool looksLikeVectorFile(const std::string& path)
{
    std::error_code unknown;
    if (!fs::is_regular_file(path, unknown))
        return false;
    fs::path name(path);
    if (endingOf(name) == "zip" || endingOf(name) == "kmz")
        return archiveHoldsVector(path);
    const bool isPacked = endingOf(name) == "gz";
    const std::string ending = endingOf(isPacked ? name.stem() : name);
    if (ending == "json" || ending == "geojson" || ending == "geojsonl")
        return isPacked ? ending != "json" : beginsWithPolygons(path);
    return isVectorEnding(ending);
}

Spool::Spool(Spool&& other) noexcept : m_folder(std::move(other.m_folder)), m_file(std::move(other.m_file))
{
    other.m_folder.clear();
}

Spool::~Spool()
{
    std::error_code ignored;
    if (!m_folder.empty())
        fs::remove_all(m_folder, ignored);
}

} // namespace jingge
