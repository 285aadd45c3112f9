// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace jingge {

/// Others who wait for the one writing connection. Long work asks between its transactions, on the connection's thread.
class WriterTurns {
public:
    virtual ~WriterTurns() = default;
    [[nodiscard]] virtual bool isWanted() const = 0;
    /// Lets those write who wait; no transaction may be open.
    virtual void give() = 0;
};

} // namespace jingge
