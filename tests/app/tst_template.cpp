// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<ContentScene>(); }
    void cleanup() { m_scene.reset(); }

    void aTemplateIsEnteredConfirmedAndShown()
    {
        const Answer added = m_scene->call(
            u"template add SMS_1 --provider ali --class code --variable code=code --json --text"_s,
            {u"Code ${code}"_s});
        QCOMPARE(added.code, ExitCode::Done);
        QCOMPARE(added.records().first().value(u"state"_s).toString(), u"in_review"_s);

        QCOMPARE(m_scene->call(u"template confirm SMS_1 --provider ali --state approved"_s).code,
                 ExitCode::Done);

        const QJsonObject shown
            = m_scene->call(u"template show SMS_1 --provider ali --json"_s).records().first();
        QCOMPARE(shown.value(u"state"_s).toString(), u"approved"_s);
        QCOMPARE(shown.value(u"class"_s).toString(), u"code"_s);
        QCOMPARE(shown.value(u"text"_s).toString(), u"Code ${code}"_s);
        QCOMPARE(shown.value(u"variables"_s).toObject().value(u"code"_s).toString(), u"code"_s);
        const QString words = m_scene->call(u"template show SMS_1 --provider ali"_s).out;
        QVERIFY2(words.contains(u"Approved"_s) && words.contains(u"Confirmed by hand at"_s),
                 qPrintable(words));
    }

    void theListNamesStateAndReason()
    {
        m_scene->workspace().addProvider(u"second"_s);
        m_scene->call(u"template add SMS_1 --provider ali --state rejected --reason"_s,
                      {u"no opt-out wording"_s});
        m_scene->call(u"template add Acme --provider second --kind signature --state approved"_s);

        const Answer all = m_scene->call(u"template list"_s);
        QVERIFY(all.out.contains(u"Rejected: no opt-out wording"_s));
        QVERIFY(all.out.contains(u"Signature"_s));
        QCOMPARE(m_scene->call(u"template list --json"_s).records().size(), 2);
        QCOMPARE(m_scene->call(u"template list --provider second --json"_s).records().size(), 1);
    }

    void wrongCallsChangeNothing_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("no provider") << u"template add SMS_1"_s;
        QTest::newRow("unknown provider") << u"template add SMS_1 --provider nobody"_s;
        QTest::newRow("unknown state") << u"template add SMS_1 --provider ali --state fine"_s;
        QTest::newRow("unknown kind") << u"template add SMS_1 --provider ali --kind text"_s;
        QTest::newRow("unknown class") << u"template add SMS_1 --provider ali --class spam"_s;
        QTest::newRow("unknown variable") << u"template add SMS_1 --provider ali --variable code"_s;
        QTest::newRow("a variable of ours") << u"template add SMS_1 --provider ali --text Hi{{name}}"_s;
        QTest::newRow("a variable that is open") << u"template add SMS_1 --provider ali --text Hi${name"_s;
        QTest::newRow("confirm of nothing") << u"template confirm SMS_1 --provider ali --state approved"_s;
        QTest::newRow("show of nothing") << u"template show SMS_1 --provider ali"_s;
        QTest::newRow("list of nobody") << u"template list --provider nobody"_s;
    }

    void wrongCallsChangeNothing()
    {
        QFETCH(QString, words);
        const Answer answer = m_scene->call(words);
        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(m_scene->call(u"template list --json"_s).out.isEmpty());
    }

private:
    std::unique_ptr<ContentScene> m_scene;
};

} // namespace heliograph

QObject *tst_template()
{
    return new heliograph::TestTemplate;
}
#include "tst_template.moc"
