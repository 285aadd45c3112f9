// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textindex.h"

#include "core/store/nativestatement.h"
#include "core/store/store.h"
#include "core/store/textindexfile.h"

#include <algorithm>
#include <cstring>
#include <sys/stat.h>
#include <utility>

namespace jingge {

namespace {

constexpr std::int64_t kSamples = 16;

/// Calls visit(id) for each id of a list; false when the bytes are none or not `count` growing ids up to the
/// last.
template <class Visit>
bool decode(std::span<const std::uint8_t> bytes, std::uint32_t count, std::int64_t lastId, Visit&& visit)
{
    std::int64_t id = 0;
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint64_t step = 0;
        unsigned shift = 0;
        for (bool more = true; more; shift += 7) {
            if (at == bytes.size() || shift > 56)
                return false;
            const std::uint8_t byte = bytes[at++];
            step |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            more = (byte & 0x80U) != 0;
        }
        if (step == 0 || step > static_cast<std::uint64_t>(lastId - id))
            return false;
        id += static_cast<std::int64_t>(step);
        visit(static_cast<std::size_t>(id));
    }
    return at == bytes.size();
}

} // namespace

std::string textIndexPath(const std::string& store)
{
    return store + ".words";
}

std::optional<TextIndexHead> expectedTextIndexHead(const Store& store, std::int64_t lastId)
{
    const auto id = store.setting("store_id");
    auto read = NativeStatement::prepare(store.native(), "SELECT digest FROM incident WHERE id = ?1");
    struct stat status {};
    if (!id || id->empty() || !read || stat(store.path().c_str(), &status) != 0)
        return std::nullopt;
    std::array<std::int64_t, kSamples> samples{};
    for (std::int64_t i = 0; i < kSamples; ++i) {
        read->bind(1, lastId - lastId * i / kSamples);
        const auto row = read->step();
        if (!row)
            return std::nullopt;
        samples[static_cast<std::size_t>(i)] = *row ? read->integer(0) : 0;
        read->reset();
    }
    Checksum sum;
    sum.add(samples.data(), sizeof samples);
    TextIndexHead head;
    head.storeId = fixedField(*id);
    head.fileNumber = status.st_ino;
    head.lastId = lastId;
    head.samples = sum.value();
    return head;
}

std::uint64_t checksumOf(TextIndexHead head, std::span<const TextIndex::Entry> entries)
{
    head.checksum = 0;
    Checksum headSum;
    headSum.add(&head, sizeof head);
    Checksum sum;
    sum.add(entries.data(), entries.size_bytes());
    return headSum.value() ^ sum.value();
}

TextIndex::TextIndex(std::shared_ptr<const MappedFile> file, std::span<const Entry> entries,
                     std::int64_t lastId)
    : m_file(std::move(file)), m_entries(entries), m_lastId(lastId)
{
}

std::optional<TextIndex> TextIndex::open(const Store& store)
{
    auto file = MappedFile::open(textIndexPath(store.path()), sizeof(TextIndexHead), Paging::AsRead);
    if (!file)
        return std::nullopt;
    TextIndexHead head;
    std::memcpy(&head, file->data(), sizeof head);
    const std::size_t room = (file->size() - sizeof head) / sizeof(Entry);
    if (head.size != file->size() || head.entries > room || head.lastId < 0)
        return std::nullopt;
    auto expected = expectedTextIndexHead(store, head.lastId);
    if (!expected)
        return std::nullopt;
    expected->size = head.size;
    expected->entries = head.entries;
    expected->checksum = head.checksum;
    const std::span<const Entry> entries(reinterpret_cast<const Entry*>(file->data() + sizeof head),
                                         head.entries);
    if (std::memcmp(&*expected, &head, sizeof head) != 0 || checksumOf(head, entries) != head.checksum)
        return std::nullopt;
    return TextIndex(std::move(file), entries, head.lastId);
}

std::span<const TextIndex::Entry> TextIndex::between(TextGram first, TextGram last) const
{
    const auto begin = std::ranges::lower_bound(m_entries, first, {}, &Entry::gram);
    const auto end = std::ranges::upper_bound(m_entries, last, {}, &Entry::gram);
    return {begin, end};
}

bool TextIndex::collect(const Entry& entry, RowSet& ids) const
{
    if (entry.offset > m_file->size() || entry.bytes > m_file->size() - entry.offset)
        return false;
    const auto* begin = reinterpret_cast<const std::uint8_t*>(m_file->data()) + entry.offset;
    const std::span<const std::uint8_t> bytes(begin, entry.bytes);
    Checksum sum;
    sum.add(bytes.data(), bytes.size());
    return sum.value() == entry.checksum &&
           decode(bytes, entry.count, m_lastId, [&ids](std::size_t id) { ids.insert(id); });
}

std::optional<RowSet> TextIndex::startingWith(std::uint32_t character) const
{
    RowSet ids(static_cast<std::size_t>(m_lastId) + 1);
    for (const Entry& entry : between(textGram(character, 0), textGram(character, kTextEnd))) {
        if (!collect(entry, ids))
            return std::nullopt;
    }
    return ids;
}

bool TextIndex::isExact(std::string_view word)
{
    for (int characters = 0; !word.empty(); ++characters) {
        if (characters == 2)
            return false;
        (void)takeCharacter(word);
    }
    return true;
}

std::optional<RowSet> TextIndex::candidates(std::span<const std::string> words) const
{
    RowSet ids(static_cast<std::size_t>(m_lastId) + 1, true);
    std::vector<const Entry*> wanted;
    for (const std::string& word : words) {
        std::vector<TextGram> grams;
        forEachTextGram(word, [&grams](TextGram gram) { grams.push_back(gram); });
        if (grams.size() == 1) { // one character: every pair that begins with it
            const auto found = startingWith(static_cast<std::uint32_t>(grams.front() >> 32));
            if (!found)
                return std::nullopt;
            ids.intersect(*found);
            continue;
        }
        for (std::size_t i = 0; i + 1 < grams.size(); ++i) { // the last one is the word's end, not the text's
            const auto entry = between(grams[i], grams[i]);
            if (entry.empty())
                return RowSet(ids.rows());
            wanted.push_back(&entry.front());
        }
    }
    std::ranges::sort(wanted, {}, [](const Entry* entry) { return std::pair(entry->count, entry->gram); });
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    for (const Entry* entry : wanted) {
        RowSet holding(ids.rows());
        if (!collect(*entry, holding))
            return std::nullopt;
        ids.intersect(holding);
    }
    return ids;
}

} // namespace jingge
