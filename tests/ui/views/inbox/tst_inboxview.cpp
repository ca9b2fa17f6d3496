// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/inboxview.h"

#include "tests/ui/views/writingscene.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Counts how often a field was taken from whoever writes in it, or given back.
class Interruptions : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::EnabledChange ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

//! Replies and answers, over a real workspace.
class TestInboxView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WritingScene>(); }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void whoWroteIsAnswered()
    {
        const InboundId id = keep(u"is it red?"_s);
        show(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>("inbox.answer")->isEnabled(), 20'000);
        QVERIFY(!find<QPushButton>("inbox.send")->isEnabled());

        find<QPlainTextEdit>("inbox.answer")->setPlainText(u"Yes, it is red."_s);
        QVERIFY2(find<QLabel>("inbox.meter")->text().contains(u"through ali"),
                 qPrintable(find<QLabel>("inbox.meter")->text()));
        QVERIFY(find<QLabel>("inbox.meter")->text().contains(u"0.05"));
        QTest::keyClick(find<QPlainTextEdit>("inbox.answer"), Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY_WITH_TIMEOUT(m_scene->reader().reply(id)->doneAt.has_value(), 20'000);
        const auto campaigns = m_scene->reader().campaignsAndTests();
        QCOMPARE(campaigns->size(), 1);
        QCOMPARE(campaigns->first().kind, CampaignKind::Answer);
        QCOMPARE(campaigns->first().content.text, u"Yes, it is red."_s);
        QTRY_VERIFY(find<QPlainTextEdit>("inbox.answer")->toPlainText().isEmpty());
    }

    void whatIsWrittenToOneIsNotSentToAnother()
    {
        const InboundId first = keep(u"is it red?"_s);
        const InboundId second = keep(u"is it blue?"_s, u"+4915112345602"_s);
        show(first, 2);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>("inbox.answer")->isEnabled(), 20'000);
        find<QPlainTextEdit>("inbox.answer")->setPlainText(u"Yes, it is red."_s);

        find<DataTable>("inbox.replies")->select(number(second));
        QVERIFY(find<QPlainTextEdit>("inbox.answer")->toPlainText().isEmpty());
        find<DataTable>("inbox.replies")->select(number(first));
        QCOMPARE(find<QPlainTextEdit>("inbox.answer")->toPlainText(), u"Yes, it is red."_s);
    }

    void aNewReplyTakesTheFieldFromNobody()
    {
        show(keep(u"is it red?"_s));
        auto *field = find<QPlainTextEdit>("inbox.answer");
        QTRY_VERIFY_WITH_TIMEOUT(field->isEnabled(), 20'000);
        field->setPlainText(u"Yes, it"_s);
        Interruptions interruptions;
        field->installEventFilter(&interruptions);

        keep(u"is it blue?"_s, u"+4915112345602"_s);
        m_view->refresh();

        QTRY_COMPARE_WITH_TIMEOUT(find<DataTable>("inbox.replies")->model().rowCount(), 2, 20'000);
        QCOMPARE(interruptions.count, 0);
        QVERIFY(field->isEnabled());
        QCOMPARE(field->toPlainText(), u"Yes, it"_s);
    }

    void whoOptedOutIsNot()
    {
        show(keep(u"STOP"_s));

        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("inbox.meter")->text().contains(u"opted out on"), 20'000);
        QVERIFY(!find<QPlainTextEdit>("inbox.answer")->isEnabled());
        QVERIFY(!find<QPushButton>("inbox.send")->isEnabled());
    }

    void doneIsUndone()
    {
        const InboundId id = keep(u"is it red?"_s);
        show(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>("inbox.answer")->isEnabled(), 20'000);
        std::function<void()> undo;
        connect(m_view.get(), &View::toldWithUndo, this,
                [&undo](const QString &, const std::function<void()> &back) { undo = back; });

        action("inbox.done")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(undo, 20'000);
        QVERIFY(m_scene->reader().reply(id)->doneAt);
        QTRY_COMPARE_WITH_TIMEOUT(find<DataTable>("inbox.replies")->model().rowCount(), 0, 20'000);
        QVERIFY(!find<QPlainTextEdit>("inbox.answer")->isEnabled()); // what it would go to is not seen
        undo();

        QTRY_COMPARE_WITH_TIMEOUT(find<DataTable>("inbox.replies")->model().rowCount(), 1, 20'000);
        QVERIFY(!m_scene->reader().reply(id)->doneAt);
    }

    void anOptOutByHandIsUndone()
    {
        const InboundId id = keep(u"please no more"_s);
        show(id);
        std::function<void()> undo;
        connect(m_view.get(), &View::toldWithUndo, this,
                [&undo](const QString &, const std::function<void()> &back) { undo = back; });

        action("inbox.optout")->trigger();
        QTest::mouseClick(find<QPushButton>("decision.optout.action"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(undo, 20'000);
        QCOMPARE(m_scene->store().suppressions().look({u"+4915112345601"_s})->listed, 1);
        undo();

        QTRY_VERIFY_WITH_TIMEOUT(!m_scene->reader().reply(id)->doneAt, 20'000);
        QCOMPARE(m_scene->store().suppressions().look({u"+4915112345601"_s})->listed, 0);
    }

    void undoingAnOptOutLeavesDoneWhatWasDone()
    {
        const InboundId id = keep(u"please no more"_s);
        QVERIFY(m_scene->store().inbox().markDone({id}, BuiltInAuthor, m_scene->clock().now()));
        show(id, 0);
        showAll();
        QTRY_COMPARE_WITH_TIMEOUT(find<DataTable>("inbox.replies")->model().rowCount(), 1, 20'000);
        find<DataTable>("inbox.replies")->select(number(id));
        std::function<void()> undo;
        connect(m_view.get(), &View::toldWithUndo, this,
                [&undo](const QString &, const std::function<void()> &back) { undo = back; });

        action("inbox.optout")->trigger();
        QTest::mouseClick(find<QPushButton>("decision.optout.action"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(undo, 20'000);
        const QSignalSpy told(m_view.get(), &View::told);
        undo();

        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 20'000);
        QCOMPARE(m_scene->store().suppressions().look({u"+4915112345601"_s})->listed, 0);
        QVERIFY(m_scene->reader().reply(id)->doneAt);
    }

    void aSupervisorUndoesAnOptOut()
    {
        m_scene->addPerson(u"samir"_s, {Role::Supervisor});
        m_scene->signIn(u"samir"_s);
        const InboundId id = keep(u"STOP"_s);
        show(id);
        QTRY_VERIFY_WITH_TIMEOUT(action("inbox.textagain")->isEnabled(), 20'000);
        QVERIFY(!action("inbox.optout")->isEnabled());

        action("inbox.textagain")->trigger();
        find<QPlainTextEdit>("decision.textagain.reason")->setPlainText(u"asked on the phone"_s);
        QTest::mouseClick(find<QPushButton>("decision.textagain.action"), Qt::LeftButton);

        QTRY_VERIFY_WITH_TIMEOUT(action("inbox.optout")->isEnabled(), 20'000);
        QVERIFY(!action("inbox.textagain")->isEnabled());
        QCOMPARE(m_scene->store().suppressions().look({u"+4915112345601"_s})->listed, 0);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>("inbox.answer")->isEnabled(), 20'000);
    }

    void anOperatorUndoesNoOptOut()
    {
        m_scene->addPerson(u"otto"_s, {Role::Operator});
        m_scene->signIn(u"otto"_s);
        show(keep(u"STOP"_s), 0);

        QVERIFY(!action("inbox.textagain")->isEnabled());
        QVERIFY(action("inbox.textagain")->toolTip().contains(u"supervisor"_s, Qt::CaseInsensitive));
    }

    void whoeverSignsInTakesAReplyAndGivesItAway()
    {
        m_scene->addPerson(u"samir"_s, {Role::Supervisor});
        m_scene->addPerson(u"sara"_s, {Role::Supervisor});
        m_scene->addPerson(u"otto"_s, {Role::Operator});
        m_scene->signIn(u"samir"_s);
        const InboundId id = keep(u"is it red?"_s);
        show(id);
        QTRY_VERIFY(action("inbox.take")->isEnabled());

        action("inbox.take")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->reader().reply(id)->assignedTo.has_value(), 20'000);
        find<QComboBox>("inbox.which")->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(find<DataTable>("inbox.replies")->model().rowCount(), 1, 20'000);
        find<DataTable>("inbox.replies")->select(number(id));
        QVERIFY(!action("inbox.take")->isEnabled());

        action("inbox.assign")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QComboBox *>(u"assign.who"_s), 20'000);
        auto *who = find<QComboBox>("assign.who");
        QCOMPARE(who->currentText(), u"samir"_s);
        QCOMPARE(who->findText(u"otto"_s), -1); // an operator answers what comes to his own campaigns
        who->setCurrentIndex(who->findText(u"sara"_s));
        QTest::mouseClick(find<QPushButton>("assign.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(m_scene->reader().reply(id)->assignedName, u"sara"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(find<DataTable>("inbox.replies")->model().rowCount(), 0, 20'000);
    }

    void whereNobodySignsInNothingIsAssigned()
    {
        show(keep(u"is it red?"_s));

        QVERIFY(!action("inbox.assign")->isEnabled());
        QVERIFY(action("inbox.assign")->toolTip().contains(u"Nobody signs in here"_s));
    }

    void aSavedTextIsPutIntoTheAnswer()
    {
        OwnTextStore &texts = m_scene->store().ownTexts();
        QVERIFY(texts.add({u"Hours"_s, u"Open from 9 to 5."_s, MessageClass::Notice, {}}, BuiltInAuthor));
        QVERIFY(texts.add({u"Sale"_s, u"Half price!"_s, MessageClass::Marketing, {}}, BuiltInAuthor));
        QVERIFY(texts.add({u"Name"_s, u"Hello {{name}}"_s, MessageClass::Notice, {}}, BuiltInAuthor));
        show(keep(u"when?"_s));
        auto *field = find<QPlainTextEdit>("inbox.answer");
        QTRY_VERIFY_WITH_TIMEOUT(field->isEnabled(), 20'000);
        const auto offered = [this] {
            QStringList names;
            const auto actions = find<QToolButton>("inbox.saved")->menu()->actions();
            for (const QAction *each : actions)
                names.append(each->text());
            return names;
        };
        QTRY_VERIFY_WITH_TIMEOUT(offered().contains(u"Hours"_s), 20'000);
        QVERIFY(!offered().contains(u"Sale"_s) && !offered().contains(u"Name"_s));

        field->setPlainText(u"Hello. "_s);
        field->moveCursor(QTextCursor::End);
        find<QToolButton>("inbox.saved")->menu()->actions().first()->trigger();

        QCOMPARE(field->toPlainText(), u"Hello. Open from 9 to 5."_s);
    }

    void whatIsWrittenIsKeptAsASavedAnswer()
    {
        show(keep(u"when?"_s));
        auto *field = find<QPlainTextEdit>("inbox.answer");
        QTRY_VERIFY_WITH_TIMEOUT(field->isEnabled(), 20'000);
        field->setPlainText(u"Open from 9 to 5."_s);

        action("inbox.saved.keep")->trigger();
        find<QLineEdit>("owntext.name")->setText(u"Hours"_s);
        QTest::mouseClick(find<QPushButton>("owntext.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(m_scene->reader().ownTexts()->size(), 1, 20'000);
        const OwnTextDraft kept = m_scene->reader().ownTexts()->first().content;
        QCOMPARE(kept.text, u"Open from 9 to 5."_s);
        QVERIFY(kept.isAnswer());
        QTRY_COMPARE_WITH_TIMEOUT(find<QToolButton>("inbox.saved")->menu()->actions().first()->text(),
                                  u"Hours"_s, 20'000);
    }

    void whatTheRulesForbidStaysAndIsSaid()
    {
        QVERIFY(m_scene->store().content().import({u"ours"_s, {}, u"[block]\ncasino\n"_s}, BuiltInAuthor));
        show(keep(u"is it red?"_s));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>("inbox.answer")->isEnabled(), 20'000);

        find<QPlainTextEdit>("inbox.answer")->setPlainText(u"Visit our casino"_s);
        QTest::mouseClick(find<QPushButton>("inbox.send"), Qt::LeftButton);

        const auto said = [this] {
            const auto labels = find<QWidget>("inbox.problem")->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"casino");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), 20'000);
        QCOMPARE(find<QPlainTextEdit>("inbox.answer")->toPlainText(), u"Visit our casino"_s);
        QVERIFY(m_scene->reader().campaignsAndTests()->isEmpty());
    }

private:
    InboundId keep(const QString &text, const QString &from = u"+4915112345601"_s)
    {
        InboundMessage message;
        message.providerId = text;
        message.e164 = from;
        message.text = text;
        const auto kept = m_scene->store().inbox().keep(m_scene->ali(), {message}, m_scene->clock().now());
        if (!kept || kept->size() != 1)
            qFatal("The reply cannot be kept.");
        return kept->first().id;
    }
    void showAll()
    {
        auto *which = find<QComboBox>("inbox.which");
        which->setCurrentIndex(which->count() - 1);
    }
    void show(InboundId reply, int rows = 1)
    {
        m_view = std::make_unique<InboxView>(m_scene->surroundings());
        m_view->resize(900, 520);
        m_view->setVisible(true);
        m_view->open({});
        QTRY_COMPARE_WITH_TIMEOUT(find<DataTable>("inbox.replies")->model().rowCount(), rows, 20'000);
        find<DataTable>("inbox.replies")->select(number(reply));
    }
    QAction *action(const char *name) { return part<QAction>(*m_view, QString::fromLatin1(name)); }
    template <typename T>
    T *find(const char *name)
    {
        return part<T>(*m_view, QString::fromLatin1(name));
    }

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<InboxView> m_view;
};

QObject *tst_inboxview()
{
    return new TestInboxView;
}

#include "tst_inboxview.moc"
