// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmemory.h"

#include "core/state/rememberedfile.h"

#include <chrono>

namespace jingge {
namespace {

using namespace std::chrono_literals;
constexpr auto kAMoment = 500ms;

} // namespace

WindowMemory::WindowMemory(QString path, QObject* parent) : QObject(parent), m_path(std::move(path))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kAMoment);
    connect(&m_timer, &QTimer::timeout, this, &WindowMemory::flush);
}

WindowMemory::~WindowMemory()
{
    if (m_timer.isActive())
        flush();
}

Result<void> WindowMemory::load()
{
    Result<QJsonObject> read = readRemembered(m_path);
    if (!read)
        return Unexpected(read.error());
    m_values = std::move(*read);
    return {};
}

void WindowMemory::touch()
{
    if (m_state && !m_timer.isActive())
        m_timer.start();
}

void WindowMemory::flush()
{
    m_timer.stop();
    if (!m_state)
        return;
    QJsonObject values = m_state(m_values);
    if (values == m_values)
        return;
    m_values = std::move(values);
    const Result<void> written = writeRemembered(m_path, m_values);
    if (!written && !m_hasFailed)
        Q_EMIT failed(written.error());
    m_hasFailed = !written;
}

} // namespace jingge
