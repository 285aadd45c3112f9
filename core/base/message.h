// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// A sentence for a person: an English pattern with %1, %2 … and its arguments. The pattern is written as
/// QT_TRANSLATE_NOOP("core", "…") so that the translators' tools find it; the window shows it in its own language,
/// `jinggectl` prints english(). The pattern must outlive the message: a string literal.
class Message {
public:
    Message() = default;
    Message(const char* pattern, std::vector<std::string> arguments = {}) :
        m_pattern(pattern), m_arguments(std::move(arguments)) {}

    [[nodiscard]] bool isEmpty() const { return m_pattern == nullptr || *m_pattern == '\0'; }
    [[nodiscard]] const char* pattern() const { return m_pattern != nullptr ? m_pattern : ""; }
    [[nodiscard]] const std::vector<std::string>& arguments() const { return m_arguments; }
    [[nodiscard]] std::string english() const { return fill(pattern(), m_arguments); }

    /// Puts arguments into a pattern in any language. %1 is the first; a number without an argument stays.
    [[nodiscard]] static std::string fill(const std::string& pattern, const std::vector<std::string>& arguments);

private:
    const char* m_pattern = nullptr;
    std::vector<std::string> m_arguments;
};

} // namespace jingge
