// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace jingge {

/// Whose fault an error is; decides the exit status of `jinggectl` (1, 2, 3, 4, 130 in this order).
enum class ErrorKind { Data, Usage, Store, RowsRejected, Cancelled };

/// Something that went wrong for a reason outside the program. Printed as `what: where: why (mend)`.
struct Error {
    ErrorKind kind = ErrorKind::Data;
    std::string what;  ///< the act that failed, in a word or two: "import", "mapping", "areas import"
    std::string where; ///< the thing it failed on: a path, `file:line:column`, an option
    Message why;
    Message mend; ///< what a person can do about it; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

[[nodiscard]] inline Unexpected fail(ErrorKind kind, std::string what, std::string where, Message why,
                                     Message mend = {})
{
    return Unexpected(Error{kind, std::move(what), std::move(where), std::move(why), std::move(mend)});
}

/// The one line a person reads: `what: where: why`, then ` (mend)` where there is one; control characters as spaces.
[[nodiscard]] std::string oneLine(const Error& error);

/// 1, 2, 3, 4 or 130.
[[nodiscard]] int exitStatus(ErrorKind kind);

} // namespace jingge
