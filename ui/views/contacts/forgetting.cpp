// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/forgetting.h"

#include "engine/domain/phonenumberparser.h"
#include "ui/text/format.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/form.h"
#include "ui/widgets/taskdialog.h"

#include <QLineEdit>

namespace heliograph {

Forgetting::Forgetting(const Surroundings &around, QWidget *over)
    : QObject(over)
    , m_around(around)
    , m_over(over)
{
}

void Forgetting::askWhom()
{
    auto *dialog = new TaskDialog({.id = QStringLiteral("forgetwhom"),
                                   .title = tr("Forget a person"),
                                   .text = tr("Whoever asks to be forgotten is found by the number, in every "
                                              "audience, message and reply."),
                                   .action = tr("Go on…"),
                                   .leave = tr("Leave it")},
                                  m_over);
    auto *typed = dialog->form().add(tr("Number"), new QLineEdit(dialog));
    typed->setObjectName(QStringLiteral("forgetwhom.number"));
    auto *country = dialog->form().add(
        tr("Country, if the number has none"),
        CountryBox::make(m_around.preferences.value(CountryBox::RememberedAs).toString(), dialog));
    country->setObjectName(QStringLiteral("forgetwhom.country"));
    connect(dialog, &TaskDialog::taken, this, [this, dialog, typed, country] {
        PhoneNumberParser parser(country->currentData().toString(), PhoneNumberParser::Invented::Accept);
        const ParsedPhone parsed = parser.parse(typed->text());
        if (const auto *problem = std::get_if<PhoneProblem>(&parsed)) {
            dialog->form().setProblem(typed, ProblemText::sentence(*problem, typed->text()));
            dialog->form().focusFirstProblem();
            return;
        }
        const auto &number = std::get<PhoneNumber>(parsed);
        dialog->accept();
        ask(number.e164(), number.grouped());
    });
    dialog->open();
}

void Forgetting::ask(const QString &e164, const QString &shown)
{
    DecisionDialog::ask(
        m_over,
        {.id = QStringLiteral("forget"),
         .title = tr("Forget %1 for good?").arg(shown),
         .text = tr("This goes: the number and every other value of this person, in all audiences, messages "
                    "and test numbers; what they texted back.\n\nThis stays: a fingerprint on the "
                    "suppression list that nobody can read, so that they are never texted again; states, "
                    "times and costs of the messages, so that ledgers and reports still add up; backups and "
                    "exports made earlier, which have to be deleted where they lie.\n\nIt cannot be undone."),
         .action = tr("Forget this person"),
         .stay = tr("Keep everything"),
         .wantsReason = true},
        [this, e164](const Answer &answer) { Q_EMIT decided(e164, answer.reason); });
}

QString Forgetting::sentence(const ForgottenPerson &person)
{
    const Format format;
    return tr("Forgotten: messages %1, replies %2, places in audiences %3. Nothing is sent there any more.")
        .arg(format.count(person.messages), format.count(person.replies), format.count(person.members));
}

QString Forgetting::rest(const ForgottenPerson &person)
{
    return person.isComplete() ? QString()
                               : tr("%Ln messages to this person have not ended yet and still need the "
                                    "number. Forget the person again when they have.",
                                    nullptr, Format::plural(person.open));
}

} // namespace heliograph
