// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/rules/rulelistdialog.h"

#include "engine/domain/phonenumberparser.h"
#include "ui/text/errortext.h"
#include "ui/views/rules/rulewords.h"
#include "ui/widgets/form.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

RuleListDialog::RuleListDialog(RuleDesk &desk, const std::optional<ContentListRow> &before,
                               const QString &text, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("rules.list"),
         .title = before ? tr("Change the list %1").arg(before->name) : tr("A new list of content rules"),
         .text
         = tr("An entry a line beneath a heading; # begins a comment. [block], [second look], [note]: "
              "words and phrases, casino* finds casinos as well. [allow]: phrases in which none of those "
              "counts. [credentials], [urgency], [code requests]: the words of phishing. [allowed "
              "links], [shorteners]: hosts. [brands]: a name, and after = its own hosts. [rules]: how "
              "much other rules mind, as in shortener = block; second look, note, off."),
         .action = tr("Put in force"),
         .leave = tr("Leave it")},
        parent)
    , m_desk(desk)
    , m_before(before)
{
    build(text);
    connect(this, &TaskDialog::taken, this, [this] {
        if (!check())
            return;
        setBusy(true);
        Q_EMIT ready(list());
    });
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().lineSpacing() * 34);
}

void RuleListDialog::build(const QString &text)
{
    if (!m_before) {
        m_name = form().add(tr("Name of the list"), new QLineEdit(this));
        m_name->setObjectName(QStringLiteral("rules.list.name"));
    }
    m_country = form().add(tr("Only in this country (may be left empty)"),
                           new QLineEdit(m_before ? m_before->country : QString(), this),
                           tr("In two letters, as in CN. Empty: everywhere."));
    m_country->setObjectName(QStringLiteral("rules.list.country"));
    m_text = new QPlainTextEdit(text, this);
    m_text->setObjectName(QStringLiteral("rules.list.text"));
    m_text->setAccessibleName(tr("The list"));
    m_text->setTabChangesFocus(true);
    m_outcome = new QLabel(this);
    m_outcome->setObjectName(QStringLiteral("rules.list.outcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    body().addWidget(m_text, 1);
    body().addWidget(m_outcome);
    QPushButton *trying = addButton(QStringLiteral("try"), tr("Try on recent texts"));
    connect(trying, &QPushButton::clicked, this, &RuleListDialog::rehearse);
}

NewContentList RuleListDialog::list() const
{
    return {m_before ? m_before->name : m_name->text().trimmed(), m_country->text().trimmed().toUpper(),
            m_text->toPlainText()};
}

bool RuleListDialog::check()
{
    form().clearProblems();
    showProblem({});
    const NewContentList written = list();
    if (m_name != nullptr && written.name.isEmpty())
        form().setProblem(m_name, tr("Give the list a name. A list of that name gets a new version."));
    if (!written.country.isEmpty() && !PhoneNumberParser::isCountry(written.country))
        form().setProblem(m_country,
                          tr("“%1” is no country. Write it in two letters, as in CN.").arg(written.country));
    const auto right = RuleDesk::check(written.text);
    if (!right)
        showProblem(ErrorText::sentence(right.error()));
    form().focusFirstProblem();
    return right.has_value() && !form().hasProblems();
}

bool RuleListDialog::weakens() const
{
    return RuleDesk::weakens(m_before, list());
}

void RuleListDialog::rehearse()
{
    if (!check())
        return;
    m_outcome->setText(tr("The newest texts are being looked at…"));
    m_desk.tryOnRecent(list()).then(this, [this](const Result<RuleRehearsal::Outcome> &outcome) {
        m_outcome->setText(outcome ? RuleWords::outcome(*outcome, Format()) : QString());
        if (!outcome)
            showProblem(ErrorText::sentence(outcome.error()));
    });
}

} // namespace heliograph
