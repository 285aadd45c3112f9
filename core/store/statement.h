// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

class Store;

/// A prepared Qt Sql statement that is finished with the object, so that no cursor stays open. Parameters are bound in
/// order with `<<`-like calls; SQL is a literal, never put together.
class Statement {
public:
    Statement(const Store& store, const char* sql);
    ~Statement() { m_query.finish(); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(std::int64_t value) { return bindVariant(QVariant::fromValue<qlonglong>(value)); }
    Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(double value) { return bindVariant(value); }
    Statement& bind(std::string_view text)
    {
        return bindVariant(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    Statement& bind(const std::optional<double>& value) { return bindVariant(value ? QVariant(*value) : QVariant()); }
    Statement& bind(const std::optional<int>& value) { return bindVariant(value ? QVariant(*value) : QVariant()); }
    Statement& bindBytes(const QByteArray& bytes) { return bindVariant(bytes); }

    /// Runs it with what was bound since the last run. Rows, if any, come through next().
    [[nodiscard]] Result<void> run();
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] std::int64_t lastId() const { return m_query.lastInsertId().toLongLong(); }

    // Columns from 0.
    [[nodiscard]] std::int64_t integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] std::string text(int column) const { return m_query.value(column).toString().toStdString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

private:
    Statement& bindVariant(const QVariant& value);
    const Store& m_store;
    QSqlQuery m_query;
    int m_bound = 0;
    bool m_isPrepared = false;
};

} // namespace jingge
