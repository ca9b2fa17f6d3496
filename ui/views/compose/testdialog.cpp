// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/testdialog.h"

#include "engine/domain/phonenumberparser.h"
#include "ui/session/engineclient.h"
#include "ui/text/errortext.h"
#include "ui/text/problemtext.h"
#include "ui/text/statetext.h"
#include "ui/views/compose/testnumberlist.h"
#include "ui/views/compose/verdictchecks.h"
#include "ui/widgets/form.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

template <typename T, typename Done>
void TestDialog::take(QFuture<Result<T>> answer, Done done)
{
    answer.then(this, [this, done](const Result<T> &result) {
        setBusy(false);
        if (!result) {
            showProblem(ErrorText::sentence(result.error()));
            return;
        }
        showProblem({});
        if constexpr (std::is_void_v<T>)
            done();
        else
            done(*result);
    });
}

TestDialog::TestDialog(EngineClient &client, const TestOrder &order, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("compose.test"),
         .title = tr("Test send"),
         .text
         = tr("Your own phones get what line %1 of the list would get. A test needs no approval and counts "
              "in no figure of the campaign; budgets and the audit log count it.")
               .arg(Format().count(order.row.line)),
         .action = tr("Send test"),
         .leave = tr("Close")},
        parent)
    , m_client(client)
    , m_desk(client)
    , m_history(client)
    , m_order(order)
    , m_text(new QPlainTextEdit(this))
    , m_numbers(new TestNumberList(this))
    , m_cost(new QLabel(this))
    , m_number(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_outcome(new QLabel(this))
{
    build();
    connect(this, &TaskDialog::taken, this, &TestDialog::takeMain);
    connect(&client, &EngineClient::changed, this, [this] {
        refresh();
        showOutcome();
    });
    refresh();
}

void TestDialog::build()
{
    m_text->setObjectName(QStringLiteral("compose.test.text"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_numbers->setObjectName(QStringLiteral("compose.test.numbers"));
    m_number->setObjectName(QStringLiteral("compose.test.number"));
    m_code->setObjectName(QStringLiteral("compose.test.code"));
    for (QLabel *label : {m_cost, m_outcome})
        label->setWordWrap(true);
    m_cost->setObjectName(QStringLiteral("compose.test.cost"));
    m_outcome->setObjectName(QStringLiteral("compose.test.outcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->hide();
    form().add(tr("What they read"), m_text);
    form().add(tr("Numbers, at most %Ln", nullptr, MostInTest), m_numbers);
    form().addWidget(m_cost);
    form().add(tr("Add a number"), m_number, tr("With its country, as in +44 7700 900123."));
    form().add(
        tr("Code"), m_code,
        tr("It was sent to the number and counts for 15 minutes. Its owner gives it to you if he agrees."));
    body().addWidget(m_outcome);
    connect(m_numbers, &QListWidget::itemChanged, this, &TestDialog::showCost);
    connect(addButton(QStringLiteral("ask"), tr("Send a code")), &QPushButton::clicked, this,
            &TestDialog::ask);
    connect(addButton(QStringLiteral("confirm"), tr("Confirm the number")), &QPushButton::clicked, this,
            &TestDialog::confirm);
    connect(addButton(QStringLiteral("remove"), tr("Remove the number")), &QPushButton::clicked, this,
            &TestDialog::remove);
    form().setFieldVisible(m_code, false);
}

void TestDialog::refresh()
{
    m_desk.ground(m_order.subject).then(this, [this](const Result<TestGround> &ground) {
        if (ground)
            takeGround(*ground);
        else
            showProblem(ErrorText::sentence(ground.error()));
    });
}

void TestDialog::takeGround(const TestGround &ground)
{
    const TimePoint now = m_client.clock().now();
    m_ground = ground;
    m_text->setPlainText(ground.text);
    m_numbers->setLines(ground.lines, now);
    form().setFieldVisible(m_code, std::ranges::any_of(ground.lines, [now](const TestLine &line) {
                               return line.waitsForCode(now);
                           }));
    showCost();
}

void TestDialog::showCost()
{
    const QList<TestNumberId> to = m_numbers->ticked();
    int segments = 0;
    Money cost;
    bool priced = true;
    for (const TestLine &line : std::as_const(m_ground.lines)) {
        if (!to.contains(line.number.id))
            continue;
        segments += line.segments;
        const auto sum = line.cost ? cost.plus(*line.cost) : Result<Money>(Error{});
        priced = priced && sum;
        cost = sum ? *sum : cost;
    }
    const QString left = tr("%Ln test message(s) left today", nullptr, MostTestsADay - m_ground.sentToday);
    if (to.isEmpty())
        m_cost->setText(m_ground.lines.isEmpty()
                            ? tr("Add a number of your own. It gets a code, which you give here.")
                            : left);
    else if (priced)
        m_cost->setText(
            tr("%1, about %2. %3.").arg(tr("%Ln segment(s)", nullptr, segments), Format().money(cost), left));
    else
        m_cost->setText(tr("%1, no price is known. %2.").arg(tr("%Ln segment(s)", nullptr, segments), left));
}

// Enter does what the field is for that somebody is in.
void TestDialog::takeMain()
{
    if (m_number->hasFocus() && !m_number->text().isEmpty())
        ask();
    else if (m_code->hasFocus() && !m_code->text().isEmpty())
        confirm();
    else
        send();
}

void TestDialog::ask()
{
    const QString text = m_number->text().trimmed();
    if (text.isEmpty()) {
        showProblem(tr("Give the number that is to get the code."));
        m_number->setFocus();
        return;
    }
    const ParsedPhone parsed = PhoneNumberParser({}, PhoneNumberParser::Invented::Accept).parse(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&parsed)) {
        showProblem(ProblemText::sentence(*problem, text));
        m_number->setFocus();
        return;
    }
    setBusy(true);
    take(m_desk.ask(text, m_order.codes), [this](const SentTest &sent) {
        if (m_order.codes && !sent.sent) {
            showProblem(VerdictChecks::inTheWay(sent.verdict, Format()));
            return;
        }
        m_number->clear();
        if (!m_order.codes)
            showProblem(tr("The provider of this draft sends its own templates only, so no code goes to the "
                           "number. Ask an admin to vouch for it, in Users and rights."));
        refresh();
        form().setFieldVisible(m_code, m_order.codes.has_value());
        m_code->setFocus();
    });
}

void TestDialog::confirm()
{
    const auto waiting = std::ranges::find_if(
        m_ground.lines, [this](const TestLine &line) { return line.waitsForCode(m_client.clock().now()); });
    if (waiting == m_ground.lines.end()) {
        showProblem(tr("No number waits for a code. Send one a code first."));
        return;
    }
    setBusy(true);
    take(m_desk.confirm(waiting->number.id, m_code->text()), [this](const CodeAnswer &answer) {
        m_code->clear();
        if (!answer.confirmed)
            showProblem(
                tr("That is not the code. It can be tried %Ln more time(s).", nullptr, answer.triesLeft));
        refresh();
    });
}

void TestDialog::remove()
{
    const auto number = m_numbers->current();
    if (!number) {
        showProblem(tr("Choose the number in the list first."));
        return;
    }
    setBusy(true);
    take(m_desk.remove(*number), [this] { refresh(); });
}

void TestDialog::send()
{
    const QList<TestNumberId> to = m_numbers->ticked();
    if (to.isEmpty() || to.size() > MostInTest) {
        showProblem(to.isEmpty() ? tr("Choose at least one confirmed number.")
                                 : tr("A test goes to at most %Ln number(s).", nullptr, MostInTest));
        return;
    }
    setBusy(true);
    take(m_desk.send(m_order.of, m_order.row, to), [this](const SentTest &sent) { takeSent(sent); });
}

void TestDialog::takeSent(const SentTest &sent)
{
    if (!sent.sent) {
        showProblem(VerdictChecks::inTheWay(sent.verdict, Format()));
        return;
    }
    m_test = sent.test;
    m_outcome->setText(tr("The test is on its way."));
    m_outcome->show();
    showOutcome();
    refresh();
}

void TestDialog::showOutcome()
{
    if (!m_test)
        return;
    MessageFilter filter;
    filter.campaign = m_test;
    m_history.page(filter, std::nullopt, false, MostInTest)
        .then(this, [this](const Result<HistoryPage> &page) {
            if (!page || page->rows.isEmpty())
                return;
            QStringList lines;
            for (const HistoryPage::Row &row : page->rows)
                lines.append(tr("%1: %2. %3")
                                 .arg(row.message.e164, StateText::name(row.line),
                                      StateText::sentence(row.message, row.hold, Format())));
            m_outcome->setText(lines.join(QLatin1Char('\n')));
        });
}

} // namespace heliograph
