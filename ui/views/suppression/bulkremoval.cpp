// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/suppression/bulkremoval.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/form.h"
#include "ui/widgets/taskdialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPushButton>

namespace heliograph {

namespace {

QString problemsOf(const RemovalLook &look)
{
    QStringList lines;
    for (const Reject &each : look.problems)
        lines.append(each.line == 0 ? ProblemText::sentence(each.problem, each.value)
                                    : ProblemText::inLine(each.line, each.problem, each.value));
    return lines.join(QLatin1Char('\n'));
}

QString textOf(const RemovalLook &look)
{
    QStringList sentences;
    sentences.append(look.found.ownWish > 0 ? BulkRemoval::tr(
                         "%Ln of them asked themselves not to be texted.", nullptr, look.found.ownWish)
                                            : BulkRemoval::tr("None of them asked for it themselves."));
    sentences.append(BulkRemoval::tr("They are taken off with all their scopes."));
    if (const qint64 others = look.e164.size() - look.found.listed; others > 0)
        sentences.append(
            BulkRemoval::tr("%Ln of the numbers are not on the list.", nullptr, Format::plural(others)));
    if (look.refused > 0)
        sentences.append(BulkRemoval::tr("%Ln rows hold no number.", nullptr, Format::plural(look.refused)));
    if (look.found.listed > BulkRemoval::MostAlone)
        sentences.append(BulkRemoval::tr("More than %1 a day want a second person: it then waits in "
                                         "Approvals until somebody else confirms it.")
                             .arg(Format().count(BulkRemoval::MostAlone)));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

BulkRemoval::BulkRemoval(const Surroundings &around, QWidget *over)
    : QObject(over)
    , m_around(around)
    , m_desk(around.client)
    , m_over(over)
{
}

void BulkRemoval::askForList()
{
    m_file.clear();
    auto *dialog = new TaskDialog({.id = QStringLiteral("textmany"),
                                   .title = tr("Text several people again"),
                                   .text = tr("Nothing is changed before it is said whom that is about."),
                                   .action = tr("Look them up…"),
                                   .leave = tr("Keep them on the list")},
                                  m_over);
    auto *typed = dialog->form().add(tr("Numbers, one a line"), new QPlainTextEdit(dialog));
    typed->setObjectName(QStringLiteral("textmany.numbers"));
    typed->setTabChangesFocus(true);
    typed->setFixedHeight(dialog->fontMetrics().lineSpacing() * 6);
    auto *country = dialog->form().add(
        tr("Country of numbers without one"),
        CountryBox::make(m_around.preferences.value(CountryBox::RememberedAs).toString(), dialog));
    country->setObjectName(QStringLiteral("textmany.country"));
    connect(dialog->addButton(QStringLiteral("file"), tr("Take them from a file…")), &QPushButton::clicked,
            this, [this, dialog, typed] { chooseFile(dialog, typed); });
    connect(dialog, &TaskDialog::taken, this, [this, dialog, typed, country] {
        dialog->showProblem({});
        dialog->setBusy(true);
        const QString region = country->currentData().toString();
        auto looked = m_file.isEmpty() ? m_desk.lookAtTyped(typed->toPlainText(), region)
                                       : m_desk.lookAtFile(m_file, region);
        looked.then(dialog, [this, dialog, isTyped = m_file.isEmpty()](const Result<RemovalLook> &look) {
            dialog->setBusy(false);
            if (!look)
                dialog->showProblem(ErrorText::sentence(look.error()));
            else if (isTyped && look->refused > 0)
                dialog->showProblem(problemsOf(*look));
            else if (look->found.listed == 0)
                dialog->showProblem(tr("None of these numbers is on the list."));
            else {
                dialog->accept();
                askAbout(*look);
            }
        });
    });
    dialog->open();
}

void BulkRemoval::chooseFile(TaskDialog *dialog, QPlainTextEdit *typed)
{
    auto *chooser = new QFileDialog(dialog, tr("A list of numbers"), QString(),
                                    tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, dialog, [this, dialog, typed](const QString &file) {
        m_file = file;
        typed->setEnabled(false);
        dialog->setText(tr("The numbers of %1. Nothing is changed before it is said whom that is about.")
                            .arg(QFileInfo(file).fileName()));
    });
    chooser->open();
}

void BulkRemoval::ask(const QStringList &e164)
{
    m_desk.lookAt(e164).then(this, [this](const Result<RemovalLook> &look) {
        if (look)
            askAbout(*look);
        else
            Q_EMIT failed(look.error());
    });
}

void BulkRemoval::askAbout(const RemovalLook &look)
{
    const int people = look.found.listed;
    DecisionDialog::ask(
        m_over,
        {.id = QStringLiteral("textmanyagain"),
         .title = tr("Text %Ln people again?", nullptr, people),
         .text = textOf(look),
         .action = tr("Text %Ln people again", nullptr, people),
         .stay = tr("Keep them on the list"),
         .typed = Decision::typedFor(people, m_around.client.pulse().typedFrom),
         .wantsReason = true},
        [this, e164 = look.e164](const Answer &answer) { Q_EMIT decided(e164, answer.reason); });
}

} // namespace heliograph
