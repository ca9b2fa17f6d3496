// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/suppression/suppressionview.h"

#include "tests/ui/views/writingscene.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <functional>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The suppression list, over a real workspace.
class TestSuppressionView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WritingScene>(); }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void anEmptyListSaysWhatComesThere()
    {
        show();
        QTRY_VERIFY(find<QWidget>("emptyState")->isVisible());
        const auto labels = find<QWidget>("emptyState")->findChildren<QLabel *>();
        QTRY_VERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text() == u"Nobody is on the list"; }));
    }

    void typedNumbersAreAddedAndShown()
    {
        show();
        action("suppression.add")->trigger();
        find<QPlainTextEdit>("suppress.numbers")->setPlainText(u"138 0000 0001\n+8613800000002\n"_s);
        chooseChina();
        find<QComboBox>("suppress.reason")->setCurrentIndex(1);
        QTest::mouseClick(find<QPushButton>("suppress.act"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 2, 20'000);
        QCOMPARE(rows().index(0, 1).data().toString(), u"Asked for it"_s);
        QVERIFY(rows().index(0, 0).data().toString().startsWith(u"+86138"));
        QTRY_VERIFY(!m_view->findChild<QWidget *>(u"suppress"_s));
    }

    void typedNumbersAreTakenBack()
    {
        show();
        std::function<void()> undo;
        connect(m_view.get(), &View::toldWithUndo, this,
                [&undo](const QString &, const std::function<void()> &back) { undo = back; });
        action("suppression.add")->trigger();
        find<QPlainTextEdit>("suppress.numbers")->setPlainText(u"138 0000 0001\n"_s);
        chooseChina();
        QTest::mouseClick(find<QPushButton>("suppress.act"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(undo, 20'000);
        QCOMPARE(listed(), 1);

        undo();

        QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, 20'000);
    }

    void whatIsNoNumberIsNamedAndNothingIsAdded()
    {
        show();
        action("suppression.add")->trigger();
        find<QPlainTextEdit>("suppress.numbers")->setPlainText(u"13800000001\n12\n"_s);
        chooseChina();
        QTest::mouseClick(find<QPushButton>("suppress.act"), Qt::LeftButton);

        const auto problem = [this] {
            const auto labels = m_view->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"“12”");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(problem(), 20'000);
        QCOMPARE(listed(), 0);
    }

    void theListIsFilteredByNumberAndReason()
    {
        add(u"+8613800000001"_s, SuppressionReason::OptOut);
        add(u"+8613800000002"_s, SuppressionReason::Legal);
        show();
        QTRY_COMPARE(rows().rowCount(), 2);

        find<QLineEdit>("suppression.number")->setText(u"0000 0001"_s);
        QTRY_COMPARE(rows().rowCount(), 1);
        QCOMPARE(rows().index(0, 1).data().toString(), u"Replied so"_s);
        find<QComboBox>("suppression.reason")->setCurrentIndex(7);
        QTRY_COMPARE(rows().rowCount(), 0);
        const auto buttons = find<QWidget>("emptyState")->findChildren<QPushButton *>();
        QTRY_COMPARE(buttons.first()->text(), u"Clear filters"_s);
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QTRY_COMPARE(rows().rowCount(), 2);
    }

    void takingSomebodyOffNamesTheWishAndWantsAReason()
    {
        add(u"+8613800000001"_s, SuppressionReason::OptOut);
        show();
        QTRY_COMPARE(rows().rowCount(), 1);
        find<DataTable>("suppression.table")->select(1);

        action("suppression.remove")->trigger();
        const auto labels = find<QWidget>("decision.textagain")->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"This person asked"); }));
        QVERIFY(find<QPushButton>("decision.textagain.stay")->isDefault());
        QTest::mouseClick(find<QPushButton>("decision.textagain.action"), Qt::LeftButton);
        QCOMPARE(listed(), 1);
        find<QPlainTextEdit>("decision.textagain.reason")->setPlainText(u"asked by letter to be texted"_s);
        QTest::mouseClick(find<QPushButton>("decision.textagain.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, 20'000);
    }

    void severalMarkedPeopleAreTextedAgain()
    {
        add(u"+8613800000001"_s, SuppressionReason::OptOut);
        add(u"+8613800000002"_s, SuppressionReason::Legal);
        add(u"+8613800000003"_s, SuppressionReason::Legal);
        show();
        QTRY_COMPARE(rows().rowCount(), 3);
        find<DataTable>("suppression.table")->select(1);
        find<DataTable>("suppression.table")->view().selectAll();

        action("suppression.remove")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QWidget *>(u"decision.textmanyagain"_s), 20'000);
        const auto labels = find<QWidget>("decision.textmanyagain")->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().startsWith(u"1 of them asked"); }));
        QVERIFY(find<QPushButton>("decision.textmanyagain.stay")->isDefault());
        find<QPlainTextEdit>("decision.textmanyagain.reason")->setPlainText(u"they asked by letter"_s);
        QTest::mouseClick(find<QPushButton>("decision.textmanyagain.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, 20'000);
    }

    void aPastedListIsLookedUpFirst()
    {
        add(u"+8613800000001"_s, SuppressionReason::OptOut);
        add(u"+8613800000002"_s, SuppressionReason::Legal);
        show();
        action("suppression.removeMany")->trigger();
        choose(*m_view, u"textmany.country"_s);
        find<QPlainTextEdit>("textmany.numbers")->setPlainText(u"13800000009"_s);
        QTest::mouseClick(find<QPushButton>("textmany.action"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("textmany.problem")->text().contains(u"None of these"), 20'000);

        find<QPlainTextEdit>("textmany.numbers")->setPlainText(u"13800000001\n13800000009\n"_s);
        QTest::mouseClick(find<QPushButton>("textmany.action"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QWidget *>(u"decision.textmanyagain"_s), 20'000);
        QCOMPARE(listed(), 2);
        find<QPlainTextEdit>("decision.textmanyagain.reason")->setPlainText(u"they asked by letter"_s);
        QTest::mouseClick(find<QPushButton>("decision.textmanyagain.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, 20'000);
    }

    void moreThanAHundredWaitForASecondPerson()
    {
        QStringList many;
        for (int n = 0; n < 101; ++n)
            many.append(u"+86138%1"_s.arg(n, 8, 10, QLatin1Char('0')));
        QVERIFY(m_scene->store().suppressions().add(many, SuppressionReason::Legal, u"test"_s, BuiltInAuthor,
                                                    m_scene->clock().now()));
        m_scene->addPerson(u"samir"_s, {Role::Supervisor});
        m_scene->addPerson(u"sara"_s, {Role::Supervisor});
        m_scene->signIn(u"samir"_s);
        show();
        QSignalSpy told(m_view.get(), &View::told);
        action("suppression.removeMany")->trigger();
        find<QPlainTextEdit>("textmany.numbers")->setPlainText(many.join(u'\n'));
        QTest::mouseClick(find<QPushButton>("textmany.action"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QWidget *>(u"decision.textmanyagain"_s), 20'000);
        find<QPlainTextEdit>("decision.textmanyagain.reason")->setPlainText(u"the list was wrong"_s);
        QTest::mouseClick(find<QPushButton>("decision.textmanyagain.action"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 20'000);
        QVERIFY(told.first().first().toString().contains(u"waits in Approvals"));
        QCOMPARE(listed(), 101);
    }

    void aFileIsComparedAndThenImported()
    {
        add(u"+8613800000001"_s, SuppressionReason::OptOut);
        const QString file
            = m_scene->write(u"list.csv"_s, "phone\n13800000001\n13800000002\n13800000003\nx\n");
        SuppressionDialog check(SuppressionDialog::Kind::Check, m_scene->client(), m_preferences, file, {},
                                nullptr);
        check.setAttribute(Qt::WA_DeleteOnClose, false);
        choose(check);
        part<QPushButton>(check, u"suppress.act"_s)->click();
        auto *answer = part<QLabel>(check, u"suppress.answer"_s);
        QTRY_VERIFY_WITH_TIMEOUT(answer->text().startsWith(u"1 of 3 numbers are on the list."), 20'000);
        QVERIFY(answer->text().contains(u"5: "));
        QCOMPARE(listed(), 1);

        SuppressionDialog import(SuppressionDialog::Kind::File, m_scene->client(), m_preferences, file, {},
                                 nullptr);
        import.setAttribute(Qt::WA_DeleteOnClose, false);
        choose(import);
        part<QPushButton>(import, u"suppress.act"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 3, 20'000);
    }

    void whoMayNotRemoveIsTold()
    {
        m_scene->addPerson(u"olga"_s, {Role::Operator});
        m_scene->signIn(u"olga"_s);
        show();

        QVERIFY(action("suppression.add")->isEnabled());
        QVERIFY(!action("suppression.remove")->isEnabled());
        QVERIFY(action("suppression.remove")->toolTip().contains(u"supervisor", Qt::CaseInsensitive));
    }

private:
    void show()
    {
        m_view = std::make_unique<SuppressionView>(m_scene->surroundings());
        m_view->resize(800, 520);
        m_view->show();
        m_view->open({});
    }
    template <typename T>
    T *find(const char *name)
    {
        return part<T>(*m_view, QString::fromLatin1(name));
    }
    QAction *action(const char *name) { return m_view->findChild<QAction *>(QString::fromLatin1(name)); }
    QAbstractItemModel &rows() { return find<DataTable>("suppression.table")->model(); }
    static void choose(const QWidget &dialog, const QString &name = u"suppress.country"_s)
    {
        auto *country = part<QComboBox>(dialog, name);
        country->setCurrentIndex(country->findData(u"CN"_s));
    }
    void chooseChina() { choose(*m_view); }
    void add(const QString &e164, SuppressionReason reason)
    {
        if (!m_scene->store().suppressions().add({e164}, reason, u"test"_s, BuiltInAuthor,
                                                 m_scene->clock().now()))
            qFatal("The number cannot be listed.");
    }
    qint64 listed()
    {
        qint64 count = 0;
        const auto read = m_scene->reader().visitSuppressions([&count](const SuppressionRow &) { ++count; });
        return read ? count : -1;
    }

    std::unique_ptr<WritingScene> m_scene;
    Preferences m_preferences{QDir::tempPath() + u"/heliograph-test.ini"_s};
    std::unique_ptr<SuppressionView> m_view;
};

QObject *tst_suppressionview()
{
    return new TestSuppressionView;
}

#include "tst_suppressionview.moc"
