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

namespace heliograph {

namespace {

constexpr int LongestId = 6; // digits: what is longer is a number

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

// A number's newest message is meant: it is the one that has not gone.
void WhyCard::ask()
{
    const QString text = m_what->text().trimmed();
    if (text.isEmpty())
        return;
    bool isId = false;
    const qint64 message = text.toLongLong(&isId);
    if (isId && text.size() <= LongestId && !text.startsWith(QLatin1Char('0'))) {
        showWhy(MessageId{message});
        return;
    }
    const ParsedPhone parsed = soughtNumber(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&parsed)) {
        say(ProblemText::sentence(*problem, text));
        return;
    }
    MessageFilter filter;
    filter.e164 = std::get_if<PhoneNumber>(&parsed)->e164();
    HistoryDesk(m_client)
        .page(filter, std::nullopt, true, 1)
        .then(this, [this](const Result<HistoryPage> &page) {
            if (!page)
                say(ErrorText::sentence(page.error()));
            else if (page->rows.isEmpty())
                say(tr("No message was ever planned for this number."));
            else
                showWhy(page->rows.constFirst().message.id);
        });
}

void WhyCard::showWhy(MessageId message)
{
    HistoryDesk(m_client).detail(message).then(this, [this](const Result<MessageDetail> &detail) {
        say(detail ? wordsOf(*detail) : ErrorText::sentence(detail.error()));
        if (detail)
            Q_EMIT whyShown();
    });
}

void WhyCard::say(const QString &words)
{
    m_why->setText(words);
    m_why->show();
}

} // namespace heliograph
