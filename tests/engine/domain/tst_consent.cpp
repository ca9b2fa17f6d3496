// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/consent.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What counts where the people of several audiences come together.
class TestConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWeakestBasisCounts()
    {
        const auto joint = jointConsent({consent(ConsentBasis::OptIn, 3), consent(ConsentBasis::Customers, 1),
                                         consent(ConsentBasis::Request, 2)});

        QVERIFY(joint);
        QCOMPARE(joint->basis, ConsentBasis::Customers);
        QCOMPARE(joint->obtainedAt, fromMillis(3));
        QCOMPARE(joint->textVersion, u"v3; v1; v2"_s);
        QCOMPARE(joint->source, u"shop"_s);
    }

    void whereOneHasNoneNobodyHas()
    {
        QVERIFY(!jointConsent({consent(ConsentBasis::OptIn, 1), std::nullopt}));
        QVERIFY(!jointConsent({}));
    }

    void aWithdrawalCountsForAll()
    {
        const auto joint
            = jointConsent({consent(ConsentBasis::Withdrawn, 1), consent(ConsentBasis::OptIn, 2)});

        QVERIFY(joint);
        QCOMPARE(joint->basis, ConsentBasis::Withdrawn);
        QVERIFY(joint->textVersion.isEmpty());
    }

private:
    static std::optional<AudienceConsent> consent(ConsentBasis basis, int at)
    {
        return AudienceConsent{.basis = basis,
                               .textVersion = u"v%1"_s.arg(at),
                               .source = u"shop"_s,
                               .obtainedAt = fromMillis(at)};
    }
};

QObject *tst_consent()
{
    return new TestConsent;
}

#include "tst_consent.moc"
