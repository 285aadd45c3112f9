// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/outputfolder.h"

#include <QtGlobal>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace jingge::invented {

namespace {

constexpr std::string_view kPart = ".part";

} // namespace

OutputFolder::OutputFolder(std::string path) : m_path(std::move(path))
{
    std::error_code error;
    std::filesystem::create_directories(m_path, error);
    if (error)
        m_error = Error{ErrorKind::Data,
                        "simulate",
                        m_path,
                        {QT_TRANSLATE_NOOP("core", "the folder cannot be made: %1"), {error.message()}},
                        {}};
}

OutputFolder::~OutputFolder()
{
    m_file.reset();
    for (const std::string& name : m_names) {
        std::error_code ignored;
        std::filesystem::remove(pathOf(name).append(kPart), ignored);
    }
}

std::string OutputFolder::pathOf(std::string_view name) const
{
    return (std::filesystem::path(m_path) / name).string();
}

void OutputFolder::failOn(const std::string& path)
{
    if (!m_error)
        m_error = Error{ErrorKind::Data,
                        "simulate",
                        path,
                        {QT_TRANSLATE_NOOP("core", "the file cannot be written: %1"), {std::strerror(errno)}},
                        {}};
}

void OutputFolder::closeFile()
{
    if (m_file && std::fclose(m_file.release()) != 0)
        failOn(pathOf(m_names.back()));
}

void OutputFolder::write(std::string_view name, std::string_view text)
{
    closeFile();
    if (m_error)
        return;
    const std::string path = pathOf(name);
    m_file.reset(std::fopen((path + std::string(kPart)).c_str(), "wb"));
    if (!m_file)
        return failOn(path);
    m_names.emplace_back(name);
    append(text);
}

void OutputFolder::append(std::string_view text)
{
    if (m_file && !m_error && std::fwrite(text.data(), 1, text.size(), m_file.get()) != text.size())
        failOn(pathOf(m_names.back()));
}

Result<std::vector<std::string>> OutputFolder::keep(const std::vector<std::string_view>& names)
{
    closeFile();
    std::vector<std::string> paths;
    for (const std::string_view name : names) {
        std::error_code error;
        const std::string path = pathOf(name);
        if (!m_error)
            std::filesystem::rename(path + std::string(kPart), path, error);
        if (error) {
            errno = error.value();
            failOn(path);
        }
        paths.push_back(path);
    }
    if (m_error)
        return Unexpected(*m_error);
    m_names.clear();
    return paths;
}

} // namespace jingge::invented
