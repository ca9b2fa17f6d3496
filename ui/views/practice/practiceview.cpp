// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/practice/practiceview.h"

#include "engine/domain/phonenumberparser.h"
#include "ui/session/simulators.h"
#include "ui/text/problemtext.h"
#include "ui/views/compose/verdictchecks.h"
#include "ui/views/practice/phonepane.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

// Of a range that is given to nobody (Ofcom, numbers for drama use).
const QString InventedNumber = QStringLiteral("+44 7700 900123");

} // namespace

PracticeView::PracticeView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("practice"), around, parent)
    , m_desk(around.client)
    , m_tests(around.client)
{
    build();
    if (around.simulators != nullptr)
        connect(around.simulators, &Simulators::messageCame, this, &PracticeView::showPhone);
}

void PracticeView::build()
{
    m_nothing = new EmptyState(this);
    if (around().simulators == nullptr)
        m_nothing->show(
            QStringLiteral("providers"), tr("The demo has no practice phone"),
            tr("Its providers are simulated already: History shows every message and what became of it. A "
               "workspace of your own has a practice phone."));
    else
        m_nothing->show(
            QStringLiteral("providers"), tr("No simulated provider is connected"),
            tr("With one, messages go through everything that they always go through, and arrive on "
               "this page instead of on a phone."),
            session().may(Right::ProvidersKeys) ? tr("Connect a provider…") : QString());
    connect(m_nothing, &EmptyState::actionChosen, this, [this] {
        Q_EMIT go({QStringLiteral("providers"), {{QStringLiteral("add"), true}}});
    });
    auto *phone = new Card(tr("What arrives on the phone"), this);
    m_phone = new PhonePane(this);
    phone->body().addWidget(m_phone, 1);
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(buildSteps(), 1);
    row->addWidget(phone, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(page);
    m_stack->addWidget(m_nothing);
    body().addWidget(m_stack, 1);
}

QWidget *PracticeView::buildSteps()
{
    auto *words = new QLabel(tr("A simulator plays the provider on this computer: no phone rings, nothing is "
                                "paid, and nothing leaves. Everything else is as it always is."),
                             this);
    words->setWordWrap(true);
    m_form = new Form(this);
    m_account = m_form->add(tr("Account"), new QComboBox(this));
    m_account->setObjectName(QStringLiteral("practice.account"));
    m_number = m_form->add(tr("Number that gets the message"), new QLineEdit(InventedNumber, this),
                           tr("This one belongs to nobody. Any other outside mainland China will do."));
    m_number->setObjectName(QStringLiteral("practice.number"));
    m_send = new QPushButton(tr("Send a test message"), this);
    m_send->setObjectName(QStringLiteral("practice.send"));
    m_send->setProperty("primary", true);
    m_send->setEnabled(false); // until it is known through what
    m_form->addWidget(m_send);
    m_code
        = m_form->add(tr("Code in the message"), new QLineEdit(this),
                      tr("Who has it may send tests to this number; from a real phone its owner reads it."));
    m_code->setObjectName(QStringLiteral("practice.code"));
    m_confirm = new QPushButton(tr("Confirm the number"), this);
    m_confirm->setObjectName(QStringLiteral("practice.confirm"));
    m_form->addWidget(m_confirm);
    m_told = new QLabel(this);
    m_told->setObjectName(QStringLiteral("practice.told"));
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_compose = new QPushButton(tr("Write a campaign"), this);
    m_compose->setObjectName(QStringLiteral("practice.compose"));
    auto *card = new Card(tr("Your first message"), this);
    card->body().addWidget(words);
    card->body().addWidget(m_form);
    card->body().addWidget(m_told);
    card->body().addWidget(m_compose, 0, Qt::AlignLeft);
    card->body().addStretch(1);
    connect(m_send, &QPushButton::clicked, this, &PracticeView::send);
    connect(m_number, &QLineEdit::returnPressed, this, &PracticeView::send);
    connect(m_confirm, &QPushButton::clicked, this, &PracticeView::confirm);
    connect(m_code, &QLineEdit::returnPressed, this, &PracticeView::confirm);
    connect(m_compose, &QPushButton::clicked, this, [this] { Q_EMIT go({QStringLiteral("compose"), {}}); });
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(card);
    return area;
}

void PracticeView::refresh()
{
    take(m_desk.accounts(), [this](const QList<ProviderAccount> &accounts) { showAccounts(accounts); });
    take(m_tests.numbers(), [this](const QList<TestNumber> &numbers) { showNumbers(numbers); });
    showPhone();
}

void PracticeView::showAccounts(const QList<ProviderAccount> &accounts)
{
    m_stack->setCurrentIndex(accounts.isEmpty() || around().simulators == nullptr ? 1 : 0);
    QStringList labels;
    for (const ProviderAccount &account : accounts)
        labels.append(account.label);
    QStringList shown;
    for (int at = 0; at < m_account->count(); ++at)
        shown.append(m_account->itemText(at));
    if (labels != shown) {
        m_account->clear();
        for (const ProviderAccount &account : accounts)
            m_account->addItem(account.label, QVariant::fromValue(number(account.id)));
    }
    m_send->setEnabled(m_account->count() > 0);
}

// Of several the one that stands in the field: its message came last.
const TestNumber *PracticeView::waiting() const
{
    const TimePoint now = client().clock().now();
    const ParsedPhone parsed
        = PhoneNumberParser({}, PhoneNumberParser::Invented::Accept).parse(m_number->text().trimmed());
    const auto *entered = std::get_if<PhoneNumber>(&parsed);
    const TestNumber *found = nullptr;
    for (const TestNumber &number : m_numbers) {
        if (number.isConfirmed() || !number.codeUntil || *number.codeUntil <= now || number.triesLeft <= 0)
            continue;
        if (entered != nullptr && number.e164 == entered->e164())
            return &number;
        if (found == nullptr)
            found = &number;
    }
    return found;
}

const TestNumber *PracticeView::confirmed() const
{
    const auto found = std::ranges::find_if(m_numbers, &TestNumber::isConfirmed);
    return found == m_numbers.end() ? nullptr : &*found;
}

void PracticeView::showNumbers(const QList<TestNumber> &numbers)
{
    m_numbers = numbers;
    m_form->setFieldVisible(m_code, waiting() != nullptr);
    m_confirm->setVisible(waiting() != nullptr);
    m_compose->setVisible(confirmed() != nullptr);
    if (waiting() == nullptr && confirmed() != nullptr && m_told->text().isEmpty())
        tell(
            tr("A number of yours is confirmed. Write a campaign through this account: its test send arrives "
               "here."));
}

void PracticeView::showPhone()
{
    if (around().simulators != nullptr)
        m_phone->show(around().simulators->messages(), session().seesNumbers());
}

void PracticeView::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setAccessibleName(sentence);
}

void PracticeView::send()
{
    if (!m_send->isEnabled())
        return; // Enter in the field comes here too
    const QString text = m_number->text().trimmed();
    const ParsedPhone parsed = PhoneNumberParser({}, PhoneNumberParser::Invented::Accept).parse(text);
    const auto *problem = std::get_if<PhoneProblem>(&parsed);
    m_form->setProblem(m_number, problem == nullptr ? QString() : ProblemText::sentence(*problem, text));
    if (problem != nullptr) {
        m_number->setFocus();
        return;
    }
    const AccountId account{m_account->currentData().toLongLong()};
    tell({});
    act([this, text, account] { return m_tests.ask(text, account); },
        [this](const SentTest &sent) { takeSent(sent); });
}

void PracticeView::takeSent(const SentTest &sent)
{
    if (!sent.sent) {
        showProblem(VerdictChecks::inTheWay(sent.verdict, Format()));
        return;
    }
    tell(
        client().pulse().health == EngineHealth::NotRunning
            ? tr(
                "The message waits: this computer does not send now. Choose “Send from this computer” in the "
                "menu Sending.")
            : tr(
                "On its way. It arrives on the right within some seconds; give the code that stands in it."));
    refresh();
    m_code->setFocus();
}

void PracticeView::confirm()
{
    const TestNumber *number = waiting();
    if (number == nullptr)
        return;
    const QString code = m_code->text().trimmed();
    m_form->setProblem(m_code, code.isEmpty() ? tr("Give the code that stands in the message.") : QString());
    if (code.isEmpty()) { // which would count as a try
        m_code->setFocus();
        return;
    }
    act([this, id = number->id, code] { return m_tests.confirm(id, code); },
        [this](const CodeAnswer &answer) { takeAnswer(answer); });
}

void PracticeView::takeAnswer(const CodeAnswer &answer)
{
    m_code->clear();
    m_form->setProblem(m_code,
                       answer.confirmed ? QString()
                                        : tr("That is not the code. It can be tried %Ln more time(s).",
                                             nullptr, answer.triesLeft));
    if (answer.confirmed)
        tell(tr(
            "The first message went all the way, and the number is confirmed. Write a campaign through this "
            "account: its test send arrives here."));
    refresh();
}

} // namespace heliograph
