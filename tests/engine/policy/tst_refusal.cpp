// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/refusal.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The sentences that refuse somebody.
class TestRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! By the kind a program chooses its exit code, and whether it asks for a password.
    void everyRefusalHasItsKind_data()
    {
        QTest::addColumn<Error>("refused");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("nobody") << Refusal::nobodySignedIn() << ErrorKind::Secret;
        QTest::newRow("disabled") << Refusal::disabled(u"ann"_s) << ErrorKind::Conflict;
        QTest::newRow("factor") << Refusal::noSecondFactor(u"ann"_s) << ErrorKind::Conflict;
        QTest::newRow("engine") << Refusal::engineOnly() << ErrorKind::Conflict;
        QTest::newRow("right") << Refusal::notAllowed(u"ann"_s, Right::UsersEdit) << ErrorKind::Conflict;
        QTest::newRow("own") << Refusal::notOwn(u"ann"_s, Right::CampaignCancel) << ErrorKind::Conflict;
        QTest::newRow("named") << Refusal::noneNamed(u"ann"_s, Right::HistoryExport) << ErrorKind::Conflict;
        QTest::newRow("fresh") << Refusal::notFresh() << ErrorKind::Secret;
        QTest::newRow("reason") << Refusal::noReason() << ErrorKind::Invalid;
        QTest::newRow("numbers") << Refusal::tooManyNumbers(u"ann"_s, 101, 100) << ErrorKind::Conflict;
    }

    void everyRefusalHasItsKind()
    {
        QFETCH(Error, refused);
        QFETCH(ErrorKind, kind);

        QVERIFY(refused.kind == kind);
        QVERIFY2(refused.detail.contains(u"Noth"_s), "It is not said that nothing happened");
        QVERIFY2(!refused.detail.contains(u'%'), qPrintable(refused.detail));
    }

    void itSaysWhoMayInstead_data()
    {
        QTest::addColumn<Right>("right");
        for (int right = 0; right <= static_cast<int>(Right::SettingsSafety); ++right) {
            const auto each = static_cast<Right>(right);
            QTest::newRow(qPrintable(QString(rightCode(each)))) << each;
        }
    }

    void itSaysWhoMayInstead()
    {
        QFETCH(Right, right);

        const QString refused = Refusal::notAllowed(u"ann"_s, right).detail;

        QVERIFY2(refused.startsWith(
                     u"ann may not do this: the right %1 is for %2"_s.arg(rightCode(right), whoMay(right))),
                 qPrintable(refused));
        QVERIFY2(refused.endsWith(u". Nothing was changed."_s), qPrintable(refused));
    }

    void whoIsAdminAsWellIsToldSo_data()
    {
        QTest::addColumn<Right>("right");
        for (int right = 0; right <= static_cast<int>(Right::SettingsSafety); ++right) {
            const auto each = static_cast<Right>(right);
            QTest::newRow(qPrintable(QString(rightCode(each)))) << each;
        }
    }

    void whoIsAdminAsWellIsToldSo()
    {
        QFETCH(Right, right);
        const bool adminSpoilsIt = grantOf(right, {Role::Operator, Role::Supervisor}) != Grant::No
            && grantOf(right, {Role::Operator, Role::Supervisor, Role::Admin}) == Grant::No;

        QCOMPARE(Refusal::notAllowed(u"ann"_s, right).detail.contains(u"never for who is an admin as well"_s),
                 adminSpoilsIt);
    }

    void ownCampaignsAreNamedByTheirPerson()
    {
        QCOMPARE(Refusal::notOwn(u"ann"_s, Right::CampaignCancel).detail,
                 u"ann may do this with campaigns of ann only (right %1). Nothing was changed."_s.arg(
                     rightCode(Right::CampaignCancel)));
        QVERIFY(Refusal::noneNamed(u"ann"_s, Right::HistoryExport).detail.contains(u"(--campaign)"_s));
    }

    void bothNumbersStandInTheirPlaces()
    {
        QCOMPARE(
            Refusal::tooManyNumbers(u"ann"_s, 101, 100).detail,
            u"ann may write the full numbers of campaigns with at most 100 people to a file, and this one "
            "has 101. Nothing was written. A supervisor can."_s);
    }
};

QObject *tst_refusal()
{
    return new TestRefusal;
}

#include "tst_refusal.moc"
