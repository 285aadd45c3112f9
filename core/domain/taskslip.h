// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace jingge {

/// A call as a slip names it; no caller.
struct SlipCall {
    std::string time;
    std::string category;
    std::string address;
};

/// A task as it is handed to an officer on paper. Texts are ready to print; empty ones leave their line out.
struct TaskSlip {
    std::string station;
    std::string number; ///< also what the QR code says
    std::string level;  ///< 1, 2, 3
    std::string title;
    std::string measure;
    std::string grid;
    std::string officer;
    std::string raisedBy;
    std::string issuedAt;
    std::string dueAt;
    std::string reason;          ///< why it was raised
    std::string party;           ///< outside, with its due date: the slip is a referral then
    std::vector<SlipCall> calls; ///< newest first; what does not fit is counted
    std::string printed;         ///< when and by whom
};

} // namespace jingge
