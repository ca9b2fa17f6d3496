// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/accountstanding.h"

#include "tests/engine/storage/queuesteps.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What is known of a provider account besides its settings, from a database in which messages went.
class TestAccountStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countriesWithoutAPriceAreThoseThatMessagesWentTo();
    void whatWentLongAgoIsNotLookedAt();
    void signaturesAreThoseOfTheAccount();

private:
    static AccountStanding standing(QueueSteps &steps, AccountId account)
    {
        const auto read = AccountStanding::read(*steps.store().openReader(), account, steps.now());
        return read ? *read : AccountStanding{.unpriced = {{u"failed"_s, -1}}};
    }
};

void TestAccountStanding::countriesWithoutAPriceAreThoseThatMessagesWentTo()
{
    QueueSteps steps(3);
    QVERIFY(standing(steps, steps.account()).unpriced.isEmpty());
    steps.settle(steps.accepted(steps.armOne(3)));

    const auto before = standing(steps, steps.account());
    QCOMPARE(before.unpriced.size(), 1);
    QCOMPARE(before.unpriced.first().country, u"CN"_s);
    QCOMPARE(before.unpriced.first().messages, 3);

    const Price price{steps.account(), u"CN"_s, static_cast<int>(MessageClass::Notice), steps.now(),
                      *Money::parse(u"0.03", u"EUR")};
    QVERIFY(steps.store().store().limits().addPrices({price}, BuiltInAuthor));
    QVERIFY(standing(steps, steps.account()).unpriced.isEmpty());
}

void TestAccountStanding::whatWentLongAgoIsNotLookedAt()
{
    QueueSteps steps(1);
    steps.settle(steps.accepted(steps.armOne(1)));
    QCOMPARE(standing(steps, steps.account()).unpriced.size(), 1);

    steps.store().clock().advance(31 * 24h);

    QVERIFY(standing(steps, steps.account()).unpriced.isEmpty());
}

void TestAccountStanding::signaturesAreThoseOfTheAccount()
{
    QueueSteps steps(1);
    const AccountId other = steps.store().addAccount(u"other"_s);
    for (const auto &[account, kind, code] : {std::tuple(steps.account(), TemplateKind::Signature, u"Acme"_s),
                                              std::tuple(steps.account(), TemplateKind::Template, u"SMS_1"_s),
                                              std::tuple(other, TemplateKind::Signature, u"Other"_s)}) {
        ProviderTemplate known;
        known.account = account;
        known.kind = kind;
        known.code = code;
        QVERIFY(steps.store().store().templates().add(known, BuiltInAuthor));
    }

    const auto found = standing(steps, steps.account()).signatures;

    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().code, u"Acme"_s);
}

QObject *tst_accountstanding()
{
    return new TestAccountStanding;
}

#include "tst_accountstanding.moc"
