// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/whycard.h"

#include "ui/session/historydesk.h"
#include "ui/session/soughtnumber.h"
#include "ui/text/errortext.h"
#include "ui/text/problemtext.h"
#include "ui/text/statetext.h"
#include "ui/text/whytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int NoNumber = 6; // digits: as few are never a telephone number
constexpr QLatin1Char IdSign('#'); // says that an id is meant, whatever else it could be

//! The message whose id \a text can be; nothing if it can be none.
std::optional<MessageId> idIn(const QString &text)
{
    const QString digits = text.startsWith(IdSign) ? text.sliced(1).trimmed() : text;
    const bool onlyDigits = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 id = digits.toLongLong(&fits);
    return onlyDigits && fits && !digits.startsWith(u'0') ? std::optional(MessageId{id}) : std::nullopt;
}

QString wordsOf(const MessageDetail &detail)
{
    const Format format;
    const auto labelOf = [&detail](AccountId account) { return detail.providers.value(account); };
    QStringList lines{WhyCard::tr("Message %1, %2, row %3: %4")
                          .arg(number(detail.message.id))
                          .arg(detail.message.campaignName)
                          .arg(detail.message.sourceLine)
                          .arg(StateText::name(detail.line)),
                      WhyText::sentence(detail.why, labelOf, format)};
    for (const GateVerdict &verdict : detail.why.campaign.verdicts)
        lines.append(QString(QStringLiteral("•  ") % WhyText::verdict(verdict, labelOf, format)));
    const QStringList own = WhyText::ownChecks(detail.why, format);
    for (const QString &check : own)
        lines.append(QString(QStringLiteral("•  ") % check));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

WhyCard::WhyCard(EngineClient &client, QWidget *parent)
    : Card(QString(), parent)
    , m_client(client)
    , m_what(new QLineEdit(this))
    , m_ask(new QPushButton(tr("Why?"), this))
    , m_why(new QLabel(this))
{
    build();
    connect(m_ask, &QPushButton::clicked, this, &WhyCard::ask);
    connect(m_what, &QLineEdit::returnPressed, this, &WhyCard::ask);
}

void WhyCard::build()
{
    m_what->setObjectName(QStringLiteral("queue.what"));
    m_what->setPlaceholderText(tr("Number or message id"));
    m_what->setClearButtonEnabled(true);
    m_ask->setObjectName(QStringLiteral("queue.ask"));
    m_why->setObjectName(QStringLiteral("queue.why"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_why->hide();
    auto *label = new QLabel(tr("Why has this not gone?"), this);
    label->setBuddy(m_what);
    m_what->setAccessibleName(label->text());
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_what, 1);
    line->addWidget(m_ask);
    body().addLayout(line);
    body().addWidget(m_why);
    body().addStretch(1);
}

void WhyCard::askOrEnter()
{
    ask();
    m_what->setFocus(Qt::ShortcutFocusReason);
    m_what->selectAll();
}

// What can be a number and an id is a number, unless there is no message for it.
void WhyCard::ask()
{
    const QString text = m_what->text().trimmed();
    if (text.isEmpty())
        return;
    const std::optional<MessageId> id = idIn(text);
    if (id && (text.startsWith(IdSign) || text.size() <= NoNumber)) {
        showWhy(*id);
        return;
    }
    const ParsedPhone parsed = soughtNumber(text);
    const auto *problem = std::get_if<PhoneProblem>(&parsed);
    if (problem == nullptr)
        showNewest(std::get_if<PhoneNumber>(&parsed)->e164(), id);
    else if (id)
        showWhy(*id, ProblemText::sentence(*problem, text));
    else
        say(ProblemText::sentence(*problem, text));
}

// A number's newest message is meant: it is the one that has not gone.
void WhyCard::showNewest(const QString &e164, std::optional<MessageId> orElse)
{
    MessageFilter filter;
    filter.e164 = e164;
    HistoryDesk(m_client)
        .page(filter, std::nullopt, true, 1)
        .then(this, [this, orElse](const Result<HistoryPage> &page) {
            const QString none = tr("No message was ever planned for this number.");
            if (!page)
                say(ErrorText::sentence(page.error()));
            else if (!page->rows.isEmpty())
                showWhy(page->rows.constFirst().message.id);
            else if (orElse)
                showWhy(*orElse, none);
            else
                say(none);
        });
}

void WhyCard::showWhy(MessageId message, const QString &ifNone)
{
    HistoryDesk(m_client).detail(message).then(this, [this, ifNone](const Result<MessageDetail> &detail) {
        if (detail) {
            say(wordsOf(*detail));
            Q_EMIT whyShown();
        } else if (!ifNone.isEmpty() && detail.error().kind == ErrorKind::NotFound) {
            say(ifNone);
        } else {
            say(ErrorText::sentence(detail.error()));
        }
    });
}

void WhyCard::say(const QString &words)
{
    m_why->setText(words);
    m_why->show();
}

} // namespace heliograph
