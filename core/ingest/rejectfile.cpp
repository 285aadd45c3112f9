// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rejectfile.h"

#include "core/base/csvtext.h"
#include "core/base/text.h"

#include <QtGlobal>

#include <cerrno>
#include <cstring>

namespace jingge {

Result<RejectFile> RejectFile::create(const std::string& path)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    if (!out)
        return fail(ErrorKind::Data, "import", path,
                    {QT_TRANSLATE_NOOP("core", "the file of rejected rows cannot be written: %1"), {std::strerror(errno)}});
    RejectFile file(path, std::move(out));
    file.m_out << "file,row,column,value,reason\n";
    if (auto fine = file.check(); !fine)
        return Unexpected(fine.error());
    return file;
}

Result<void> RejectFile::add(const Issue& issue)
{
    std::string line;
    for (const std::string& field : {issue.file, std::to_string(issue.row), issue.column,
                                     withReplacementCharacters(issue.value), issue.reason.english()}) {
        if (!line.empty())
            line += ',';
        appendCsvField(line, field);
    }
    m_out << line << '\n';
    return check();
}

Result<void> RejectFile::close()
{
    m_out.close();
    return check();
}

Result<void> RejectFile::check()
{
    if (m_out)
        return {};
    return fail(ErrorKind::Data, "import", m_path,
                {QT_TRANSLATE_NOOP("core", "the file of rejected rows cannot be written: %1"), {std::strerror(errno)}});
}

} // namespace jingge
