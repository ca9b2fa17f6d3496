// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/columnsetdialog.h"

#include "ui/widgets/form.h"

#include <QLineEdit>

namespace heliograph {

namespace {

constexpr int MostCharacters = 40;

} // namespace

ColumnSetDialog::ColumnSetDialog(const QString &before, const QStringList &taken, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("columnset"),
                  .title = before.isEmpty() ? tr("Save these columns as a set")
                                            : tr("Rename the set “%1”").arg(before),
                  .text = before.isEmpty()
                      ? tr("The set keeps which columns are shown, their order and widths, and the "
                           "order of the rows where it can be chosen. It is kept for you on this "
                           "computer.")
                      : QString(),
                  .action = before.isEmpty() ? tr("Save set") : tr("Rename set"),
                  .leave = tr("Cancel")},
                 parent)
    , m_taken(taken)
    , m_name(new QLineEdit(before, this))
{
    m_name->setObjectName(QStringLiteral("columnset.name"));
    form().add(tr("Name of the set"), m_name);
    m_name->selectAll();
    m_name->setFocus();
    connect(this, &TaskDialog::taken, this, [this] {
        const QString name = m_name->text().trimmed();
        const QString problem = problemOf(name);
        form().setProblem(m_name, problem);
        if (!problem.isEmpty()) {
            form().focusFirstProblem();
            return;
        }
        Q_EMIT named(name);
        accept();
    });
}

QString ColumnSetDialog::problemOf(const QString &name) const
{
    if (name.isEmpty())
        return tr("Give the set a name, so that it can be found again.");
    if (name.size() > MostCharacters)
        return tr("The name has more than %Ln characters. Shorten it.", nullptr, MostCharacters);
    if (name.contains(u'/') || name.contains(u'\\'))
        return tr("A name cannot hold / or \\. Leave them out.");
    if (m_taken.contains(name))
        return tr("There is a set called “%1” already. Choose another name, or remove that one first.")
            .arg(name);
    return {};
}

} // namespace heliograph
