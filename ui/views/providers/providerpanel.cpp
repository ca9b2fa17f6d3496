// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providerpanel.h"

#include "ui/text/auditdetailtext.h"
#include "ui/text/audittext.h"
#include "ui/text/builtintext.h"
#include "ui/text/intaketext.h"
#include "ui/text/statetext.h"
#include "ui/text/templatetext.h"
#include "ui/views/providers/providerwords.h"
#include "ui/views/providers/settingsform.h"
#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QString settingLines(const ProviderAccount &account, SettingsForm::Part part)
{
    QStringList lines;
    const QStringList keys = SettingsForm::keysOf(account.driver, part);
    for (const QString &key : keys) {
        const QString value = account.settings.value(key);
        lines.append(
            ProviderPanel::tr("%1: %2", "a setting and its value")
                .arg(ProviderWords::setting(key),
                     value.isEmpty() ? ProviderPanel::tr("as usual") : ProviderWords::choice(key, value)));
    }
    return lines.join(QLatin1Char('\n'));
}

QWidget *scrolled(std::initializer_list<QWidget *> parts)
{
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(2, 8, 2, 2);
    for (QWidget *part : parts)
        layout->addWidget(part, 0,
                          qobject_cast<QPushButton *>(part) != nullptr ? Qt::AlignLeft : Qt::Alignment());
    layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached
    area->setWidget(inside);
    return area;
}

} // namespace

ProviderPanel::ProviderPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_tabs(new QTabWidget(this))
{
    m_heading->setObjectName(QStringLiteral("providers.heading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("providers.tabs"));
    m_tabs->setUsesScrollButtons(true);
    m_tabs->addTab(connectionTab(), tr("Connection"));
    m_tabs->addTab(sendingTab(), tr("Sending"));
    m_tabs->addTab(receiptsTab(), tr("Receipts"));
    m_tabs->addTab(pricesTab(), tr("Prices"));
    m_tabs->addTab(sendersTab(), tr("Senders"));
    m_tabs->addTab(capabilitiesTab(), tr("Capabilities"));
    m_tabs->addTab(changesTab(), tr("Changes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_tabs, 1);
}

QLabel *ProviderPanel::addText(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QStringLiteral("providers.") + name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QPushButton *ProviderPanel::addButton(const QString &name, const QString &words)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(QStringLiteral("providers.") + name);
    m_edits.append(button);
    return button;
}

QWidget *ProviderPanel::connectionTab()
{
    m_facts = addText(QStringLiteral("facts"));
    m_trial = addText(QStringLiteral("trial"));
    QPushButton *edit = addButton(QStringLiteral("editAccount"), tr("Change the account…"));
    connect(edit, &QPushButton::clicked, this, &ProviderPanel::accountEditChosen);
    return scrolled({m_facts, edit, m_trial});
}

QWidget *ProviderPanel::sendingTab()
{
    m_sending = addText(QStringLiteral("sending"));
    QPushButton *edit = addButton(QStringLiteral("editSending"), tr("Change how it sends…"));
    connect(edit, &QPushButton::clicked, this, &ProviderPanel::sendingEditChosen);
    return scrolled({m_sending, edit});
}

QWidget *ProviderPanel::receiptsTab()
{
    m_receipts = addText(QStringLiteral("receipts"));
    m_lately = addText(QStringLiteral("receiptsLately"));
    QPushButton *edit = addButton(QStringLiteral("editReceipts"), tr("Change how receipts come…"));
    connect(edit, &QPushButton::clicked, this, &ProviderPanel::receiptsEditChosen);
    QPushButton *show = addButton(QStringLiteral("showAddress"), tr("Show the address for receipts"));
    connect(show, &QPushButton::clicked, this, &ProviderPanel::addressChosen);
    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("providers.address"));
    m_address->setAccessibleName(tr("Address for receipts"));
    m_address->setReadOnly(true);
    m_copy = new QPushButton(tr("Copy the address"), this);
    m_copy->setObjectName(QStringLiteral("providers.copyAddress"));
    connect(m_copy, &QPushButton::clicked, this, &ProviderPanel::copyAddress);
    return scrolled({m_lately, m_receipts, edit, show, m_address, m_copy});
}

QWidget *ProviderPanel::pricesTab()
{
    m_prices = new DataTable(
        QStringLiteral("providers.prices"),
        {{.id = QStringLiteral("country"), .title = tr("Country"), .width = 10},
         {.id = QStringLiteral("class"), .title = tr("Class"), .width = 12},
         {.id = QStringLiteral("price"), .title = tr("A segment"), .width = 14, .rightAligned = true},
         {.id = QStringLiteral("from"), .title = tr("Valid from"), .width = 20}},
        this);
    m_prices->view().setAccessibleName(tr("Prices"));
    m_prices->setNothing({{},
                          tr("There is no price"),
                          tr("Without prices nothing can be estimated, and no budget of money can be kept."),
                          {}});
    QPushButton *import = addButton(QStringLiteral("importPrices"), tr("Import prices…"));
    connect(import, &QPushButton::clicked, this, &ProviderPanel::importChosen);
    m_unpriced = addText(QStringLiteral("unpriced"));
    auto *tab = new QWidget(this);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(2, 8, 2, 2);
    layout->addWidget(m_unpriced);
    layout->addWidget(m_prices, 1);
    layout->addWidget(import, 0, Qt::AlignLeft);
    return tab;
}

QWidget *ProviderPanel::sendersTab()
{
    m_senders = new DataTable(QStringLiteral("providers.senders"),
                              {{.id = QStringLiteral("sender"), .title = tr("Signature"), .width = 20},
                               {.id = QStringLiteral("state"), .title = tr("State"), .width = 30},
                               {.id = QStringLiteral("at"), .title = tr("Entered"), .width = 20}},
                              this);
    m_senders->view().setAccessibleName(tr("Signatures"));
    m_senders->setNothing({{},
                           tr("No signature was entered"),
                           tr("Enter what the provider has approved under Templates, so that campaigns are "
                              "checked against it."),
                           {}});
    return m_senders;
}

QWidget *ProviderPanel::capabilitiesTab()
{
    m_capabilities = addText(QStringLiteral("capabilities"));
    return scrolled({m_capabilities});
}

QWidget *ProviderPanel::changesTab()
{
    m_changes = new DataTable(QStringLiteral("providers.changes"),
                              {{.id = QStringLiteral("at"), .title = tr("When"), .width = 20},
                               {.id = QStringLiteral("who"), .title = tr("Who"), .width = 12},
                               {.id = QStringLiteral("what"), .title = tr("What"), .width = 26},
                               {.id = QStringLiteral("more"), .title = tr("Details"), .width = 40}},
                              this);
    m_changes->view().setAccessibleName(tr("Changes of this account"));
    m_changes->setNothing({{}, tr("Nothing was changed"), {}, {}});
    return m_changes;
}

void ProviderPanel::show(const ProviderDesk::Line &line)
{
    const Format format;
    const ProviderAccount &account = line.account;
    m_account = account.label;
    m_heading->setText(
        tr("%1 · %2 · %3", "an account, its provider and its key")
            .arg(account.label, ProviderWords::type(account.driver), ProviderWords::keyEnd(account)));
    QString facts = ProviderWords::stateInFull(account, format);
    if (ProviderWords::isSimulated(account))
        facts += QLatin1Char('\n') + tr("Simulated: nothing leaves this computer.");
    m_facts->setText(facts + QStringLiteral("\n\n") + settingLines(account, SettingsForm::Part::Account));
    m_sending->setText(settingLines(account, SettingsForm::Part::Sending) + QStringLiteral("\n\n")
                       + ProviderWords::batch(line.traits));
    m_receipts->setText(
        settingLines(account, SettingsForm::Part::Receipts) + QStringLiteral("\n\n")
        + tr("A provider that calls an address of ours needs one that it can reach from outside. "
             "Whoever knows it can pretend receipts, so give it to the provider only."));
    m_capabilities->setText(QStringLiteral("• ")
                            + ProviderWords::capabilities(line.traits).join(QStringLiteral("\n• ")));
}

void ProviderPanel::showTrial(const QString &lines)
{
    m_trial->setText(lines);
}

void ProviderPanel::showPrices(const QList<Price> &prices)
{
    QList<TableRow> rows;
    const Format format;
    for (const Price &price : prices) {
        // Small amounts: every digit counts.
        const QString amount = price.perSegment.currency() % u' ' % price.perSegment.toDecimal();
        rows.append({rows.size() + 1,
                     {{.text = price.country},
                      {.text = StateText::name(static_cast<MessageClass>(price.messageClass))},
                      {.text = amount},
                      {.text = format.time(price.validFrom)}}});
    }
    m_prices->model().setRows(rows);
}

void ProviderPanel::showStanding(const std::optional<AccountStanding> &known)
{
    const Format format;
    const AccountStanding standing = known.value_or(AccountStanding());
    QStringList lately;
    for (const IntakeStanding &trouble : standing.intake)
        lately += IntakeText::troubles(trouble, m_account, format);
    if (known)
        lately += ProviderWords::receipts(standing.receipts, format);
    m_lately->setText(lately.join(QLatin1Char('\n')));
    m_unpriced->setText(ProviderWords::unpriced(standing.unpriced));
    m_unpriced->setVisible(!standing.unpriced.isEmpty());
    QList<TableRow> rows;
    for (const ProviderTemplate &signature : standing.signatures)
        rows.append({rows.size() + 1,
                     {{.text = signature.code},
                      {.text = TemplateText::state(signature)},
                      {.text = format.time(signature.confirmedAt)}}});
    m_senders->model().setRows(rows);
}

void ProviderPanel::showChanges(const QList<AuditRow> &changes)
{
    QList<TableRow> rows;
    const Format format;
    for (const AuditRow &change : changes)
        rows.append({change.sequence,
                     {{.text = format.time(change.at)},
                      {.text = nameOfPerson(change.actorName)},
                      {.text = AuditText::action(change.action)},
                      {.text = AuditDetailText::line(change.detail), .muted = true}}});
    m_changes->model().setRows(rows);
}

void ProviderPanel::showAddress(const QString &address)
{
    m_address->setText(address);
    m_address->setVisible(!address.isEmpty());
    m_copy->setVisible(!address.isEmpty());
}

void ProviderPanel::copyAddress()
{
    QApplication::clipboard()->setText(m_address->text());
}

void ProviderPanel::setEditable(bool editable, const QString &whyNot)
{
    for (QPushButton *button : std::as_const(m_edits)) {
        button->setEnabled(editable);
        button->setToolTip(editable ? QString() : whyNot);
    }
}

QString ProviderPanel::tab() const
{
    return QString::number(m_tabs->currentIndex());
}

void ProviderPanel::setTab(const QString &tab)
{
    m_tabs->setCurrentIndex(tab.toInt());
}

} // namespace heliograph
