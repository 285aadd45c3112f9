// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/columncache.h"

#include "core/store/sidefile.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

#include <unistd.h>

namespace jingge {

namespace {

constexpr std::array<char, 8> kMagic{'J', 'G', 'C', 'O', 'L', 'U', 'M', 'N'};
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kColumns = 13 + kLevelCount;
constexpr std::int32_t kFarthestLon = 1800000000;
constexpr std::int32_t kFarthestLat = 900000000;

struct Section {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

/// What the file begins with. Sections: the columns, then the texts of categories and channels.
struct Head {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t byteOrder = kByteOrder;
    std::uint64_t checksum = 0; ///< of the whole file, this field as 0
    std::uint64_t size = 0;     ///< of the whole file
    std::array<char, 40> storeId{};
    std::uint64_t changeSeq = 0;
    std::uint64_t fileNumber = 0;
    std::int64_t lastIncident = 0;
    std::int64_t batches = 0;
    std::int64_t lastFinished = 0;
    std::uint64_t rows = 0;
    std::uint64_t categories = 0;
    std::uint64_t channels = 0;
    std::array<Section, kColumns> columns{};
    std::array<Section, 2> texts{};
};
static_assert(std::has_unique_object_representations_v<Head> && sizeof(Head) % 8 == 0);

/// Calls visit(column) for each column of a frame, always in one order.
template <class AnyFrame, class Visit>
void forEachColumn(AnyFrame& frame, Visit&& visit)
{
    visit(frame.time);
    visit(frame.id);
    visit(frame.lonE7);
    visit(frame.latE7);
    visit(frame.place);
    visit(frame.address);
    visit(frame.caller);
    visit(frame.plate);
    visit(frame.channel);
    visit(frame.category);
    visit(frame.hour);
    visit(frame.weekday);
    visit(frame.flags);
    for (auto& column : frame.area)
        visit(column);
}

/// Checked before anything else is believed.
bool isOurs(const Head& head, const MappedFile& file, const ColumnCacheKey& key)
{
    return head.magic == kMagic && head.version == kVersion && head.byteOrder == kByteOrder && head.size == file.size() &&
           head.storeId == fixedField(key.storeId) && head.changeSeq == key.changeSeq &&
           head.fileNumber == key.fileNumber && head.lastIncident == key.lastIncident && head.batches == key.batches &&
           head.lastFinished == key.lastFinished;
}

std::uint64_t checksumOf(Head head, const char* rest, std::size_t bytes)
{
    head.checksum = 0;
    Checksum sum;
    sum.add(&head, sizeof head);
    sum.add(rest, bytes);
    return sum.value();
}

bool isWithin(const Section& section, const MappedFile& file)
{
    return section.offset % kAlignment == 0 && section.offset >= sizeof(Head) && section.offset <= file.size() &&
           section.bytes <= file.size() - section.offset;
}

/// Each text with its length before it. nullopt when they do not fill the section.
std::optional<std::vector<std::string>> textsIn(const Section& section, std::uint64_t count, const MappedFile& file)
{
    if (!isWithin(section, file) || count > section.bytes / sizeof(std::uint32_t))
        return std::nullopt;
    std::string_view bytes(file.data() + section.offset, section.bytes);
    std::vector<std::string> texts;
    texts.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint32_t size = 0;
        if (bytes.size() < sizeof size)
            return std::nullopt;
        std::memcpy(&size, bytes.data(), sizeof size);
        bytes.remove_prefix(sizeof size);
        if (size > bytes.size())
            return std::nullopt;
        texts.emplace_back(bytes.substr(0, size));
        bytes.remove_prefix(size);
    }
    return bytes.empty() ? std::optional(std::move(texts)) : std::nullopt;
}

std::string bytesOf(const std::vector<std::string>& texts)
{
    std::string bytes;
    for (const std::string& text : texts) {
        const auto size = static_cast<std::uint32_t>(text.size());
        bytes.append(reinterpret_cast<const char*>(&size), sizeof size).append(text);
    }
    return bytes;
}

/// Whether every value of a column passes; without a branch a value, so that it goes at the speed of memory.
template <class T, class Test>
bool allPass(const ValueColumn<T>& column, Test&& test)
{
    unsigned failed = 0;
    for (const T value : column)
        failed |= test(value) ? 0U : 1U;
    return failed == 0;
}

bool isSound(const Frame& frame)
{
    const auto categories = frame.categories.size();
    const auto channels = frame.channels.size();
    bool isSound = allPass(frame.category, [=](std::uint16_t c) { return c < categories; }) &&
                   allPass(frame.channel, [=](std::uint32_t c) { return c < channels; }) &&
                   allPass(frame.hour, [](std::uint8_t h) { return h < 24 || h == kNoHour; }) &&
                   allPass(frame.weekday, [](std::uint8_t d) { return d >= 1 && d <= 7; }) &&
                   allPass(frame.lonE7, [](std::int32_t x) {
                       return (x >= -kFarthestLon && x <= kFarthestLon) || x == kNoCoordinate;
                   }) &&
                   allPass(frame.latE7, [](std::int32_t y) {
                       return (y >= -kFarthestLat && y <= kFarthestLat) || y == kNoCoordinate;
                   });
    for (const Level level : kLevels) {
        const auto areas = static_cast<std::int32_t>(frame.areas->at(level).size());
        isSound = isSound && allPass(frame.area[indexOf(level)],
                                     [=](std::int32_t area) { return area >= kNoArea && area < areas; });
    }
    return isSound;
}

/// Points every column of the frame into the file; false when one has not as many values as there are rows. A level
/// without areas has an empty column.
bool placeColumns(Frame& frame, const Head& head, const std::shared_ptr<const MappedFile>& file)
{
    bool isFine = true;
    std::size_t next = 0;
    forEachColumn(frame, [&]<class T>(ValueColumn<T>& column) {
        const std::size_t index = next++;
        const Section& section = head.columns[index];
        const bool isAbsentLevel = index >= 13 && frame.areas->levels[index - 13].empty();
        const std::uint64_t rows = isAbsentLevel ? 0 : head.rows;
        if (!isWithin(section, *file) || section.bytes / sizeof(T) != rows || section.bytes % sizeof(T) != 0) {
            isFine = false;
            return;
        }
        const auto* values = reinterpret_cast<const T*>(file->data() + section.offset);
        column = ValueColumn<T>(std::span<const T>(values, rows), file);
    });
    return isFine;
}

/// What is written, piece after piece, each at a multiple of the alignment.
struct Layout {
    Head head;
    std::vector<std::pair<const void*, std::size_t>> pieces;
    std::array<std::string, 2> texts;

    Section add(const void* data, std::size_t bytes)
    {
        head.size = (head.size + kAlignment - 1) / kAlignment * kAlignment;
        const Section section{head.size, bytes};
        head.size += bytes;
        pieces.emplace_back(data, bytes);
        return section;
    }
};

void describe(Layout& layout, const ColumnCacheKey& key, const Frame& frame)
{
    Head& head = layout.head;
    head.size = sizeof(Head);
    head.storeId = fixedField(key.storeId);
    head.changeSeq = key.changeSeq;
    head.fileNumber = key.fileNumber;
    head.lastIncident = key.lastIncident;
    head.batches = key.batches;
    head.lastFinished = key.lastFinished;
    head.rows = frame.size();
    head.categories = frame.categories.size();
    head.channels = frame.channels.size();
    std::size_t next = 0;
    forEachColumn(frame, [&]<class T>(const ValueColumn<T>& column) {
        head.columns[next++] = layout.add(column.data(), column.size() * sizeof(T));
    });
    layout.texts = {bytesOf(frame.categories), bytesOf(frame.channels)};
    for (std::size_t i = 0; i < layout.texts.size(); ++i)
        head.texts[i] = layout.add(layout.texts[i].data(), layout.texts[i].size());
}

/// Gaps between pieces are holes of the file: zeros.
bool writeLayout(int file, const Layout& layout)
{
    Checksum sum;
    sum.add(&layout.head, sizeof(Head));
    std::uint64_t at = sizeof(Head);
    constexpr std::array<char, kAlignment> kZeros{};
    std::string rest; // the checksum runs over the file as one piece: what is left of a step waits for the next one
    const auto addBytes = [&](const char* data, std::size_t bytes) {
        if (!rest.empty()) {
            const std::size_t taken = std::min(bytes, 32 - rest.size());
            rest.append(data, taken);
            data += taken;
            bytes -= taken;
            if (rest.size() < 32)
                return;
            sum.add(rest.data(), rest.size());
            rest.clear();
        }
        const std::size_t whole = bytes / 32 * 32;
        sum.add(data, whole);
        rest.assign(data + whole, bytes - whole);
    };
    for (const auto& [data, bytes] : layout.pieces) {
        const std::uint64_t begin = (at + kAlignment - 1) / kAlignment * kAlignment;
        addBytes(kZeros.data(), begin - at);
        addBytes(static_cast<const char*>(data), bytes);
        at = begin + bytes;
        if (!writeAt(file, begin, data, bytes))
            return false;
    }
    sum.add(rest.data(), rest.size());
    Head head = layout.head;
    head.checksum = sum.value();
    return ftruncate(file, static_cast<off_t>(head.size)) == 0 && writeAt(file, 0, &head, sizeof head);
}

} // namespace

std::string columnCachePath(const std::string& store)
{
    return store + ".columns";
}

std::optional<Frame> readColumnCache(const std::string& path, const ColumnCacheKey& key,
                                     const std::shared_ptr<const AreaTable>& areas)
{
    const auto file = MappedFile::open(path, sizeof(Head));
    if (!file)
        return std::nullopt;
    Head head;
    std::memcpy(&head, file->data(), sizeof head);
    if (!isOurs(head, *file, key) ||
        checksumOf(head, file->data() + sizeof head, file->size() - sizeof head) != head.checksum)
        return std::nullopt;
    auto categories = textsIn(head.texts[0], head.categories, *file);
    auto channels = textsIn(head.texts[1], head.channels, *file);
    Frame frame;
    frame.areas = areas;
    frame.changeSeq = key.changeSeq;
    if (!categories || !channels || !placeColumns(frame, head, file))
        return std::nullopt;
    frame.categories = std::move(*categories);
    frame.channels = std::move(*channels);
    return isSound(frame) ? std::optional(std::move(frame)) : std::nullopt;
}

bool writeColumnCache(const std::string& path, const ColumnCacheKey& key, const Frame& frame)
{
    return replaceSideFile(path, [&key, &frame](int file) {
        Layout layout;
        describe(layout, key, frame);
        return writeLayout(file, layout);
    });
}

} // namespace jingge
