// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/intaketext.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr TimePoint LastAt = fromMillis(1'800'000'000'000);
const QList<IntakeKind> AskedKinds{IntakeKind::Receipts, IntakeKind::Replies, IntakeKind::Questions};

} // namespace

//! What does not come in from a provider, in words.
class TestIntakeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailureIsToldWithItsCauseAndARemedy();
    void lossesAreCounted();
    void whatWorksHasNothingToTell();
};

void TestIntakeText::aFailureIsToldWithItsCauseAndARemedy()
{
    QSet<QString> told;
    for (const IntakeKind kind : AskedKinds) {
        const QStringList words = IntakeText::troubles(
            {.account = AccountId{1}, .kind = kind, .failingSince = LastAt, .why = u"The key was refused."_s},
            u"kite"_s, Format());
        QCOMPARE(words.size(), 1);
        QVERIFY2(words.constFirst().startsWith(u"kite: "_s), qPrintable(words.constFirst()));
        QVERIFY2(words.constFirst().contains(u"The key was refused."_s), qPrintable(words.constFirst()));
        QVERIFY2(words.constFirst().contains(u"allow its key"_s), qPrintable(words.constFirst()));
        QVERIFY2(!words.constFirst().contains(u'%'), qPrintable(words.constFirst()));
        told += words.constFirst();
        told += IntakeText::recovered(kind, u"kite"_s);
    }
    QCOMPARE(told.size(), 2 * AskedKinds.size());
}

void TestIntakeText::lossesAreCounted()
{
    const QString words
        = IntakeText::troubles({.account = AccountId{1},
                                .kind = IntakeKind::Replies,
                                .loss = {.cutPages = 11, .unreadableRows = 22, .lostRows = 33},
                                .lossAt = LastAt},
                               u"kite"_s, Format())
              .join(u'\n');

    for (const QString &part : {u"11"_s, u"22"_s, u"33"_s, u"replies"_s, u"opt-out"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY2(!words.contains(u'%'), qPrintable(words));
}

void TestIntakeText::whatWorksHasNothingToTell()
{
    QVERIFY(IntakeText::troubles({}, u"kite"_s, Format()).isEmpty());
}

QObject *tst_intaketext()
{
    return new TestIntakeText;
}

#include "tst_intaketext.moc"
