// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/composeview.h"

#include "engine/storage/testsendreader.h"
#include "tests/ui/views/writingscene.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Ctrl+T in Compose: one's own phone gets what the shown person would get (product.md 4.2, task O4).
class TestTestDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<WritingScene>();
        m_campaign
            = m_scene->campaign(u"Spring sale"_s, m_scene->audience(u"customers"_s), u"Hello {{name}}"_s);
        m_view = std::make_unique<ComposeView>(m_scene->surroundings());
        m_view->resize(800, 520);
        m_view->show();
        m_view->open({{u"draft"_s, number(m_campaign)}});
    }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void enterSendsToConfirmedNumbersAndSaysWhatBecameOfEach();
    void aNewNumberIsAskedForACode();
    void whatIsNoNumberIsSaid();
    void aWrongCodeIsSaid();
    void withoutANumberItSaysWhatToDo();
    void everythingHasAName();

private:
    TestNumberId vouched(const QString &e164)
    {
        TestSendStore &tests = m_scene->store().tests();
        const auto id = tests.addNumber(e164, u"DE"_s, BuiltInAuthor);
        if (!id || !tests.vouch(*id, BuiltInApprover, u"her desk phone"_s))
            qFatal("A test number cannot be prepared.");
        return *id;
    }
    QWidget *open()
    {
        auto *text = part<QPlainTextEdit>(*m_view, u"compose.preview.text"_s);
        [&] { QTRY_VERIFY(text->toPlainText().startsWith(u"Hello "_s)); }();
        m_view->findChild<QAction *>(u"compose.test"_s)->trigger();
        [&] { QTRY_VERIFY(dialog() != nullptr); }();
        return dialog();
    }
    QWidget *dialog() const { return m_view->findChild<QWidget *>(u"compose.test"_s); }
    qint64 tests()
    {
        qint64 found = 0;
        const auto all = m_scene->reader().campaignsAndTests();
        for (const CampaignRow &campaign : *all)
            found += campaign.kind == CampaignKind::Test && campaign.state == CampaignState::Running ? 1 : 0;
        return found;
    }

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<ComposeView> m_view;
    CampaignId m_campaign{};
};

void TestTestDialog::enterSendsToConfirmedNumbersAndSaysWhatBecameOfEach()
{
    vouched(u"+4915112345699"_s);
    QWidget *test = open();
    auto *numbers = part<QListWidget>(*test, u"compose.test.numbers"_s);
    QTRY_COMPARE(numbers->count(), 1);
    QCOMPARE(numbers->item(0)->checkState(), Qt::Checked);
    QVERIFY(part<QPlainTextEdit>(*test, u"compose.test.text"_s)->toPlainText().startsWith(u"Hello "_s));
    QVERIFY2(part<QLabel>(*test, u"compose.test.cost"_s)->text().contains(u"1 segment"_s),
             qPrintable(part<QLabel>(*test, u"compose.test.cost"_s)->text()));

    QTest::keyClick(test, Qt::Key_Return);

    auto *outcome = part<QLabel>(*test, u"compose.test.outcome"_s);
    QTRY_VERIFY(outcome->text().contains(u"+4915112345699"_s));
    QCOMPARE(tests(), 1);
    QVERIFY2(part<QLabel>(*test, u"compose.test.problem"_s)->isHidden(), "nothing went wrong");
}

void TestTestDialog::aNewNumberIsAskedForACode()
{
    QWidget *test = open();
    QTest::keyClicks(part<QLineEdit>(*test, u"compose.test.number"_s), u"+49 1511 2345699"_s);

    QTest::mouseClick(part<QPushButton>(*test, u"compose.test.ask"_s), Qt::LeftButton);

    auto *numbers = part<QListWidget>(*test, u"compose.test.numbers"_s);
    QTRY_COMPARE(numbers->count(), 1);
    QTRY_VERIFY(numbers->item(0)->text().contains(u"waits for its code"_s));
    QTRY_VERIFY(part<QLineEdit>(*test, u"compose.test.code"_s)->isVisible());
}

void TestTestDialog::whatIsNoNumberIsSaid()
{
    QWidget *test = open();
    QTest::keyClicks(part<QLineEdit>(*test, u"compose.test.number"_s), u"+49 1511 23"_s);

    QTest::mouseClick(part<QPushButton>(*test, u"compose.test.ask"_s), Qt::LeftButton);

    const QString problem = part<QLabel>(*test, u"compose.test.problem"_s)->text();
    QVERIFY2(problem.endsWith(u"“+49 1511 23” is too short for a mobile number in Germany."_s),
             qPrintable(problem));
    QCOMPARE(part<QListWidget>(*test, u"compose.test.numbers"_s)->count(), 0);
}

void TestTestDialog::aWrongCodeIsSaid()
{
    QWidget *test = open();
    QTest::keyClicks(part<QLineEdit>(*test, u"compose.test.number"_s), u"+4915112345699"_s);
    QTest::mouseClick(part<QPushButton>(*test, u"compose.test.ask"_s), Qt::LeftButton);
    auto *code = part<QLineEdit>(*test, u"compose.test.code"_s);
    QTRY_VERIFY(code->isVisible());
    QTRY_COMPARE(part<QListWidget>(*test, u"compose.test.numbers"_s)->count(), 1);
    QTest::keyClicks(code, u"no code"_s);

    QTest::mouseClick(part<QPushButton>(*test, u"compose.test.confirm"_s), Qt::LeftButton);

    auto *problem = part<QLabel>(*test, u"compose.test.problem"_s);
    QTRY_VERIFY2(problem->text().contains(u"4 more time"_s), qPrintable(problem->text()));
}

void TestTestDialog::withoutANumberItSaysWhatToDo()
{
    QWidget *test = open();
    auto *cost = part<QLabel>(*test, u"compose.test.cost"_s);
    QTRY_VERIFY(cost->text().contains(u"Add a number of your own"_s));

    QTest::mouseClick(part<QPushButton>(*test, u"compose.test.action"_s), Qt::LeftButton);

    QVERIFY(part<QLabel>(*test, u"compose.test.problem"_s)->text().contains(u"Choose at least one"_s));
    QCOMPARE(tests(), 0);
}

void TestTestDialog::everythingHasAName()
{
    QWidget *test = open();
    const QList<QWidget *> all = test->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const bool wants = qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QListWidget *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        if (!wants)
            continue;
        const bool named = !widget->accessibleName().isEmpty()
            || std::ranges::any_of(test->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->buddy() == widget; });
        QVERIFY2(named, qPrintable(widget->objectName()));
    }
}

QObject *tst_testdialog()
{
    return new TestTestDialog;
}

#include "tst_testdialog.moc"
