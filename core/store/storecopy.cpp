// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecopy.h"

#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <filesystem>

namespace jingge {

Result<void> copyStore(const Store& store, const std::string& path)
{
    std::error_code unknown;
    if (std::filesystem::exists(path, unknown))
        return fail(ErrorKind::Data, "copy", path, QT_TRANSLATE_NOOP("core", "there is a file already"));
    auto copy = NativeStatement::prepare(store.native(), "VACUUM INTO ?1");
    if (!copy)
        return Unexpected(copy.error());
    copy->bind(1, std::string_view(path));
    return copy->run();
}

} // namespace jingge
