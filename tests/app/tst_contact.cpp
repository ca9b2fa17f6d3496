// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Forgetting people from the command line.
class TestContactVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }
    void cleanup() { m_scene.reset(); }

    void somebodyIsForgotten()
    {
        const Answer answer = forget(m_scene->delivered().e164, {u"--json"_s});

        QCOMPARE(answer.code, ExitCode::Done);
        QCOMPARE(answer.records().value(0)[u"messages"_s].toInt(), 1);
        const Answer found
            = m_scene->workspace().call({u"message"_s, u"find"_s, u"--number"_s, m_scene->delivered().e164});
        QVERIFY2(found.out.isEmpty(), qPrintable(found.out));
        const Answer shown = m_scene->workspace().call({u"message"_s, u"show"_s,
                                                        QString::number(number(m_scene->delivered().message)),
                                                        u"--full-numbers"_s});
        QCOMPARE(shown.code, ExitCode::Done);
        QVERIFY(!shown.out.contains(m_scene->delivered().e164));
    }

    void whoStillWaitsIsTold()
    {
        const Answer answer = forget(m_scene->unknown().e164);

        QCOMPARE(answer.code, ExitCode::Partly);
        QVERIFY2(answer.out.contains(u"1 message to it has not ended yet"_s), qPrintable(answer.out));
    }

    void whatIsNoNumberOrHasNoReasonIsRefused()
    {
        QCOMPARE(m_scene->workspace().call({u"contact"_s, u"forget"_s, m_scene->delivered().e164}).code,
                 ExitCode::Usage);
        QCOMPARE(forget(u"hello"_s).code, ExitCode::Usage);
        QCOMPARE(forget(u"13800138000"_s, {u"--region"_s, u"China"_s}).code, ExitCode::Usage);
    }

    void howLongPersonalDataIsKeptIsSet()
    {
        const auto set = [this](const QString &length) {
            return m_scene->workspace().call({u"workspace"_s, u"set"_s, u"--keep-personal"_s, length}).code;
        };
        QCOMPARE(set(u"90d"_s), ExitCode::Done);
        QCOMPARE(*m_scene->workspace().store().erasures().keptFor(), Millis(std::chrono::days(90)));
        QCOMPARE(set(u"forever"_s), ExitCode::Done);
        QCOMPARE(*m_scene->workspace().store().erasures().keptFor(), Millis(0));
        QCOMPARE(set(u"long"_s), ExitCode::Usage);
    }

private:
    Answer forget(const QString &number, const QStringList &more = {})
    {
        return m_scene->workspace().call(
            QStringList{u"contact"_s, u"forget"_s, number, u"--reason"_s, u"asked to"_s} + more);
    }

    std::unique_ptr<SentScene> m_scene;
};

} // namespace heliograph

QObject *tst_contact()
{
    return new heliograph::TestContactVerbs;
}

#include "tst_contact.moc"
