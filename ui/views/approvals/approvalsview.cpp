// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/approvals/approvalsview.h"

#include "ui/text/campaigntext.h"
#include "ui/text/contenttext.h"
#include "ui/text/format.h"
#include "ui/text/limittext.h"
#include "ui/text/skiptext.h"
#include "ui/views/cells.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

constexpr qint64 TypedFrom = 10'000; // people

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace

ApprovalsView::ApprovalsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("approvals"), around, parent)
    , m_desk(around.client)
    , m_requests(new DataTable(QStringLiteral("approvals.requests"), {}, this))
    , m_sealed(new QWidget(this))
    , m_heading(new QLabel(m_sealed))
    , m_under(new QLabel(m_sealed))
    , m_note(new Banner(m_sealed))
    , m_facts(new QLabel(m_sealed))
    , m_forecast(new QLabel(m_sealed))
    , m_splitter(new QSplitter(this))
    , m_approve(addPageAction(QStringLiteral("approve"), QStringLiteral("approvals"), tr("Approve…"),
                              QStringLiteral("Ctrl+Return")))
    , m_return(addPageAction(QStringLiteral("return"), QStringLiteral("back"), tr("Return…")))
    , m_reject(addPageAction(QStringLiteral("reject"), QStringLiteral("error"), tr("Reject…")))
    , m_look(addPageAction(QStringLiteral("look"), QStringLiteral("eye"), tr("Take the second look…")))
{
    build();
    connectParts();
}

QString ApprovalsView::title() const
{
    return tr("Approvals");
}

void ApprovalsView::build()
{
    m_requests->setColumns({{QStringLiteral("name"), tr("Campaign"), 22},
                            {QStringLiteral("author"), tr("Written by"), 14},
                            {QStringLiteral("people"), tr("People"), 9, true}});
    m_requests->setNothing({QStringLiteral("approvals"), tr("Nothing waits for approval"),
                            tr("When somebody submits a campaign, it comes here.")});
    m_heading->setProperty("role", QStringLiteral("title"));
    m_heading->setWordWrap(true);
    m_heading->setObjectName(QStringLiteral("approvals.heading"));
    m_under->setProperty("role", QStringLiteral("muted"));
    m_under->setWordWrap(true);
    m_under->setObjectName(QStringLiteral("approvals.seal"));
    m_under->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setObjectName(QStringLiteral("approvals.facts"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_forecast->setWordWrap(true);
    m_forecast->setObjectName(QStringLiteral("approvals.forecast"));

    auto *inside = new QWidget(m_sealed);
    auto *parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 6, 0);
    parts->addWidget(m_facts);
    parts->addWidget(m_forecast);
    parts->addStretch();
    auto *area = new QScrollArea(m_sealed);
    area->setWidgetResizable(true);
    area->setWidget(inside);
    auto *layout = new QVBoxLayout(m_sealed);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_under);
    layout->addWidget(m_note);
    layout->addWidget(area, 1);
    m_splitter->addWidget(m_requests);
    m_splitter->addWidget(m_sealed);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    body().addWidget(m_splitter, 1);
    keepLayout(m_requests);
    m_sealed->hide();
    allowActions(nullptr);
}

void ApprovalsView::connectParts()
{
    connect(m_requests, &DataTable::currentChanged, this, [this](qint64 key) {
        if (key != 0)
            choose(key);
    });
    connect(m_requests, &DataTable::opened, this, &ApprovalsView::choose);
    m_requests->setMenu([this](QMenu &menu, qint64) { menu.addActions(pageActions()); });
    connect(m_approve, &QAction::triggered, this, &ApprovalsView::askApprove);
    connect(m_return, &QAction::triggered, this, [this] { askBack(false); });
    connect(m_reject, &QAction::triggered, this, [this] { askBack(true); });
    connect(m_look, &QAction::triggered, this, &ApprovalsView::askSecondLook);
}

void ApprovalsView::open(const QVariantMap &what)
{
    const qint64 campaign = what.value(QStringLiteral("campaign")).toLongLong();
    if (campaign != 0)
        m_wanted = campaign;
    refresh();
}

QVariantMap ApprovalsView::place() const
{
    return m_wanted == 0 ? QVariantMap() : QVariantMap{{QStringLiteral("campaign"), m_wanted}};
}

void ApprovalsView::refresh()
{
    take(m_desk.list(), [this](const QList<CampaignLine> &lines) { showRequests(lines); });
}

void ApprovalsView::showRequests(const QList<CampaignLine> &lines)
{
    const Format format;
    QList<TableRow> rows;
    for (const CampaignLine &line : lines) {
        if (line.campaign.state != CampaignState::AwaitingApproval)
            continue;
        TableRow row;
        row.key = number(line.campaign.id);
        row.cells = {Cells::text(line.campaign.name), Cells::text(line.campaign.authorName),
                     Cells::count(line.campaign.planned, format)};
        rows.append(row);
    }
    m_requests->model().setRows(rows);
    const bool there = std::ranges::any_of(rows, [this](const TableRow &row) { return row.key == m_wanted; });
    if (m_wanted != 0 && !there && m_view && number(m_view->line.campaign.id) == m_wanted) {
        m_note->tell(Banner::Kind::Info,
                     tr("Somebody has decided about it, or its author has taken it back."));
        allowActions(nullptr);
        m_wanted = 0;
    }
    if (m_wanted == 0 && !rows.isEmpty())
        m_wanted = rows.constFirst().key;
    if (m_wanted != 0 && there) {
        m_requests->select(m_wanted);
        readChosen();
    } else if (m_wanted != 0 && !rows.isEmpty()) {
        choose(m_wanted);
    }
    if (rows.isEmpty() && !m_note->isVisibleTo(m_sealed))
        m_sealed->hide();
}

void ApprovalsView::choose(qint64 campaign)
{
    if (m_view && number(m_view->line.campaign.id) != campaign) {
        m_view.reset();
        m_run.reset();
        m_forecast->clear();
    }
    m_wanted = campaign;
    m_note->hide();
    readChosen();
}

void ApprovalsView::readChosen()
{
    take(m_desk.view(CampaignId{m_wanted}), [this](const CampaignView &view) {
        if (number(view.line.campaign.id) == m_wanted)
            show(view);
    });
}

bool ApprovalsView::isOwn(const CampaignRow &campaign) const
{
    return session().isClosed() && campaign.author == session().user();
}

void ApprovalsView::show(const CampaignView &view)
{
    const bool again = m_view && m_view->line.campaign.id == view.line.campaign.id;
    if (again && m_view->line.campaign.contentHash != view.line.campaign.contentHash)
        m_note->tell(Banner::Kind::Warning,
                     tr("It was changed while you read it. What you see now is the new version."));
    m_view = view;
    const Format format;
    const CampaignRow &campaign = view.line.campaign;
    m_heading->setText(isOwn(campaign)
                           ? tr("%1 waits for approval").arg(campaign.name)
                           : tr("%1 wants to text %n people: %2", nullptr, Format::plural(campaign.planned))
                                 .arg(campaign.authorName, campaign.name));
    m_under->setText(tr("Seal %1 · submitted %2")
                         .arg(CampaignText::seal(campaign.contentHash),
                              Cells::ago(campaign.createdAt, client().clock().now(), format)));
    m_under->setToolTip(QString::fromLatin1(campaign.contentHash.toHex()));
    if (isOwn(campaign))
        m_note->tell(Banner::Kind::Info, tr("You wrote this, so somebody else approves it."));
    showFacts(view);
    m_sealed->show();
    allowActions(&view);
    if (!again || !m_run)
        take(m_desk.dryRun(campaign.id), [this, id = campaign.id](const DryRun &run) {
            if (m_view && m_view->line.campaign.id == id)
                showDryRun(run);
        });
}

void ApprovalsView::showFacts(const CampaignView &view)
{
    QStringList providers;
    for (const AccountId account : view.line.campaign.accounts)
        providers.append(view.providers.value(account, CampaignText::removedAccount(account)));
    const auto facts = CampaignText::facts(view.line.campaign, view.audience.name, providers, Format());
    QString html = QStringLiteral("<table cellpadding=\"4\">");
    const auto addRow = [&html](const QString &name, const QString &value) {
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(escaped(name), escaped(value));
    };
    for (const auto &[name, value] : facts)
        addRow(name, value);
    const qint64 skipped = view.line.status.ledger.line(LedgerLine::Skipped);
    if (skipped > 0)
        addRow(tr("Left out"), tr("%n people are on the suppression list", nullptr, Format::plural(skipped)));
    if (view.review) {
        for (const ContentFinding &finding : view.review->review.findings)
            addRow(tr("Content rules"), ContentText::sentence(finding, Format()));
        if (view.review->review.findings.isEmpty())
            addRow(tr("Content rules"), tr("nothing found"));
        if (view.review->secondLookTaken)
            addRow(tr("Second look"), view.review->secondLookNote);
    }
    html += QStringLiteral("</table>");
    if (m_facts->text() != html)
        m_facts->setText(html);
}

void ApprovalsView::showDryRun(const DryRun &run)
{
    m_run = run;
    const Format format;
    QStringList lines{tr("If it went now: %1 of %2 people would go at once.")
                          .arg(format.count(run.goNow), format.count(run.people))};
    for (const DryRun::Share &share : run.held) {
        QString line = tr("%1 would be held because %2")
                           .arg(format.count(share.people), LimitText::because(share.verdict.hold, format));
        if (share.last)
            line += tr(", the last of them until %1").arg(format.time(*share.last));
        lines.append(line);
    }
    for (const DryRun::Share &share : run.skipped)
        lines.append(tr("%1 would be skipped because %2")
                         .arg(format.count(share.people), SkipText::because(share.verdict.skip)));
    QList<Money> sums = run.estimate.values();
    lines.append(tr("Cost: about %1.").arg(Cells::money(sums, format)));
    if (run.withoutPrice > 0)
        lines.append(tr("%n people have no price.", nullptr, Format::plural(run.withoutPrice)));
    m_forecast->setText(lines.join(QLatin1Char('\n')));
}

void ApprovalsView::allowActions(const CampaignView *view)
{
    const bool waits = view != nullptr && view->line.campaign.state == CampaignState::AwaitingApproval;
    const bool own = view != nullptr && isOwn(view->line.campaign);
    const bool may = session().may(Right::CampaignApprove);
    const QString whyNot = !may ? session().whyNot(Right::CampaignApprove)
        : own                   ? tr("You wrote this, so somebody else approves it.")
                                : tr("Choose a campaign first.");
    const bool wantsLook = waits && view->review && !view->review->secondLookTaken
        && view->review->review.severity() == ContentSeverity::SecondLook;
    allow(m_approve, waits && may && !own && !wantsLook,
          wantsLook ? tr("A content rule wants a second look first.") : whyNot);
    for (QAction *action : {m_return, m_reject})
        allow(action, waits && may && !own, whyNot);
    m_look->setVisible(wantsLook);
    allow(m_look, wantsLook && session().may(Right::RulesRelease) && !own,
          own ? whyNot : session().whyNot(Right::RulesRelease));
}

void ApprovalsView::askApprove()
{
    if (!m_view)
        return;
    const Format format;
    const CampaignRow campaign = m_view->line.campaign;
    const QString cost
        = m_run ? Cells::money(m_run->estimate.values(), format) : tr("an amount still being counted");
    const QString start
        = campaign.content.startAt ? format.time(*campaign.content.startAt) : tr("as soon as it is started");
    QString text = tr("They get exactly what you see, under the seal %1. It costs about %2 and goes %3.")
                       .arg(CampaignText::seal(campaign.contentHash), cost, start);
    if (!session().isClosed())
        text += QLatin1Char('\n')
            + tr("Nobody signs in here, so the author may approve it. Where people sign in, somebody else "
                 "has to.");
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("approve"),
         .title
         = tr("Approve %1 for %n people?", nullptr, Format::plural(campaign.planned)).arg(campaign.name),
         .text = text,
         .action = tr("Approve for %n people", nullptr, Format::plural(campaign.planned)),
         .stay = tr("Not yet"),
         .typed = campaign.planned >= TypedFrom ? campaign.planned : 0},
        [this, campaign](const Answer &answer) { approve(campaign, answer); });
}

void ApprovalsView::approve(const CampaignRow &campaign, const Answer &)
{
    act([this, campaign] { return m_desk.approve(campaign.id, campaign.contentHash); },
        [this, campaign] {
            Q_EMIT told(tr("%1 is approved.").arg(campaign.name));
            m_wanted = 0;
            m_view.reset();
            Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), number(campaign.id)}}});
        });
}

void ApprovalsView::askBack(bool reject)
{
    if (!m_view)
        return;
    const CampaignRow campaign = m_view->line.campaign;
    DecisionDialog::ask(
        this,
        {.id = reject ? QStringLiteral("reject") : QStringLiteral("return"),
         .title = reject ? tr("Reject %1?").arg(campaign.name)
                         : tr("Return %1 to %2?").arg(campaign.name, campaign.authorName),
         .text = reject
             ? tr("That ends it. Nobody gets it. The reason stays with it.")
             : tr("The author can change it and submit it again. The reason stays on top of the draft."),
         .action = reject ? tr("Reject campaign") : tr("Return campaign"),
         .stay = tr("Keep it waiting"),
         .dangerous = reject,
         .wantsReason = true},
        [this, campaign, reject](const Answer &answer) {
            act(
                [this, campaign, reject, answer] {
                    return reject ? m_desk.reject(campaign.id, answer.reason)
                                  : m_desk.returnForEdit(campaign.id, answer.reason);
                },
                [this, campaign, reject] {
                    Q_EMIT told(reject ? tr("%1 is rejected.").arg(campaign.name)
                                       : tr("%1 went back to %2.").arg(campaign.name, campaign.authorName));
                    m_wanted = 0;
                    m_view.reset();
                    m_sealed->hide();
                    refresh();
                });
        });
}

void ApprovalsView::askSecondLook()
{
    if (!m_view)
        return;
    QStringList findings;
    for (const ContentFinding &finding : m_view->review->review.findings)
        findings.append(ContentText::sentence(finding, Format()));
    DecisionDialog::ask(this,
                        {.id = QStringLiteral("look"),
                         .title = tr("May this text go?"),
                         .text = findings.join(QLatin1Char('\n')),
                         .action = tr("It may go"),
                         .stay = tr("Not yet"),
                         .wantsReason = true},
                        [this, id = m_view->line.campaign.id](const Answer &answer) {
                            act([this, id, answer] { return m_desk.takeSecondLook(id, answer.reason); },
                                [this] { readChosen(); });
                        });
}

} // namespace heliograph
