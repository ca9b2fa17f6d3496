// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! "segments", line by line.
class TestSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRuleOfTheCallIsForLinesWithoutOne()
    {
        const QList<QJsonObject> counts = count(
            {u"--rule"_s, u"china"_s}, "{\"text\":\"Hello\"}\n{\"text\":\"Hello\",\"rule\":\"gsm\"}\n");

        QCOMPARE(counts.size(), 2);
        QCOMPARE(counts.first().value(u"encoding"_s).toString(), u"UCS-2"_s);
        QCOMPARE(counts.last().value(u"encoding"_s).toString(), u"GSM-7"_s);
    }

    void aByteOrderMarkIsNotPartOfTheFirstLine()
    {
        const QList<QJsonObject> counts = count({}, "\xEF\xBB\xBF{\"text\":\"Hello\"}\n");

        QCOMPARE(counts.size(), 1);
        QCOMPARE(counts.first().value(u"units"_s).toInt(), 5);
    }

private:
    QList<QJsonObject> count(const QStringList &options, const QByteArray &input)
    {
        return m_workspace.call(QStringList{u"segments"_s} + options, input).records();
    }

    TestWorkspace m_workspace;
};

QObject *tst_segments()
{
    return new TestSegments;
}

#include "tst_segments.moc"
