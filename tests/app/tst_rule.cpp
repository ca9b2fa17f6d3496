// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include "engine/shippedrules.h"

#include "engine/policy/content/contentrules.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<ContentScene>(); }
    void cleanup() { m_scene.reset(); }

    void aListIsImportedShownExportedAndRemoved()
    {
        const QString text = u"# Ours\n[block]\ncasino\n"_s;
        QCOMPARE(m_scene->import(text, {u"--country"_s, u"cn"_s}).code, ExitCode::Done);

        const QJsonObject listed = m_scene->call(u"rule list --json"_s).records().first();
        QCOMPARE(listed.value(u"name"_s).toString(), u"ours"_s);
        QCOMPARE(listed.value(u"country"_s).toString(), u"CN"_s);
        QCOMPARE(listed.value(u"version"_s).toInt(), 1);
        QCOMPARE(listed.value(u"rules"_s).toInt(), 1);
        QCOMPARE(m_scene->call(u"rule export ours"_s).out, text);
        QVERIFY(m_scene->call(u"rule show ours"_s).out.endsWith(text));

        QCOMPARE(m_scene->call(u"rule remove ours"_s).code, ExitCode::Done);
        QVERIFY(m_scene->call(u"rule list --json"_s).out.isEmpty());
        QCOMPARE(m_scene->call(u"rule export ours"_s).out, text); // its versions stay
        QCOMPARE(m_scene->call(u"rule remove ours"_s).code, ExitCode::Usage);
    }

    void olderVersionsCanBeExported()
    {
        QVERIFY(m_scene->import(u"[block]\ncasino\n"_s).code == ExitCode::Done);
        QVERIFY(m_scene->import(u"[block]\ngambling\n"_s).code == ExitCode::Done);
        const QString file = m_scene->workspace().path(u"old.txt"_s);

        QCOMPARE(m_scene->call(u"rule export ours --version 1 --out %1"_s.arg(file)).code, ExitCode::Done);

        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("[block]\ncasino\n"));
        QCOMPARE(
            m_scene->call(u"rule show ours --json"_s).records().first().value(u"versions"_s).toArray().size(),
            2);
        QCOMPARE(m_scene->call(u"rule export ours --version 3"_s).code, ExitCode::Usage);
    }

    void wrongFilesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a mistake") << QByteArray("[block]\nx\n") << u"Line 2"_s;
        QTest::newRow("not UTF-8") << QByteArray("[block]\ncas\xEDno\n") << u"is not UTF-8"_s;
        QTest::newRow("empty") << QByteArray() << u"holds no rule"_s;
    }

    void wrongFilesChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        QFile file(m_scene->workspace().path(u"wrong.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();

        const Answer answer = m_scene->call(u"rule import %1 --name wrong"_s.arg(file.fileName()));

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.contains(sentence), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(u"Nothing was imported"_s), qPrintable(answer.err));
        QVERIFY(m_scene->call(u"rule list --json"_s).out.isEmpty());
    }

    void callsThatAreWrongAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("no file") << u"rule import --name x"_s;
        QTest::newRow("file and shipped") << u"rule import list.txt --shipped"_s;
        QTest::newRow("missing file") << u"rule import /nowhere/list.txt --name x"_s;
        QTest::newRow("unknown list") << u"rule show nothing"_s;
        QTest::newRow("version in words") << u"rule show ours --version one"_s;
        QTest::newRow("release of nothing") << u"rule release 99 --second-look Mei"_s;
        QTest::newRow("release without a word") << u"rule release 1"_s;
    }

    void callsThatAreWrongAreRefused()
    {
        QFETCH(QString, words);
        const Answer answer = m_scene->call(words);
        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY(!answer.err.isEmpty());
    }

    void aMarkAtTheStartAndADryRunAreUnderstood()
    {
        const Answer dry = m_scene->import(u"\uFEFF[block]\ncasino\n"_s, {u"--dry-run"_s});
        QCOMPARE(dry.code, ExitCode::Done);
        QVERIFY(dry.out.contains(u"1 rule."_s));
        QVERIFY(m_scene->call(u"rule list --json"_s).out.isEmpty());
    }

    void aTextIsTried()
    {
        QVERIFY(m_scene->import(u"[block]\ncasino\n[note]\nfree\n"_s).code == ExitCode::Done);

        const Answer blocked = m_scene->call(u"rule test --json"_s, {u"our CASINО"_s}); // Cyrillic O
        QCOMPARE(blocked.code, ExitCode::Partly);
        QCOMPARE(blocked.records().first().value(u"severity"_s).toString(), u"block"_s);
        QVERIFY(m_scene->call(u"rule test"_s, {u"our casino"_s})
                    .out.contains(u"Forbidden at character 5 of the text: “casino” is on the list ours."_s));
        QCOMPARE(m_scene->call(u"rule test"_s, {u"for free"_s}).code, ExitCode::Done);
        QVERIFY(m_scene->call(u"rule test"_s, {u"hello"_s}).out.contains(u"No content rule minds it"_s));
    }

    void aCountryChoosesTheLists()
    {
        QVERIFY(m_scene->import(u"[block]\ncasino\n"_s, {u"--country"_s, u"DE"_s}).code == ExitCode::Done);
        QCOMPARE(m_scene->call(u"rule test casino --country de"_s).code, ExitCode::Partly);
        QCOMPARE(m_scene->call(u"rule test casino --country CN --country FR"_s).code, ExitCode::Done);
        QCOMPARE(m_scene->call(u"rule test casino"_s).code, ExitCode::Partly);
    }

    void theShippedListsComeInAndCanBeRestored()
    {
        QCOMPARE(m_scene->call(u"rule import --shipped --json"_s).records().size(), 3);
        QVERIFY(m_scene->call(u"rule remove links"_s).code == ExitCode::Done);
        const auto again = m_scene->call(u"rule import --shipped --json"_s).records();
        QCOMPARE(again.first().value(u"version"_s).toInt(), 1); // in force already
        QCOMPARE(again.last().value(u"version"_s).toInt(), 3);
    }

    void theShippedListsKnowTheirTrade_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("severity");
        QTest::newRow("order") << u"Your order 20375 has shipped and arrives tomorrow."_s << u"none"_s;
        QTest::newRow("code") << u"Your code is 123456, valid for 5 minutes."_s << u"none"_s;
        QTest::newRow("Chinese order") << u"【花园小店】您好，您的订单已发货，预计明天送达。"_s << u"none"_s;
        QTest::newRow("Chinese code") << u"验证码123456，五分钟内有效，请勿告诉他人。"_s << u"none"_s;
        QTest::newRow("Chinese offer") << u"春季优惠已生效，周日前到店有礼。退订回T"_s << u"none"_s;
        QTest::newRow("lottery") << u"Congratulations, you have won EUR 500"_s << u"block"_s;
        QTest::newRow("Chinese invoices") << u"代 开 发 票 请联系"_s << u"block"_s;
        QTest::newRow("traditional") << u"六合彩特碼"_s << u"block"_s;
        QTest::newRow("phishing") << u"Urgent: verify your account at http://bank-login.example"_s
                                  << u"second_look"_s;
        QTest::newRow("Chinese phishing")
            << u"您的账户被冻结，请登录 evil.cn 输入银行卡号"_s << u"second_look"_s;
        QTest::newRow("shortener") << u"See bit.ly/x"_s << u"block"_s;
        QTest::newRow("brand") << u"Your Pаypal balance"_s << u"block"_s; // Cyrillic a
        QTest::newRow("code request") << u"Please reply with the code"_s << u"block"_s;
        QTest::newRow("link") << u"See https://acme.com/x"_s << u"note"_s;
    }

    void theShippedListsKnowTheirTrade()
    {
        QFETCH(QString, text);
        QFETCH(QString, severity);
        QList<ContentRules::Source> sources;
        const QList<NewContentList> lists = shippedRules();
        QCOMPARE(lists.size(), 3);
        for (const NewContentList &list : lists) {
            const auto parsed = ContentList::parse(list.text);
            QVERIFY2(parsed, qPrintable(parsed ? QString() : list.name + parsed.error().detail));
            sources.append({list.name, list.country, *parsed});
        }
        const auto rules = ContentRules::compile(sources);
        const auto findings = rules->examine(text, rules->scope({}));
        QCOMPARE(QString(contentSeverityKey(worstOf(findings))), severity);
    }

private:
    std::unique_ptr<ContentScene> m_scene;
};

} // namespace heliograph

QObject *tst_rule()
{
    return new heliograph::TestRule;
}
#include "tst_rule.moc"
