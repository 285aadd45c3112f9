// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "core/ingest/bindcolumns.h"
#include "core/ingest/mapping.h"

#include <QtGlobal>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr std::string_view kFolder = "presets";
constexpr std::string_view kEnding = ".toml";

} // namespace

std::vector<std::string> presetNames()
{
    std::vector<std::string> names;
    for (std::string& file : resourceNames(kFolder)) {
        if (file.ends_with(kEnding))
            names.push_back(file.substr(0, file.size() - kEnding.size()));
    }
    return names;
}

Result<Mapping> readPreset(std::string_view name)
{
    const std::string file = std::string(kFolder) + "/" + std::string(name) + std::string(kEnding);
    if (const auto text = resourceText(file))
        return parseMapping(*text, file);
    return fail(ErrorKind::Data, "preset", std::string(name), QT_TRANSLATE_NOOP("core", "there is no such preset"),
                {QT_TRANSLATE_NOOP("core", "there are: %1"), {listOf(presetNames())}});
}

Result<std::vector<Mapping>> readAllPresets()
{
    std::vector<Mapping> presets;
    for (const std::string& name : presetNames()) {
        auto preset = readPreset(name);
        if (!preset)
            return Unexpected(preset.error());
        presets.push_back(std::move(*preset));
    }
    return presets;
}

std::vector<const Mapping*> presetsThatFit(const std::vector<Mapping>& presets, const std::vector<std::string>& header)
{
    std::vector<const Mapping*> fitting;
    for (const Mapping& preset : presets) {
        if (hasRequiredColumns(preset, header))
            fitting.push_back(&preset);
    }
    return fitting;
}

Result<Mapping> onlyPreset(const std::vector<const Mapping*>& fitting)
{
    if (fitting.size() == 1)
        return *fitting.front();
    std::vector<std::string> names;
    for (const Mapping* preset : fitting)
        names.push_back(preset->name);
    if (names.empty())
        return fail(ErrorKind::Data, kWhat, {}, QT_TRANSLATE_NOOP("core", "no preset knows the columns of this file"),
                    QT_TRANSLATE_NOOP("core", "name one with --preset, or give a --mapping"));
    return fail(ErrorKind::Data, kWhat, {},
                {QT_TRANSLATE_NOOP("core", "several presets fit the columns of this file: %1"), {listOf(names)}},
                QT_TRANSLATE_NOOP("core", "name one with --preset"));
}

Result<Mapping> presetFor(const std::vector<std::string>& header)
{
    auto presets = readAllPresets();
    if (!presets)
        return Unexpected(presets.error());
    return onlyPreset(presetsThatFit(*presets, header));
}

} // namespace jingge
