// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/vouchdialog.h"

#include "engine/domain/maskednumber.h"
#include "ui/widgets/form.h"

#include <QListWidget>
#include <QPlainTextEdit>

namespace heliograph {

VouchDialog::VouchDialog(const QList<TestNumber> &numbers, UserId mine, bool full, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("users.vouch"),
         .title = tr("Vouch for a test number"),
         .text = tr("Tests go only to numbers whose owners agree, which they show by a code. Where none "
                    "can be sent, you can say that the owner agrees, and how you know. Nobody vouches "
                    "for a number of his own."),
         .action = tr("Vouch for the number"),
         .leave = tr("Leave it")},
        parent)
    , m_list(form().add(tr("Numbers that nobody has confirmed"), new QListWidget(this)))
    , m_reason(form().add(tr("How you know that its owner agrees"), new QPlainTextEdit(this),
                          tr("The audit log keeps it.")))
{
    m_list->setObjectName(QStringLiteral("users.vouch.numbers"));
    m_reason->setObjectName(QStringLiteral("users.vouch.reason"));
    m_reason->setTabChangesFocus(true);
    m_list->setFixedHeight(fontMetrics().lineSpacing() * 7);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * 4);
    fill(numbers, mine, full);
    connect(this, &TaskDialog::taken, this, &VouchDialog::take);
}

void VouchDialog::fill(const QList<TestNumber> &numbers, UserId mine, bool full)
{
    for (const TestNumber &one : numbers) {
        if (one.isConfirmed() || one.user == mine)
            continue;
        auto *item = new QListWidgetItem(
            tr("%1, of %2").arg(full ? one.e164 : maskedNumber(one.e164), one.userName), m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(qint64(one.id)));
    }
    if (m_list->count() == 0)
        showProblem(tr("No number of anybody else waits to be confirmed."));
    m_list->setCurrentRow(0);
}

void VouchDialog::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString reason = m_reason->toPlainText().trimmed();
    form().clearProblems();
    if (item == nullptr)
        form().setProblem(m_list, tr("Select the number first."));
    if (reason.isEmpty())
        form().setProblem(m_reason, tr("Say how you know that its owner agrees."));
    form().focusFirstProblem();
    if (form().hasProblems())
        return;
    setBusy(true);
    Q_EMIT ready(TestNumberId{item->data(Qt::UserRole).toLongLong()}, reason);
}

} // namespace heliograph
