// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/inspection.h"
#include "core/scene/textpainting.h"

#include <QString>

namespace jingge {

/// A field in the window's language; "Not imported" for none.
[[nodiscard]] QString targetText(std::optional<Target> target);
/// What a choice to a question is called on its button: the field, or why it is not imported.
[[nodiscard]] QString choiceText(AskedHeader::Kind kind, std::optional<Target> target);
/// The question that a header with two meanings puts.
[[nodiscard]] QString questionText(AskedHeader::Kind kind, const QString& header);
/// All targets in the order in which they are offered.
[[nodiscard]] std::vector<Target> offeredTargets();

[[nodiscard]] QString containerText(ContainerKind kind);
[[nodiscard]] QString certaintyText(EncodingCertainty certainty);
[[nodiscard]] QString delimiterText(const std::string& delimiter);
[[nodiscard]] QString
systemText(const std::string& name); ///< "WGS 84 / CGCS2000", "GCJ-02", "CGCS2000 / 3-degree …"
[[nodiscard]] QString sizeText(std::int64_t bytes);
[[nodiscard]] QString percentText(double share);

} // namespace jingge
