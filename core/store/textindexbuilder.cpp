// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codetable.h"
#include "core/store/nativestatement.h"
#include "core/store/statement.h"
#include "core/store/store.h"
#include "core/store/textindexfile.h"

#include <QtGlobal>

#include <algorithm>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::int64_t kVersionsBetweenLooks = 16384; // at whether to stop

/// The list of each pair of characters while it grows.
class Postings {
public:
    /// Ids must come in growing order.
    void add(TextGram gram, std::int64_t id)
    {
        const std::uint32_t code = m_codes.codeOf(gram);
        if (code == m_lists.size())
            m_lists.push_back({gram, 0, 0, {}});
        List& list = m_lists[code];
        if (list.last == id)
            return;
        auto step = static_cast<std::uint64_t>(id - list.last);
        for (; step >= 0x80; step >>= 7)
            list.bytes.push_back(static_cast<std::uint8_t>(step | 0x80U));
        list.bytes.push_back(static_cast<std::uint8_t>(step));
        list.last = id;
        ++list.count;
    }
    /// Head, entries and lists into an empty file.
    [[nodiscard]] bool write(int file, TextIndexHead head)
    {
        std::ranges::sort(m_lists, {}, &List::gram);
        std::vector<TextIndex::Entry> entries;
        entries.reserve(m_lists.size());
        std::uint64_t offset = sizeof head + m_lists.size() * sizeof(TextIndex::Entry);
        for (const List& list : m_lists) {
            Checksum sum;
            sum.add(list.bytes.data(), list.bytes.size());
            entries.push_back(
                {list.gram, offset, static_cast<std::uint32_t>(list.bytes.size()), list.count, sum.value()});
            offset += list.bytes.size();
        }
        head.size = offset;
        head.entries = entries.size();
        head.checksum = checksumOf(head, entries);
        return writeAt(file, 0, &head, sizeof head) &&
               writeAt(file, sizeof head, entries.data(), entries.size() * sizeof(TextIndex::Entry)) &&
               writeLists(file, sizeof head + entries.size() * sizeof(TextIndex::Entry));
    }

private:
    struct List {
        TextGram gram;
        std::int64_t last;
        std::uint32_t count;
        std::vector<std::uint8_t> bytes;
    };

    [[nodiscard]] bool writeLists(int file, std::uint64_t offset) const
    {
        constexpr std::size_t kBlock = std::size_t{1} << 20;
        std::vector<std::uint8_t> block;
        for (std::size_t i = 0; i < m_lists.size(); ++i) {
            block.insert(block.end(), m_lists[i].bytes.begin(), m_lists[i].bytes.end());
            if (block.size() < kBlock && i + 1 < m_lists.size())
                continue;
            if (!writeAt(file, offset, block.data(), block.size()))
                return false;
            offset += block.size();
            block.clear();
        }
        return true;
    }

    CodeTable m_codes;
    std::vector<List> m_lists;
};

Result<std::int64_t> oneNumber(const Store& store, const char* sql)
{
    Statement statement(store, sql);
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    return statement.next() ? statement.integer(0) : 0;
}

/// Reads every version up to the first of a batch that is not complete: those ids may be given again. The
/// last id read.
Result<std::int64_t> readAll(const Store& store, Postings& postings, const TaskContext& context)
{
    const auto open = oneNumber(store, "SELECT ifnull(min(id), 0) FROM batch WHERE state = 'open'");
    const auto total = oneNumber(store, "SELECT ifnull(max(id), 0) FROM incident");
    auto read = NativeStatement::prepare(
        store.native(), "SELECT id, batch, address, narrative, outcome FROM incident ORDER BY id");
    if (!open || !total || !read)
        return Unexpected(!open ? open.error() : !total ? total.error() : read.error());
    std::int64_t last = 0;
    for (std::int64_t seen = 0;; ++seen) {
        const auto row = read->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row || (*open != 0 && read->integer(1) >= *open))
            return last;
        if (seen % kVersionsBetweenLooks == 0) {
            context.report(seen, *total);
            if (context.isStopped())
                return fail(ErrorKind::Cancelled, "store", store.path(),
                            QT_TRANSLATE_NOOP("core", "cancelled"));
        }
        last = read->integer(0);
        for (int column = 2; column < 5; ++column)
            forEachTextGram(read->text(column), [&](TextGram gram) { postings.add(gram, last); });
    }
}

} // namespace

Result<void> refreshTextIndex(const Store& store, const TaskContext& context, std::size_t mostUnindexed)
{
    const auto newest = oneNumber(store, "SELECT ifnull(max(id), 0) FROM incident");
    if (!newest)
        return Unexpected(newest.error());
    const auto index = TextIndex::open(store);
    const std::int64_t indexed = index ? index->lastId() : 0;
    if (*newest - indexed <= static_cast<std::int64_t>(mostUnindexed))
        return {};
    Postings postings;
    const auto last = readAll(store, postings, context);
    if (!last)
        return Unexpected(last.error());
    const auto head = expectedTextIndexHead(store, *last);
    if (head && *last > indexed)
        replaceSideFile(textIndexPath(store.path()), [&](int file) { return postings.write(file, *head); });
    return {};
}

} // namespace jingge
