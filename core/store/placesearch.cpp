// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/placesearch.h"

#include "core/base/text.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <algorithm>
#include <unordered_map>

namespace jingge {

namespace {

constexpr std::size_t kMostHits = 20'000;
constexpr std::size_t kLeastCharacters = 2;
constexpr int kStopEvery = 1024;

enum class Fit { Equal, Begins, Holds, None };

struct Hit {
    Fit number = Fit::None;
    std::string sourceId; ///< empty = the number does not fit
    std::string address;  ///< empty = the address does not fit
};

Fit fitOf(const std::string& text, const std::string& typed)
{
    if (text == typed)
        return Fit::Equal;
    if (text.starts_with(typed))
        return Fit::Begins;
    return text.find(typed) != std::string::npos ? Fit::Holds : Fit::None;
}

bool holdsAll(const std::string& text, const std::vector<std::string>& words)
{
    return std::ranges::all_of(words,
                               [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

std::vector<std::string> wordsOf(const std::string& lower)
{
    std::vector<std::string> words;
    for (const std::string_view word : split(lower, ' ')) {
        if (!word.empty())
            words.emplace_back(word);
    }
    return words;
}

using Hits = std::unordered_map<std::int64_t, Hit>;

Result<Hits> scan(const Store& store, const std::string& typed, const std::stop_token& stop)
{
    const std::vector<std::string> words = wordsOf(typed);
    auto rows = NativeStatement::prepare(store.native(), "SELECT id, source_id, address FROM incident");
    if (!rows)
        return Unexpected(rows.error());
    Hits hits;
    for (int seen = 0; hits.size() < kMostHits; ++seen) {
        if (seen % kStopEvery == 0 && stop.stop_requested())
            return Hits{};
        const auto row = rows->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        const Fit number = fitOf(asciiLower(rows->text(1)), typed);
        const bool isPlace = !rows->text(2).empty() && holdsAll(asciiLower(rows->text(2)), words);
        if (number == Fit::None && !isPlace)
            continue;
        hits.emplace(rows->integer(0), Hit{number, std::string(number != Fit::None ? rows->text(1) : ""),
                                           std::string(isPlace ? rows->text(2) : "")});
    }
    return hits;
}

} // namespace

Result<FoundPlaces> findPlaces(const Store& store, const Frame& frame, const std::string& typed,
                               const std::stop_token& stop)
{
    FoundPlaces found;
    const std::string lower = asciiLower(trimmed(typed));
    if (lower.size() < kLeastCharacters || utf8SequenceLength(lower) == lower.size())
        return found;
    const auto hits = scan(store, lower, stop);
    if (!hits)
        return Unexpected(hits.error());
    std::vector<std::pair<Fit, FoundPlaces::Number>> numbers;
    std::unordered_map<std::string, std::size_t> addresses;
    // The frame has the current versions alone, and in order.
    for (std::size_t row = 0; row < frame.size() && !hits->empty(); ++row) {
        const auto at = hits->find(frame.id[row]);
        if (at == hits->end())
            continue;
        const Hit& hit = at->second;
        if (hit.number != Fit::None)
            numbers.push_back({hit.number, {hit.sourceId, frame.incident(row)}});
        if (hit.address.empty())
            continue;
        const auto [place, isNew] = addresses.emplace(hit.address, found.addresses.size());
        if (isNew)
            found.addresses.push_back({hit.address, {}});
        found.addresses[place->second].incidents.push_back(frame.incident(row));
    }
    std::ranges::stable_sort(numbers, {}, [](const auto& number) { return number.first; });
    for (std::size_t i = 0; i < std::min(numbers.size(), kMostFoundPlaces); ++i)
        found.numbers.push_back(std::move(numbers[i].second));
    std::ranges::stable_sort(found.addresses, std::ranges::greater(),
                             [](const FoundPlaces::Address& address) { return address.incidents.size(); });
    if (found.addresses.size() > kMostFoundPlaces)
        found.addresses.resize(kMostFoundPlaces);
    return found;
}

} // namespace jingge
