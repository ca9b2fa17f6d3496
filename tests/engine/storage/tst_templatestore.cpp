// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include "engine/storage/sqlite/templates.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestTemplateStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_account = m_store->addAccount();
    }
    void cleanup() { m_store.reset(); }

    void whatWasEnteredIsReadBack()
    {
        ProviderTemplate entered = order();
        entered.variables = {{u"order"_s, VariableKind::Code}};
        entered.messageClass = MessageClass::Marketing;
        QVERIFY(m_store->store().templates().add(entered, BuiltInApprover));

        const ProviderTemplate known = only();
        QCOMPARE(known.code, u"SMS_1"_s);
        QCOMPARE(known.text, u"Order ${order} is on its way"_s);
        QCOMPARE(known.messageClass, MessageClass::Marketing);
        QCOMPARE(known.variables, entered.variables);
        QCOMPARE(known.state, TemplateState::InReview);
        QCOMPARE(known.confirmedBy, BuiltInApprover);
        QCOMPARE(known.confirmedAt, m_store->clock().now());
    }

    void anotherTextIsAnotherVersion()
    {
        QVERIFY(m_store->store().templates().add(order(), BuiltInAuthor));
        QCOMPARE(m_store->store().templates().add(order(), BuiltInAuthor)->version, 1);
        ProviderTemplate changed = order();
        changed.text = u"Order ${order} has shipped"_s;
        QCOMPARE(m_store->store().templates().add(changed, BuiltInAuthor)->version, 2);

        QCOMPARE(only().text, changed.text);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM template"_s), 2);
    }

    void theProvidersWordIsEntered()
    {
        QVERIFY(m_store->store().templates().add(order(), BuiltInAuthor));
        m_store->clock().advance(Millis(1000));
        QVERIFY(m_store->store().templates().confirm(m_account, TemplateKind::Template, u"SMS_1"_s,
                                                     TemplateState::Rejected, u"no opt-out wording"_s,
                                                     BuiltInApprover));

        QCOMPARE(only().state, TemplateState::Rejected);
        QCOMPARE(only().reason, u"no opt-out wording"_s);
        QCOMPARE(only().confirmedAt, m_store->clock().now());
        QVERIFY(!only().isUsable());
    }

    void templateAndSignatureOfOneNameAreTwo()
    {
        ProviderTemplate signature = order();
        signature.kind = TemplateKind::Signature;
        QVERIFY(m_store->store().templates().add(order(), BuiltInAuthor));
        QVERIFY(m_store->store().templates().add(signature, BuiltInAuthor));

        QCOMPARE(knownTemplates(m_store->connection())->size(), 2);
    }

    void whatIsNotKnownCannotBeConfirmed()
    {
        const auto done = m_store->store().templates().confirm(m_account, TemplateKind::Template, u"SMS_9"_s,
                                                               TemplateState::Approved, {}, BuiltInAuthor);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::NotFound);
    }

    void whatHasNoCodeOrAccountIsNotAdded()
    {
        ProviderTemplate nameless = order();
        nameless.code.clear();
        ProviderTemplate homeless = order();
        homeless.account = AccountId{99};
        QCOMPARE(m_store->store().templates().add(nameless, BuiltInAuthor).error().kind, ErrorKind::Invalid);
        QCOMPARE(m_store->store().templates().add(homeless, BuiltInAuthor).error().kind, ErrorKind::Invalid);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM template"_s), 0);
    }

    void everyChangeIsInTheLog()
    {
        QVERIFY(m_store->store().templates().add(order(), BuiltInAuthor));
        QVERIFY(m_store->store().templates().confirm(m_account, TemplateKind::Template, u"SMS_1"_s,
                                                     TemplateState::Approved, {}, BuiltInApprover));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE object='template SMS_1' AND "
                                "action IN ('template.add','template.confirm')"_s),
                 2);
    }

    void whatIsNotApprovedIsNotSubmitted_data()
    {
        QTest::addColumn<TemplateKind>("kind");
        QTest::addColumn<TemplateState>("state");
        QTest::addColumn<bool>("submits");
        QTest::newRow("in review") << TemplateKind::Template << TemplateState::InReview << false;
        QTest::newRow("approved") << TemplateKind::Template << TemplateState::Approved << true;
        QTest::newRow("rejected") << TemplateKind::Template << TemplateState::Rejected << false;
        QTest::newRow("withdrawn") << TemplateKind::Template << TemplateState::Withdrawn << false;
        QTest::newRow("not usable yet") << TemplateKind::Template << TemplateState::NotUsableYet << false;
        QTest::newRow("gone") << TemplateKind::Template << TemplateState::Gone << false;
        QTest::newRow("signature rejected") << TemplateKind::Signature << TemplateState::Rejected << false;
        QTest::newRow("signature approved") << TemplateKind::Signature << TemplateState::Approved << true;
    }

    void whatIsNotApprovedIsNotSubmitted()
    {
        QFETCH(TemplateKind, kind);
        QFETCH(TemplateState, state);
        QFETCH(bool, submits);
        ProviderTemplate known = order();
        known.kind = kind;
        known.code = kind == TemplateKind::Template ? u"SMS_1"_s : u"Test"_s;
        known.state = state;
        QVERIFY(m_store->store().templates().add(known, BuiltInAuthor));
        const CampaignId campaign = m_store->addCampaign(m_store->addAudience(1), m_account);

        const auto begun = m_store->store().campaigns().beginFreeze(campaign);

        QCOMPARE(begun.has_value(), submits);
        if (!submits)
            QVERIFY2(begun.error().detail.contains(known.code), qPrintable(begun.error().detail));
    }

private:
    ProviderTemplate order()
    {
        ProviderTemplate entered;
        entered.account = m_account;
        entered.code = u"SMS_1"_s;
        entered.name = u"Order shipped"_s;
        entered.text = u"Order ${order} is on its way"_s;
        return entered;
    }

    ProviderTemplate only()
    {
        const auto known = knownTemplates(m_store->connection());
        if (!known || known->size() != 1)
            qFatal("There is not exactly one template");
        return known->first();
    }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_account{};
};

QObject *tst_templatestore()
{
    return new TestTemplateStore;
}

#include "tst_templatestore.moc"
