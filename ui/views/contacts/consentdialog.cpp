// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/consentdialog.h"

#include "ui/text/format.h"
#include "ui/text/submissiontext.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

ConsentDialog::ConsentDialog(const AudienceLine &line, TimePoint now, QWidget *parent)
    : QDialog(parent)
    , m_audience(line.audience.id)
    , m_now(now)
    , m_form(new Form(this))
    , m_basis(new QComboBox(this))
    , m_version(new QLineEdit(this))
    , m_source(new QLineEdit(this))
    , m_obtained(new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(toMillis(now)), this))
{
    setObjectName(QStringLiteral("consent"));
    setWindowTitle(tr("Consent to marketing"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(line);
    showFields();
}

void ConsentDialog::build(const AudienceLine &line)
{
    auto *explanation
        = new QLabel(tr("Why may the people of “%1” be sent marketing? What is entered is kept for good "
                        "and counts from now on. It takes nobody off the suppression list.")
                         .arg(line.audience.name),
                     this);
    explanation->setWordWrap(true);
    explanation->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    for (const ConsentBasis basis :
         {ConsentBasis::OptIn, ConsentBasis::Customers, ConsentBasis::Request, ConsentBasis::Withdrawn})
        m_basis->addItem(SubmissionText::consent(basis), static_cast<int>(basis));
    m_basis->setObjectName(QStringLiteral("consent.basis"));
    m_version->setObjectName(QStringLiteral("consent.version"));
    m_source->setObjectName(QStringLiteral("consent.source"));
    m_obtained->setObjectName(QStringLiteral("consent.obtained"));
    m_obtained->setCalendarPopup(true);
    m_obtained->setDisplayFormat(Format::fieldPattern());
    m_form->add(tr("Basis"), m_basis);
    m_form->add(tr("Version of the wording they agreed to"), m_version);
    m_form->add(tr("When the last of them agreed"), m_obtained);
    m_form->add(tr("Where that is known from"), m_source);
    auto *buttons = new QDialogButtonBox(this);
    auto *record = buttons->addButton(tr("Record it"), QDialogButtonBox::AcceptRole);
    record->setObjectName(QStringLiteral("consent.record"));
    record->setProperty("primary", true);
    auto *leave = buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole);
    connect(record, &QPushButton::clicked, this, &ConsentDialog::enter);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &ConsentDialog::showFields);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_form);
    layout->addWidget(buttons);
}

void ConsentDialog::showFields()
{
    const bool withdrawn = m_basis->currentData().toInt() == static_cast<int>(ConsentBasis::Withdrawn);
    m_form->setFieldVisible(m_version, !withdrawn);
    m_form->setFieldVisible(m_obtained, !withdrawn);
}

void ConsentDialog::enter()
{
    const auto basis = static_cast<ConsentBasis>(m_basis->currentData().toInt());
    const TimePoint obtained = fromMillis(m_obtained->dateTime().toMSecsSinceEpoch());
    m_form->clearProblems();
    if (m_source->text().trimmed().isEmpty())
        m_form->setProblem(m_source, tr("Say where that is known from."));
    if (basis != ConsentBasis::Withdrawn && m_version->text().trimmed().isEmpty())
        m_form->setProblem(m_version, tr("Name the wording, for example by its date."));
    if (basis != ConsentBasis::Withdrawn && obtained > m_now)
        m_form->setProblem(m_obtained, tr("That time has not come yet."));
    if (m_form->hasProblems()) {
        m_form->focusFirstProblem();
        return;
    }
    Q_EMIT entered(m_audience,
                   {.basis = basis,
                    .textVersion = basis == ConsentBasis::Withdrawn ? QString() : m_version->text().trimmed(),
                    .source = m_source->text().trimmed(),
                    .obtainedAt = basis == ConsentBasis::Withdrawn ? m_now : obtained});
    accept();
}

} // namespace heliograph
