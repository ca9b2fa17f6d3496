// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/intakebook.h"
#include "tests/support/sqliteteststore.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! When failures to read what a provider has become news, and what ends them.
class TestIntakeBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fiveFailuresInARowAreNews();
    void soAreThoseOfFiveMinutes();
    void manyAtOnceCountOnce();
    void aSuccessBetweenBeginsAnew();
    void theFirstSuccessEndsIt();
    void whatAnEarlierEngineNotedEndsToo();
    void onlyAChangeIsWritten();
    void anotherCodeIsKeptAndNoNews();
    void whatIsMissingIsToldAndKept();
    void whatCannotBeKeptIsToldAgain();

private:
    static Error refusal(const QString &code)
    {
        return {ErrorKind::Secret, u"Refused (%1)."_s.arg(code), QLatin1String("provider.key"), {code}};
    }

    void fail(int times, Millis apart = 1s, const QString &code = u"Denied"_s)
    {
        for (int n = 0; n < times; ++n) {
            m_book->failed(m_account, IntakeKind::Replies, refusal(code));
            m_store->clock().advance(apart);
        }
    }

    QList<IntakeStanding> known()
    {
        const auto read = m_reader->intake();
        return read ? *read : QList<IntakeStanding>();
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<IntakeBook> m_book;
    QList<IntakeStanding> m_told;
    AccountId m_account{};
};

void TestIntakeBook::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_account = m_store->addAccount();
    m_reader = m_store->openReader();
    auto writer = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    QVERIFY(writer);
    m_writer = *std::move(writer);
    m_book = std::make_unique<IntakeBook>(*m_writer, m_store->clock());
    m_told.clear();
    connect(m_book.get(), &IntakeBook::changed, this,
            [this](const IntakeStanding &standing) { m_told.append(standing); });
}

void TestIntakeBook::cleanup()
{
    QTRY_VERIFY(m_book->isQuiet());
    m_book.reset();
    m_writer.reset();
    m_reader.reset();
    m_store.reset();
}

void TestIntakeBook::fiveFailuresInARowAreNews()
{
    const TimePoint begun = m_store->clock().now();
    fail(4);
    QVERIFY(m_told.isEmpty() && m_book->isQuiet());

    fail(1);

    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().failingSince, std::optional(begun));
    QCOMPARE(m_told.constFirst().code, u"Denied"_s);
    QTRY_COMPARE(known().size(), 1);
    QCOMPARE(known().constFirst().kind, IntakeKind::Replies);
    QCOMPARE(known().constFirst().failingSince, std::optional(begun));
    QCOMPARE(known().constFirst().why, u"Refused (Denied)."_s);
    QVERIFY(!known().constFirst().lastGood);
}

void TestIntakeBook::soAreThoseOfFiveMinutes()
{
    fail(1, 5min - 1ms);
    fail(1, 1ms);
    QVERIFY(m_told.isEmpty());
    m_store->clock().advance(1s);

    fail(1);

    QCOMPARE(m_told.size(), 1);
}

void TestIntakeBook::manyAtOnceCountOnce()
{
    fail(100, 1ms);

    QVERIFY(m_told.isEmpty());
}

void TestIntakeBook::aSuccessBetweenBeginsAnew()
{
    fail(4);
    m_book->worked(m_account, IntakeKind::Replies);
    const TimePoint good = m_store->clock().now();

    fail(4);
    QVERIFY(m_told.isEmpty());
    m_book->worked(m_account, IntakeKind::Receipts); // another queue
    fail(1);

    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().lastGood, std::optional(good));
}

void TestIntakeBook::theFirstSuccessEndsIt()
{
    fail(5);
    QTRY_COMPARE(known().size(), 1);

    m_book->worked(m_account, IntakeKind::Replies);

    QTRY_COMPARE(m_told.size(), 2);
    QVERIFY(!m_told.constLast().failingSince && m_told.constLast().loss.isEmpty());
    QVERIFY(!known().constFirst().failingSince);
}

void TestIntakeBook::whatAnEarlierEngineNotedEndsToo()
{
    QVERIFY(m_store->store().intake().noteFailing({.account = m_account,
                                                   .kind = IntakeKind::Receipts,
                                                   .failingSince = m_store->clock().now(),
                                                   .code = u"A"_s}));

    m_book->worked(m_account, IntakeKind::Receipts);

    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(!known().constFirst().failingSince);
}

void TestIntakeBook::onlyAChangeIsWritten()
{
    m_book->worked(m_account, IntakeKind::Replies);
    fail(5);
    QTRY_VERIFY(m_book->isQuiet());
    QSignalSpy written(m_book.get(), &IntakeBook::wentQuiet);

    fail(20);

    QVERIFY(m_book->isQuiet());
    QVERIFY(written.isEmpty());
    m_book->worked(m_account, IntakeKind::Replies);
    QTRY_COMPARE(written.size(), 1);
    m_book->worked(m_account, IntakeKind::Replies);
    QVERIFY(m_book->isQuiet());
    QCOMPARE(m_told.size(), 2);
}

void TestIntakeBook::anotherCodeIsKeptAndNoNews()
{
    fail(5);

    fail(1, 1s, u"Unreachable"_s);

    QTRY_COMPARE(known().size(), 1);
    QTRY_COMPARE(known().constFirst().code, u"Unreachable"_s);
    QCOMPARE(m_told.size(), 1);
}

void TestIntakeBook::whatIsMissingIsToldAndKept()
{
    m_book->missing(m_account, IntakeKind::Receipts, {});
    QVERIFY(m_told.isEmpty() && m_book->isQuiet());

    m_book->missing(m_account, IntakeKind::Receipts, {.cutPages = 1, .unreadableRows = 3});

    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().loss.unreadableRows, 3);
    QTRY_COMPARE(known().size(), 1);
    QCOMPARE(known().constFirst().loss.cutPages, 1);
    QCOMPARE(known().constFirst().lossAt, std::optional(m_store->clock().now()));
}

void TestIntakeBook::whatCannotBeKeptIsToldAgain()
{
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON intake_standing "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    QSignalSpy failed(m_book.get(), &IntakeBook::storageFailed);
    fail(5);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_store->sql(u"DROP TRIGGER broken"_s));

    fail(1);

    QTRY_COMPARE(known().size(), 1);
}

QObject *tst_intakebook()
{
    return new TestIntakeBook;
}

#include "tst_intakebook.moc"
