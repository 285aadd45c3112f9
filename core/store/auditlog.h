// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/seal/auditkey.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class Store;

/// What can be recorded. The store keeps auditActName(); new acts may be added anywhere.
enum class AuditAct {
    StoreMade, ///< the first record
    ClockStep, ///< the clock went back by more than two minutes
    Login,
    LoginFailed,
    Logout,
    UserAdded,
    UserDisabled,
    RoleChanged,
    PasswordChanged,
    Reveal,
    RevealAlert, ///< somebody opens unusually many
    UserChecking, ///< turned on or off
    UserEnabled,
    KeyMade,
    KeyRotated,
    SealsChanged,
    Import,
    TakeBack,
    Export,
    GridsChanged,
    RuleEnabled,
    RuleDisabled,
    SettingChanged,
    TaskStep,
    CallbackStep,
    DisputeStep,
    Sign,
    Revoke,
    Backup,
    BackupProven,
    Restore,
    Retention,
};
[[nodiscard]] const char* auditActName(AuditAct act); ///< "take_back"
[[nodiscard]] std::optional<AuditAct> parseAuditAct(std::string_view name);

/// One act. Ids and counts, never personal text: texts are cut (person and subject at 120 bytes, detail at
/// 500), and what looks like a telephone or identity number in them is masked.
struct AuditEntry {
    AuditAct act = AuditAct::StoreMade;
    std::string person;   ///< who, by user name
    std::string subject;  ///< on what: "batch 3", "2025-0042/3", a source id
    std::string detail;   ///< counts, a reason
    std::string digest{}; ///< bytes; of the thing recorded, which verifyStore() compares
};

/// Adds a record at the end, in the open transaction or in one of its own; durable with that. A step of the
/// clock back by more than two minutes since the last record is recorded before it.
[[nodiscard]] Result<void> appendAudit(Store& store, const AuditEntry& entry, CivilTime now);

/// The key of a store's log, from its key file (keyFilePath()); none where there is no readable one.
[[nodiscard]] AuditKey auditKeyOf(const Store& store);

/// The first record under a key: of a store that was just made or brought up to this schema, or, where there
/// are records without one already, of the key that was just made.
[[nodiscard]] Result<void> beginAudit(Store& store, std::string_view detail, CivilTime now);

/// How the detail of the first record begins, before the id of the last batch that is older than the log.
inline constexpr std::string_view kBatchesBefore = "batches=";

struct AuditRecord {
    std::int64_t sequence = 0;
    CivilTime at;
    std::string act;
    std::string person;
    std::string subject;
    std::string detail;
    std::string digest; ///< bytes
    std::string key;    ///< name of the key of the hash
    AuditHash hash{};
};

/// Which records are asked for; empty parts let all pass.
struct AuditQuery {
    std::optional<TimeRange> period{};
    std::string act{};
    std::string person{};
    std::string subject{}; ///< begins with it
    std::int64_t most = 0; ///< the latest so many; 0 = all
};

/// In the order in which they were made.
[[nodiscard]] Result<std::vector<AuditRecord>> readAudit(const Store& store, const AuditQuery& query = {});
/// The same one by one, for logs of any length.
[[nodiscard]] Result<void> forEachAuditRecord(const Store& store,
                                              const std::function<void(const AuditRecord&)>& visit);

/// What a whole chain proves.
enum class AuditProof {
    Sealed,   ///< checked under the station's key
    Unkeyed,  ///< chained without a key: anybody could have made it anew
    Sequence, ///< the key is not at hand: the sequence and the head alone were compared
};

/// How the chain stands.
struct AuditState {
    std::int64_t records = 0;
    AuditProof proof = AuditProof::Unkeyed;
    std::optional<std::int64_t>
        brokenAt{};    ///< sequence of the first record that is not what it was, or is missing
    std::string why{}; ///< in English, if broken
    AuditHash head{};  ///< hash of the last record

    [[nodiscard]] bool isWhole() const { return !brokenAt; }
};

/// Follows the whole chain and names its first broken link. Some second a million records. Error (Cancelled):
/// stopped.
[[nodiscard]] Result<AuditState> verifyAudit(const Store& store, const AuditKey& key,
                                             const TaskContext& context = {});

/// "12 records, sealed", "record 7: it was changed".
[[nodiscard]] std::string auditStateText(const AuditState& state);

/// Hex of a hash, as reports print it.
[[nodiscard]] std::string hexText(const AuditHash& hash);

} // namespace jingge
