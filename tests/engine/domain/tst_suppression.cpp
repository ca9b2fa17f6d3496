// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/consent.h"
#include "engine/domain/suppression.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestSuppression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScopeIsReadBackAsItWasStored()
    {
        QCOMPARE(SuppressionScope().code(), 0);
        QSet<qint64> codes{0};
        for (const MessageClass messageClass :
             {MessageClass::Code, MessageClass::Notice, MessageClass::Marketing}) {
            const auto scope = SuppressionScope::fromCode(SuppressionScope(messageClass).code());
            QCOMPARE(scope.messageClass(), std::optional(messageClass));
            QVERIFY(!scope.account());
            codes.insert(scope.code());
        }
        for (const qint64 id : {1, 2, 17, 1'000'000}) {
            const auto scope = SuppressionScope::fromCode(SuppressionScope(AccountId{id}).code());
            QCOMPARE(scope.account(), std::optional(AccountId{id}));
            QVERIFY(!scope.messageClass());
            codes.insert(scope.code());
        }
        QCOMPARE(codes.size(), 8);
        QVERIFY(!SuppressionScope().messageClass() && !SuppressionScope().account());
    }

    void everyReasonHasAKey()
    {
        QSet<QString> keys;
        for (int reason = 1; reason <= SuppressionReasonCount; ++reason) {
            const QString key = suppressionReasonKey(static_cast<SuppressionReason>(reason));
            QCOMPARE(suppressionReasonFromKey(key), std::optional(static_cast<SuppressionReason>(reason)));
            keys.insert(key);
        }
        QCOMPARE(keys.size(), SuppressionReasonCount);
        QVERIFY(!suppressionReasonFromKey(u"because"_s));
    }

    void onlyThePersonsOwnWordIsAWish()
    {
        QVERIFY(isOwnWish(SuppressionReason::OptOut));
        QVERIFY(isOwnWish(SuppressionReason::Request));
        QVERIFY(isOwnWish(SuppressionReason::Complaint));
        for (const SuppressionReason other : {SuppressionReason::Person, SuppressionReason::Import,
                                              SuppressionReason::Bounce, SuppressionReason::Legal})
            QVERIFY(!isOwnWish(other));
    }

    void everyBasisOfConsentHasAKey()
    {
        for (int basis = 0; basis < ConsentBasisCount; ++basis)
            QCOMPARE(consentBasisFromKey(consentBasisKey(static_cast<ConsentBasis>(basis))),
                     std::optional(static_cast<ConsentBasis>(basis)));
        QVERIFY(!consentBasisFromKey(u"silence"_s));
    }
};

QObject *tst_suppression()
{
    return new TestSuppression;
}

#include "tst_suppression.moc"
