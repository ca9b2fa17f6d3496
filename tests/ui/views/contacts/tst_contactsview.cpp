// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/contactsview.h"

#include "tests/ui/views/writingscene.h"
#include "ui/views/contacts/audienceintake.h"
#include "ui/views/contacts/importdialog.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include <functional>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Audiences and how they come in, over a real workspace.
class TestContactsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WritingScene>(); }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void audiencesAreListedAndUsed()
    {
        const AudienceId id = m_scene->audience(u"customers"_s);
        show();
        QTRY_COMPARE(rows().rowCount(), 1);
        QCOMPARE(rows().index(0, 1).data().toString(), u"3"_s);
        QVERIFY(!action("contacts.use")->isEnabled());
        find<DataTable>("contacts.table")->select(number(id));
        QSignalSpy gone(m_view.get(), &View::go);

        action("contacts.use")->trigger();

        QCOMPARE(gone.first().first().value<Place>(), (Place{u"compose"_s, {{u"audience"_s, number(id)}}}));
    }

    void peopleAreShownPageByPage()
    {
        QByteArray people;
        for (int n = 0; n < 450; ++n)
            people += "138" + QByteArray::number(n).rightJustified(8, '0') + ",Ana,Bern\n";
        const AudienceId id = m_scene->audience(u"many"_s, people);
        show({{u"audience"_s, number(id)}});

        auto &model = find<DataTable>("contacts.people")->model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 200, 20'000);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 400);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 450);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.index(0, 2).data().toString(), u"Ana"_s);
        QVERIFY(find<QLabel>("contacts.heading")->text().contains(u"450 people"));
    }

    void consentIsRecorded()
    {
        const AudienceId id = m_scene->audience(u"customers"_s);
        show();
        QTRY_COMPARE(rows().rowCount(), 1);
        find<DataTable>("contacts.table")->select(number(id));
        action("contacts.consent")->trigger();
        QTest::mouseClick(find<QPushButton>("consent.record"), Qt::LeftButton);
        QVERIFY(!m_scene->reader().consentOf(id)->has_value());

        find<QLineEdit>("consent.version")->setText(u"2025-12"_s);
        find<QLineEdit>("consent.source")->setText(u"web form"_s);
        QTest::mouseClick(find<QPushButton>("consent.record"), Qt::LeftButton);

        QTRY_VERIFY_WITH_TIMEOUT(m_scene->reader().consentOf(id)->has_value(), 20'000);
        QCOMPARE((*m_scene->reader().consentOf(id))->basis, ConsentBasis::OptIn);
        QTRY_COMPARE(rows().index(0, 4).data().toString(), u"They agreed beforehand"_s);
    }

    void anAudienceIsRenamed()
    {
        const AudienceId id = m_scene->audience(u"customers"_s);
        show();
        QTRY_COMPARE(rows().rowCount(), 1);
        find<DataTable>("contacts.table")->select(number(id));

        action("contacts.rename")->trigger();
        find<QLineEdit>("rename.name")->setText(u"spring"_s);
        QTest::mouseClick(find<QPushButton>("rename.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(rows().index(0, 0).data().toString(), u"spring"_s, 20'000);
        QCOMPARE(m_scene->reader().audiences()->first().name, u"spring"_s);
    }

    void audiencesAreMergedIntoANewOne()
    {
        m_scene->audience(u"old"_s);
        m_scene->audience(u"new"_s, "+4915112345603,Lia,\n+4915112345604,Max,Ulm\n");
        show();
        QTRY_COMPARE(rows().rowCount(), 2);

        action("contacts.merge")->trigger();
        QTest::mouseClick(find<QPushButton>("merge.action"), Qt::LeftButton);
        QVERIFY(find<QWidget>("merge")->isVisible()); // nothing is marked yet
        find<QLineEdit>("merge.name")->setText(u"both"_s);
        auto *list = find<QListWidget>("merge.audiences");
        list->item(0)->setCheckState(Qt::Checked);
        list->item(1)->setCheckState(Qt::Checked);
        QVERIFY(find<QLabel>("merge.figures")->text().contains(u"may not be sent marketing"));
        QTest::mouseClick(find<QPushButton>("merge.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 3, 20'000);
        const auto audiences = m_scene->reader().audiences();
        QCOMPARE(audiences->first().name, u"both"_s);
        QCOMPARE(audiences->first().totals.accepted, 4);
        QCOMPARE(audiences->first().totals.duplicates, 1);
        QMap<QString, QStringList> people;
        QVERIFY(m_scene->reader().visitMembers(audiences->first().id, {}, 10,
                                               [&people](const QString &e164, const QStringList &values,
                                                         qint32) { people.insert(e164, values); }));
        QCOMPARE(people.value(u"+4915112345603"_s), (QStringList{u"Lia"_s, u"Rom"_s}));
    }

    void anImportIsUndone()
    {
        show();
        std::function<void()> undo;
        connect(m_view.get(), &View::toldWithUndo, this,
                [&undo](const QString &, const std::function<void()> &back) { undo = back; });
        Q_EMIT m_view->findChild<AudienceIntake *>()->imported(m_scene->audience(u"customers"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 1, 20'000);
        QVERIFY(undo);
        QTRY_VERIFY_WITH_TIMEOUT(find<DataTable>("contacts.people")->isVisible(), 20'000);

        undo();

        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 0, 20'000);
        QVERIFY(m_scene->reader().audiences()->isEmpty());
        QVERIFY(!find<DataTable>("contacts.people")->isVisible());
    }

    void anImportIsUndoneWithinADay()
    {
        const AudienceId id = m_scene->audience(u"customers"_s);
        m_scene->clock().advance(AudienceUndoneWithin - 1ms);
        show();
        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 1, 20'000);
        QVERIFY(!action("contacts.undoimport")->isEnabled());
        find<DataTable>("contacts.table")->select(number(id));
        QVERIFY(action("contacts.undoimport")->isEnabled());
        QVERIFY2(action("contacts.undoimport")->text().contains(u"3 people"),
                 qPrintable(action("contacts.undoimport")->text()));

        action("contacts.undoimport")->trigger();

        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 0, 20'000);
        QVERIFY(m_scene->reader().audiences()->isEmpty());
    }

    void anImportStays_data()
    {
        QTest::addColumn<bool>("used");
        QTest::addColumn<bool>("byAnother");
        QTest::addColumn<Millis>("age");
        QTest::addColumn<QString>("why");
        QTest::newRow("used") << true << false << Millis(0) << u"A campaign"_s;
        QTest::newRow("of somebody else") << false << true << Millis(0) << u"Only whoever"_s;
        QTest::newRow("old") << false << false << AudienceUndoneWithin << u"24 hour"_s;
    }

    void anImportStays()
    {
        QFETCH(bool, used);
        QFETCH(bool, byAnother);
        QFETCH(Millis, age);
        QFETCH(QString, why);
        const AudienceId id = m_scene->audience(u"customers"_s);
        if (used)
            m_scene->campaign(u"Spring sale"_s, id, u"Hello"_s);
        if (byAnother) {
            m_scene->addPerson(u"samir"_s, {Role::Supervisor});
            m_scene->signIn(u"samir"_s);
        }
        m_scene->clock().advance(age);
        show();
        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 1, 20'000);

        find<DataTable>("contacts.table")->select(number(id));

        QVERIFY(!action("contacts.undoimport")->isEnabled());
        QVERIFY2(action("contacts.undoimport")->toolTip().contains(why),
                 qPrintable(action("contacts.undoimport")->toolTip()));
    }

    void aPersonIsForgottenByNumber()
    {
        const AudienceId id = m_scene->audience(u"customers"_s);
        show({{u"audience"_s, number(id)}});
        auto &people = find<DataTable>("contacts.people")->model();
        QTRY_COMPARE_WITH_TIMEOUT(people.rowCount(), 3, 20'000);

        action("contacts.forget")->trigger();
        find<QLineEdit>("forgetwhom.number")->setText(u"12"_s);
        QTest::mouseClick(find<QPushButton>("forgetwhom.action"), Qt::LeftButton);
        QVERIFY(find<QWidget>("forgetwhom")->isVisible());
        find<QLineEdit>("forgetwhom.number")->setText(u"+49 1511 2345601"_s);
        QTest::mouseClick(find<QPushButton>("forgetwhom.action"), Qt::LeftButton);
        QVERIFY(find<QPushButton>("decision.forget.stay")->isDefault());
        find<QPlainTextEdit>("decision.forget.reason")->setPlainText(u"asked for by letter"_s);
        QTest::mouseClick(find<QPushButton>("decision.forget.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(people.rowCount(), 2, 20'000);
        QStringList left;
        QVERIFY(m_scene->reader().visitMembers(
            id, {}, 10, [&left](const QString &e164, const QStringList &, qint32) { left.append(e164); }));
        QVERIFY(!left.contains(u"+4915112345601"_s));
        QCOMPARE(m_scene->store().suppressions().look({u"+4915112345601"_s})->listed, 1);
    }

    void whoMayNotForgetIsTold()
    {
        m_scene->addPerson(u"olga"_s, {Role::Operator});
        m_scene->signIn(u"olga"_s);
        show();

        QVERIFY(!action("contacts.forget")->isEnabled());
        QVERIFY(action("contacts.forget")->toolTip().contains(u"supervisor", Qt::CaseInsensitive));
    }

    void linesAreAlwaysPeopleDuplicatesAndProblems()
    {
        const auto dialog = import("Mobil;Vorname;Nr\n13800000001;Ana;1\n12;Bo;2\n13800000001;Al;3\n");

        QTRY_COMPARE_WITH_TIMEOUT(part<QLabel>(*dialog, u"import.sum"_s)->text(),
                                  u"3 rows = 1 people + 1 duplicates + 1 with problems"_s, 20'000);
        auto *problems = part<QTableWidget>(*dialog, u"import.problems"_s);
        QCOMPARE(problems->rowCount(), 1);
        QCOMPARE(problems->item(0, 0)->text(), u"3"_s);
        QCOMPARE(problems->item(0, 1)->text(), u"12"_s);
        QCOMPARE(part<QPushButton>(*dialog, u"import.use"_s)->text(), u"Leave out 1 rows, use 1 people"_s);
    }

    void correctingACellClearsExactlyItsProblem()
    {
        const auto dialog = import("Mobil;Vorname\n13800000001;Ana\n12;Bo\n13;Cid\n");
        auto *problems = part<QTableWidget>(*dialog, u"import.problems"_s);
        QTRY_COMPARE_WITH_TIMEOUT(problems->rowCount(), 2, 20'000);
        QVERIFY(problems->item(0, 2)->text().startsWith(u"“12” is too short for a mobile number"));

        part<QLineEdit>(*dialog, u"import.correction"_s)->setText(u"13800000002"_s);
        QTest::mouseClick(part<QPushButton>(*dialog, u"import.correct"_s), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(problems->rowCount(), 1, 20'000);
        QCOMPARE(problems->item(0, 1)->text(), u"13"_s);
        QTRY_VERIFY(part<QPushButton>(*dialog, u"import.use"_s)->isEnabled());
        QSignalSpy imported(dialog.get(), &ImportDialog::imported);
        QTest::mouseClick(part<QPushButton>(*dialog, u"import.use"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 20'000);
        const auto audiences = m_scene->reader().audiences();
        QCOMPARE(audiences->first().totals.accepted, 2);
        QCOMPARE(audiences->first().columns, QStringList{u"Vorname"_s});
    }

    void columnsAreRenamedAndLeftOut()
    {
        const auto dialog = import("Mobil;Vorname;Nr\n13800000001;Ana;1\n");
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(*dialog, u"import.use"_s)->isEnabled(), 20'000);
        part<QComboBox>(*dialog, u"import.use2"_s)->setCurrentIndex(2);
        part<QTableWidget>(*dialog, u"import.columns"_s)->item(1, 2)->setText(u"first_name"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(*dialog, u"import.use"_s)->isEnabled(), 20'000);

        QSignalSpy imported(dialog.get(), &ImportDialog::imported);
        QTest::mouseClick(part<QPushButton>(*dialog, u"import.use"_s), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 20'000);
        QCOMPARE(m_scene->reader().audiences()->first().columns, QStringList{u"first_name"_s});
    }

    void aFileWithoutNumbersSaysSo()
    {
        const auto dialog = import("name,city\nAna,Bern\n");

        auto *problem = part<QLabel>(*dialog, u"import.problem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().startsWith(u"No column looks like phone numbers."), 20'000);
        QVERIFY(!part<QPushButton>(*dialog, u"import.use"_s)->isEnabled());
    }

    void problemRowsAreSaved()
    {
        const auto dialog = import("Mobil;Vorname\n13800000001;Ana\n12;Bo\n");
        QTRY_COMPARE_WITH_TIMEOUT(part<QTableWidget>(*dialog, u"import.problems"_s)->rowCount(), 1, 20'000);
        const QString path = m_scene->path(u"problems.csv"_s);

        dialog->saveProblems(path);

        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        QTRY_VERIFY(part<QLabel>(*dialog, u"import.problem"_s)->text().startsWith(u"1 rows were saved"));
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().startsWith("problem,Mobil,Vorname\r\n\"“12” is too short "));
    }

private:
    void show(const QVariantMap &what = {})
    {
        m_view = std::make_unique<ContactsView>(m_scene->surroundings());
        m_view->resize(800, 520);
        m_view->show();
        m_view->open(what);
    }
    template <typename T>
    T *find(const char *name)
    {
        return part<T>(*m_view, QString::fromLatin1(name));
    }
    QAction *action(const char *name) { return m_view->findChild<QAction *>(QString::fromLatin1(name)); }
    QAbstractItemModel &rows() { return find<DataTable>("contacts.table")->model(); }
    std::unique_ptr<ImportDialog> import(const QByteArray &bytes)
    {
        const Surroundings around = m_scene->surroundings();
        around.preferences.set(u"import/country"_s, u"CN"_s);
        auto dialog = std::make_unique<ImportDialog>(
            around.client, around.preferences, m_scene->write(u"list.csv"_s, bytes), u"list"_s, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<ContactsView> m_view;
};

QObject *tst_contactsview()
{
    return new TestContactsView;
}

#include "tst_contactsview.moc"
