// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/workspacesource.h"

namespace jingge {

QString WorkspaceSource::name() const
{
    return QString::fromStdString(m_workspace->station().name);
}

} // namespace jingge
