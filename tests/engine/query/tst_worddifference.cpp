// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/worddifference.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The difference of two texts in words.
class TestWordDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextBecomesAnother_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("told"); // [-removed-]{+added+}
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("the same") << u"Hello you"_s << u"Hello you"_s << u"Hello you"_s;
        QTest::newRow("new") << QString() << u"Hello"_s << u"{+Hello+}"_s;
        QTest::newRow("gone") << u"Hello"_s << QString() << u"[-Hello-]"_s;
        QTest::newRow("a word replaced") << u"20 % off"_s << u"30 % off"_s << u"[-20-]{+30+} % off"_s;
        QTest::newRow("a word more") << u"see you"_s << u"see you soon"_s << u"see you{+ soon+}"_s;
        QTest::newRow("Chinese, each character") << u"春季优惠"_s << u"春节优惠"_s << u"春[-季-]{+节+}优惠"_s;
        QTest::newRow("punctuation") << u"Sale!!! now"_s << u"Sale! now"_s << u"Sale![-!!-] now"_s;
        QTest::newRow("an emoji stays whole") << u"hi 😀"_s << u"hi 😁"_s << u"hi [-😀-]{+😁+}"_s;
    }

    void aTextBecomesAnother()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, told);

        const QList<WordChange> changes = wordDifference(before, after);

        QString words;
        QString old;
        QString fresh;
        for (const WordChange &change : changes) {
            if (change.kind != WordChange::Kind::Added)
                old += change.text;
            if (change.kind != WordChange::Kind::Removed)
                fresh += change.text;
            words += change.kind == WordChange::Kind::Kept ? change.text
                : change.kind == WordChange::Kind::Added   ? QString(u"{+"_s % change.text % u"+}"_s)
                                                           : QString(u"[-"_s % change.text % u"-]"_s);
        }
        QCOMPARE(old, before);
        QCOMPARE(fresh, after);
        QCOMPARE(words, told);
    }
};

QObject *tst_worddifference()
{
    return new TestWordDifference;
}

#include "tst_worddifference.moc"
