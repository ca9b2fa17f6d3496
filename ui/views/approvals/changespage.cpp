// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/approvals/changespage.h"

#include "ui/text/approvaltext.h"
#include "ui/views/cells.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

ChangesPage::ChangesPage(QWidget *parent)
    : QWidget(parent)
    , m_table(new DataTable(QStringLiteral("approvals.changes"), {}, this))
    , m_before(new QLabel(this))
    , m_after(new QLabel(this))
    , m_about(new QLabel(this))
{
    m_table->setColumns({{QStringLiteral("what"), tr("Change"), 30},
                         {QStringLiteral("subject"), tr("Of"), 18},
                         {QStringLiteral("by"), tr("Asked for by"), 14},
                         {QStringLiteral("state"), tr("State"), 24},
                         {QStringLiteral("when"), tr("When"), 14}});
    m_table->setKeysAreIds();
    m_table->setNothing({QStringLiteral("ok"), tr("No change waits"),
                         tr("Dangerous changes of settings come here where two people may make them.")});
    auto *before = new Card(tr("Before"), this);
    before->body().addWidget(m_before);
    auto *after = new Card(tr("After"), this);
    after->body().addWidget(m_after);
    for (QLabel *label : {m_before, m_after, m_about}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *sides = new QHBoxLayout;
    sides->addWidget(before, 1);
    sides->addWidget(after, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_about);
    layout->addLayout(sides);
    connect(m_table, &DataTable::currentChanged, this, [this] {
        showChosen();
        Q_EMIT chosenChanged();
    });
    showChosen();
}

const PendingChange *ChangesPage::chosen() const
{
    const qint64 key = m_table->currentKey();
    const auto change = std::ranges::find_if(
        m_view.changes, [key](const PendingChange &one) { return number(one.id) == key; });
    return change == m_view.changes.end() ? nullptr : &*change;
}

void ChangesPage::show(const ChangesView &view)
{
    m_view = view;
    const Format format;
    QList<TableRow> rows;
    for (const PendingChange &change : view.changes) {
        TableRow row;
        row.key = number(change.id);
        row.cells = {Cells::text(ApprovalText::changeKind(change.change.kind)),
                     Cells::text(change.change.subject), Cells::text(view.logins.value(change.askedBy)),
                     Cells::text(ApprovalText::changeState(change.stateAt(view.now))),
                     Cells::time(change.askedAt, view.now, format)};
        rows.append(row);
    }
    m_table->model().setRows(rows);
    if (m_table->currentKey() == 0 && !rows.isEmpty())
        m_table->select(rows.constFirst().key);
    showChosen();
    Q_EMIT chosenChanged();
}

void ChangesPage::showChosen()
{
    const PendingChange *change = chosen();
    const auto words = [](const QJsonObject &settings) {
        return settings.isEmpty() ? tr("nothing")
                                  : ApprovalText::changeLines(settings).join(QLatin1Char('\n'));
    };
    m_before->setText(change == nullptr ? QString() : words(change->change.before));
    m_after->setText(change == nullptr ? QString() : words(change->change.after));
    m_about->setText(change == nullptr
                         ? QString()
                         : tr("%1 asked for it. It can be confirmed until %2.")
                               .arg(m_view.logins.value(change->askedBy), Format().time(change->until)));
}

Decision ChangesPage::confirming(const PendingChange &change)
{
    return {.id = QStringLiteral("confirm"),
            .title = tr("Confirm this change?"),
            .text = QString(ApprovalText::changeKind(change.change.kind) % QStringLiteral(": ")
                            % change.change.subject),
            .action = tr("Make the change"),
            .stay = tr("Not yet")};
}

Decision ChangesPage::refusing()
{
    return {.id = QStringLiteral("refuse"),
            .title = tr("Refuse this change?"),
            .text = tr("Nothing is changed. Whoever asked for it sees the reason."),
            .action = tr("Refuse the change"),
            .stay = tr("Keep it waiting"),
            .dangerous = false,
            .wantsReason = true};
}

} // namespace heliograph
