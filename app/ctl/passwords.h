// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace jingge {

/// A password for a moment; wiped when it goes.
class Password {
public:
    /// From a descriptor that the caller opened, up to its end or the end of the line; descriptor text empty:
    /// typed at the terminal, unseen. Errors (Usage): no number; no terminal; nothing came.
    [[nodiscard]] static Result<Password> ask(const std::string& descriptor, const std::string& option,
                                              const std::string& prompt);
    Password(Password&& other) noexcept;
    Password& operator=(Password&&) = delete;
    ~Password();
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    Password();
    [[nodiscard]] bool readLine(int descriptor);
    std::string m_text; ///< of fixed room, so that no copy stays behind
};

} // namespace jingge
