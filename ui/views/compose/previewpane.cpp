// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/previewpane.h"

#include "engine/domain/maskednumber.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>

namespace heliograph {

namespace {

constexpr qsizetype KeySize = 16;

MessageTemplate::ValueList named(const SurveyedPerson &person, const QStringList &columns)
{
    MessageTemplate::ValueList values;
    for (qsizetype index = 0; index < columns.size(); ++index)
        values.append({columns[index], person.values.value(index)});
    return values;
}

//! Why nobody, or nobody with \a values, can be sent \a content.
QString problemOf(const Result<Merge> &merge, const CampaignContent &content,
                  const MessageTemplate::ValueList &values)
{
    if (!merge) {
        const auto problem = MessageTemplate::problem(content.text);
        return problem ? ProblemText::sentence(*problem) : ErrorText::sentence(merge.error());
    }
    const auto problem = merge->problem(values);
    return problem ? ProblemText::sentence(*problem) : QString();
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : Card(tr("Preview"), parent)
    , m_place(new QLabel(this))
    , m_footer(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_longest(new QPushButton(tr("Longest"), this))
    , m_problem(new QPushButton(tr("Problem"), this))
{
    setObjectName(QStringLiteral("compose.preview"));
    build();
    showPerson({});
}

void PreviewPane::build()
{
    auto *previous = new QPushButton(tr("Previous"), this);
    auto *next = new QPushButton(tr("Next"), this);
    auto *random = new QPushButton(tr("Random"), this);
    const std::pair<QPushButton *, const char *> buttons[] = {{previous, "previous"},
                                                              {next, "next"},
                                                              {m_longest, "longest"},
                                                              {m_problem, "problem"},
                                                              {random, "random"}};
    auto *row = new FlowLayout;
    row->setSpacing(4);
    for (const auto &[button, part] : buttons) {
        button->setObjectName(QStringLiteral("compose.preview.") + QLatin1String(part));
        row->addWidget(button);
    }
    previous->setToolTip(tr("The person before (Alt+PgUp)"));
    next->setToolTip(tr("The next person (Alt+PgDown)"));
    m_text->setObjectName(QStringLiteral("compose.preview.text"));
    m_text->setAccessibleName(tr("What the person reads"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_footer->setObjectName(QStringLiteral("compose.preview.footer"));
    for (QLabel *label : {m_place, m_footer}) {
        label->setProperty("role", QStringLiteral("muted"));
        label->setWordWrap(true);
    }
    body().addWidget(m_place);
    body().addLayout(row);
    body().addWidget(m_text);
    body().addWidget(m_footer);
    connect(previous, &QPushButton::clicked, this, &PreviewPane::previous);
    connect(next, &QPushButton::clicked, this, &PreviewPane::next);
    connect(random, &QPushButton::clicked, this, &PreviewPane::random);
    connect(m_longest, &QPushButton::clicked, this, [this] { showPerson(m_figures->longest); });
    connect(m_problem, &QPushButton::clicked, this, [this] { showPerson(m_figures->firstProblem); });
    setFigures({});
}

void PreviewPane::setDraft(const NewCampaign &draft, const ComposeGround &ground, bool fullNumbers)
{
    const bool another = draft.audience != m_draft.audience;
    m_draft = draft;
    m_ground = ground;
    m_fullNumbers = fullNumbers;
    if (!another) {
        showMessage();
        return;
    }
    m_people.clear();
    m_at = 0;
    m_first = true;
    showPerson({});
    if (m_fetch && m_ground.audience(draft.audience) != nullptr)
        m_fetch({});
}

void PreviewPane::take(const AudiencePage &page)
{
    if (page.people.isEmpty()) {
        if (!m_first)
            m_fetch({}); // past the last one: begin anew
        return;
    }
    m_people = page.people;
    m_next = page.next;
    m_at = 0;
    showPerson(m_people.first());
}

void PreviewPane::setFigures(const std::optional<MergeFigures> &figures)
{
    m_figures = figures;
    m_longest->setEnabled(figures && !figures->longest.isNobody());
    m_problem->setEnabled(figures && !figures->firstProblem.isNobody());
    const QString counting = tr("Known when everybody's message has been counted.");
    m_longest->setToolTip(figures ? tr("The longest message of all") : counting);
    m_problem->setToolTip(!figures                     ? counting
                              : m_problem->isEnabled() ? tr("The first person whose message cannot be made")
                                                       : tr("Everybody's message can be made."));
}

void PreviewPane::previous()
{
    if (m_at > 0)
        showPerson(m_people.at(--m_at));
}

void PreviewPane::next()
{
    if (m_at + 1 < m_people.size()) {
        showPerson(m_people.at(++m_at));
        return;
    }
    m_first = m_next.isEmpty();
    if (m_fetch && m_person)
        m_fetch(m_next);
}

// Keys are as good as random numbers: who comes after one is anybody.
void PreviewPane::random()
{
    QByteArray key(KeySize, '\0');
    for (char &byte : key)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    m_first = false;
    if (m_fetch && m_person)
        m_fetch(key);
}

void PreviewPane::showPerson(const std::optional<SurveyedPerson> &person)
{
    m_person = person;
    showMessage();
    Q_EMIT personChanged();
}

void PreviewPane::showMessage()
{
    const AudienceLine *audience = m_ground.audience(m_draft.audience);
    const ComposeAccount *account = m_ground.account(m_draft.accounts.value(0));
    m_footer->clear();
    m_text->clear();
    if (!m_person || audience == nullptr) {
        m_place->setText(tr("Choose an audience to see real messages."));
        return;
    }
    m_place->setText(
        tr("line %1 of the list, %2 people")
            .arg(Format().count(m_person->line), Format().count(audience->audience.totals.accepted)));
    if (account == nullptr) {
        m_text->setPlainText(tr("Choose a provider to see the message."));
        return;
    }
    const auto merge = ComposeDesk::mergeOf(m_draft, *account);
    const auto values = named(*m_person, audience->audience.columns);
    const auto merged = merge ? merge->merge(m_person->e164, values) : Result<MergedMessage>(merge.error());
    if (!merged) {
        m_text->setPlainText(problemOf(merge, m_draft.content, values));
        return;
    }
    m_text->setPlainText(merged->text.isEmpty() && !m_draft.content.templateCode.isEmpty()
                             ? tr("The provider's template %1; its text was not entered here.")
                                   .arg(m_draft.content.templateCode)
                             : merged->text);
    m_footer->setText(footer(*merged, *account));
}

QString PreviewPane::footer(const MergedMessage &merged, const ComposeAccount &account) const
{
    const QString number = m_fullNumbers ? m_person->e164 : maskedNumber(m_person->e164);
    return tr("%1, by %2, %Ln segment(s)", nullptr, merged.segments).arg(number, account.label);
}

} // namespace heliograph
