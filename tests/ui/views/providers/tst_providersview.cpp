// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/providers/pricesdialog.h"
#include "ui/views/providers/providersview.h"
#include "ui/views/providers/providerwords.h"
#include "ui/widgets/datatable.h"

#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

SimulatorOptions optionsOf(const Clock &clock)
{
    // Signatures are checked against the time that the console believes in.
    SimulatorOptions options;
    options.clock = &clock;
    options.credentials.insert("ID-kite", {Secret(AdminScene::TheSecret), {}});
    options.credentials.insert("ID-new", {Secret("another-secret"), {}});
    return options;
}

} // namespace

//! Provider accounts, with a simulator where a provider would be.
class TestProvidersView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThereOffersToConnect();
    void aTestTellsLineByLine();
    void aFailedTestSaysWhatIsWrong();
    void theAssistantKeepsNothingBeforeItsTestPassed();
    void theAssistantAddsAPausedAccount();
    void aKeyIsReplacedOnlyAfterItWorked();
    void settingsAreCheckedAndSaved();
    void pricesComeFromAFileWholeOrNotAtAll();
    void pausingWantsAReason();
    void deletingAsksAndForgetsTheKey();
    void aSupervisorSeesButDoesNotChange();
    void capabilitiesAgreeWithTheProvider();
    void noSecretIsInDatabasePreferencesOrFields();
    void everythingHasAName();

private:
    static QAction *action(ProvidersView &view, const QString &name)
    {
        return view.findChild<QAction *>(u"providers."_s + name);
    }
    static TableModel &model(ProvidersView &view)
    {
        return part<DataTable>(&view, u"providers.accounts"_s)->model();
    }
    static QString trial(ProvidersView &view) { return part<QLabel>(&view, u"providers.trial"_s)->text(); }
    static ProviderAccount stored(AdminScene &scene, qsizetype at = 0)
    {
        return scene.reader().accounts()->at(at);
    }
    static void fill(QWidget *within, const QString &name, const QString &text)
    {
        part<QLineEdit>(within, u"providers."_s + name)->setText(text);
    }
    //! Fills in the assistant as far as the page that tests.
    static void goToTest(TaskDialog *assistant, const QString &endpoint, const QString &secret)
    {
        press(assistant, u"providers.add.action"_s); // Alibaba Cloud
        fill(assistant, u"add.name"_s, u"kite"_s);
        fill(assistant, u"setting.endpoint"_s, endpoint);
        fill(assistant, u"setting.sign_name"_s, u"Test"_s);
        press(assistant, u"providers.add.action"_s);
        fill(assistant, u"add.keyId"_s, u"ID-kite"_s);
        fill(assistant, u"add.secret"_s, secret);
        press(assistant, u"providers.add.action"_s);
    }
};

void TestProvidersView::nothingThereOffersToConnect()
{
    AdminScene scene;
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();

    view.refresh();
    QTRY_VERIFY(model(view).hasLoaded());
    QVERIFY(!action(view, u"testAction"_s)->isEnabled());
    Q_EMIT part<DataTable>(&view, u"providers.accounts"_s)->actionChosen();

    auto *assistant = part<QDialog>(&view, u"providers.add"_s);
    QCOMPARE(part<QListWidget>(assistant, u"providers.add.types"_s)->count(), 2); // no simulator is offered
}

void TestProvidersView::aTestTellsLineByLine()
{
    AdminScene scene;
    const SimulatorThread simulator(optionsOf(scene.clock()));
    scene.addProvider(u"kite"_s, {{u"endpoint"_s, simulator.endpoint()}});
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);

    action(view, u"testAction"_s)->trigger();

    QTRY_VERIFY2(trial(view).contains(u"✓ Key: accepted"_s), qPrintable(trial(view)));
    QVERIFY(trial(view).contains(u"✓ Connection"_s));
    QVERIFY(trial(view).contains(u"– Balance"_s));
    QTRY_VERIFY(action(view, u"testAction"_s)->isEnabled());
}

void TestProvidersView::aFailedTestSaysWhatIsWrong()
{
    AdminScene scene;
    scene.addProvider(u"kite"_s); // nobody listens at its port
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);

    action(view, u"testAction"_s)->trigger();

    QTRY_VERIFY2(trial(view).contains(u"✕ Connection"_s), qPrintable(trial(view)));
    QVERIFY(!trial(view).contains(QLatin1String(AdminScene::TheSecret)));
}

void TestProvidersView::theAssistantKeepsNothingBeforeItsTestPassed()
{
    AdminScene scene;
    const SimulatorThread simulator(optionsOf(scene.clock()));
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    action(view, u"addAction"_s)->trigger();
    auto *assistant = part<TaskDialog>(&view, u"providers.add"_s);

    goToTest(assistant, simulator.endpoint(), u"not the secret"_s);
    QTRY_VERIFY(assistant->problem().contains(u"has to pass"_s));
    press(assistant, u"providers.add.action"_s); // once more
    QTRY_VERIFY(assistant->problem().contains(u"has to pass"_s));
    press(assistant, u"providers.add.leave"_s);

    QVERIFY(scene.reader().accounts()->isEmpty());
}

void TestProvidersView::theAssistantAddsAPausedAccount()
{
    AdminScene scene;
    const SimulatorThread simulator(optionsOf(scene.clock()));
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    action(view, u"addAction"_s)->trigger();
    auto *assistant = part<TaskDialog>(&view, u"providers.add"_s);

    goToTest(assistant, simulator.endpoint(), QLatin1String(AdminScene::TheSecret));
    QTRY_VERIFY(part<QLabel>(assistant, u"providers.add.trial"_s)->text().contains(u"✓ Key"_s));
    press(assistant, u"providers.add.action"_s);
    fill(assistant, u"setting.segments_per_s"_s, u"25"_s);
    press(assistant, u"providers.add.action"_s);

    QTRY_COMPARE(model(view).rowCount(), 1);
    QCOMPARE(stored(scene).hold.reason, HoldReason::LanePaused);
    QCOMPARE(stored(scene).number(u"segments_per_s"_s, 0), 25);
    QVERIFY(scene.workspace().credentials(stored(scene)));
}

void TestProvidersView::aKeyIsReplacedOnlyAfterItWorked()
{
    AdminScene scene;
    const SimulatorThread simulator(optionsOf(scene.clock()));
    const ProviderAccount before = scene.addProvider(u"kite"_s, {{u"endpoint"_s, simulator.endpoint()}});
    const auto address = scene.workspace().pushToken(before);
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);
    action(view, u"keyAction"_s)->trigger();
    auto *dialog = part<TaskDialog>(&view, u"providers.key"_s);

    fill(dialog, u"key.id"_s, u"ID-new"_s);
    fill(dialog, u"key.secret"_s, u"mistyped"_s);
    press(dialog, u"providers.key.action"_s);
    QTRY_VERIFY(dialog->problem().contains(u"old key stays"_s));
    QCOMPARE(stored(scene).settings.value(u"access_key_id"_s), u"ID-kite"_s);
    fill(dialog, u"key.secret"_s, u"another-secret"_s);
    press(dialog, u"providers.key.action"_s);

    QTRY_COMPARE(stored(scene).settings.value(u"access_key_id"_s), u"ID-new"_s);
    QCOMPARE(scene.workspace().credentials(stored(scene))->secret.expose(), "another-secret");
    QTRY_VERIFY(!scene.workspace().credentials(before)); // forgotten
    QCOMPARE(scene.workspace().pushToken(stored(scene))->expose(), address->expose());
}

void TestProvidersView::settingsAreCheckedAndSaved()
{
    AdminScene scene;
    scene.addProvider(u"kite"_s);
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);
    press(&view, u"providers.editSending"_s);
    auto *dialog = part<TaskDialog>(&view, u"providers.settings"_s);

    fill(dialog, u"setting.batch"_s, u"5000"_s);
    press(dialog, u"providers.settings.action"_s);
    QVERIFY(dialog->isVisible());
    fill(dialog, u"setting.batch"_s, u"50"_s);
    press(dialog, u"providers.settings.action"_s);

    QTRY_COMPARE(stored(scene).number(u"batch"_s, 0), 50);
    QCOMPARE(stored(scene).settings.value(u"sign_name"_s), u"Test"_s); // what was not shown stays
    QTRY_VERIFY(part<DataTable>(&view, u"providers.changes"_s)->model().rowCount() >= 2);
}

void TestProvidersView::pricesComeFromAFileWholeOrNotAtAll()
{
    AdminScene scene;
    scene.addProvider(u"kite"_s);
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);
    press(&view, u"providers.importPrices"_s);
    auto *dialog = part<PricesDialog>(&view, u"providers.prices.import"_s);
    const auto write = [&scene](const QByteArray &lines) {
        QFile file(scene.path(u"prices.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("country,price,currency,valid_from\n" + lines);
    };

    write("DE,0.07,EUR,2026-02-01\nXX,1,EUR,\n");
    dialog->read(scene.path(u"prices.csv"_s));
    QTRY_VERIFY(dialog->problem().contains(u"Line 3"_s));
    write("DE,0.07,EUR,2026-02-01\nFR,0.06,EUR,\n");
    dialog->read(scene.path(u"prices.csv"_s));
    QTRY_VERIFY(
        part<QLabel>(dialog, u"providers.prices.found"_s)->text().contains(u"6"_s)); // three classes each
    press(dialog, u"providers.prices.import.action"_s);

    QTRY_COMPARE(part<DataTable>(&view, u"providers.prices"_s)->model().rowCount(), 6);
    QCOMPARE(scene.reader().limits().prices()->size(), 6);
}

void TestProvidersView::pausingWantsAReason()
{
    AdminScene scene(AdminScene::People::Five);
    scene.addProvider(u"kite"_s);
    scene.signIn(u"samir"_s);
    ProvidersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);

    action(view, u"pauseAction"_s)->trigger();
    auto *question = part<QDialog>(&view, u"decision.providers.pause"_s);
    part<QPlainTextEdit>(question, u"decision.providers.pause.reason"_s)->setPlainText(u"price talks"_s);
    press(question, u"decision.providers.pause.action"_s);

    QTRY_COMPARE(stored(scene).hold.reason, HoldReason::LanePaused);
    QTRY_COMPARE(action(view, u"pauseAction"_s)->text(), u"Turn on"_s);
    action(view, u"pauseAction"_s)->trigger();
    QTRY_VERIFY(!stored(scene).hold);
}

void TestProvidersView::deletingAsksAndForgetsTheKey()
{
    AdminScene scene;
    const ProviderAccount account = scene.addProvider(u"kite"_s);
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);

    action(view, u"removeAction"_s)->trigger();
    press(part<QDialog>(&view, u"decision.providers.remove"_s), u"decision.providers.remove.action"_s);

    QTRY_COMPARE(model(view).rowCount(), 0);
    QVERIFY(!scene.workspace().credentials(account));
}

void TestProvidersView::aSupervisorSeesButDoesNotChange()
{
    AdminScene scene(AdminScene::People::Five);
    scene.addProvider(u"kite"_s);
    scene.signIn(u"samir"_s);
    ProvidersView view(scene.around());
    view.show();

    view.refresh();

    QTRY_COMPARE(model(view).rowCount(), 1);
    QVERIFY(!action(view, u"addAction"_s)->isEnabled());
    QVERIFY(action(view, u"addAction"_s)->toolTip().contains(u"Admin"_s));
    QVERIFY(!part<QPushButton>(&view, u"providers.editSending"_s)->isEnabled());
    QVERIFY(action(view, u"pauseAction"_s)->isEnabled());
}

void TestProvidersView::capabilitiesAgreeWithTheProvider()
{
    for (const QString &type : ProviderDesk::types()) {
        ProviderAccount account;
        account.driver = type;
        account.settings = {{u"region"_s, u"ap-guangzhou"_s}, {u"sdk_app_id"_s, u"1400000000"_s}};
        if (type == u"aliyun"_s)
            account.settings.remove(u"sdk_app_id"_s);
        const auto traits = ProviderDesk::traits(account);
        QVERIFY(traits.has_value());
        const QString words = ProviderWords::capabilities(*traits).join(u' ');
        QCOMPARE(words.contains(u"Can be asked afterwards"_s), traits->asksByNumber);
        QCOMPARE(words.contains(u"Sends our own text"_s), traits->freeText);
        QCOMPARE(words.contains(u"Replies of people can be fetched"_s), traits->pullsReplies);
        QCOMPARE(words.contains(u"same values"_s), traits->variablesPerCall);
    }
}

void TestProvidersView::noSecretIsInDatabasePreferencesOrFields()
{
    AdminScene scene;
    const SimulatorThread simulator(optionsOf(scene.clock()));
    scene.lookAround();
    ProvidersView view(scene.around());
    view.show();
    action(view, u"addAction"_s)->trigger();
    auto *assistant = part<TaskDialog>(&view, u"providers.add"_s);
    goToTest(assistant, simulator.endpoint(), QLatin1String(AdminScene::TheSecret));
    QCOMPARE(part<QLineEdit>(assistant, u"providers.add.secret"_s)->echoMode(), QLineEdit::Password);
    QTRY_VERIFY(part<QLabel>(assistant, u"providers.add.trial"_s)->text().contains(u"✓ Key"_s));
    press(assistant, u"providers.add.action"_s);
    press(assistant, u"providers.add.action"_s);
    QTRY_COMPARE(model(view).rowCount(), 1);

    for (const QString &name : {u"ws/heliograph.db"_s, u"ws/heliograph.db-wal"_s, u"preferences.ini"_s}) {
        QFile file(scene.path(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(AdminScene::TheSecret), qPrintable(name));
    }
    QTRY_VERIFY(view.findChild<TaskDialog *>(u"providers.add"_s) == nullptr);
    const auto fields = view.findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        QVERIFY(!field->text().contains(QLatin1String(AdminScene::TheSecret)));
}

void TestProvidersView::everythingHasAName()
{
    AdminScene scene;
    scene.addProvider(u"kite"_s);
    scene.lookAround();
    ProvidersView view(scene.around());
    view.resize(816, 530);
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);
    auto *tabs = part<QTabWidget>(&view, u"providers.tabs"_s);

    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCOMPARE(nameless(&view), QStringList());
    }
    tabs->setCurrentIndex(0);
}

} // namespace heliograph

QObject *tst_providersview()
{
    return new heliograph::TestProvidersView;
}

#include "tst_providersview.moc"
