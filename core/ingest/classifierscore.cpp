// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/classifierscore.h"

#include "core/ingest/headerrow.h"
#include "core/ingest/rowmapper.h"

#include <QtGlobal>

#include <filesystem>
#include <map>

namespace jingge {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 1024;

std::optional<double> share(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? std::nullopt : std::optional(static_cast<double>(part) / static_cast<double>(whole));
}

/// Counts answers beside labels.
class Scoring {
public:
    explicit Scoring(const Mapping& mapping, const CategoryDictionary& dictionary) :
        m_mapping(mapping), m_dictionary(dictionary)
    {
    }
    void take(const Incident& incident)
    {
        const std::string& word =
            incident.sourceCategory.empty() ? incident.sourceCategoryInitial : incident.sourceCategory;
        const auto label = m_mapping.categories.find(word);
        if (label == m_mapping.categories.end() || incident.narrative.empty())
            return;
        const std::string answer = m_dictionary.find(incident.narrative).value_or("other");
        ++m_scores.rows;
        ++of(label->second).labelled;
        ++of(answer).given;
        if (answer == label->second) {
            ++of(answer).right;
            ++m_scores.right;
        }
    }
    [[nodiscard]] ClassifierScores finish() &&
    {
        for (auto& [code, score] : m_byCode)
            m_scores.categories.push_back(std::move(score));
        return std::move(m_scores);
    }
    [[nodiscard]] bool isEmpty() const { return m_scores.rows == 0; }

private:
    CategoryScore& of(const std::string& code)
    {
        CategoryScore& score = m_byCode[code];
        score.code = code;
        return score;
    }

    const Mapping& m_mapping;
    const CategoryDictionary& m_dictionary;
    std::map<std::string, CategoryScore> m_byCode;
    ClassifierScores m_scores;
};

} // namespace

std::optional<double> CategoryScore::precision() const
{
    return share(right, given);
}

std::optional<double> CategoryScore::recall() const
{
    return share(right, labelled);
}

Result<ClassifierScores> scoreClassifier(const std::string& path, const Mapping& mapping,
                                         const CategoryDictionary& dictionary, const TaskContext& context)
{
    auto table = openTable({path, mapping.encoding, mapping.layer});
    if (!table)
        return Unexpected(table.error());
    const auto header = findHeader(**table, mapping, path);
    if (!header)
        return Unexpected(header.error());
    const auto columns = bindColumns(mapping, header->names);
    if (!columns)
        return Unexpected(columns.error());
    const RowSetting setting{std::filesystem::path(path).filename().string(), nullptr, {}, false, (*table)->serials()};
    auto mapper = RowMapper::create(mapping, *columns, setting);
    if (!mapper)
        return Unexpected(mapper.error());
    Scoring scoring(mapping, dictionary);
    Record record;
    for (std::int64_t row = 0;; ++row) {
        if (row % kRowsBetweenLooks == 0 && context.isStopped())
            return fail(ErrorKind::Cancelled, "classify", path, QT_TRANSLATE_NOOP("core", "cancelled"));
        const auto more = (*table)->next(record);
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            break;
        const RowOutcome outcome = mapper->map(record);
        if (const auto* incident = std::get_if<Incident>(&outcome))
            scoring.take(*incident);
    }
    if (scoring.isEmpty())
        return fail(ErrorKind::Data, "classify", path,
                    QT_TRANSLATE_NOOP("core", "no row has a narrative and a category of [categories]"));
    return std::move(scoring).finish();
}

} // namespace jingge
