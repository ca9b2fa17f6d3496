// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/demolaunch.h"

#include "app/submissionwords.h"

#include "engine/storage/reader.h"
#include "engine/submission.h"

#include <QJsonObject>

namespace heliograph {

namespace {

QList<DemoFigure> figuresOf(Role role)
{
    QList<DemoFigure> figures = demoFigures();
    figures.removeIf([role](const DemoFigure &figure) { return figure.role != role; });
    return figures;
}

QString namesOf(Role role)
{
    QStringList logins;
    const QList<DemoFigure> figures = figuresOf(role);
    for (const DemoFigure &figure : figures)
        logins.append(figure.login);
    return logins.join(QStringLiteral(" and "));
}

//! The administrator comes with them: nobody else may be the first.
QList<DemoFigure> figures()
{
    return figuresOf(Role::Operator) + figuresOf(Role::Supervisor) + figuresOf(Role::Admin);
}

} // namespace

DemoLaunch::DemoLaunch(Workspace &workspace, Reader &reader, std::unique_ptr<Store> submitter)
    : m_workspace(workspace)
    , m_reader(reader)
    , m_operator(std::move(submitter))
{
}

Result<DemoLaunch> DemoLaunch::begin(Workspace &workspace, Reader &reader)
{
    const auto store = workspace.openStore();
    if (!store)
        return store.error();
    if (const auto added = addDemoFigures(
            **store, figuresOf(Role::Admin) + figuresOf(Role::Operator) + figuresOf(Role::Supervisor));
        !added)
        return added.error();
    auto submitter = openStoreAs(workspace, figuresOf(Role::Operator).first());
    if (!submitter)
        return submitter.error();
    return DemoLaunch(workspace, reader, *std::move(submitter));
}

QString DemoLaunch::peopleInWords()
{
    return QStringLiteral("%1 (operator), %2 (supervisors), %3 (admin)")
        .arg(namesOf(Role::Operator), namesOf(Role::Supervisor), namesOf(Role::Admin));
}

QJsonArray DemoLaunch::peopleJson()
{
    QJsonArray people;
    const QList<DemoFigure> all = figures();
    for (const DemoFigure &figure : all)
        people.append(QJsonObject{{QStringLiteral("login"), figure.login},
                                  {QStringLiteral("name"), figure.name},
                                  {QStringLiteral("role"), roleKey(figure.role)}});
    return people;
}

Result<void> DemoLaunch::launch(const NewCampaign &draft)
{
    const auto id = m_operator->campaigns().create(draft);
    if (!id)
        return id.error();
    if (const auto submitted = submit(*id); !submitted)
        return submitted;
    if (const auto approved = approve(*id); !approved)
        return approved;
    return m_operator->campaigns().start(*id, BuiltInAuthor);
}

Result<void> DemoLaunch::submit(CampaignId id)
{
    const auto verdict = Submission(m_reader).examine(id);
    if (!verdict)
        return verdict.error();
    if (verdict->isRefused())
        return Error{ErrorKind::Conflict, refusalInWords(*verdict)};
    const auto submitted = Submission::submit(*m_operator, id, *verdict, Submission::RowsAtOnce);
    return submitted ? Result<void>() : submitted.error();
}

// Many people want two approvers. Each signs in now: an hour of preparing would make the password stale.
Result<void> DemoLaunch::approve(CampaignId id)
{
    const QList<DemoFigure> supervisors = figuresOf(Role::Supervisor);
    for (const DemoFigure &supervisor : supervisors) {
        const auto campaign = m_reader.campaign(id);
        if (!campaign)
            return campaign.error();
        if (campaign->state != CampaignState::AwaitingApproval)
            break;
        const auto store = openStoreAs(m_workspace, supervisor);
        if (!store)
            return store.error();
        if (const auto approved = (*store)->campaigns().approve(id, BuiltInApprover, campaign->contentHash);
            !approved)
            return approved;
    }
    return {};
}

Result<DemoLaunch::Way> DemoLaunch::wayOf(const CampaignRow &campaign)
{
    const auto logins = m_reader.limits().logins();
    const auto approvals = m_reader.approvals().approvals(campaign.id);
    if (!logins || !approvals)
        return !logins ? logins.error() : approvals.error();
    Way way{logins->value(campaign.author), {}};
    for (const ApprovalRow &approval : *approvals)
        way.approvedBy.append(logins->value(approval.approver));
    return way;
}

} // namespace heliograph
