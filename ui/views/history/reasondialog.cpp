// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/reasondialog.h"

#include "ui/text/codetext.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/holdtext.h"
#include "ui/text/skiptext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int CodeRole = Qt::UserRole;
constexpr int HeldRole = Qt::UserRole + 1;

QString wordsOf(const HistoryReason &reason)
{
    if (reason.held)
        return HoldText::because({holdFromCode(reason.code), std::nullopt, QString()}, QString(), Format());
    return SkipText::knows(reason.code) ? SkipText::because(reason.code)
                                        : CodeText::withCode(reason.meaning, reason.code);
}

} // namespace

ReasonDialog::ReasonDialog(EngineClient &client, std::optional<CampaignId> campaign, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_state(new QLabel(tr("Counting…"), this))
{
    setObjectName(QStringLiteral("reasons"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Why messages have not gone or came to nothing"));
    build(campaign.has_value());
    HistoryDesk(client).reasons(campaign).then(
        this, [this](const Result<QList<HistoryReason>> &reasons) { show(reasons); });
}

void ReasonDialog::build(bool ofCampaign)
{
    auto *note = new QLabel(ofCampaign ? tr("Counts are of the campaign that is chosen, whatever the period.")
                                       : tr("Counts are of all messages, whatever the period."),
                            this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("reasons.list"));
    m_list->setAccessibleName(windowTitle());
    m_state->setObjectName(QStringLiteral("reasons.state"));
    m_state->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Show these messages"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("reasons.take"));
    m_take->setProperty("primary", true);
    m_take->setEnabled(false);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)
        ->setObjectName(QStringLiteral("reasons.cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(m_list, &QListWidget::itemActivated, this, &ReasonDialog::take);
    connect(m_list, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *item) { m_take->setEnabled(item != nullptr); });
    connect(m_take, &QPushButton::clicked, this, [this] { take(m_list->currentItem()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 75, fontMetrics().height() * 24);
}

void ReasonDialog::show(const Result<QList<HistoryReason>> &reasons)
{
    if (!reasons) {
        m_state->setText(ErrorText::sentence(reasons.error()));
        return;
    }
    m_state->setText(tr("Nothing is held, and nothing came to nothing."));
    m_state->setVisible(reasons->isEmpty());
    const auto those = [&reasons](auto &&fits) {
        QList<HistoryReason> fitting;
        std::ranges::copy_if(*reasons, std::back_inserter(fitting), fits);
        return fitting;
    };
    const auto skipped = [](const HistoryReason &each) { return !each.held && SkipText::knows(each.code); };
    const auto ofFamily = [&](ErrorFamily family) {
        return those(
            [&](const HistoryReason &each) { return !each.held && !skipped(each) && each.family == family; });
    };
    addFamily(tr("Held, for now"), those(&HistoryReason::held));
    addFamily(tr("Skipped by a rule"), those(skipped));
    addFamily(tr("Too fast for a provider"), ofFamily(ErrorFamily::Throttle));
    addFamily(tr("The person: number, or a limit that protects it"), ofFamily(ErrorFamily::Person));
    addFamily(tr("The account: key, money or clock"), ofFamily(ErrorFamily::Account));
    addFamily(tr("The content"), ofFamily(ErrorFamily::Content));
    addFamily(tr("The route: template, signature or country"), ofFamily(ErrorFamily::Route));
    addFamily(tr("Other codes, also of carriers"), ofFamily(ErrorFamily::Other));
}

void ReasonDialog::addFamily(const QString &words, const QList<HistoryReason> &reasons)
{
    if (reasons.isEmpty())
        return;
    auto *heading = new QListWidgetItem(words, m_list);
    heading->setFlags(Qt::NoItemFlags);
    const Format format;
    for (const HistoryReason &reason : reasons) {
        const QString what = wordsOf(reason);
        auto *item = new QListWidgetItem(
            tr("%1 · %2", "how many, and why").arg(format.count(reason.count), what), m_list);
        item->setData(CodeRole, reason.code);
        item->setData(HeldRole, reason.held);
        item->setToolTip(reason.code);
    }
}

void ReasonDialog::take(const QListWidgetItem *item)
{
    if (item == nullptr || item->data(CodeRole).toString().isEmpty())
        return;
    Q_EMIT chosen(item->data(CodeRole).toString(), item->data(HeldRole).toBool());
    accept();
}

} // namespace heliograph
