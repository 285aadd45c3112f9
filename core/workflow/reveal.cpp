// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/reveal.h"

#include "core/base/text.h"
#include "core/domain/cleartext.h"
#include "core/seal/seal.h"
#include "core/store/auditlog.h"
#include "core/store/sealer.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <utility>

namespace jingge {

namespace {

constexpr std::array kNames{std::pair{RevealField::Name, std::string_view("name")},
                            std::pair{RevealField::Phone, std::string_view("phone")},
                            std::pair{RevealField::Plate, std::string_view("plate")},
                            std::pair{RevealField::Narrative, std::string_view("narrative")},
                            std::pair{RevealField::All, std::string_view("all")}};
constexpr std::int64_t kHour = 3600;

Result<void> requireGround(const RevealGround& ground)
{
    if (trimmed(ground.person).empty())
        return fail(ErrorKind::Data, "reveal", "",
                    QT_TRANSLATE_NOOP("core", "somebody must answer for it: --as"));
    if (trimmed(ground.reason).empty())
        return fail(ErrorKind::Data, "reveal", "", QT_TRANSLATE_NOOP("core", "a reason is needed"));
    return {};
}

/// One field's part of the work: its mask, where its clear text lies, and what masks it.
struct FieldOfClear {
    RevealField field;
    std::string MaskedIncident::*mask;
    std::string ClearText::*clear;
    std::string Revealed::*out;
    std::string (*masked)(std::string_view);
};

constexpr std::array kFields{
    FieldOfClear{RevealField::Name, &MaskedIncident::nameMask, &ClearText::name, &Revealed::name, &maskName},
    FieldOfClear{RevealField::Phone, &MaskedIncident::phoneMask, &ClearText::phone, &Revealed::phone,
                 &maskPhone},
    FieldOfClear{RevealField::Narrative, &MaskedIncident::narrative, &ClearText::narrative,
                 &Revealed::narrative, &maskNumbers},
    FieldOfClear{RevealField::Narrative, &MaskedIncident::outcome, &ClearText::outcome, &Revealed::outcome,
                 &maskNumbers}};

Result<MaskedIncident> oneIncident(const Store& store, const std::string& sourceId, const std::string& source)
{
    auto found = findMasked(store, sourceId);
    if (!found)
        return Unexpected(found.error());
    if (!source.empty())
        std::erase_if(*found, [&source](const MaskedIncident& one) { return one.source != source; });
    if (found->empty())
        return fail(ErrorKind::Data, "reveal", sourceId,
                    QT_TRANSLATE_NOOP("core", "there is no such incident"));
    if (found->size() > 1)
        return fail(
            ErrorKind::Data, "reveal", sourceId,
            {QT_TRANSLATE_NOOP("core", "several sources have an incident of this id, among them %1 and %2"),
             {found->front().source, found->back().source}},
            QT_TRANSLATE_NOOP("core", "name one: --source"));
    return std::move(found->front());
}

/// What is sealed of the incident, newest first.
Result<std::vector<ClearText>> openAll(const Store& store, const MaskedIncident& incident)
{
    const auto keys = sealingKeysOf(store);
    const auto id = store.setting("store_id");
    const auto sealed = readSealed(store, incident.number);
    if (!keys || !id)
        return Unexpected(!keys ? keys.error() : id.error());
    if (!sealed)
        return Unexpected(sealed.error());
    std::vector<ClearText> all;
    for (const SealedText& one : *sealed) {
        if (!*keys)
            break;
        const auto text =
            (*keys)->open(one.key, sealContext(*id, incident.source, incident.sourceId), one.bytes);
        if (!text)
            return fail(ErrorKind::Data, "reveal", incident.sourceId, text.error().why, text.error().mend);
        if (auto clear = unpack(*text))
            all.push_back(std::move(*clear));
    }
    return all;
}

/// The newest clear text that the mask shown today is the mask of: an import without the key may have brought
/// another.
std::optional<std::string> clearOf(const FieldOfClear& field, const MaskedIncident& incident,
                                   const std::vector<ClearText>& all)
{
    const std::string& mask = incident.*field.mask;
    for (const ClearText& clear : all) {
        if (!(clear.*field.clear).empty() && field.masked(clear.*field.clear) == mask)
            return clear.*field.clear;
    }
    return mask.find('*') == std::string::npos ? std::optional(mask) : std::nullopt;
}

/// One record, and a second one where somebody looks unusually often.
Result<void> recordReveal(Store& store, const std::string& subject, const std::string& what,
                          const RevealGround& ground)
{
    AuditQuery ofLastHour;
    ofLastHour.period = TimeRange{{ground.at.seconds - kHour + 1}, {ground.at.seconds + 1}};
    ofLastHour.person = ground.person;
    ofLastHour.act = auditActName(AuditAct::Reveal);
    const auto before = readAudit(store, ofLastHour);
    ofLastHour.act = auditActName(AuditAct::RevealAlert);
    const auto alerts = readAudit(store, ofLastHour);
    if (!before || !alerts)
        return Unexpected(!before ? before.error() : alerts.error());
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    const AuditEntry entry{AuditAct::Reveal, ground.person, subject,
                           what + ": " + std::string(trimmed(ground.reason))};
    if (auto done = appendAudit(store, entry, ground.at); !done)
        return done;
    const std::size_t count = before->size() + 1;
    if (count > kUsualReveals && alerts->empty()) {
        const AuditEntry alert{AuditAct::RevealAlert, ground.person, ground.person,
                               std::to_string(count) + " reveals within an hour"};
        if (auto done = appendAudit(store, alert, ground.at); !done)
            return done;
    }
    return transaction->commit(Touched::Workflow);
}

} // namespace

std::optional<RevealField> parseRevealField(std::string_view word)
{
    const auto* found = std::ranges::find(kNames, word, &std::pair<RevealField, std::string_view>::second);
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

std::string_view revealFieldName(RevealField field)
{
    return std::ranges::find(kNames, field, &std::pair<RevealField, std::string_view>::first)->second;
}

Result<Revealed> reveal(Store& store, const std::string& sourceId, const std::string& source,
                        RevealField field, const RevealGround& ground)
{
    if (auto fine = requireGround(ground); !fine)
        return Unexpected(fine.error());
    const auto incident = oneIncident(store, sourceId, source);
    const auto all =
        incident ? openAll(store, *incident) : Result<std::vector<ClearText>>(Unexpected(incident.error()));
    if (!all)
        return Unexpected(all.error());
    Revealed revealed;
    revealed.sourceId = sourceId;
    const bool isAll = field == RevealField::All;
    if (isAll || field == RevealField::Plate)
        revealed.plate = incident->plate;
    bool isKept = isAll || field == RevealField::Plate;
    for (const FieldOfClear& one : kFields) {
        if (!isAll && one.field != field)
            continue;
        const auto clear = clearOf(one, *incident, *all);
        isKept = isKept || clear;
        revealed.*one.out = clear.value_or("");
    }
    if (!isKept)
        return fail(ErrorKind::Data, "reveal", sourceId,
                    QT_TRANSLATE_NOOP("core", "its clear text was not kept"),
                    QT_TRANSLATE_NOOP("core", "only imports after key setup keep it; import the file again"));
    if (auto done = recordReveal(store, sourceId, std::string(revealFieldName(field)), ground); !done)
        return Unexpected(done.error());
    return revealed;
}

Result<std::vector<MaskedIncident>> findByNumber(Store& store, const std::string& number,
                                                 const RevealGround& ground)
{
    if (auto fine = requireGround(ground); !fine)
        return Unexpected(fine.error());
    const auto id = store.setting("store_id");
    if (!id)
        return Unexpected(id.error());
    const auto key = TokenKey::read(keyFilePath(*id));
    if (!key)
        return Unexpected(key.error());
    auto found = findByCaller(store, key->token("phone", number));
    if (!found)
        return Unexpected(found.error());
    const std::string subject = "number " + maskPhone(number);
    if (auto done = recordReveal(store, subject, std::to_string(found->size()) + " found", ground); !done)
        return Unexpected(done.error());
    return found;
}

} // namespace jingge
