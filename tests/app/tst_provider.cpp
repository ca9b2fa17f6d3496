// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Connecting provider accounts, and what is refused before anything is kept.
class TestProviderVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<TestWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void anAccountIsAdded();
    void whatCannotWorkIsRefused_data();
    void whatCannotWorkIsRefused();
    void aNameInUseIsRefused();
    void anEmptyKeyReplacesNothing();
    void whatDoesNotComeInIsListed();
    void aFileThatIsNotThereIsNotSet();
    void aPreviewSaysWhichFilesItWants();
    void aPreviewWithoutASecretIsRefused();

private:
    Answer call(const QStringList &words, const QByteArray &input = {})
    {
        return m_workspace->call(words, input);
    }

    Answer add(const QStringList &words, const QByteArray &secret = "s3cret\n")
    {
        return call(QStringList{u"provider"_s, u"add"_s, u"--type"_s, u"aliyun"_s, u"--setting"_s,
                                u"access_key_id=ID"_s, u"--secret-stdin"_s}
                        + words,
                    secret);
    }

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_workspace->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("A file of the test cannot be written.");
        return file.fileName();
    }

    qsizetype count() { return call({u"provider"_s, u"list"_s, u"--json"_s}).records().size(); }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestProviderVerbs::anAccountIsAdded()
{
    const QString certificates = QStringLiteral(HELIOGRAPH_TEST_DATA) + u"/tls/ca.pem"_s;

    const Answer added = add({u"Kite"_s, u"--setting"_s, u"ca_file="_s + certificates});

    QVERIFY2(added.code == ExitCode::Done, qPrintable(added.err));
    QCOMPARE(count(), 1);
}

void TestProviderVerbs::whatDoesNotComeInIsListed()
{
    const ProviderAccount kite = m_workspace->addProvider(u"kite"_s);
    const auto troubles = [this] {
        return call({u"provider"_s, u"list"_s, u"--json"_s}).records().at(0)[u"intake_troubles"_s].toArray();
    };
    QVERIFY(troubles().isEmpty());
    expect(m_workspace->store().intake().noteFailing({.account = kite.id,
                                                      .kind = IntakeKind::Questions,
                                                      .failingSince = m_workspace->clock().now(),
                                                      .code = u"Denied"_s,
                                                      .why = u"It was denied."_s}));

    QCOMPARE(troubles().size(), 1);
    const QJsonObject trouble = troubles().at(0).toObject();
    QCOMPARE(trouble[u"what"_s].toString(), u"questions"_s);
    QCOMPARE(trouble[u"code"_s].toString(), u"Denied"_s);
    QVERIFY(!trouble[u"failing_since"_s].isNull());
    const Answer listed = call({u"provider"_s, u"list"_s});
    QVERIFY2(listed.out.contains(u"It was denied."_s), qPrintable(listed.out));
    const Answer doctor = call({u"doctor"_s});
    QVERIFY2(doctor.out.contains(u"It was denied."_s), qPrintable(doctor.out));
}

void TestProviderVerbs::whatCannotWorkIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("told");
    const QByteArray secret = "s3cret\n";
    const QString setting = u"--setting"_s;
    QTest::newRow("a comma in the name") << QStringList{u"a,b"_s} << secret << u"a comma"_s;
    QTest::newRow("an equals sign in the name") << QStringList{u"a=b"_s} << secret << u"an equals sign"_s;
    QTest::newRow("no name") << QStringList{u" "_s} << secret << u"cannot be the name"_s;
    QTest::newRow("a setting twice") << QStringList{u"Kite"_s, setting, u"batch=5"_s, setting, u"batch=6"_s}
                                     << secret << u"batch is given twice"_s;
    QTest::newRow("no certificates") << QStringList{u"Kite"_s, setting, u"ca_file=/nonexistent"_s} << secret
                                     << u"“/nonexistent”, which cannot be read"_s;
    QTest::newRow("a file without certificates")
        << QStringList{u"Kite"_s, setting, u"ca_file=/dev/null"_s} << secret << u"holds no certificate"_s;
    QTest::newRow("an empty secret") << QStringList{u"Kite"_s} << QByteArray("\n")
                                     << u"The secret is empty"_s;
    QTest::newRow("no secret") << QStringList{u"Kite"_s} << QByteArray() << u"The secret is empty"_s;
}

void TestProviderVerbs::whatCannotWorkIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, secret);
    QFETCH(QString, told);

    const Answer refused = add(words, secret);

    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY2(refused.err.contains(told), qPrintable(refused.err));
    QCOMPARE(count(), 0);
}

void TestProviderVerbs::aNameInUseIsRefused()
{
    QCOMPARE(add({u"Kite"_s}).code, ExitCode::Done);

    const Answer again = add({u"Kite"_s});

    QCOMPARE(again.code, ExitCode::Usage);
    QVERIFY2(again.err.contains(u"Choose another name"_s), qPrintable(again.err));
    QCOMPARE(count(), 1);
}

void TestProviderVerbs::anEmptyKeyReplacesNothing()
{
    const ProviderAccount account = m_workspace->addProvider(u"Kite"_s);

    const Answer refused = call({u"provider"_s, u"key"_s, u"Kite"_s, u"--secret-stdin"_s}, "\n");

    QCOMPARE(refused.code, ExitCode::Usage);
    QCOMPARE(m_workspace->workspace().credentials(account)->secret.expose(),
             QByteArray(TestWorkspace::TheSecret));
}

void TestProviderVerbs::aFileThatIsNotThereIsNotSet()
{
    m_workspace->addProvider(u"Kite"_s);

    const Answer refused
        = call({u"provider"_s, u"set"_s, u"Kite"_s, u"--setting"_s, u"ca_file=/nonexistent"_s});

    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY(!call({u"provider"_s, u"list"_s, u"--json"_s}).out.contains(u"ca_file"_s));
}

void TestProviderVerbs::aPreviewSaysWhichFilesItWants()
{
    const Answer answer = call({u"provider"_s, u"preview"_s});

    QCOMPARE(answer.code, ExitCode::Usage);
    QCOMPARE(answer.err, u"Name the settings with --settings and the message with --message.\n"_s);
}

void TestProviderVerbs::aPreviewWithoutASecretIsRefused()
{
    const QString settings = write(u"settings.json"_s, R"({"type":"aliyun","access_key_id":"ID"})");
    const QString message = write(u"message.json"_s, R"({"to":["+8613800000000"],"sign_name":"S"})");

    const Answer answer = call({u"provider"_s, u"preview"_s, u"--settings"_s, settings, u"--message"_s,
                                message, u"--at"_s, u"2026-03-01T09:00:00Z"_s, u"--nonce"_s, u"n"_s});

    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(u"access_key_secret"_s), qPrintable(answer.err));
}

} // namespace heliograph

QObject *tst_provider()
{
    return new heliograph::TestProviderVerbs;
}

#include "tst_provider.moc"
