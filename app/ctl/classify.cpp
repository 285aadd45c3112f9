// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/ingest/classifierscore.h"

#include <QtGlobal>

#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct ClassifyWords {
    OutputOptions output;
    std::string text;
    std::string mapping;
    std::string preset;
    std::string file;
};

/// "code: word (against it)".
std::string textOf(const ExcludedRule& rule)
{
    return rule.code + ": " + rule.word + " (" + rule.by + ")";
}

Result<int> explain(const ClassifyWords& words, const CategoryDictionary& dictionary)
{
    const CategoryDecision decision = dictionary.decide(words.text);
    std::vector<std::string> excluded;
    for (const ExcludedRule& rule : decision.excluded)
        excluded.push_back(textOf(rule));
    return words.output.print(
        {{"code", "words", "excluded"},
         {{decision.code.empty() ? std::string("other") : decision.code, decision.words, excluded}}});
}

Result<int> measure(const ClassifyWords& words, const CategoryDictionary& dictionary)
{
    if (words.mapping.empty() == words.preset.empty())
        return usageError("--mapping, --preset",
                          QT_TRANSLATE_NOOP("core", "a table needs one of the two: it says what is right"));
    const auto mapping = words.preset.empty() ? readMapping(words.mapping) : readPreset(words.preset);
    if (!mapping)
        return Unexpected(mapping.error());
    TerminalTask task("classify", "rows");
    const auto scores = scoreClassifier(words.file, *mapping, dictionary, task.context());
    if (!scores)
        return Unexpected(scores.error());
    std::cerr << "jinggectl: classify: " << scores->right << " of " << scores->rows << " rows right\n";
    Table table{{"category", "labelled", "given", "right", "precision", "recall"}, {}};
    for (const CategoryScore& score : scores->categories)
        table.rows.push_back({score.code, score.labelled, score.given, score.right, cellOf(score.precision()),
                              cellOf(score.recall())});
    return words.output.print(table);
}

Result<int> run(const ClassifyWords& words)
{
    const auto format = words.output.format();
    if (!format)
        return Unexpected(format.error());
    if (words.text.empty() == words.file.empty())
        return usageError("--text, file", QT_TRANSLATE_NOOP("core", "give one of the two"));
    const auto dictionary = CategoryDictionary::load(CategoryDictionary::Kind::Narratives);
    if (!dictionary)
        return Unexpected(dictionary.error());
    return words.file.empty() ? explain(words, *dictionary) : measure(words, *dictionary);
}

} // namespace

void addClassify(Command root)
{
    auto words = std::make_shared<ClassifyWords>();
    Command command = root.add("classify", "Tell the category of a narrative, and by which words");
    words->output.addTo(command);
    command.text("--text", words->text, "A narrative: its category, the words that decided, those that were excluded")
        .text("--mapping", words->mapping, "With a table: the mapping whose [categories] say what is right")
        .text("--preset", words->preset, "The same from a shipped mapping")
        .text("file", words->file, "A table: how often the dictionary is right, category by category")
        .run([words] { return run(*words); });
}

} // namespace jingge
