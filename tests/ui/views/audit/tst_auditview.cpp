// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/sealtext.h"
#include "engine/storage/sqlite/connection.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/audit/auditview.h"
#include "ui/views/audit/sealdialog.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! The audit log as people read and prove it.
class TestAuditView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreShownNewestFirstWithTheirDetails();
    void filtersNarrowTheListAndAreCleared();
    void newEntriesComeInWhenTheyAreAskedFor();
    void anOperatorSeesHisOwnEntriesOnly();
    void aWholeLogIsVerified();
    void aChangedEntryIsNamed();
    void verifyingCanBeStopped();
    void anExportCanBeCheckedAndIsAnEntryItself();
    void aSealIsShownAndSaved();
    void everythingHasAName();

private:
    static QAction *action(AuditView &view, const QString &name)
    {
        return view.findChild<QAction *>(u"audit."_s + name);
    }
    static TableModel &model(AuditView &view) { return part<DataTable>(&view, u"audit.entries"_s)->model(); }
    static QString cell(AuditView &view, int row, int column)
    {
        return model(view).index(row, column).data().toString();
    }
    static QString chain(AuditView &view) { return part<QLabel>(&view, u"audit.chain"_s)->text(); }
};

void TestAuditView::entriesAreShownNewestFirstWithTheirDetails()
{
    AdminScene scene;
    scene.addProvider(u"kite"_s);
    scene.lookAround();
    AuditView view(scene.around());
    view.show();

    view.refresh();

    QTRY_VERIFY(model(view).rowCount() >= 1);
    QCOMPARE(cell(view, 0, 3), u"Connected a provider"_s);
    part<DataTable>(&view, u"audit.entries"_s)->select(model(view).keyAt(0));
    QVERIFY(part<QLabel>(&view, u"audit.entry.facts"_s)->text().contains(u"Fingerprint"_s));
    QVERIFY(part<DataTable>(&view, u"audit.details"_s)->model().rowCount() >= 2);
}

void TestAuditView::filtersNarrowTheListAndAreCleared()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    AuditView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(model(view).rowCount() > 5);
    const int all = model(view).rowCount();

    auto *what = part<QComboBox>(&view, u"audit.what"_s);
    what->setCurrentIndex(what->findData(u"user.sign-in"_s));
    QTRY_COMPARE(model(view).rowCount(), 1);
    auto *object = part<QLineEdit>(&view, u"audit.object"_s);
    object->setText(u"campaign 99"_s);
    Q_EMIT object->editingFinished();

    QTRY_COMPARE(model(view).rowCount(), 0);
    Q_EMIT part<DataTable>(&view, u"audit.entries"_s)->filtersCleared();
    QTRY_COMPARE(model(view).rowCount(), all);
}

void TestAuditView::newEntriesComeInWhenTheyAreAskedFor()
{
    AdminScene scene;
    scene.addProvider(u"kite"_s);
    scene.lookAround();
    AuditView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(model(view).rowCount() >= 1);
    const int before = model(view).rowCount();
    scene.addProvider(u"crow"_s);

    view.refresh(); // as after every commit
    QTRY_VERIFY(model(view).newRows() > 0);
    QCOMPARE(model(view).rowCount(), before);
    view.takeNewRows();

    QTRY_VERIFY(model(view).rowCount() > before);
    QCOMPARE(model(view).newRows(), 0);
}

void TestAuditView::anOperatorSeesHisOwnEntriesOnly()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"olga"_s);
    AuditView view(scene.around());
    view.show();

    view.open({{u"who"_s, number(scene.user(u"ada"_s))}}); // an address of somebody else's making

    QTRY_VERIFY(model(view).rowCount() > 0);
    for (int row = 0; row < model(view).rowCount(); ++row)
        QCOMPARE(cell(view, row, 1), u"olga"_s);
    QVERIFY(!action(view, u"exportAction"_s)->isEnabled());
    QVERIFY(action(view, u"verifyAction"_s)->isEnabled());
}

void TestAuditView::aWholeLogIsVerified()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"uma"_s);
    AuditView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(chain(view).contains(u"Not verified"_s));

    action(view, u"verifyAction"_s)->trigger();

    QTRY_VERIFY2(chain(view).contains(u"is whole"_s), qPrintable(chain(view)));
    QVERIFY(chain(view).contains(u"Verified at"_s));
    QVERIFY(action(view, u"verifyAction"_s)->isEnabled());
}

void TestAuditView::aChangedEntryIsNamed()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"uma"_s);
    const auto connection = Connection::open(scene.workspace().databaseFile(), Connection::Access::ReadWrite);
    QVERIFY(connection);
    for (const QString &statement :
         {u"DROP TRIGGER audit_no_update"_s, u"UPDATE audit_log SET object='x' WHERE seq=3"_s})
        QVERIFY((*connection)->run(statement));
    AuditView view(scene.around());
    view.show();

    action(view, u"verifyAction"_s)->trigger();

    auto *problem = part<QFrame>(&view, u"audit.problem"_s);
    QTRY_VERIFY(problem->isVisible());
    QTRY_VERIFY(chain(view).contains(u"Broken at entry 3"_s));
}

void TestAuditView::verifyingCanBeStopped()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"uma"_s);
    AuditVerifier verifier(scene.client());
    qint64 whole = -1;
    bool finished = false;
    connect(&verifier, &AuditVerifier::cancelled, this, [&](qint64 done) { whole = done; });
    connect(&verifier, &AuditVerifier::finished, this, [&] { finished = true; });

    verifier.start();
    verifier.cancel();

    QTRY_VERIFY(whole >= 0);
    QVERIFY(!finished);
    QVERIFY(!verifier.isRunning());
}

void TestAuditView::anExportCanBeCheckedAndIsAnEntryItself()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"uma"_s);
    AuditView view(scene.around());
    view.show();
    view.refresh();
    const QString file = scene.path(u"log.jsonl"_s);

    action(view, u"exportAction"_s)->trigger();
    auto *chooser = part<QFileDialog>(&view, u"audit.file"_s);
    Q_EMIT chooser->fileSelected(file);

    QTRY_VERIFY(view.findChild<QDialog *>(u"audit.seal"_s));
    qint64 entries = 0;
    QVERIFY(AuditFile::read(file, [&entries](const QList<AuditRow> &some) {
        entries += some.size();
        return true;
    }));
    QVERIFY(entries > 5);
    const auto newest = scene.reader().auditEntries({}, std::nullopt, 1);
    QVERIFY(newest);
    QCOMPARE(newest->constFirst().action, u"audit.export"_s);
    QCOMPARE(newest->constFirst().sequence, entries + 1);
}

void TestAuditView::aSealIsShownAndSaved()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    AuditView view(scene.around());
    view.show();
    view.refresh();

    action(view, u"anchorAction"_s)->trigger();
    QTRY_VERIFY(view.findChild<SealDialog *>(u"audit.seal"_s));
    auto *shown = part<SealDialog>(&view, u"audit.seal"_s);
    const QString text = part<QLineEdit>(shown, u"audit.seal.text"_s)->text();
    shown->save(scene.path(u"seal.txt"_s));
    QTRY_VERIFY(QFile::exists(scene.path(u"seal.txt"_s)));

    const auto seal = parseSeal(text);
    QVERIFY(seal);
    QVERIFY(seal->sequence > 0);
    QFile file(scene.path(u"seal.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromLatin1(file.readAll()).trimmed(), text);
    const auto *told = part<QLabel>(shown, u"audit.seal.told"_s);
    QTRY_VERIFY(told->text().contains(u"seal.txt"_s));

    shown->save(scene.path(u"no-such-folder/seal.txt"_s));

    QTRY_VERIFY(told->text().contains(u"cannot be written"_s));
}

void TestAuditView::everythingHasAName()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    AuditView view(scene.around());
    view.resize(816, 530);
    view.show();
    view.refresh();
    QTRY_VERIFY(model(view).rowCount() > 0);
    part<DataTable>(&view, u"audit.entries"_s)->select(model(view).keyAt(0));

    QCOMPARE(nameless(&view), QStringList());
}

} // namespace heliograph

QObject *tst_auditview()
{
    return new heliograph::TestAuditView;
}

#include "tst_auditview.moc"
