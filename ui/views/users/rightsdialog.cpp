// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/rightsdialog.h"

#include "ui/text/roletext.h"
#include "ui/widgets/datatable.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr std::array AllRoles = {Role::Operator, Role::Supervisor, Role::Admin, Role::Auditor};

QList<TableRow> rightRows()
{
    QList<TableRow> rows;
    for (int at = 0; at < RightCount; ++at) {
        const auto right = static_cast<Right>(at);
        TableRow row{at + 1, {{.text = RoleText::what(right), .hint = rightCode(right)}}};
        for (const Role role : AllRoles) {
            const Grant grant = grantOf(right, Roles{role});
            row.cells.append({.text = RoleText::grant(grant), .muted = grant == Grant::No});
        }
        rows.append(row);
    }
    return rows;
}

} // namespace

RightsDialog::RightsDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("users.rights"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Roles and rights"));
    auto *words = new QLabel(tr("“own” means one's own campaigns and what belongs to them; “two people” that "
                                "a second person with the "
                                "same right confirms. Roles protect what the program does; they do not "
                                "protect against somebody who can "
                                "write the workspace's files."),
                             this);
    words->setWordWrap(true);
    QList<TableColumn> columns{{.id = QStringLiteral("right"), .title = tr("Right"), .width = 44}};
    for (const Role role : AllRoles)
        columns.append({.id = roleKey(role), .title = RoleText::name(role), .width = 11});
    auto *table = new DataTable(QStringLiteral("users.matrix"), columns, this);
    table->view().setAccessibleName(tr("Roles and rights"));
    table->model().setRows(rightRows());
    auto *buttons = new QDialogButtonBox(this);
    connect(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), &QPushButton::clicked, this,
            &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 30);
}

} // namespace heliograph
