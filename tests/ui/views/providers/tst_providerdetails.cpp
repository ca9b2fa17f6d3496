// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/providers/providersview.h"
#include "ui/views/providers/providerwords.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/taskdialog.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! What the page of a provider account tells beside its settings, and where it leads.
class TestProviderDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyCapabilityAgreesWithItsTrait();
    void aLostAnswerIsToldByPeoplePerRequest();
    void nothingCameYet();
    void whatCameIsTold();
    void countriesWithoutAPriceAreNamed();
    void signaturesAreListed();
    void aSecondAccountBeginsLikeTheFirstWithoutItsKey();
    void theLaneAndTheLastHourAreNear();
    void aWrongSettingIsToldInWordsOfItsField();

private:
    QString text(const QString &name) const { return part<QLabel>(m_view.get(), name)->text(); }
    QAction *action(const QString &name) const { return m_view->findChild<QAction *>(name); }
    void show()
    {
        m_view->show();
        m_view->refresh();
        QTRY_COMPARE(part<DataTable>(m_view.get(), u"providers.accounts"_s)->model().rowCount(), 1);
    }

    std::unique_ptr<AdminScene> m_scene;
    std::unique_ptr<ProvidersView> m_view;
    AccountId m_account{};
};

void TestProviderDetails::init()
{
    m_scene = std::make_unique<AdminScene>();
    m_account = m_scene->addProvider(u"kite"_s, {{u"batch"_s, u"40"_s}}).id;
    m_scene->lookAround();
    m_view = std::make_unique<ProvidersView>(m_scene->around());
}

void TestProviderDetails::cleanup()
{
    m_view.reset();
    m_scene.reset();
}

void TestProviderDetails::everyCapabilityAgreesWithItsTrait()
{
    const auto said = [](const ProviderTraits &traits, const QString &words) {
        return ProviderWords::capabilities(traits).join(u'\n').contains(words);
    };
    for (const bool can : {false, true}) {
        ProviderTraits traits;
        traits.templates = can;
        traits.freeText = can;
        traits.freeTextToMainland = can;
        traits.asksByNumber = can;
        traits.pullsReceipts = can;
        traits.pullsReplies = can;
        traits.variablesPerCall = can;
        traits.oneRegionPerCall = can;
        traits.missProves = can ? QueryStrength::Strong : QueryStrength::Weak;
        QCOMPARE(said(traits, u"Sends by templates"_s), can);
        QCOMPARE(said(traits, u"Sends our own text, to every country"_s), can);
        QCOMPARE(said(traits, u"Can be asked afterwards"_s), can);
        QCOMPARE(said(traits, u"receipts can be fetched"_s), can);
        QCOMPARE(said(traits, u"Replies of people can be fetched"_s), can);
        QCOMPARE(said(traits, u"has the same values"_s), can);
        QCOMPARE(said(traits, u"mainland China only, or abroad only"_s), can);
        QCOMPARE(said(traits, u"proves nothing"_s), !can);
    }
}

void TestProviderDetails::aLostAnswerIsToldByPeoplePerRequest()
{
    show();

    QVERIFY2(text(u"providers.sending"_s).contains(u"Up to 40 people in one request"_s),
             qPrintable(text(u"providers.sending"_s)));
    ProviderTraits one;
    one.maxBatch = 1;
    QVERIFY(ProviderWords::batch(one).contains(u"one outcome unknown"_s));
}

void TestProviderDetails::nothingCameYet()
{
    show();

    QTRY_VERIFY(text(u"providers.receiptsLately"_s).contains(u"No receipt has come from it lately."_s));
    QVERIFY(text(u"providers.receiptsLately"_s).contains(u"has not called"_s));
    QVERIFY(part<QLabel>(m_view.get(), u"providers.unpriced"_s)->isHidden());
}

void TestProviderDetails::whatCameIsTold()
{
    const TimePoint now = m_scene->clock().now();
    Receipt polled;
    polled.providerId = u"a"_s;
    polled.e164 = u"+8613900000001"_s;
    polled.trust = Trust::Authenticated;
    Receipt called = polled;
    called.providerId = u"b"_s;
    called.trust = Trust::ListedAddress;
    QVERIFY(m_scene->store().receipts().keep(m_account, {polled}, now));
    const auto asked = m_scene->reader().receiptStanding(m_account);
    QVERIFY(asked && asked->last && !asked->lastCall);
    QVERIFY(m_scene->store().receipts().keep(m_account, {called}, now));
    QVERIFY(m_scene->store().receipts().apply(10, now)); // they fit nothing
    show();

    QTRY_VERIFY2(text(u"providers.receiptsLately"_s).contains(u"It last called the address"_s),
                 qPrintable(text(u"providers.receiptsLately"_s)));
    QVERIFY(text(u"providers.receiptsLately"_s).contains(u"Its last receipt came at"_s));
    QVERIFY(text(u"providers.receiptsLately"_s).contains(u"2 receipts fit no message"_s));
    const auto other = m_scene->reader().receiptStanding(AccountId{99});
    QVERIFY(other && !other->last && other->unmatched == 0);
}

void TestProviderDetails::countriesWithoutAPriceAreNamed()
{
    QCOMPARE(ProviderWords::unpriced({}), QString());
    const QString words = ProviderWords::unpriced({{u"KE"_s, 1'200}, {u"DE"_s, 3}});

    QVERIFY2(words.contains(u"Kenya (1"_s) && words.contains(u"Germany (3)"_s), qPrintable(words));
    QVERIFY(words.indexOf(u"Kenya"_s) < words.indexOf(u"Germany"_s));
}

void TestProviderDetails::signaturesAreListed()
{
    ProviderTemplate signature;
    signature.account = m_account;
    signature.kind = TemplateKind::Signature;
    signature.code = u"Acme"_s;
    signature.state = TemplateState::Approved;
    QVERIFY(m_scene->store().templates().add(signature, BuiltInAuthor));
    show();

    TableModel &model = part<DataTable>(m_view.get(), u"providers.senders"_s)->model();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Acme"_s);
    QVERIFY(model.index(0, 1).data().toString().contains(u"Approved"_s));
}

void TestProviderDetails::aSecondAccountBeginsLikeTheFirstWithoutItsKey()
{
    show();

    action(u"providers.duplicateAction"_s)->trigger();

    auto *assistant = part<TaskDialog>(m_view.get(), u"providers.add"_s);
    QCOMPARE(part<QLineEdit>(assistant, u"providers.add.name"_s)->text(), u"kite (2)"_s);
    QCOMPARE(part<QLineEdit>(assistant, u"providers.setting.sign_name"_s)->text(), u"Test"_s);
    press(assistant, u"providers.add.action"_s);
    QVERIFY(part<QLineEdit>(assistant, u"providers.add.keyId"_s)->isVisible());
    QVERIFY(part<QLineEdit>(assistant, u"providers.add.keyId"_s)->text().isEmpty());
    QVERIFY(part<QLineEdit>(assistant, u"providers.add.secret"_s)->text().isEmpty());
    QCOMPARE(m_scene->reader().accounts()->size(), 1);
}

void TestProviderDetails::theLaneAndTheLastHourAreNear()
{
    show();
    QSignalSpy gone(m_view.get(), &View::go);

    action(u"providers.laneAction"_s)->trigger();
    action(u"providers.messagesAction"_s)->trigger();

    QCOMPARE(gone.size(), 2);
    QCOMPARE(gone.at(0).first().value<Place>().view, u"queue"_s);
    const auto place = gone.at(1).first().value<Place>();
    QCOMPARE(place.view, u"history"_s);
    QCOMPARE(place.what.value(u"provider"_s).toLongLong(), number(m_account));
    QCOMPARE(place.what.value(u"sent-from"_s).toLongLong(),
             toMillis(m_scene->clock().now() - std::chrono::hours(1)));
}

void TestProviderDetails::aWrongSettingIsToldInWordsOfItsField()
{
    show();
    press(m_view.get(), u"providers.editSending"_s);
    auto *dialog = part<TaskDialog>(m_view.get(), u"providers.settings"_s);
    part<QLineEdit>(dialog, u"providers.setting.batch"_s)->setText(u"many"_s);

    press(dialog, u"providers.settings.action"_s);

    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible()
            && label->text().contains(u"“People per request” has to be a whole number"_s);
    }));
}

} // namespace heliograph

QObject *tst_providerdetails()
{
    return new heliograph::TestProviderDetails;
}

#include "tst_providerdetails.moc"
