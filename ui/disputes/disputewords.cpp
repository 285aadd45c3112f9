// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputewords.h"

#include <QStringList>

#include <algorithm>
#include <string_view>

namespace jingge {

AlertLevel DisputeWords::mark(DisputeLevel level)
{
    return static_cast<AlertLevel>(static_cast<int>(level) - 1);
}

QString DisputeWords::level(DisputeLevel level)
{
    switch (level) {
    case DisputeLevel::Red:
        return tr("red");
    case DisputeLevel::Yellow:
        return tr("yellow");
    case DisputeLevel::Blue:
        break;
    }
    return tr("blue");
}

QString DisputeWords::state(DisputeState state)
{
    switch (state) {
    case DisputeState::Found:
        return tr("found");
    case DisputeState::Visiting:
        return tr("being worked on");
    case DisputeState::Resolved:
        return tr("resolved");
    case DisputeState::Failed:
        return tr("not resolved");
    case DisputeState::Closed:
        return tr("closed");
    case DisputeState::Struck:
        break;
    }
    return tr("struck");
}

QString DisputeWords::move(DisputeMove move)
{
    switch (move) {
    case DisputeMove::Add:
        return tr("Add");
    case DisputeMove::Visit:
        return tr("Visit");
    case DisputeMove::Entry:
        return tr("Today's entry");
    case DisputeMove::Level:
        return tr("Set the level");
    case DisputeMove::Joint:
        return tr("Joint stage");
    case DisputeMove::Agreement:
        return tr("Agreement");
    case DisputeMove::Perform:
        return tr("Performed");
    case DisputeMove::Resolve:
        return tr("Resolved");
    case DisputeMove::Fail:
        return tr("Not resolved");
    case DisputeMove::Callback:
        return tr("Called back");
    case DisputeMove::Return:
        return tr("Reopen");
    case DisputeMove::Strike:
        return tr("Strike");
    case DisputeMove::Note:
        break;
    }
    return tr("Note");
}

QString DisputeWords::done(DisputeMove move)
{
    switch (move) {
    case DisputeMove::Add:
        return tr("was found");
    case DisputeMove::Visit:
        return tr("visited");
    case DisputeMove::Entry:
        return tr("entry");
    case DisputeMove::Level:
        return tr("level set");
    case DisputeMove::Joint:
        return tr("joint stage");
    case DisputeMove::Agreement:
        return tr("agreed");
    case DisputeMove::Perform:
        return tr("performed");
    case DisputeMove::Resolve:
        return tr("resolved");
    case DisputeMove::Fail:
        return tr("not resolved");
    case DisputeMove::Callback:
        return tr("called back");
    case DisputeMove::Return:
        return tr("reopened");
    case DisputeMove::Strike:
        return tr("struck");
    case DisputeMove::Note:
        break;
    }
    return tr("note");
}

QString DisputeWords::form(JointForm form)
{
    return form == JointForm::ThreeOffices  ? tr("three offices together")
           : form == JointForm::OfficerPlus ? tr("officer + N")
                                            : QString();
}

QString DisputeWords::stage(JointStage stage)
{
    switch (stage) {
    case JointStage::Asked:
        return tr("asked for");
    case JointStage::Accepted:
        return tr("accepted");
    case JointStage::Met:
        return tr("met");
    case JointStage::Ended:
        break;
    }
    return tr("ended");
}

QString DisputeWords::text(const DisputeEvent& event)
{
    if (event.move != DisputeMove::Joint)
        return QString::fromStdString(event.text);
    const std::size_t colon = event.text.find(": ");
    const auto reached = parseJointStage(std::string_view(event.text).substr(0, colon));
    if (!reached)
        return QString::fromStdString(event.text);
    const QString rest = colon == std::string::npos
                             ? QString()
                             : QStringLiteral("  ") + QString::fromStdString(event.text.substr(colon + 2));
    return stage(*reached) + rest;
}

QString DisputeWords::role(const std::string& role)
{
    const std::pair<std::string_view, QString> roles[] = {
        {"side-a", tr("side A")},   {"side-b", tr("side B")},
        {"police", tr("police")},   {"justice", tr("justice office")},
        {"lawyer", tr("law firm")}, {"mediator", tr("mediator")},
        {"court", tr("court")},     {"community", tr("community")}};
    for (const auto& [key, name] : roles) {
        if (key == role)
            return name;
    }
    return tr("other");
}

QString DisputeWords::reason(AgendaReason reason)
{
    switch (reason) {
    case AgendaReason::New:
        return tr("new");
    case AgendaReason::Recoloured:
        return tr("changed colour");
    case AgendaReason::Overdue:
        return tr("review missed");
    case AgendaReason::Callback:
        return tr("to be called back");
    case AgendaReason::Agreement:
        break;
    }
    return tr("agreement overdue");
}

bool DisputeWords::isMissing(const DisputeFile& file)
{
    return isOpen(file.dispute.state) && !file.rhythm.missing.empty();
}

QString DisputeWords::rhythm(const DisputeFile& file, CivilDate today)
{
    const Dispute& one = file.dispute;
    if (one.state == DisputeState::Resolved && !one.isReturned && one.callbackOn)
        return isDueForCallback(one, today)
                   ? tr("callback due")
                   : tr("callback %1").arg(QString::fromStdString(one.callbackOn->text().substr(5)));
    if (!isOpen(one.state))
        return state(one.state);
    if (isMissing(file))
        return tr("%n missed", nullptr, static_cast<int>(file.rhythm.missing.size()));
    if (file.rhythm.next && *file.rhythm.next <= today)
        return tr("due today");
    return file.rhythm.next ? tr("next %1").arg(QString::fromStdString(file.rhythm.next->text().substr(5)))
                            : QString();
}

QString DisputeWords::days(const std::vector<CivilDate>& days, int most)
{
    QStringList texts;
    const auto from = static_cast<std::ptrdiff_t>(days.size()) - most;
    for (auto day = days.begin() + std::max<std::ptrdiff_t>(0, from); day != days.end(); ++day)
        texts += QString::fromStdString(day->text().substr(5));
    return (from > 0 ? QStringLiteral("… ") : QString()) + texts.join(QStringLiteral("  "));
}

} // namespace jingge
