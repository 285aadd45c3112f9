// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/taskrepository.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// The longest file that can be attached to a task.
inline constexpr std::int64_t kLargestAttachment = 20 * 1024 * 1024;

/// Copies a photo (JPEG, PNG) or a document (PDF) into the folder `<store>.files`, named by the digest of its
/// bytes, and tells what was kept; a file that is there already is not written again. The kind is told by the
/// content, not by the name. The answer's sequence is 0. Durable when it returns. Errors (Data): no regular
/// file, too large, of no known kind, cut short; (Store): it cannot be written.
[[nodiscard]] Result<TaskAttachment> keepAttachment(const std::string& storePath, const std::string& file);

/// Where the bytes of an attachment stand.
[[nodiscard]] std::string attachmentFile(const std::string& storePath, const TaskAttachment& attachment);

/// Of the given attachments those whose file is missing or has other bytes, by their digests.
[[nodiscard]] std::vector<std::string> brokenAttachments(const std::string& storePath,
                                                         const std::vector<TaskAttachment>& attachments);

} // namespace jingge
