// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/settings/workspacepage.h"

#include "ui/text/format.h"
#include "ui/views/settings/approvalfields.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heliograph {

namespace {

using namespace std::chrono_literals;

QString factorWords(SecondFactor rule)
{
    switch (rule) {
    case SecondFactor::Optional:
        return WorkspacePage::tr("Whoever wants to");
    case SecondFactor::Seniors:
        return WorkspacePage::tr("Supervisors and admins");
    case SecondFactor::Everybody:
        return WorkspacePage::tr("Everybody");
    }
    Q_UNREACHABLE();
}

QString keptWords(Millis kept)
{
    return kept.count() == 0
        ? WorkspacePage::tr("for good")
        : WorkspacePage::tr("%Ln day(s)", nullptr, static_cast<int>(kept / std::chrono::days(1)));
}

} // namespace

WorkspacePage::WorkspacePage(QWidget *parent)
    : QWidget(parent)
    , m_approvals(new ApprovalFields(this))
    , m_form(new Form(this))
{
    build();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 8, 2, 2);
    layout->addWidget(m_approvals);
    layout->addWidget(m_form);
    layout->addWidget(m_changes);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_approvals, &ApprovalFields::edited, this, &WorkspacePage::showChanges);
    connect(m_discard, &QPushButton::clicked, this, &WorkspacePage::discard);
    connect(m_save, &QPushButton::clicked, this, &WorkspacePage::saveChosen);
    showChanges();
}

void WorkspacePage::build()
{
    const auto number = [this](const QString &name, const QString &label, int least, int most,
                               const QString &unit, const QString &hint) {
        auto *box = m_form->add(label, new QSpinBox(this), hint);
        box->setObjectName(QStringLiteral("settings.workspace.") + name);
        box->setRange(least, most);
        box->setSuffix(unit);
        connect(box, &QSpinBox::valueChanged, this, &WorkspacePage::showChanges);
        return box;
    };
    m_late
        = number(QStringLiteral("late"), tr("Ask whether it is too late, when sending was impossible for"), 1,
                 14 * 24 * 60, tr(" min"),
                 tr("A campaign that waited longer, through a night for instance, asks before it goes on."));
    m_lock = number(QStringLiteral("lock"), tr("The console locks at the latest after"), 1, 15, tr(" min"),
                    tr("Of idleness; everybody may choose less."));
    m_factor = m_form->add(tr("Who needs a second factor"), new QComboBox(this),
                           tr("Who needs one and has none sets it up at the next sign-in."));
    m_factor->setObjectName(QStringLiteral("settings.workspace.factor"));
    for (const SecondFactor rule : {SecondFactor::Optional, SecondFactor::Seniors, SecondFactor::Everybody})
        m_factor->addItem(factorWords(rule), static_cast<int>(rule));
    connect(m_factor, &QComboBox::currentIndexChanged, this, &WorkspacePage::showChanges);
    m_kept = number(
        QStringLiteral("kept"), tr("Numbers, values and replies are kept for"), 0, 3650, tr(" days"),
        tr("After a campaign has ended; then they are erased for good, and counts and receipts stay."));
    m_kept->setSpecialValueText(tr("for good"));
    m_systemLog = new QCheckBox(tr("Tell the system's log the seals of the audit log"), this);
    m_systemLog->setObjectName(QStringLiteral("settings.workspace.systemLog"));
    m_systemLog->setToolTip(tr("There the owner of this workspace's folder cannot change them."));
    connect(m_systemLog, &QCheckBox::toggled, this, &WorkspacePage::showChanges);
    m_form->addWidget(m_systemLog);
    m_changes = new QLabel(this);
    m_changes->setObjectName(QStringLiteral("settings.workspace.changes"));
    m_changes->setWordWrap(true);
    m_discard = new QPushButton(tr("Discard"), this);
    m_discard->setObjectName(QStringLiteral("settings.workspace.discard"));
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("settings.workspace.save"));
    m_save->setProperty("primary", true);
}

// What somebody else changed meanwhile is taken over; only what was touched here stays as it was entered.
void WorkspacePage::show(const WorkspaceSettings &settings)
{
    WorkspaceSettings shown = settings;
    if (m_known) {
        const WorkspaceSettings mine = wanted();
        if (mine.lateAfter != m_inForce.lateAfter)
            shown.lateAfter = mine.lateAfter;
        if (mine.signIn.lockAfter != m_inForce.signIn.lockAfter)
            shown.signIn.lockAfter = mine.signIn.lockAfter;
        if (mine.signIn.secondFactor != m_inForce.signIn.secondFactor)
            shown.signIn.secondFactor = mine.signIn.secondFactor;
        if (mine.systemLog != m_inForce.systemLog)
            shown.systemLog = mine.systemLog;
        if (mine.keptFor != m_inForce.keptFor)
            shown.keptFor = mine.keptFor;
        shown.approvals = ApprovalFields::merged(settings.approvals, m_inForce.approvals, mine.approvals);
    }
    m_inForce = settings;
    m_known = true;
    put(shown);
    showChanges();
}

void WorkspacePage::put(const WorkspaceSettings &settings)
{
    m_approvals->put(settings.approvals);
    m_late->setValue(static_cast<int>(settings.lateAfter / 1min));
    m_lock->setValue(static_cast<int>(settings.signIn.lockAfter / 1min));
    m_factor->setCurrentIndex(m_factor->findData(static_cast<int>(settings.signIn.secondFactor)));
    m_kept->setValue(static_cast<int>(settings.keptFor / std::chrono::days(1)));
    m_systemLog->setChecked(settings.systemLog);
}

void WorkspacePage::discard()
{
    put(m_inForce);
    showChanges();
}

// A length that a field cannot show, as 90 seconds, counts as unchanged as long as the field is not touched.
WorkspaceSettings WorkspacePage::wanted() const
{
    WorkspaceSettings wanted = m_inForce;
    if (m_late->value() != m_inForce.lateAfter / 1min)
        wanted.lateAfter = std::chrono::minutes(m_late->value());
    if (m_lock->value() != m_inForce.signIn.lockAfter / 1min)
        wanted.signIn.lockAfter = std::chrono::minutes(m_lock->value());
    wanted.signIn.secondFactor = static_cast<SecondFactor>(m_factor->currentData().toInt());
    if (m_kept->value() != m_inForce.keptFor / std::chrono::days(1))
        wanted.keptFor = std::chrono::days(m_kept->value());
    wanted.systemLog = m_systemLog->isChecked();
    wanted.approvals = m_approvals->wanted(m_inForce.approvals);
    return wanted;
}

QStringList WorkspacePage::changes() const
{
    const WorkspaceSettings now = wanted();
    const Format format;
    QStringList changes = ApprovalFields::changes(m_inForce.approvals, now.approvals);
    const auto note = [&changes](const QString &what, const QString &before, const QString &after) {
        changes.append(tr("%1: %2 → %3", "a setting, before, after").arg(what, before, after));
    };
    if (now.lateAfter != m_inForce.lateAfter)
        note(tr("Asks whether it is too late after"), format.duration(m_inForce.lateAfter),
             format.duration(now.lateAfter));
    if (now.signIn.lockAfter != m_inForce.signIn.lockAfter)
        note(tr("Locks after"), format.duration(m_inForce.signIn.lockAfter),
             format.duration(now.signIn.lockAfter));
    if (now.signIn.secondFactor != m_inForce.signIn.secondFactor)
        note(tr("Second factor"), factorWords(m_inForce.signIn.secondFactor),
             factorWords(now.signIn.secondFactor));
    if (now.keptFor != m_inForce.keptFor)
        note(tr("Numbers, values and replies are kept"), keptWords(m_inForce.keptFor),
             keptWords(now.keptFor));
    if (now.systemLog != m_inForce.systemLog)
        note(tr("Seals in the system's log"), m_inForce.systemLog ? tr("yes") : tr("no"),
             now.systemLog ? tr("yes") : tr("no"));
    return changes;
}

bool WorkspacePage::erases() const
{
    const Millis kept = wanted().keptFor;
    return kept.count() != 0 && (m_inForce.keptFor.count() == 0 || kept < m_inForce.keptFor);
}

void WorkspacePage::showChanges()
{
    if (m_save == nullptr)
        return;
    const QStringList all = m_known ? changes() : QStringList();
    m_changes->setText(all.join(QLatin1Char('\n')));
    m_discard->setVisible(!all.isEmpty());
    m_save->setVisible(!all.isEmpty());
    m_save->setText(tr("Save %Ln change(s)", nullptr, static_cast<int>(all.size())));
}

void WorkspacePage::setEditable(bool editable, const QString &whyNot)
{
    m_approvals->setEnabled(editable);
    m_approvals->setToolTip(editable ? QString() : whyNot);
    m_form->setEnabled(editable);
    m_form->setToolTip(editable ? QString() : whyNot);
    if (!editable)
        m_changes->setText(whyNot);
    else
        showChanges();
}

} // namespace heliograph
