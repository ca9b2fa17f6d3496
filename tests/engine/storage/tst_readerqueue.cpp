// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include "engine/storage/sqlite/readerqueue.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestReaderQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreTheOrderInWhichTheClaimTakesPeople()
    {
        QueueSteps steps(6);
        steps.settle(steps.released(steps.armOne(2), 5s));
        steps.advance(5s);
        QMap<qint64, MessageId> byPlace;
        for (qint64 id = 1; id <= 6; ++id)
            byPlace.insert(placeOf(steps, MessageId{id}).ahead, MessageId{id});

        QList<MessageId> taken;
        for (const ArmedRequest &request : steps.claim(6, 1).requests)
            taken.append(request.messages[0].message);

        QCOMPARE(byPlace.keys(), QList<qint64>({0, 1, 2, 3, 4, 5}));
        QCOMPARE(byPlace.values(), taken);
    }

    void whoIsNotFedYetComesAfterTheOutbox()
    {
        QueueSteps steps(10);
        QVERIFY(steps.queue().feed(steps.campaign(), 4));

        QCOMPARE(placeOf(steps, MessageId{4}).ahead, 3);
        QCOMPARE(placeOf(steps, MessageId{5}).ahead, 4);
        QCOMPARE(placeOf(steps, MessageId{10}).ahead, 9);
    }

    void whoIsUnderWayOrDoneHasNoPlace()
    {
        QueueSteps steps(2);
        const ArmedRequest request = steps.armOne(2);
        QVERIFY(!placeOf(steps, request.messages[0].message).waits);

        steps.settle(steps.accepted(request));

        QVERIFY(!placeOf(steps, request.messages[0].message).waits);
    }

    void aRetryTellsWhenItIsDue()
    {
        QueueSteps steps(1);
        const ArmedRequest request = steps.armOne(1);
        steps.settle(steps.released(request, 7s));

        QCOMPARE(placeOf(steps, request.messages[0].message).notBefore, steps.now() + 7s);
    }

    void whoOptedOutMeanwhileIsMarked()
    {
        QueueSteps steps(2);
        QVERIFY(steps.store().store().suppressions().add({TestStore::phone(0)}, SuppressionReason::OptOut,
                                                         u"reply"_s, BuiltInAuthor, steps.now()));

        int marked = 0;
        for (qint64 id = 1; id <= 2; ++id)
            marked += placeOf(steps, MessageId{id}).suppressed ? 1 : 0;

        QCOMPARE(marked, 1);
    }

    void theRulesOfAllSendingAreRead()
    {
        QueueSteps steps(1);
        ReaderQueue reader(steps.store().connection());
        QCOMPARE(reader.rules()->lateAfter, Millis(1h));
        QVERIFY(reader.rules()->engineHolds.isEmpty());

        WorkspaceStore &workspace = steps.store().store().workspace();
        QVERIFY(workspace.setLateAfter(3h, BuiltInAuthor));
        QVERIFY(workspace.hold({HoldReason::Clock, std::nullopt, u"-7200000"_s}));
        QVERIFY(workspace.setEmergencyStop(true, BuiltInAuthor, {}));

        QCOMPARE(reader.rules()->lateAfter, Millis(3h));
        QCOMPARE(reader.rules()->engineHold().note, u"-7200000"_s);
        QVERIFY(reader.rules()->emergencyStop);
    }

    void anUnknownMessageIsNotFound()
    {
        QueueSteps steps(1);

        const auto place = ReaderQueue(steps.store().connection()).place(MessageId{99}, steps.now());

        QVERIFY(!place);
        QCOMPARE(place.error().kind, ErrorKind::NotFound);
    }

private:
    static QueuePlace placeOf(QueueSteps &steps, MessageId id)
    {
        const auto place = ReaderQueue(steps.store().connection()).place(id, steps.now());
        if (!place)
            qFatal("%s", qPrintable(place.error().detail));
        return *place;
    }
};

QObject *tst_readerqueue()
{
    return new TestReaderQueue;
}

#include "tst_readerqueue.moc"
