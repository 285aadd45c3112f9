// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/childreading.h"

#include "core/base/privatefiles.h"
#include "core/worker/childprocess.h"

#include <QtGlobal>

#include <filesystem>

namespace jingge {

namespace {

/// A folder for the child's copies, gone with the object even where the child was killed.
class ChildFolder {
public:
    ChildFolder() : m_path(makePrivateFolder("jingge")) {}
    ChildFolder(const ChildFolder&) = delete;
    ChildFolder& operator=(const ChildFolder&) = delete;
    ~ChildFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

Unexpected stopped(const std::string& what, const std::string& path, ChildProcess::End end)
{
    return fail(ErrorKind::Data, what, path,
                end == ChildProcess::End::Silent
                    ? QT_TRANSLATE_NOOP("core", "reading the file took too long and was stopped")
                    : QT_TRANSLATE_NOOP("core", "reading the file went wrong and was stopped"),
                QT_TRANSLATE_NOOP("core", "save it anew as GeoJSON or GeoPackage"));
}

} // namespace

Result<void> readThroughChild(const std::vector<std::string>& words, const std::string& what,
                              const std::string& path, const std::function<ChildSays(const Packet&)>& take,
                              const std::function<Error()>& error, const TaskContext& context)
{
    for (const std::string& word : words) {
        if (word.find('\0') != std::string::npos)
            return fail(ErrorKind::Data, what, path, QT_TRANSLATE_NOOP("core", "there is no such file"));
    }
    const ChildFolder folder;
    if (folder.path().empty())
        return fail(ErrorKind::Store, what, path,
                    QT_TRANSLATE_NOOP("core", "no room for the copy to work on"));
    ChildProcess child(words, folder.path());
    for (;;) {
        const auto packet = child.next(context.stop);
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, what, path, QT_TRANSLATE_NOOP("core", "cancelled"));
        if (!packet)
            return stopped(what, path, child.end());
        switch (take(*packet)) {
        case ChildSays::More:
            break;
        case ChildSays::Done:
            return {};
        case ChildSays::Failed:
            return Unexpected(error());
        case ChildSays::Nonsense:
            return stopped(what, path, ChildProcess::End::Broken);
        }
    }
}

} // namespace jingge
