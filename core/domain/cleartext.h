// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// What is masked in an incident, as it was given; empty where the mask hides nothing. It lives from the file
/// to the seal and is never read back with an incident.
struct ClearText {
    std::string name;
    std::string phone; ///< normalised
    std::string narrative;
    std::string outcome;

    [[nodiscard]] bool isEmpty() const
    {
        return name.empty() && phone.empty() && narrative.empty() && outcome.empty();
    }
};

/// As bytes that can be sealed; into `bytes`, whose room is used again.
void pack(const ClearText& clear, std::string& bytes);
/// nullopt: these are no bytes that pack() made.
[[nodiscard]] std::optional<ClearText> unpack(std::string_view bytes);

} // namespace jingge
