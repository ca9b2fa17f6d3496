// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/callon.h"

#include <QTest>
#include <QThread>

using namespace heliograph;

class TestCallOn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFromTheWorkersThread()
    {
        QThread thread;
        QObject worker;
        worker.moveToThread(&thread);
        thread.start();

        QFuture<QThread *> answer = callOn(&worker, [] { return QThread::currentThread(); });
        answer.waitForFinished();

        QCOMPARE(answer.result(), &thread);
        thread.quit();
        QVERIFY(thread.wait());
    }

    void endsCancelledWhenTheWorkerDiesFirst()
    {
        auto worker = std::make_unique<QObject>();

        const QFuture<int> answer = callOn(worker.get(), [] { return 1; });
        worker.reset();

        QVERIFY(answer.isCanceled());
        QVERIFY(answer.isFinished());
    }
};

QObject *tst_callon()
{
    return new TestCallOn;
}

#include "tst_callon.moc"
