// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/receiptserve.h"
#include "engine/storage/sqlite/connection.h"
#include "tests/app/sentscene.h"

#include <QBuffer>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! receipts inbox, replay and paths; serve has a scenario of its own.
class TestReceiptVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }

    void theInboxTellsWhatBecameOfEach()
    {
        keep(receipt(u"P-1"_s, m_scene->delivered(), MessageState::Undelivered));
        keep(receipt(u"foreign"_s, m_scene->sent()));
        apply();

        const Answer answer = call({u"receipts"_s, u"inbox"_s, u"--json"_s});

        QCOMPARE(answer.code, ExitCode::Done);
        const QList<QJsonObject> rows = answer.records();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).value(u"became"_s).toString(), u"orphan"_s);
        QVERIFY(rows.at(0).value(u"message_id"_s).isNull());
        QCOMPARE(rows.at(0).value(u"tries"_s).toInt(), 1);
        QVERIFY(!rows.at(0).value(u"next_try"_s).isNull());
        QCOMPARE(rows.at(1).value(u"became"_s).toString(), u"disagrees"_s);
        QCOMPARE(rows.at(1).value(u"state"_s).toString(), u"not_delivered"_s);
        QCOMPARE(rows.at(2).value(u"became"_s).toString(), u"moved"_s);
        QCOMPARE(rows.at(2).value(u"message_id"_s).toInteger(), number(m_scene->delivered().message));
        QCOMPARE(rows.at(2).value(u"code"_s).toString(), u"DELIVRD"_s);
        QCOMPARE(rows.at(2).value(u"trust"_s).toInt(), 2);
    }

    void orphansAreListedAlone()
    {
        keep(receipt(u"foreign"_s, m_scene->sent()));
        apply();

        const Answer orphans = call({u"receipts"_s, u"inbox"_s, u"--orphans"_s});

        QCOMPARE(orphans.out.count(u'\n'), 1);
        QVERIFY2(orphans.out.contains(u"foreign  fits no message, tried again"_s), qPrintable(orphans.out));
        QVERIFY(!orphans.out.contains(u"138000"_s));
    }

    void theListEndsAtItsLimit()
    {
        keep(receipt(u"foreign"_s, m_scene->sent()));

        const Answer answer = call({u"receipts"_s, u"inbox"_s, u"--limit"_s, u"1"_s});

        QCOMPARE(answer.out.count(u'\n'), 1);
        QVERIFY(answer.err.contains(u"--limit"_s));
    }

    void replayMovesWhatFitsByNow()
    {
        Receipt early = receipt(u"P-9"_s, m_scene->unknown());
        early.at = clock().now() + 24h; // too far away to be matched by its time
        keep(early);
        keep(receipt(u"foreign"_s, m_scene->sent()));
        apply();
        m_scene->workspace().clock().advance(24h * 30);
        QVERIFY(m_scene->workspace().store().queue().settle(lateAnswer()));

        const Answer answer = call({u"receipts"_s, u"replay"_s, u"--json"_s});

        QCOMPARE(answer.code, ExitCode::Done);
        QCOMPARE(answer.records().first().value(u"waiting"_s).toInt(), 2);
        QCOMPARE(answer.records().first().value(u"moved"_s).toInt(), 1);
        QVERIFY(call({u"receipts"_s, u"replay"_s}).out.contains(u"1 receipt waited, 0 moved"_s));
    }

    void pathsAreSecretAndStay()
    {
        const Answer first = call({u"receipts"_s, u"paths"_s, u"--json"_s});

        QCOMPARE(first.records().size(), 1);
        QCOMPARE(first.records().first().value(u"provider"_s).toString(), u"Kite"_s);
        const QString path = first.records().first().value(u"path"_s).toString();
        QVERIFY(QRegularExpression(u"^/push/[0-9a-f]{32}$"_s).match(path).hasMatch());
        QVERIFY(call({u"receipts"_s, u"paths"_s}).out.contains(path));
        for (const QString &verb : {u"inbox"_s, u"replay"_s})
            QVERIFY(!call({u"receipts"_s, verb}).out.contains(path));
        QVERIFY(!call({u"provider"_s, u"list"_s, u"--json"_s}).out.contains(path.mid(6)));
    }

    void theReceiverTellsATroubleOnce()
    {
        keep(receipt(u"foreign"_s, m_scene->sent()));
        Workspace &workspace = m_scene->workspace().workspace();
        const auto connection = Connection::open(workspace.databaseFile(), Connection::Access::ReadWrite);
        QVERIFY(connection);
        QVERIFY((*connection)
                    ->execute(u"CREATE TRIGGER broken BEFORE UPDATE ON receipt_inbox "
                              "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
        QCommandLineParser options;
        options.addOption({u"json"_s, u"For programs."_s});
        QVERIFY(options.parse({u"heliograph"_s}));
        QBuffer in;
        QString printed;
        QString told;
        QTextStream out(&printed);
        QTextStream err(&told);
        Invocation call{options, {}, workspace.folder(), in, out, err, clock()};
        // Some tries later than the first trouble.
        QTimer look;
        int turns = 0;
        connect(&look, &QTimer::timeout, this, [&] {
            turns += told.isEmpty() ? 0 : 1;
            if (turns == 12)
                std::raise(SIGTERM);
        });
        look.start(200);

        const ExitCode code = ReceiptServe(workspace, {}).run(call);

        QCOMPARE(code, ExitCode::Failed);
        QCOMPARE(told.count(u'\n'), 1);
        QVERIFY2(told.contains(u"broken"_s), qPrintable(told));
    }

    void theHistoryOfAMessageSaysThatReceiptsDisagree()
    {
        keep(receipt(u"P-1"_s, m_scene->delivered(), MessageState::Undelivered));
        apply();
        const QString id = QString::number(number(m_scene->delivered().message));

        QVERIFY(call({u"message"_s, u"show"_s, id}).out.contains(u"not delivered; receipts disagree"_s));
        const QJsonArray history = call({u"message"_s, u"show"_s, id, u"--json"_s})
                                       .records()
                                       .first()
                                       .value(u"history"_s)
                                       .toArray();
        QCOMPARE(history.last().toObject().value(u"disagrees"_s), QJsonValue(true));
        QVERIFY(!history.first().toObject().contains(u"disagrees"_s));
    }

    void wrongCallsSayWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");

        QTest::newRow("open to everybody")
            << QStringList{u"receipts"_s, u"serve"_s, u"--listen"_s, u"0.0.0.0:0"_s} << u"reverse proxy"_s;
        QTest::newRow("no address") << QStringList{u"receipts"_s, u"serve"_s, u"--listen"_s, u"here"_s}
                                    << u"127.0.0.1:9200"_s;
        QTest::newRow("no rate") << QStringList{u"receipts"_s, u"serve"_s, u"--push-rate"_s, u"fast"_s}
                                 << u"--push-rate"_s;
        QTest::newRow("no limit") << QStringList{u"receipts"_s, u"inbox"_s, u"--limit"_s, u"0"_s}
                                  << u"--limit"_s;
        QTest::newRow("engine, open to everybody")
            << QStringList{u"engine"_s, u"run"_s, u"--receipts-listen"_s, u"192.0.2.1:9200"_s}
            << u"--public"_s;
    }

    void wrongCallsSayWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);

        const Answer answer = call(words);

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.contains(said), qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }

private:
    Answer call(const QStringList &words) { return m_scene->workspace().call(words); }
    const Clock &clock() { return m_scene->workspace().clock(); }

    Receipt receipt(const QString &id, const ArmedMessage &message,
                    MessageState state = MessageState::Delivered)
    {
        Receipt receipt;
        receipt.providerId = id;
        receipt.e164 = message.e164;
        receipt.state = state;
        receipt.at = clock().now();
        receipt.trust = Trust::Authenticated;
        return receipt;
    }

    void keep(const Receipt &receipt)
    {
        QVERIFY(
            m_scene->workspace().store().receipts().keep(m_scene->provider().id, {receipt}, clock().now()));
    }

    void apply() { QVERIFY(m_scene->workspace().store().receipts().apply(10, clock().now())); }

    Settlement lateAnswer()
    {
        Settlement settlement;
        settlement.requestId = m_scene->requestId();
        settlement.now = clock().now();
        settlement.completions = {{.attempt = m_scene->unknown().attempt,
                                   .accepted = true,
                                   .providerId = u"P-9"_s,
                                   .code = {},
                                   .segments = 1}};
        return settlement;
    }

    std::unique_ptr<SentScene> m_scene;
};

QObject *tst_receiptverbs()
{
    return new TestReceiptVerbs;
}

#include "tst_receiptverbs.moc"
