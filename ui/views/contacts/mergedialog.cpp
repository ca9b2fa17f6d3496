// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/mergedialog.h"

#include "ui/text/format.h"
#include "ui/text/submissiontext.h"
#include "ui/widgets/form.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

MergeDialog::MergeDialog(const QList<AudienceLine> &lines, AudienceId chosen, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("merge"),
                  .title = tr("Merge audiences into a new one"),
                  .text = tr("Everybody is in it once, by number, with the columns of all of them. Where "
                             "values differ, the newer audience counts. The old ones stay as they are."),
                  .action = tr("Merge them"),
                  .leave = tr("Leave it")},
                 parent)
    , m_lines(lines)
    , m_name(new QLineEdit(this))
    , m_audiences(new QListWidget(this))
    , m_figures(new QLabel(this))
{
    build(chosen);
    connect(m_audiences, &QListWidget::itemChanged, this, &MergeDialog::showFigures);
    connect(this, &TaskDialog::taken, this, &MergeDialog::check);
    showFigures();
}

void MergeDialog::build(AudienceId chosen)
{
    const Format format;
    m_name->setObjectName(QStringLiteral("merge.name"));
    m_name->setMaxLength(AudienceRow::LongestName);
    m_audiences->setObjectName(QStringLiteral("merge.audiences"));
    for (const AudienceLine &line : std::as_const(m_lines)) {
        auto *item
            = new QListWidgetItem(tr("%1: %Ln people", nullptr, Format::plural(line.audience.totals.accepted))
                                      .arg(line.audience.name),
                                  m_audiences);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(line.audience.id == chosen ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(format.time(line.audience.createdAt));
    }
    m_figures->setObjectName(QStringLiteral("merge.figures"));
    m_figures->setWordWrap(true);
    form().add(tr("Name of the new audience"), m_name);
    form().add(tr("Audiences, newest first"), m_audiences);
    body().addWidget(m_figures);
}

QList<AudienceLine> MergeDialog::marked() const
{
    QList<AudienceLine> lines;
    for (int at = 0; at < m_audiences->count(); ++at) {
        if (m_audiences->item(at)->checkState() == Qt::Checked)
            lines.append(m_lines.at(at));
    }
    return lines;
}

void MergeDialog::showFigures()
{
    const QList<AudienceLine> lines = marked();
    QList<std::optional<AudienceConsent>> consents;
    QStringList without;
    qint64 people = 0;
    for (const AudienceLine &line : lines) {
        people += line.audience.totals.accepted;
        consents.append(line.consent);
        if (!line.consent || line.consent->basis == ConsentBasis::Withdrawn)
            without.append(line.audience.name);
    }
    if (lines.size() < 2) {
        m_figures->setText(tr("Mark two or more."));
        return;
    }
    const QString most = tr("At most %Ln people.", nullptr, Format::plural(people));
    const auto joint = jointConsent(consents);
    const QString consent = without.isEmpty() && joint
        ? tr("Marketing: “%1”, the weakest of their grounds, counts for all.")
              .arg(SubmissionText::consent(joint->basis))
        : tr("It may not be sent marketing: there is no ground for %1.")
              .arg(without.join(QStringLiteral(", ")));
    m_figures->setText(QString(most % QLatin1Char(' ') % consent));
}

void MergeDialog::check()
{
    form().clearProblems();
    if (m_name->text().trimmed().isEmpty())
        form().setProblem(m_name, tr("Give the new audience a name."));
    if (marked().size() < 2)
        form().setProblem(m_audiences, tr("Mark two audiences or more."));
    if (form().hasProblems())
        form().focusFirstProblem();
    else
        Q_EMIT ready();
}

AudienceMergeOrder MergeDialog::order() const
{
    AudienceMergeOrder order{.name = m_name->text().trimmed(), .audiences = {}};
    const QList<AudienceLine> lines = marked();
    for (const AudienceLine &line : lines)
        order.audiences.prepend(line.audience.id);
    return order;
}

} // namespace heliograph
