// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/suppression/suppressiondialog.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/problemtext.h"
#include "ui/text/submissiontext.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QString problemsOf(const SuppressionReport &report)
{
    QStringList lines;
    for (const Reject &each : report.problems)
        lines.append(each.line == 0 ? ProblemText::sentence(each.problem, each.value)
                                    : ProblemText::inLine(each.line, each.problem, each.value));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

SuppressionDialog::SuppressionDialog(Kind kind, EngineClient &client, Preferences &preferences,
                                     const QString &file, const QMap<AccountId, QString> &providers,
                                     QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_desk(client)
    , m_preferences(preferences)
    , m_file(file)
    , m_form(new Form(this))
    , m_numbers(new QPlainTextEdit(this))
    , m_country(CountryBox::make(preferences.value(CountryBox::RememberedAs).toString(), this))
    , m_reason(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_source(new QLineEdit(this))
    , m_answer(new QLabel(this))
    , m_act(new QPushButton(this))
{
    setObjectName(QStringLiteral("suppress"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(providers);
}

SuppressionDialog::~SuppressionDialog()
{
    m_progress->stop();
}

void SuppressionDialog::build(const QMap<AccountId, QString> &providers)
{
    const QString file = QFileInfo(m_file).fileName();
    setWindowTitle(m_kind == Kind::Check      ? tr("Check a list")
                       : m_kind == Kind::File ? tr("Import into the suppression list")
                                              : tr("Add to the suppression list"));
    const std::pair<QWidget *, const char *> names[]
        = {{m_numbers, "numbers"}, {m_country, "country"}, {m_reason, "reason"}, {m_scope, "scope"},
           {m_source, "source"},   {m_answer, "answer"},   {m_act, "act"}};
    for (const auto &[widget, part] : names)
        widget->setObjectName(QStringLiteral("suppress.") + QLatin1String(part));
    m_numbers->setTabChangesFocus(true);
    m_numbers->setFixedHeight(fontMetrics().lineSpacing() * 6);
    m_form->add(tr("Numbers, one a line"), m_numbers);
    m_form->setFieldVisible(m_numbers, m_kind == Kind::Typed);
    m_form->add(tr("Country of numbers without one"), m_country);
    for (const SuppressionReason reason :
         {SuppressionReason::Person, SuppressionReason::Request, SuppressionReason::Complaint,
          SuppressionReason::Legal, SuppressionReason::Bounce, SuppressionReason::OptOut,
          SuppressionReason::Import})
        m_reason->addItem(SuppressionText::reason(reason), static_cast<int>(reason));
    if (m_kind == Kind::File)
        m_reason->setCurrentIndex(m_reason->count() - 1);
    m_form->add(tr("Reason"), m_reason);
    m_scope->addItem(SuppressionText::scope({}, {}), qint64(0));
    for (const MessageClass each : {MessageClass::Marketing, MessageClass::Notice, MessageClass::Code})
        m_scope->addItem(SuppressionText::scope(SuppressionScope(each), {}), SuppressionScope(each).code());
    for (auto each = providers.constBegin(); each != providers.constEnd(); ++each)
        m_scope->addItem(SuppressionText::scope(SuppressionScope(each.key()), each.value()),
                         SuppressionScope(each.key()).code());
    m_form->add(tr("They get nothing of"), m_scope);
    m_form->add(tr("Where that is known from"), m_source);
    m_source->setText(m_kind == Kind::File ? file : QString());
    for (QWidget *field : std::initializer_list<QWidget *>{m_reason, m_scope, m_source})
        m_form->setFieldVisible(field, m_kind != Kind::Check);
    m_answer->setWordWrap(true);
    m_answer->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_answer->setText(
        m_kind == Kind::Check      ? tr("%1 is compared with the list. Nothing is imported.").arg(file)
            : m_kind == Kind::File ? tr("The numbers of %1 are added. Nobody is taken off.").arg(file)
                                   : tr("They get nothing from now on, in every campaign."));
    m_act->setText(m_kind == Kind::Check      ? tr("Compare")
                       : m_kind == Kind::File ? tr("Add the numbers of this file")
                                              : tr("Add these numbers"));
    m_act->setProperty("primary", true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_act, QDialogButtonBox::AcceptRole);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &SuppressionDialog::act);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(m_answer);
    layout->addWidget(buttons);
}

void SuppressionDialog::setNumbers(const QString &numbers)
{
    m_numbers->setPlainText(numbers);
}

NewSuppression SuppressionDialog::entry() const
{
    return {.scope = SuppressionScope::fromCode(m_scope->currentData().toLongLong()),
            .reason = static_cast<SuppressionReason>(m_reason->currentData().toInt()),
            .source = m_source->text().trimmed().isEmpty() ? tr("console") : m_source->text().trimmed()};
}

void SuppressionDialog::act()
{
    if (m_kind == Kind::Typed && m_numbers->toPlainText().trimmed().isEmpty()) {
        m_form->setProblem(m_numbers, tr("Enter at least one number."));
        m_form->focusFirstProblem();
        return;
    }
    m_form->clearProblems();
    const QString region = m_country->currentData().toString();
    m_preferences.set(CountryBox::RememberedAs, region);
    m_act->setEnabled(false);
    const auto taken = [this](const Result<SuppressionReport> &report) { take(report); };
    if (m_kind == Kind::Typed)
        m_desk.add(m_numbers->toPlainText(), region, entry()).then(this, taken);
    else if (m_kind == Kind::File)
        m_desk.import(m_file, region, entry(), m_progress).then(this, taken);
    else
        m_desk.check(m_file, region).then(this, taken);
}

void SuppressionDialog::take(const Result<SuppressionReport> &report)
{
    m_act->setEnabled(true);
    if (!report) {
        m_answer->setText(ErrorText::sentence(report.error()));
        return;
    }
    if (m_kind == Kind::Typed && report->refused > 0) {
        m_form->setProblem(m_numbers, problemsOf(*report));
        m_form->focusFirstProblem();
        return;
    }
    m_answer->setText(summary(*report));
    if (m_kind == Kind::Check)
        return;
    if (report->e164.isEmpty() || report->listed == 0)
        Q_EMIT added(summary(*report));
    else
        Q_EMIT addedByHand(summary(*report), report->e164, entry().scope);
    if (report->refused == 0)
        accept();
}

QString SuppressionDialog::summary(const SuppressionReport &report) const
{
    const Format format;
    const QString sentence = m_kind == Kind::Check
        ? tr("%1 of %2 numbers are on the list.")
              .arg(format.count(report.listed), format.count(report.numbers))
        : tr("%1 of %2 numbers were new on the list.")
              .arg(format.count(report.listed), format.count(report.numbers));
    if (report.refused == 0)
        return sentence;
    return QString(sentence % QLatin1Char(' ')
                   % tr("%Ln rows hold no number:", nullptr, Format::plural(report.refused))
                   % QLatin1Char('\n') % problemsOf(report));
}

} // namespace heliograph
