// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace jingge {

/// The application object that Qt asks for. `chart` paints and so needs fonts, without a screen; every other
/// command starts faster without them.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv);

} // namespace jingge
