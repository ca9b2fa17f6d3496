// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/resenddialog.h"

#include "ui/session/engineclient.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/resendtext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QString whyNot(ResendVerdict verdict)
{
    switch (verdict) {
    case ResendVerdict::Again:
        return {};
    case ResendVerdict::ForGood:
        return ResendDialog::tr("the cause stays");
    case ResendVerdict::NotAsked:
        return ResendDialog::tr("not chosen above");
    case ResendVerdict::MayHaveArrived:
        return ResendDialog::tr("it may have arrived");
    case ResendVerdict::DecideFirst:
        return ResendDialog::tr("decide these first, in Unknown outcomes");
    case ResendVerdict::Open:
        return ResendDialog::tr("has not ended yet");
    }
    Q_UNREACHABLE();
}

QTableWidget *table(const QString &name, const QStringList &heads, QWidget *parent)
{
    auto *made = new QTableWidget(0, static_cast<int>(heads.size()), parent);
    made->setObjectName(name);
    made->setHorizontalHeaderLabels(heads);
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    made->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    made->verticalHeader()->hide();
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setTabKeyNavigation(false);
    made->setWordWrap(true);
    made->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return made;
}

void addRow(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setToolTip(cells[column]);
        if (column == 0)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->setItem(row, column, item);
    }
}

} // namespace

ResendDialog::ResendDialog(EngineClient &client, const CampaignRow &campaign, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_campaign(campaign)
    , m_again(table(QStringLiteral("resend.again"), {tr("People"), tr("What became of it")}, this))
    , m_not(table(QStringLiteral("resend.not"), {tr("People"), tr("What became of it"), tr("Why not")}, this))
    , m_undelivered(new QCheckBox(tr("Also who was not delivered, by the carrier's own word"), this))
    , m_cancelled(new QCheckBox(tr("Also who was cancelled before it was sent"), this))
    , m_name(new QLineEdit(tr("%1, again").arg(campaign.name), this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("resend"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Resend %1").arg(campaign.name));
    build();
    plan();
}

void ResendDialog::build()
{
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("resend.name"));
    m_name->setAccessibleName(tr("Name of the new draft"));
    m_again->setAccessibleName(tr("Will get it"));
    m_not->setAccessibleName(tr("Will not get it"));
    auto *layout = new QVBoxLayout(this);
    const auto heading = [&](const QString &words) {
        auto *label = new QLabel(words, this);
        label->setProperty("role", QStringLiteral("heading"));
        layout->addWidget(label);
    };
    auto *text = new QLabel(
        tr("Only people who surely got nothing are written to again. Who is on the suppression list "
           "by now, or in another resend, is left out."),
        this);
    text->setWordWrap(true);
    layout->addWidget(text);
    layout->addWidget(m_undelivered);
    layout->addWidget(m_cancelled);
    heading(tr("Will get it"));
    layout->addWidget(m_again, 1);
    heading(tr("Will not get it"));
    layout->addWidget(m_not, 2);
    heading(tr("Name of the new draft"));
    layout->addWidget(m_name);
    layout->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(this);
    m_draft = buttons->addButton(tr("Create draft"), QDialogButtonBox::AcceptRole);
    m_draft->setObjectName(QStringLiteral("resend.draft"));
    m_draft->setProperty("primary", true);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(m_undelivered, &QCheckBox::toggled, this, &ResendDialog::plan);
    connect(m_cancelled, &QCheckBox::toggled, this, &ResendDialog::plan);
    connect(m_draft, &QPushButton::clicked, this, &ResendDialog::draft);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 85, fontMetrics().height() * 30);
}

Resend::Choice ResendDialog::choice() const
{
    return {.cancelled = m_cancelled->isChecked(), .undelivered = m_undelivered->isChecked(), .reasons = {}};
}

void ResendDialog::plan()
{
    m_draft->setEnabled(false);
    m_draft->setText(tr("Counting…"));
    CampaignDesk(m_client)
        .resendPlan(m_campaign.id, choice())
        .then(this, [this, generation = ++m_generation](const Result<ResendView> &view) {
            if (generation != m_generation)
                return;
            if (view)
                showPlan(*view);
            else
                m_problem->setText(ErrorText::sentence(view.error()));
        });
}

void ResendDialog::showPlan(const ResendView &view)
{
    const Format format;
    m_again->setRowCount(0);
    m_not->setRowCount(0);
    for (const ResendView::Share &share : view.shares) {
        const QString cause = ResendText::cause(share.state, share.reason, share.meaning);
        if (share.verdict == ResendVerdict::Again)
            addRow(m_again, {format.count(share.count), cause});
        else
            addRow(m_not, {format.count(share.count), cause, whyNot(share.verdict)});
    }
    m_draft->setEnabled(view.people > 0);
    m_draft->setText(view.people > 0 ? tr("Create draft for %Ln people", nullptr, Format::plural(view.people))
                                     : tr("Nobody would get it"));
}

void ResendDialog::draft()
{
    m_draft->setEnabled(false);
    CampaignDesk(m_client)
        .resend(m_campaign.id, m_name->text().trimmed(), choice())
        .then(this, [this](const Result<CampaignId> &made) {
            if (!made) {
                m_draft->setEnabled(true);
                m_problem->setText(ErrorText::sentence(made.error()));
                return;
            }
            Q_EMIT drafted(number(*made));
            accept();
        });
}

} // namespace heliograph
