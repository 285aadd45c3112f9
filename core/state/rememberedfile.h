// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace jingge {

/// What the window remembers between two runs, as a small JSON file. A file that is not there is an empty
/// object. Errors (Data): cannot be read, is no JSON object, is larger than 4 MB; the damaged file is kept
/// beside under its name with `.damaged` at the end, so that nothing overwrites it.
[[nodiscard]] Result<QJsonObject> readRemembered(const QString& path);
/// Written whole or not at all, with its folder. Errors (Data): cannot be written.
[[nodiscard]] Result<void> writeRemembered(const QString& path, const QJsonObject& values);

} // namespace jingge
