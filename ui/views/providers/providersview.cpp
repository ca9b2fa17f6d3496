// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providersview.h"

#include "ui/views/providers/keydialog.h"
#include "ui/views/providers/pricesdialog.h"
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
    m_messages = addPageAction(QStringLiteral("messagesAction"), QStringLiteral("history"), tr("Messages"));
    m_remove = addPageAction(QStringLiteral("removeAction"), {}, tr("Delete…"));
}

void ProvidersView::connectParts()
{
    connect(m_table, &DataTable::actionChosen, this, &ProvidersView::add);
    connect(m_table, &DataTable::currentChanged, this, &ProvidersView::showAccount);
    m_table->setMenu([this](QMenu &menu, qint64) {
        for (QAction *action : {m_test, m_key, m_pause, m_messages, m_remove})
            menu.addAction(action);
    });
    connect(m_add, &QAction::triggered, this, &ProvidersView::add);
    connect(m_test, &QAction::triggered, this, &ProvidersView::test);
    connect(m_key, &QAction::triggered, this, &ProvidersView::replaceKey);
    connect(m_pause, &QAction::triggered, this, &ProvidersView::pauseOrResume);
    connect(m_remove, &QAction::triggered, this, &ProvidersView::remove);
    connect(m_messages, &QAction::triggered, this, [this] {
        if (const ProviderDesk::Line *line = selected())
            Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("provider"), number(line->account.id)}}});
    });
    keepLayout(m_table);
}

void ProvidersView::connectPanel()
{
    connect(m_panel, &ProviderPanel::accountEditChosen, this, [this] { edit(SettingsForm::Part::Account); });
    connect(m_panel, &ProviderPanel::sendingEditChosen, this, [this] { edit(SettingsForm::Part::Sending); });
    connect(m_panel, &ProviderPanel::receiptsEditChosen, this,
            [this] { edit(SettingsForm::Part::Receipts); });
    connect(m_panel, &ProviderPanel::addressChosen, this, &ProvidersView::showAddress);
    connect(m_panel, &ProviderPanel::importChosen, this, &ProvidersView::importPrices);
}

void ProvidersView::open(const QVariantMap &what)
{
    m_wanted = what.value(QStringLiteral("account")).toString();
    if (what.contains(QStringLiteral("tab")))
        m_panel->setTab(what.value(QStringLiteral("tab")).toString());
    refresh();
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
    if (line == nullptr)
        return;
    if (m_shown != line->account.id)
        m_panel->showAddress({});
    m_shown = line->account.id;
    m_panel->show(*line);
    m_panel->showTrial(m_trials.value(line->account.id, tr("Not tested since this window opened.")));
    showRest(line->account);
}

void ProvidersView::showRest(const ProviderAccount &account)
{
    take(m_desk.prices(account.id), [this, id = account.id](const QList<Price> &prices) {
        if (id == m_shown)
            m_panel->showPrices(prices);
    });
    take(m_desk.changes(account.id), [this, id = account.id](const QList<AuditRow> &changes) {
        if (id == m_shown)
            m_panel->showChanges(changes);
    });
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
    about(m_messages, Right::HistorySee);
    m_pause->setText(line != nullptr && line->account.hold ? tr("Turn on") : tr("Pause…"));
    about(m_pause, Right::LanePause);
    m_panel->setEditable(session().may(Right::ProvidersEdit), session().whyNot(Right::ProvidersEdit));
}

void ProvidersView::add()
{
    auto *assistant = new ProviderAssistant(client(), m_simulated, this);
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

void ProvidersView::test()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    allow(m_test, false, tr("It is being tested."));
    m_panel->showTrial(tr("Asking %1 with a call that cannot send…").arg(line->account.label));
    m_desk.test(line->account).then(this, [this, id = line->account.id](const Result<AccountTrial> &trial) {
        if (trial)
            keepTrial(id, ProviderWords::inLines(ProviderWords::trial(*trial, Format())));
        else
            showProblem(trial.error());
        refresh();
    });
}

void ProvidersView::keepTrial(AccountId account, const QString &lines)
{
    m_trials.insert(account, tr("Tested at %1:\n%2").arg(Format().time(client().clock().now()), lines));
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
                keepTrial(account.id, lines);
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

// What stands before the path is for whoever runs the computer to say: the provider comes from outside.
void ProvidersView::showAddress()
{
    const ProviderDesk::Line *line = selected();
    if (line == nullptr)
        return;
    const QString place = preferences().value(QStringLiteral("engine/receipts")).toString();
    take(m_desk.receiptsPath(line->account), [this, place](const QString &path) {
        m_panel->showAddress((place.isEmpty() ? QString() : QString(QStringLiteral("http://") % place))
                             % path);
    });
}

} // namespace heliograph
