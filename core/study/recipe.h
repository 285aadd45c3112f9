// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <QJsonObject>

#include <string_view>

namespace jingge {

/// Under which name a saved view keeps the gallery: a view whose page is this is a recipe, filter and
/// question together.
constexpr std::string_view kRecipePage = "charts";

/// A question as the gallery remembers it, and back; anything may stand there, what is not known is left out.
[[nodiscard]] QJsonObject recipeObject(const StudyQuestion& question);
[[nodiscard]] StudyQuestion questionFrom(const QJsonObject& object);

} // namespace jingge
