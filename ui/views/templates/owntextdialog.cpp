// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/templates/owntextdialog.h"

#include "engine/domain/messagetemplate.h"
#include "engine/domain/smstext.h"
#include "ui/text/languagetext.h"
#include "ui/text/problemtext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

#include <array>

namespace heliograph {

namespace {

// Those that are offered; a text that another one was entered for keeps it.
constexpr std::array Languages
    = {QLocale::Arabic,  QLocale::Chinese,    QLocale::Dutch,     QLocale::English,  QLocale::French,
       QLocale::German,  QLocale::Indonesian, QLocale::Italian,   QLocale::Japanese, QLocale::Korean,
       QLocale::Polish,  QLocale::Portuguese, QLocale::Russian,   QLocale::Spanish,  QLocale::Thai,
       QLocale::Turkish, QLocale::Ukrainian,  QLocale::Vietnamese};

} // namespace

OwnTextDialog::OwnTextDialog(For what, const OwnTextDraft &content, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("owntext"),
                  .title = what == For::New ? tr("A text of your own") : tr("Edit %1").arg(content.name),
                  .text = what == For::New
                      ? tr("Campaigns are written with it. Each keeps its own copy.")
                      : tr("This becomes a new version; earlier ones are kept. Campaigns keep the text that "
                           "they were written with."),
                  .action = tr("Save the text"),
                  .leave = tr("Leave it")},
                 parent)
    , m_name(new QLineEdit(content.name, this))
    , m_text(new QPlainTextEdit(content.text, this))
    , m_meter(new QLabel(this))
    , m_class(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    build(content);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OwnTextDialog::showMeter);
    connect(this, &TaskDialog::taken, this, &OwnTextDialog::check);
    showMeter();
}

void OwnTextDialog::build(const OwnTextDraft &content)
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_name, "name"}, {m_text, "text"}, {m_meter, "meter"}, {m_class, "class"}, {m_language, "language"}};
    for (const auto &[widget, part] : names)
        widget->setObjectName(QStringLiteral("owntext.") + QLatin1String(part));
    m_name->setMaxLength(static_cast<int>(OwnTextDraft::LongestName));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_text->setPlaceholderText(tr("Hello {{name|there}}, …"));
    m_meter->setWordWrap(true);
    m_meter->setProperty("role", QStringLiteral("muted"));
    for (const MessageClass each : {MessageClass::Notice, MessageClass::Marketing, MessageClass::Code})
        m_class->addItem(StateText::name(each), static_cast<int>(each));
    m_class->setCurrentIndex(m_class->findData(static_cast<int>(content.messageClass)));
    addLanguages(content.language);
    form().add(tr("Name"), m_name);
    form().add(tr("Text"), m_text,
               tr("{{column}} is filled in for each person, {{column|otherwise}} where it may be empty."));
    form().addWidget(m_meter);
    form().add(tr("Class"), m_class);
    form().add(tr("Language"), m_language);
}

void OwnTextDialog::addLanguages(const QString &chosen)
{
    m_language->addItem(tr("not said"), QString());
    for (const QLocale::Language each : Languages) {
        const QString code = QLocale::languageToCode(each);
        m_language->addItem(languageName(code), code);
    }
    if (m_language->findData(chosen) < 0)
        m_language->addItem(chosen, chosen);
    m_language->setCurrentIndex(m_language->findData(chosen));
}

// Columns count as they stand: what people's values come to is known once there is an audience.
void OwnTextDialog::showMeter()
{
    const QString text = m_text->toPlainText();
    const auto parsed = MessageTemplate::parse(text);
    if (!parsed) {
        const auto problem = MessageTemplate::problem(text);
        m_meter->setText(problem ? ProblemText::sentence(*problem) : QString());
        return;
    }
    const SegmentCount count = countSegments(text, SegmentRule::Gsm);
    const QString segments = tr("%1, %Ln segment(s) before columns are filled in.", nullptr, count.segments)
                                 .arg(encodingName(count.encoding));
    m_meter->setText(parsed->variables().isEmpty()
                         ? segments
                         : QString(segments % QLatin1Char(' ')
                                   % tr("Columns: %1.").arg(parsed->variables().join(QStringLiteral(", ")))));
}

OwnTextDraft OwnTextDialog::draft() const
{
    return {.name = m_name->text().trimmed(),
            .text = m_text->toPlainText(),
            .messageClass = static_cast<MessageClass>(m_class->currentData().toInt()),
            .language = m_language->currentData().toString()};
}

void OwnTextDialog::check()
{
    form().clearProblems();
    const QString text = m_text->toPlainText();
    if (m_name->text().trimmed().isEmpty())
        form().setProblem(m_name, tr("Give it a name by which it is found."));
    if (text.trimmed().isEmpty())
        form().setProblem(m_text, tr("Write the text."));
    else if (text.size() > OwnTextDraft::LongestText)
        form().setProblem(m_text, tr("It has more than %L1 characters.").arg(OwnTextDraft::LongestText));
    else if (const auto problem = MessageTemplate::problem(text))
        form().setProblem(m_text, ProblemText::sentence(*problem));
    if (form().hasProblems())
        form().focusFirstProblem();
    else
        Q_EMIT ready();
}

} // namespace heliograph
