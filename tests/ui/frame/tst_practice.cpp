// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "engine/policy/simulatedaccount.h"
#include "engine/storage/testsendreader.h"
#include "ui/views/practice/phonepane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PracticePatience = 60'000;

} // namespace

//! The first message of a new workspace, through a simulator, as somebody meets it who has nothing else.
class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToTheFirstMessage();
    void aLaterConsoleStartsTheSameSimulator();
    void aTakenPortIsSaidInWords();
    void withoutASimulatorNoneIsOffered();
    void whatIsReadOnThePhoneStays();

private:
    static ProviderAccount addPractice(ConsoleScene &scene, quint16 port);
    static QString told(ConsoleScene &scene)
    {
        const auto *notice = scene.window().findChild<Banner *>(u"console.notice"_s);
        return notice->isVisible() ? notice->sentence() : QString();
    }
};

ProviderAccount TestPractice::addPractice(ConsoleScene &scene, quint16 port)
{
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.label = u"Practice (simulated)"_s;
    account.secretRef = u"provider/practice"_s;
    account.settings = {{u"simulated"_s, u"yes"_s},
                        {u"endpoint"_s, SimulatedAccount::endpoint(port)},
                        {u"access_key_id"_s, u"practice"_s}};
    const auto id = (*scene.workspace().openStore())->accounts().add(account);
    if (!id)
        qFatal("%s", qPrintable(id.error().detail));
    account.id = *id;
    return account;
}

void TestPractice::fromNothingToTheFirstMessage()
{
    ConsoleScene scene({.closed = false, .practice = true});
    scene.open();

    // The first of the first steps.
    scene.click(u"overview.step.0"_s);
    QTRY_COMPARE(scene.window().place().view, u"providers"_s);
    scene.trigger(u"providers.addAction"_s);
    QTRY_VERIFY(scene.has(u"providers.add.types"_s));
    QCOMPARE(scene.find<QListWidget>(u"providers.add.types"_s)->currentRow(), 0); // to practise
    scene.click(u"providers.add.action"_s);
    scene.type(u"providers.practise.name"_s, u"Try"_s);
    scene.click(u"providers.practise.action"_s);

    QTRY_COMPARE_WITH_TIMEOUT(scene.window().place().view, u"practice"_s, PracticePatience);
    const auto accounts = scene.reader().accounts();
    QCOMPARE(accounts->size(), 1);
    QCOMPARE(accounts->constFirst().label, u"Try (simulated)"_s);
    QVERIFY(!accounts->constFirst().hold);
    scene.click(u"practice.send"_s);
    auto *phone = scene.find<PhonePane>(u"practice.phone"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phone->count(), 1, PracticePatience);
    const QString arrived = phone->item(0)->text();
    QVERIFY2(arrived.contains(u"+447700900123"_s), qPrintable(arrived));
    const auto code = QRegularExpression(u"\\n(\\d+) is your Heliograph code"_s).match(arrived);
    QVERIFY2(code.hasMatch(), qPrintable(arrived));

    QTRY_VERIFY(scene.has(u"practice.confirm"_s));
    scene.click(u"practice.confirm"_s); // without a code, which is not sent and costs no try
    auto *field = scene.find<QLineEdit>(u"practice.code"_s);
    QVERIFY(!qobject_cast<Form *>(field->parentWidget()->parentWidget())->problemOf(field).isEmpty());
    scene.type(u"practice.code"_s, code.captured(1));
    scene.click(u"practice.confirm"_s);

    QTRY_VERIFY_WITH_TIMEOUT(scene.has(u"practice.compose"_s), PracticePatience);
    const auto numbers = scene.reader().tests().numbers(std::nullopt);
    QVERIFY(numbers && numbers->size() == 1 && numbers->constFirst().isConfirmed());
    scene.go({u"overview"_s, {}});
    auto *step = scene.find<QAbstractButton>(u"overview.step.1"_s);
    QTRY_VERIFY_WITH_TIMEOUT((step = scene.find<QAbstractButton>(u"overview.step.1"_s)) != nullptr
                                 && !step->isEnabled(),
                             PracticePatience); // a test was sent
}

void TestPractice::aLaterConsoleStartsTheSameSimulator()
{
    ConsoleScene scene({.closed = false, .practice = true});
    scene.preferences().set(u"engine/autostart"_s, false);
    scene.open();
    const auto port = scene.simulators().start(0);
    QTRY_VERIFY_WITH_TIMEOUT(port.isFinished(), PracticePatience);
    QVERIFY2(port.result(), port.result() ? "" : qPrintable(port.result().error().detail));
    const ProviderAccount before = addPractice(scene, *port.result());

    scene.open(); // another console, with simulators of its own

    QTRY_VERIFY_WITH_TIMEOUT(scene.simulators().listensAt(*port.result()), PracticePatience);
    QCOMPARE(scene.reader().accounts()->constFirst().settings, before.settings);
    QCOMPARE(told(scene), QString());
    // Whoever may change everything cannot make it a real one.
    ProviderAccount real = before;
    real.settings.insert(u"endpoint"_s, u"https://dysmsapi.aliyuncs.com"_s);
    QVERIFY(!(*scene.workspace().openStore())->accounts().update(real, BuiltInAuthor));
}

void TestPractice::aTakenPortIsSaidInWords()
{
    ConsoleScene scene({.closed = false, .practice = true});
    scene.preferences().set(u"engine/autostart"_s, false);
    SimulatorHost other(ConsoleScene::program(), scene.clock());
    const auto port = other.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(port.isFinished(), PracticePatience);
    QVERIFY(port.result());
    addPractice(scene, *port.result());

    scene.open();

    QTRY_VERIFY_WITH_TIMEOUT(told(scene).contains(QString::number(*port.result())), PracticePatience);
    QVERIFY2(told(scene).contains(u"Practice (simulated)"_s), qPrintable(told(scene)));
    QVERIFY(!scene.simulators().listensAt(*port.result()));
}

void TestPractice::withoutASimulatorNoneIsOffered()
{
    ConsoleScene scene({.closed = false});
    scene.preferences().set(u"engine/autostart"_s, false);
    scene.open();

    scene.go({u"practice"_s, {}});
    QTRY_VERIFY(!scene.has(u"practice.send"_s));
    scene.go({u"providers"_s, {}});
    scene.trigger(u"providers.addAction"_s);
    QTRY_VERIFY(scene.has(u"providers.add.types"_s));

    QCOMPARE(scene.find<QListWidget>(u"providers.add.types"_s)->count(), 2);
}

void TestPractice::whatIsReadOnThePhoneStays()
{
    QList<SimulatedMessage> messages;
    const auto arrives = [&messages](int number) {
        messages.prepend({TimePoint(std::chrono::seconds(number)),
                          u"+447700900123"_s,
                          u"ACME"_s,
                          u"Message %1"_s.arg(number),
                          {}});
    };
    for (int number = 0; number < 40; ++number)
        arrives(number);
    PhonePane phone(nullptr);
    phone.resize(320, 240);
    phone.QWidget::show();
    phone.show(messages, true);
    phone.scrollToItem(phone.item(20), QAbstractItemView::PositionAtCenter);
    phone.setCurrentRow(20);
    const QString read = phone.item(20)->text();

    arrives(40);
    phone.show(messages, true);

    QCOMPARE(phone.count(), 41);
    QVERIFY(phone.item(0)->text().contains(u"Message 40"_s));
    QCOMPARE(phone.currentItem()->text(), read);
    QVERIFY(phone.viewport()->rect().contains(phone.visualItemRect(phone.currentItem()).center()));

    phone.show(messages, false); // somebody hides numbers

    QCOMPARE(phone.count(), 41);
    QVERIFY(!phone.item(20)->text().contains(u"Message"_s));
}

QObject *tst_practice()
{
    return new TestPractice;
}

#include "tst_practice.moc"
