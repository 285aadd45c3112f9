// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/auditwords.h"

#include "core/store/auditlog.h"

namespace jingge {

QString AuditWords::act(std::string_view name)
{
    const auto act = parseAuditAct(name);
    if (!act)
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    switch (*act) {
    case AuditAct::StoreMade: return tr("log begun");
    case AuditAct::ClockStep: return tr("clock set back");
    case AuditAct::Login: return tr("signed in");
    case AuditAct::LoginFailed: return tr("failed to sign in");
    case AuditAct::Logout: return tr("signed out");
    case AuditAct::UserAdded: return tr("user added");
    case AuditAct::UserDisabled: return tr("user disabled");
    case AuditAct::RoleChanged: return tr("roles changed");
    case AuditAct::PasswordChanged: return tr("password changed");
    case AuditAct::Reveal: return tr("clear text shown");
    case AuditAct::RevealAlert: return tr("unusually many shown");
    case AuditAct::UserChecking: return tr("user checking switched");
    case AuditAct::UserEnabled: return tr("user enabled");
    case AuditAct::KeyMade: return tr("key made");
    case AuditAct::KeyRotated: return tr("key rotated");
    case AuditAct::SealsChanged: return tr("seals changed");
    case AuditAct::Import: return tr("import");
    case AuditAct::TakeBack: return tr("import taken back");
    case AuditAct::Export: return tr("export");
    case AuditAct::GridsChanged: return tr("areas changed");
    case AuditAct::RuleEnabled: return tr("rule switched on");
    case AuditAct::RuleDisabled: return tr("rule switched off");
    case AuditAct::SettingChanged: return tr("setting changed");
    case AuditAct::TaskStep: return tr("step of a task");
    case AuditAct::CallbackStep: return tr("callback");
    case AuditAct::DisputeStep: return tr("step of a dispute");
    case AuditAct::Sign: return tr("week signed");
    case AuditAct::Revoke: return tr("signature revoked");
    case AuditAct::Backup: return tr("backup");
    case AuditAct::BackupProven: return tr("backup read back");
    case AuditAct::Restore: return tr("restored");
    case AuditAct::Retention: return tr("clear text removed");
    }
    return {};
}

} // namespace jingge
