// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace jingge {

Statement::Statement(const Store& store, const char* sql) : m_store(store), m_query(store.connection())
{
    m_query.setForwardOnly(true);
    m_isPrepared = m_query.prepare(QString::fromUtf8(sql));
}

Statement& Statement::bindVariant(const QVariant& value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Result<void> Statement::run()
{
    m_bound = 0;
    if (m_isPrepared && m_query.exec())
        return {};
    const QSqlError error = m_query.lastError();
    return Unexpected(storeError(error.nativeErrorCode().toInt(), m_store.path(), error.databaseText().toStdString()));
}

} // namespace jingge
