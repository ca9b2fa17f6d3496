// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignpage.h"

#include "ui/session/engineclient.h"
#include "ui/text/auditdetailtext.h"
#include "ui/text/audittext.h"
#include "ui/text/builtintext.h"
#include "ui/text/campaigntext.h"
#include "ui/text/contenttext.h"
#include "ui/text/holdtext.h"
#include "ui/text/htmllines.h"
#include "ui/text/statetext.h"
#include "ui/views/campaigns/campaignfigures.h"
#include "ui/views/cells.h"
#include "ui/views/messages/messagetable.h"
#include "ui/views/reports/reportfiles.h"
#include "ui/widgets/ledgerbar.h"
#include "ui/widgets/ledgergrid.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QLabel *selectableLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

CampaignPage::CampaignPage(EngineClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_head(selectableLabel(this))
    , m_returned(selectableLabel(this))
    , m_bar(new LedgerBar(this))
    , m_ledger(new LedgerGrid(QStringLiteral("campaigns.ledger"), this))
    , m_speed(selectableLabel(this))
    , m_held(selectableLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_messages(new MessageTable(QStringLiteral("campaigns.messages"), client, false, this))
    , m_overTime(new CampaignFigures(client, CampaignFigures::Aspect::OverTime, this))
    , m_byProvider(new CampaignFigures(client, CampaignFigures::Aspect::ByProvider, this))
    , m_files(new ReportFiles(this))
    , m_content(selectableLabel(this))
    , m_activity(new DataTable(QStringLiteral("campaigns.activity"), {}, this))
{
    setObjectName(QStringLiteral("campaigns.page"));
    build();
    connectParts();
}

void CampaignPage::build()
{
    m_head->setObjectName(QStringLiteral("campaigns.head"));
    m_returned->setProperty("role", QStringLiteral("warning"));
    m_held->setObjectName(QStringLiteral("campaigns.held"));
    m_content->setTextFormat(Qt::RichText);
    m_content->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_content->setObjectName(QStringLiteral("campaigns.content"));
    m_content->setMargin(10);
    m_activity->setColumns({{QStringLiteral("when"), tr("When"), 22},
                            {QStringLiteral("who"), tr("Who"), 18},
                            {QStringLiteral("what"), tr("What"), 30},
                            {QStringLiteral("more"), tr("Details"), 40},
                            {QStringLiteral("from"), tr("From"), 18}});
    m_activity->setNothing({QStringLiteral("audit"), tr("Nothing was done yet"), QString()});
    m_activity->setKeysAreIds();
    m_activity->setAccessibleName(tr("Activity"));
    m_messages->setAccessibleName(tr("Messages"));
    addTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_head, m_returned, m_bar, m_ledger, m_speed, m_held})
        layout->addWidget(part);
    layout->addWidget(m_tabs, 1);
}

void CampaignPage::addTabs()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(m_content);
    m_tabs->setObjectName(QStringLiteral("campaigns.tabs"));
    m_tabs->addTab(m_messages, tr("Messages"));
    m_tabs->addTab(m_overTime, tr("Rate and delivery"));
    m_tabs->addTab(m_byProvider, tr("By provider"));
    m_tabs->addTab(area, tr("Content and seal"));
    m_tabs->addTab(m_activity, tr("Activity"));
    m_tabs->setDocumentMode(true);
}

void CampaignPage::connectParts()
{
    connect(m_ledger, &LedgerGrid::chosen, this, [this](LedgerLine line) { filterMessages(line); });
    connect(m_messages, &DataTable::opened, this, &CampaignPage::messageOpened);
    connect(m_messages, &DataTable::filtersCleared, this, [this] { filterMessages(std::nullopt); });
    m_messages->setMenu([this](QMenu &menu, qint64 message) { fillRowMenu(menu, message); });
    m_messages->setValueFilter([this](qint64 message, const QString &column) -> std::function<void()> {
        const auto narrowed = m_messages->narrowedTo(message, column);
        if (!narrowed || column == QLatin1String("to")) // a person stands in a campaign once
            return {};
        return [this, narrowed] { narrowMessages(*narrowed); };
    });
    for (const CampaignFigures *figures : {m_overTime, m_byProvider}) {
        connect(figures, &CampaignFigures::messagesChosen, this, &CampaignPage::historyChosen);
        connect(figures, &CampaignFigures::told, this, &CampaignPage::told);
        connect(figures, &CampaignFigures::failed, this, &CampaignPage::failed);
        connect(figures, &CampaignFigures::saveWanted, this,
                [this](const ChartWidget *chart, ChartWidget::FileKind kind) {
                    m_files->saveChart(chart->contents(), kind);
                });
    }
    connect(m_files, &ReportFiles::told, this, &CampaignPage::told);
    connect(m_files, &ReportFiles::failed, this, &CampaignPage::failed);
}

void CampaignPage::fillRowMenu(QMenu &menu, qint64 message)
{
    menu.addAction(tr("Open"), this, [this, message] { Q_EMIT messageOpened(message); });
    if (const HistoryPage::Row *row = m_messages->row(message))
        menu.addAction(tr("All messages of this person"), this, [this, e164 = row->message.e164] {
            Q_EMIT historyChosen({{QStringLiteral("number"), e164}});
        });
}

void CampaignPage::show(const CampaignView &view)
{
    m_view = view;
    m_bar->setLedger(view.line.status.ledger);
    m_ledger->setLedger(view.line.status.ledger);
    showHead();
    showHeld();
    showContent();
    showActivity();
    m_overTime->setCampaign(view.line.campaign);
    m_byProvider->setCampaign(view.line.campaign);
    if (m_listed != number(view.line.campaign.id)) {
        m_listed = number(view.line.campaign.id);
        filterMessages(std::nullopt);
    } else {
        m_messages->refresh();
    }
}

void CampaignPage::filterMessages(std::optional<LedgerLine> line)
{
    if (!m_view)
        return;
    MessageFilter filter;
    filter.campaign = m_view->line.campaign.id;
    filter.line = line;
    narrowMessages(filter);
    m_tabs->setCurrentIndex(0);
}

void CampaignPage::narrowMessages(const MessageFilter &filter)
{
    QStringList words;
    if (filter.line)
        words.append(StateText::name(*filter.line));
    if (filter.account)
        words.append(m_view->providers.value(*filter.account, CampaignText::removedAccount(*filter.account)));
    m_messages->show(filter, true, static_cast<int>(words.size()));
    m_tabs->setTabText(
        0, words.isEmpty() ? tr("Messages") : tr("Messages: %1").arg(words.join(QStringLiteral(", "))));
}

void CampaignPage::showHead()
{
    const Format format;
    const CampaignRow &campaign = m_view->line.campaign;
    const LedgerView &ledger = m_view->line.status.ledger;
    QStringList words{StateText::name(campaign.state, ledger.line(LedgerLine::Sent))};
    if (campaign.hold)
        words.append(HoldText::because(campaign.hold, QString(), format));
    if (campaign.archivedAt)
        words.append(tr("archived"));
    if (campaign.binnedAt)
        words.append(tr("in the bin, gone for good on %1").arg(format.time(*campaign.binnedAt + BinKept)));
    words.append(campaign.approverName.isEmpty()
                     ? tr("written by %1").arg(nameOfPerson(campaign.authorName))
                     : tr("written by %1, approved by %2")
                           .arg(nameOfPerson(campaign.authorName), nameOfPerson(campaign.approverName)));
    if (campaign.startedAt)
        words.append(tr("started %1").arg(Cells::ago(*campaign.startedAt, m_client.clock().now(), format)));
    m_head->setText(words.join(QStringLiteral(" · ")));
    const bool back = campaign.state == CampaignState::Returned || campaign.state == CampaignState::Rejected;
    m_returned->setVisible(back && !m_view->returnedBecause.isEmpty());
    m_returned->setText(campaign.state == CampaignState::Returned
                            ? tr("%1 returned it: “%2”").arg(m_view->returnedBy, m_view->returnedBecause)
                            : tr("%1 rejected it: “%2”").arg(m_view->returnedBy, m_view->returnedBecause));
    m_speed->setText(speedWords());
}

QString CampaignPage::speedWords() const
{
    const Format format;
    const CampaignStatus &status = m_view->line.status;
    QStringList words;
    if (status.rate.segmentsPerS)
        words.append(tr("%1 segments/s").arg(format.decimal(*status.rate.segmentsPerS)));
    if (status.eta && status.eta->count() > 0)
        words.append(tr("the last one goes in about %1").arg(format.duration(*status.eta)));
    words.append(tr("cost so far: %1").arg(Cells::money(m_view->line.spent, format)));
    const Money &most = m_view->line.campaign.content.maxCost;
    if (!most.currency().isEmpty())
        words.append(tr("at most %1").arg(format.money(most)));
    return words.join(QStringLiteral(" · "));
}

void CampaignPage::showHeld()
{
    const Format format;
    QStringList lines;
    for (const HeldShare &share : m_view->line.status.ledger.heldBecause) {
        const Hold hold = share.hold();
        const QString remedy = HoldText::remedy(hold);
        lines.append(tr("%1 held because %2. %3")
                         .arg(format.count(share.count),
                              HoldText::because(hold, m_view->providers.value(share.account), format), remedy)
                         .trimmed());
    }
    m_held->setText(lines.join(QLatin1Char('\n')));
    m_held->setVisible(!lines.isEmpty());
}

void CampaignPage::showContent()
{
    const CampaignRow &campaign = m_view->line.campaign;
    QStringList providers;
    for (const AccountId account : campaign.accounts)
        providers.append(m_view->providers.value(account, CampaignText::removedAccount(account)));
    const auto facts = CampaignText::facts(campaign, m_view->audience.name, providers, Format());
    QString html = QStringLiteral("<table cellpadding=\"4\">");
    const auto addRow = [&html](const QString &name, const QString &value) {
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(htmlLines(name), htmlLines(value));
    };
    for (const auto &[name, value] : facts)
        addRow(name, value);
    addRow(tr("Seal"), CampaignText::seal(campaign.contentHash));
    if (!campaign.listHash.isEmpty())
        addRow(tr("Fingerprint of the list"), CampaignText::seal(campaign.listHash));
    if (m_view->review) {
        const qint64 rules = m_view->review->review.rulesVersion;
        addRow(tr("Rules that were asked"),
               rules == 0 ? tr("none were in force") : tr("version %1").arg(rules));
        for (const ContentFinding &finding : m_view->review->review.findings)
            addRow(tr("Content rules"), ContentText::sentence(finding, Format()));
        if (m_view->review->secondLookTaken)
            addRow(tr("Second look"), m_view->review->secondLookNote);
    }
    html += QStringLiteral("</table>");
    if (m_content->text() != html)
        m_content->setText(html);
}

void CampaignPage::showActivity()
{
    const Format format;
    QList<TableRow> rows;
    for (const AuditRow &entry : m_view->activity) {
        TableRow row;
        row.key = entry.sequence;
        row.cells = {Cells::time(entry.at, m_client.clock().now(), format),
                     Cells::text(nameOfPerson(entry.actorName)), Cells::text(AuditText::action(entry.action)),
                     Cells::text(AuditDetailText::line(entry.detail)), Cells::muted(entry.origin)};
        rows.append(row);
    }
    m_activity->model().setRows(rows);
}

} // namespace heliograph
