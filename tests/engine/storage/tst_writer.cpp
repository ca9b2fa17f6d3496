// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/writer.h"

#include "tests/support/sqliteteststore.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <functional>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Appends \a action to the audit log.
auto note(const QString &action)
{
    return [action](Store &store) { return store.workspace().audit({BuiltInAuthor, action, QString(), {}}); };
}

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_inside = nullptr;
        auto started = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
            auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
            if (!opened)
                return opened.error();
            m_inside = &(*opened)->connection();
            return std::unique_ptr<Store>(std::move(*opened));
        });
        QVERIFY(started);
        m_writer = std::move(*started);
    }

    void cleanup()
    {
        m_writer.reset();
        m_store.reset();
    }

    void deliversWhatAPieceReturns()
    {
        QFuture<Result<qint64>> epoch = m_writer->submit(
            WritePriority::Normal, [](Store &store) { return store.workspace().beginEpoch(u"h"_s, 1); });

        const Result<qint64> first = epoch.result();

        QVERIFY(first);
        QCOMPARE(*first, 1);
        QCOMPARE(m_store->value(u"SELECT last_epoch FROM meta"_s), 1);
    }

    void aStoreThatDoesNotOpenIsReported()
    {
        const auto writer = Writer::start([]() -> Result<std::unique_ptr<Store>> {
            return Error{ErrorKind::Storage, u"no disk"_s};
        });

        QVERIFY(!writer);
        QCOMPARE(writer.error().detail, u"no disk"_s);
    }

    void aFailingPieceUndoesOnlyItself()
    {
        Gate gate(*m_writer);
        QFuture<Result<void>> before = m_writer->submit(WritePriority::Normal, note(u"before"_s));
        QFuture<Result<AccountId>> failing
            = m_writer->submit(WritePriority::Normal, [](Store &store) { return store.accounts().add({}); });
        QFuture<Result<void>> after = m_writer->submit(WritePriority::Normal, note(u"after"_s));
        gate.open();

        QVERIFY(before.result());
        QCOMPARE(failing.result().error().kind, ErrorKind::Invalid);
        QVERIFY(after.result());
        QCOMPARE(actions(), 2);
    }

    void aFailedCommitFailsEveryPieceOfIt()
    {
        Gate gate(*m_writer);
        QFuture<Result<void>> first = m_writer->submit(WritePriority::Normal, note(u"first"_s));
        QFuture<Result<void>> spoiler = m_writer->submit(WritePriority::Normal, [this](Store &) {
            return m_inside->execute(u"ROLLBACK"_s); // as SQLite does by itself after an I/O error
        });
        QFuture<Result<void>> last = m_writer->submit(WritePriority::Normal, note(u"last"_s));
        gate.open();

        for (QFuture<Result<void>> *piece : {&first, &spoiler, &last}) {
            QVERIFY(!piece->result());
            QCOMPARE(piece->result().error().kind, ErrorKind::Storage);
        }
        QCOMPARE(actions(), 0);
        QVERIFY(m_writer->submit(WritePriority::Normal, note(u"next"_s)).result());
        QCOMPARE(actions(), 1);
    }

    void whatIsUrgentGoesFirst()
    {
        Gate gate(*m_writer);
        QList<WritePriority> order;
        QList<QFuture<Result<void>>> pieces;
        for (const WritePriority priority :
             {WritePriority::Bulk, WritePriority::Normal, WritePriority::Settle, WritePriority::Arm})
            pieces.append(m_writer->submit(priority, [&order, priority](Store &) {
                order.append(priority);
                return Result<void>();
            }));
        gate.open();
        for (QFuture<Result<void>> &piece : pieces)
            QVERIFY(piece.result());

        QCOMPARE(
            order,
            (QList{WritePriority::Arm, WritePriority::Settle, WritePriority::Normal, WritePriority::Bulk}));
    }

    void whatIsUrgentWithoutEndStarvesNobody()
    {
        std::atomic<bool> enough = false;
        std::function<Result<void>(Store &)> again = [&](Store &) -> Result<void> {
            if (!enough)
                m_writer->submit(WritePriority::Arm, again);
            QTest::qSleep(5); // so that arms alone fill every commit
            return {};
        };
        const auto end = qScopeGuard([&] {
            enough = true;
            m_writer.reset(); // before what its last piece refers to
        });
        m_writer->submit(WritePriority::Arm, again);
        QFuture<Result<void>> normal = m_writer->submit(WritePriority::Normal, note(u"normal"_s));
        QFuture<Result<void>> bulk = m_writer->submit(WritePriority::Bulk, note(u"bulk"_s));

        QTRY_VERIFY_WITH_TIMEOUT(normal.isFinished() && bulk.isFinished(), 60'000);

        QVERIFY(normal.result());
        QVERIFY(bulk.result());
    }

    void nobodyLearnsOfAPieceBeforeItIsOnDisk()
    {
        QFuture<Result<void>> piece = m_writer->submit(WritePriority::Arm, note(u"armed"_s));

        QVERIFY(piece.result());

        QCOMPARE(actions(), 1); // read by another connection
    }

    void whatWasSubmittedIsDoneBeforeTheThreadEnds()
    {
        QList<QFuture<Result<void>>> pieces;
        for (int n = 0; n < 200; ++n)
            pieces.append(m_writer->submit(WritePriority::Bulk, note(u"n"_s)));

        m_writer.reset();

        QCOMPARE(actions(), 200);
        for (const QFuture<Result<void>> &piece : pieces)
            QVERIFY(piece.isFinished());
    }

    void aDatabaseThatStaysBusyFailsThePiece()
    {
        QVERIFY(m_writer
                    ->submit(WritePriority::Normal,
                             [this](Store &) { return m_inside->execute(u"PRAGMA busy_timeout=0"_s); })
                    .result());
        QVERIFY(m_store->sql(u"BEGIN IMMEDIATE"_s));

        QFuture<Result<void>> piece = m_writer->submit(WritePriority::Normal, note(u"x"_s));

        QVERIFY(!piece.result());
        QVERIFY(piece.result().error().detail.contains(u"busy"_s));
        QVERIFY(m_store->sql(u"COMMIT"_s));
        QVERIFY(m_writer->submit(WritePriority::Normal, note(u"y"_s)).result());
    }

private:
    //! Keeps the writer busy in a commit of its own, so that what is submitted meanwhile goes together.
    class Gate
    {
    public:
        explicit Gate(Writer &writer)
        {
            m_piece = writer.submit(WritePriority::Bulk, [this](Store &) {
                m_reached.release();
                m_opened.acquire();
                return Result<void>();
            });
            m_reached.acquire();
        }
        ~Gate() { open(); }
        Q_DISABLE_COPY_MOVE(Gate)

        void open()
        {
            m_opened.release();
            m_piece.waitForFinished();
        }

    private:
        QSemaphore m_reached;
        QSemaphore m_opened;
        QFuture<Result<void>> m_piece;
    };

    qint64 actions() { return m_store->value(u"SELECT count(*) FROM audit_log"_s); }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Writer> m_writer;
    Connection *m_inside = nullptr; // the writer thread's; for pieces only
};

QObject *tst_writer()
{
    return new TestWriter;
}

#include "tst_writer.moc"
