// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/incidentreader.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"
#include "core/store/textindex.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace jingge {

namespace {

bool holdsAll(const std::array<std::string_view, 3>& texts, const std::vector<std::string>& words)
{
    std::string folded; // one text is enough: words never span two columns, the separator is no part of a word
    for (const std::string_view text : texts)
        folded.append(asciiLower(text)).append("\n");
    return std::ranges::all_of(words, [&folded](const std::string& word) {
        return folded.find(word) != std::string::npos;
    });
}

/// Words between blanks of any kind: Chinese keyboards give the wide one.
std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words;
    std::string_view rest = text;
    bool isWordOpen = false;
    while (!rest.empty()) {
        const std::size_t length = std::max<std::size_t>(utf8SequenceLength(rest), 1);
        const std::string_view character = rest.substr(0, length);
        rest.remove_prefix(length);
        const bool isBlank = trimmed(character).empty();
        if (!isBlank && !isWordOpen)
            words.emplace_back();
        if (!isBlank)
            words.back() += asciiLower(character);
        isWordOpen = !isBlank;
    }
    return words;
}

/// Takes the rows out that do not hold the words after all.
Result<void> keepHolding(const Store& store, const Frame& frame, const std::vector<std::string>& words, RowSet& rows)
{
    auto read = NativeStatement::prepare(store.native(),
                                         "SELECT address, narrative, outcome FROM incident WHERE id = ?1");
    if (!read)
        return Unexpected(read.error());
    RowSet failing(rows.rows());
    for (const std::uint32_t row : rows.toRows()) {
        read->bind(1, frame.id[row]);
        const auto found = read->step();
        if (!found)
            return Unexpected(found.error());
        if (!*found || !holdsAll({read->text(0), read->text(1), read->text(2)}, words))
            failing.insert(row);
        read->reset();
    }
    rows.subtract(failing);
    return {};
}

/// Adds the rows of greater ids that hold the words, by one pass over that part of the table.
Result<void> scanBeyond(const Store& store, const Frame& frame, const std::vector<std::string>& words,
                        std::int64_t indexed, RowSet& rows)
{
    auto read = NativeStatement::prepare(
        store.native(), "SELECT id, address, narrative, outcome FROM incident WHERE id > ?1 ORDER BY id");
    if (!read)
        return Unexpected(read.error());
    read->bind(1, indexed);
    std::unordered_map<std::int64_t, std::size_t> rowOfId;
    for (bool isFirst = true;; isFirst = false) {
        const auto more = read->step();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return {};
        for (std::size_t row = 0; isFirst && row < frame.size(); ++row) {
            if (frame.id[row] > indexed)
                rowOfId.emplace(frame.id[row], row);
        }
        const auto at = rowOfId.find(read->integer(0));
        if (at != rowOfId.end() && holdsAll({read->text(1), read->text(2), read->text(3)}, words))
            rows.insert(at->second);
    }
}

} // namespace

Result<RowSet> findText(const Store& store, const Frame& frame, const std::string& text)
{
    const std::vector<std::string> words = wordsOf(text);
    RowSet found(frame.size(), words.empty());
    if (words.empty())
        return found;
    const auto index = isValidUtf8(text) ? TextIndex::open(store) : std::nullopt;
    const auto candidates = index ? index->candidates(words) : std::nullopt;
    if (candidates) {
        found = RowSet::where(frame.size(), [&frame, &candidates, last = index->lastId()](std::size_t row) {
            return frame.id[row] <= last && candidates->contains(static_cast<std::size_t>(frame.id[row]));
        });
        if (!std::ranges::all_of(words, TextIndex::isExact)) {
            if (auto done = keepHolding(store, frame, words, found); !done)
                return Unexpected(done.error());
        }
    }
    if (auto done = scanBeyond(store, frame, words, candidates ? index->lastId() : 0, found); !done)
        return Unexpected(done.error());
    return found;
}

} // namespace jingge
