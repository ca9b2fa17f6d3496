// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providersview.h"

#include "ui/views/providers/keydialog.h"
#include "ui/views/providers/practicedialog.h"
#include "ui/views/providers/pricesdialog.h"
#include "ui/views/providers/providerassistant.h"
#include "ui/views/providers/providerdetails.h"
#include "ui/views/providers/providerpanel.h"
#include "ui/views/providers/providertable.h"
#include "ui/views/providers/providerwords.h"
#include "ui/views/providers/settingsdialog.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

ProvidersView::ProvidersView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("providers"), around, parent)
    , m_desk(around.client)
{
    build();
    buildActions();
    connectParts();
    connectPanel();
}

void ProvidersView::build()
{
    m_table = ProviderTable::make(this);
    m_panel = new ProviderPanel(this);
    m_details = new ProviderDetails(m_desk, preferences(), client().clock(), m_panel);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    body().addWidget(splitter, 1);
}

void ProvidersView::buildActions()
{
    m_add = addPageAction(QStringLiteral("addAction"), QStringLiteral("plus"), tr("Connect a provider…"));
    m_test = addPageAction(QStringLiteral("testAction"), QStringLiteral("ok"), tr("Test"),
                           QStringLiteral("Ctrl+T"));
    m_key = addPageAction(QStringLiteral("keyAction"), QStringLiteral("lock"), tr("Replace key…"));
    m_pause = addPageAction(QStringLiteral("pauseAction"), {}, tr("Pause…"), QStringLiteral("Ctrl+Shift+P"));
    m_duplicate = addPageAction(QStringLiteral("duplicateAction"), {}, tr("Duplicate without key…"));
    m_lane = addPageAction(QStringLiteral("laneAction"), {}, tr("Lane"));
    m_messages = addPageAction(QStringLiteral("messagesAction"), QStringLiteral("history"),
                               tr("Messages of the last hour"));
    m_remove = addPageAction(QStringLiteral("removeAction"), {}, tr("Delete…"));
}

void ProvidersView::connectParts()
{
    connect(m_table, &DataTable::actionChosen, this, &ProvidersView::add);
    connect(m_table, &DataTable::currentChanged, this, &ProvidersView::showAccount);
    m_table->setMenu([this](QMenu &menu, qint64) {
        for (QAction *action : {m_test, m_key, m_pause, m_duplicate, m_lane, m_messages, m_remove})
            menu.addAction(action);
    });
    connect(m_add, &QAction::triggered, this, &ProvidersView::add);
    connect(m_test, &QAction::triggered, this, &ProvidersView::test);
    connect(m_key, &QAction::triggered, this, &ProvidersView::replaceKey);
    connect(m_pause, &QAction::triggered, this, &ProvidersView::pauseOrResume);
    connect(m_remove, &QAction::triggered, this, &ProvidersView::remove);
    connect(m_duplicate, &QAction::triggered, this, &ProvidersView::duplicate);
    connect(m_messages, &QAction::triggered, this, &ProvidersView::showLastHour);
    connect(m_lane, &QAction::triggered, this, [this] {
        if (const ProviderDesk::Line *line = selected())
            Q_EMIT go({QStringLiteral("queue"), {{QStringLiteral("lane"), number(line->account.id)}}});
    });
    keepLayout(m_table);
}

void ProvidersView::connectPanel()
{
    connect(m_panel, &ProviderPanel::accountEditChosen, this, [this] { edit(SettingsForm::Part::Account); });
    connect(m_panel, &ProviderPanel::sendingEditChosen, this, [this] { edit(SettingsForm::Part::Sending); });
    connect(m_panel, &ProviderPanel::receiptsEditChosen, this,
            [this] { edit(SettingsForm::Part::Receipts); });
    connect(m_panel, &ProviderPanel::addressChosen, m_details, &ProviderDetails::showAddress);
    connect(m_details, &ProviderDetails::failed, this, qOverload<const Error &>(&ProvidersView::showProblem));
    connect(m_panel, &ProviderPanel::importChosen, this, &ProvidersView::importPrices);
}

void ProvidersView::open(const QVariantMap &what)
{
    m_wanted = what.value(QStringLiteral("account")).toString();
    if (what.contains(QStringLiteral("tab")))
        m_panel->setTab(what.value(QStringLiteral("tab")).toString());
    refresh();
    if (what.value(QStringLiteral("add")).toBool() && session().may(Right::ProvidersKeys))
        add();
}

QVariantMap ProvidersView::place() const
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return {};
    return {{QStringLiteral("account"), line->account.label}, {QStringLiteral("tab"), m_panel->tab()}};
}

void ProvidersView::refresh()
{
    take(m_desk.list(), [this](const QList<ProviderDesk::Line> &lines) { showList(lines); });
}

void ProvidersView::showList(const QList<ProviderDesk::Line> &lines)
{
    m_lines = lines;
    QList<TableRow> rows;
    const Format format;
    for (const ProviderDesk::Line &line : lines)
        rows.append(ProviderTable::row(line, format));
    m_table->model().setRows(rows);
    const auto wanted = std::ranges::find_if(
        lines, [this](const ProviderDesk::Line &line) { return line.account.label == m_wanted; });
    if (wanted != lines.end())
        m_table->select(number(wanted->account.id));
    else if (selected() == nullptr && !lines.isEmpty())
        m_table->select(number(lines.constFirst().account.id));
    m_wanted.clear();
    showAccount();
}

const ProviderDesk::Line *ProvidersView::selected() const
{
    const AccountId current{m_table->currentKey()};
    const auto found = std::ranges::find_if(
        m_lines, [current](const ProviderDesk::Line &line) { return line.account.id == current; });
    return found == m_lines.end() ? nullptr : &*found;
}

void ProvidersView::showAccount()
{
    const ProviderDesk::Line *line = selected();
    m_panel->setVisible(line != nullptr);
    allowActions();
    if (line != nullptr)
        m_details->show(*line);
}

void ProvidersView::allowActions()
{
    const ProviderDesk::Line *line = selected();
    const auto about = [&](QAction *action, Right right) {
        allow(action, line != nullptr && session().may(right),
              session().may(right) ? tr("Select an account first.") : session().whyNot(right));
    };
    allow(m_add, session().may(Right::ProvidersKeys), session().whyNot(Right::ProvidersKeys));
    about(m_test, Right::LanePause);
    about(m_key, Right::ProvidersKeys);
    about(m_remove, Right::ProvidersEdit);
    about(m_duplicate, Right::ProvidersKeys);
    about(m_lane, Right::QueueSee);
    about(m_messages, Right::HistorySee);
    m_pause->setText(line != nullptr && line->account.hold ? tr("Turn on") : tr("Pause…"));
    about(m_pause, Right::LanePause);
    m_panel->setEditable(session().may(Right::ProvidersEdit), session().whyNot(Right::ProvidersEdit));
}

void ProvidersView::add()
{
    auto *assistant = new ProviderAssistant(client(), around().simulators != nullptr, this);
    connect(assistant, &ProviderAssistant::practiceChosen, this, [this, assistant] {
        assistant->accept();
        practise();
    });
    assist(assistant);
}

void ProvidersView::duplicate()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    auto *assistant = new ProviderAssistant(client(), false, this);
    assistant->beginLike(line->account);
    assist(assistant);
}

//! What \a assistant hands over is added.
void ProvidersView::assist(ProviderAssistant *assistant)
{
    connect(assistant, &ProviderAssistant::ready, this,
            [this, assistant](const ProviderAccount &account, const Credentials &credentials) {
                act([this, account, credentials] { return m_desk.add(account, credentials); },
                    [this, label = account.label, assistant = QPointer(assistant)](AccountId) {
                        if (assistant)
                            assistant->accept();
                        m_wanted = label;
                        refresh();
                    });
            });
    showOver(assistant);
}

// Whoever may send a first message is led to where it arrives.
void ProvidersView::practise()
{
    auto *dialog = new PracticeDialog(*around().simulators, this);
    connect(dialog, &PracticeDialog::ready, this,
            [this, dialog](const ProviderAccount &account, const Credentials &credentials) {
                act([this, account, credentials] { return m_desk.add(account, credentials); },
                    [this, label = account.label, dialog = QPointer(dialog)](AccountId) {
                        if (dialog)
                            dialog->accept();
                        m_wanted = label;
                        refresh();
                        if (session().may(Right::CampaignCompose))
                            Q_EMIT go({QStringLiteral("practice"), {}});
                    });
            });
    showOver(dialog);
}

void ProvidersView::test()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    allow(m_test, false, tr("It is being tested."));
    m_panel->showTrial(tr("Asking %1 with a call that cannot send…").arg(line->account.label));
    m_desk.test(line->account).then(this, [this, id = line->account.id](const Result<AccountTrial> &trial) {
        if (trial)
            m_details->keepTrial(id, ProviderWords::inLines(ProviderWords::trial(*trial, Format())));
        else
            showProblem(trial.error());
        refresh();
    });
}

void ProvidersView::replaceKey()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    auto *dialog = new KeyDialog(line->account, this);
    connect(dialog, &KeyDialog::ready, this, [this, dialog, account = line->account] {
        act([this, account,
             credentials = dialog->credentials()] { return m_desk.replaceKey(account, credentials); },
            [this, account, dialog = QPointer(dialog)](const AccountTrial &trial) {
                const QString lines = ProviderWords::inLines(ProviderWords::trial(trial, Format()));
                if (!trial.passed()) {
                    showProblem(tr("The old key stays, as the new one did not pass:\n%1").arg(lines));
                    return;
                }
                m_details->keepTrial(account.id, lines);
                if (dialog)
                    dialog->accept();
                refresh();
            });
    });
    showOver(dialog);
}

void ProvidersView::pauseOrResume()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    const AccountId id = line->account.id;
    if (line->account.hold) {
        act([this, id] { return m_desk.resume(id); }, [this] { refresh(); });
        return;
    }
    DecisionDialog::ask(this, ProviderWords::askToPause(line->account), [this, id](const Answer &answer) {
        act([this, id, reason = answer.reason] { return m_desk.pause(id, reason); }, [this] { refresh(); });
    });
}

void ProvidersView::remove()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    DecisionDialog::ask(this, ProviderWords::askToRemove(line->account),
                        [this, account = line->account](const Answer &) {
                            act([this, account] { return m_desk.remove(account); }, [this] { refresh(); });
                        });
}

void ProvidersView::edit(SettingsForm::Part part)
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    auto *dialog = new SettingsDialog(line->account, part, this);
    connect(dialog, &SettingsDialog::ready, this, [this, dialog] {
        act([this, account = dialog->account()] { return m_desk.update(account); },
            [this, dialog = QPointer(dialog)] {
                if (dialog)
                    dialog->accept();
                refresh();
            });
    });
    showOver(dialog);
}

void ProvidersView::importPrices()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    auto *dialog = new PricesDialog(m_desk, line->account, this);
    connect(dialog, &PricesDialog::ready, this, [this, dialog](const QList<Price> &prices) {
        act([this, prices] { return m_desk.addPrices(prices); },
            [this, dialog = QPointer(dialog)](int) {
                if (dialog)
                    dialog->accept();
                refresh();
            });
    });
    showOver(dialog);
}

void ProvidersView::showLastHour()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    const TimePoint since = client().clock().now() - std::chrono::hours(1);
    Q_EMIT go({QStringLiteral("history"),
               {{QStringLiteral("provider"), number(line->account.id)},
                {QStringLiteral("sent-from"), toMillis(since)}}});
}

} // namespace heliograph
