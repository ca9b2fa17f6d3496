// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/templates/templatesview.h"

#include "tests/ui/views/writingscene.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What providers approved, over a real workspace.
class TestTemplatesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WritingScene>(); }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void aTemplateIsEntered()
    {
        show();
        action("templates.add")->trigger();
        auto *provider = find<QComboBox>("template.provider");
        provider->setCurrentIndex(provider->findText(u"ali"_s));
        find<QLineEdit>("template.code")->setText(u"SMS_1"_s);
        find<QPlainTextEdit>("template.text")->setPlainText(u"Hello ${name}, your code is ${pin}"_s);
        find<QLineEdit>("template.codes")->setText(u"pin"_s);
        find<QComboBox>("template.state")->setCurrentIndex(1);
        QTest::mouseClick(find<QPushButton>("template.enter"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 1, 20'000);
        const auto known = m_scene->reader().templates();
        QCOMPARE(known->first().code, u"SMS_1"_s);
        QCOMPARE(known->first().state, TemplateState::Approved);
        QCOMPARE(known->first().kindOf(u"pin"_s), VariableKind::Code);
    }

    void withoutACodeNothingIsEntered()
    {
        show();
        action("templates.add")->trigger();

        QTest::mouseClick(find<QPushButton>("template.enter"), Qt::LeftButton);

        QVERIFY(find<QWidget>("template")->isVisible());
        QCOMPARE(find<QWidget>("template")->focusWidget(), find<QLineEdit>("template.code"));
        QVERIFY(m_scene->reader().templates()->isEmpty());
    }

    void aVariableOfAnotherProviderIsNotEntered()
    {
        show();
        action("templates.add")->trigger();
        auto *provider = find<QComboBox>("template.provider");
        provider->setCurrentIndex(provider->findText(u"ali"_s));
        find<QLineEdit>("template.code")->setText(u"SMS_1"_s);
        find<QPlainTextEdit>("template.text")->setPlainText(u"Hello {{name}}"_s);

        QTest::mouseClick(find<QPushButton>("template.enter"), Qt::LeftButton);

        QVERIFY(find<QWidget>("template")->isVisible());
        const QList<QLabel *> labels = find<QWidget>("template")->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible()
                && label->text().contains(u"“{{” at character 7 is no variable of this provider"_s);
        }));
        QVERIFY(m_scene->reader().templates()->isEmpty());

        find<QPlainTextEdit>("template.text")->setPlainText(u"Hello ${name}"_s);
        QTest::mouseClick(find<QPushButton>("template.enter"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->reader().templates()->size(), 1, 20'000);
    }

    void everyStateHasItsWord()
    {
        for (int state = 1; state <= TemplateStateCount; ++state)
            add(u"SMS_%1"_s.arg(state), static_cast<TemplateState>(state), u"why %1"_s.arg(state));
        show();
        QTRY_COMPARE(rows().rowCount(), TemplateStateCount);

        QStringList words;
        for (int row = 0; row < rows().rowCount(); ++row) {
            words.append(rows().index(row, 5).data().toString());
            QVERIFY(!rows().index(row, 5).data(Qt::DecorationRole).isNull());
        }
        words.removeDuplicates();
        QCOMPARE(words.size(), TemplateStateCount);
        QVERIFY(words.contains(u"Rejected: why 3"_s));
    }

    void theProvidersWordIsEntered()
    {
        add(u"SMS_1"_s, TemplateState::InReview, {});
        show();
        QTRY_COMPARE(rows().rowCount(), 1);
        find<DataTable>("templates.table")->select(1);
        QVERIFY(find<QLabel>("templates.text")->text().contains(u"${name}"));

        action("templates.confirm")->trigger();
        find<QComboBox>("template.state")->setCurrentIndex(2);
        find<QLineEdit>("template.reason")->setText(u"no opt-out wording"_s);
        QTest::mouseClick(find<QPushButton>("template.enter"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(m_scene->reader().templates()->first().state, TemplateState::Rejected,
                                  20'000);
        QTRY_COMPARE(rows().index(0, 5).data().toString(), u"Rejected: no opt-out wording"_s);
    }

    void aTemplateIsUsedAndCopied()
    {
        add(u"SMS_1"_s, TemplateState::Approved, {});
        show();
        QTRY_COMPARE(rows().rowCount(), 1);
        QVERIFY(!action("templates.use")->isEnabled());
        find<DataTable>("templates.table")->select(1);
        QSignalSpy gone(m_view.get(), &View::go);

        action("templates.copy")->trigger();
        action("templates.use")->trigger();

        QCOMPARE(QGuiApplication::clipboard()->text(), u"SMS_1"_s);
        const auto place = gone.first().first().value<Place>();
        QCOMPARE(place.view, u"compose"_s);
        QCOMPARE(place.what.value(u"template"_s).toString(), u"SMS_1"_s);
    }

    void aTextIsWrittenEditedAndUsed()
    {
        show();
        m_view->open({});
        QVERIFY(!action("templates.confirm")->isVisible());
        action("texts.add")->trigger();
        find<QLineEdit>("owntext.name")->setText(u"Parcel"_s);
        find<QPlainTextEdit>("owntext.text")->setPlainText(u"Hello {{name"_s);
        QTest::mouseClick(find<QPushButton>("owntext.action"), Qt::LeftButton);
        QVERIFY(find<QWidget>("owntext")->isVisible()); // nothing closes the braces
        find<QPlainTextEdit>("owntext.text")->setPlainText(u"Hello {{name}}"_s);
        QVERIFY(find<QLabel>("owntext.meter")->text().contains(u"name"));
        QTest::mouseClick(find<QPushButton>("owntext.action"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(texts().rowCount(), 1, 20'000);
        QTRY_VERIFY(!m_view->findChild<QWidget *>(u"owntext"_s));

        find<DataTable>("texts.table")->select(1);
        action("texts.edit")->trigger();
        find<QPlainTextEdit>("owntext.text")->setPlainText(u"Hi {{name}}"_s);
        QTest::mouseClick(find<QPushButton>("owntext.action"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(texts().index(0, 3).data().toString(), u"2"_s, 20'000);
        QTRY_COMPARE(find<QLabel>("texts.text")->text(), u"Hi {{name}}"_s);
        QSignalSpy gone(m_view.get(), &View::go);
        action("texts.use")->trigger();
        QCOMPARE(gone.first().first().value<Place>(), (Place{u"compose"_s, {{u"ownText"_s, qint64(1)}}}));
    }

    void archivingIsUndone()
    {
        write(u"Parcel"_s);
        show();
        m_view->open({});
        QTRY_COMPARE_WITH_TIMEOUT(texts().rowCount(), 1, 20'000);
        find<DataTable>("texts.table")->select(1);
        std::function<void()> undo;
        connect(m_view.get(), &View::toldWithUndo, this,
                [&undo](const QString &, const std::function<void()> &back) { undo = back; });

        action("texts.archive")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(texts().rowCount(), 0, 20'000);
        QVERIFY(undo);
        QVERIFY(!m_view->findChild<QWidget *>(u"texts.note"_s)->isVisible()); // it is offered in one place
        undo();

        QTRY_COMPARE_WITH_TIMEOUT(texts().rowCount(), 1, 20'000);
        QVERIFY(!m_scene->reader().ownTexts()->first().archivedAt);
    }

    void whoMayNotWriteTextsIsTold()
    {
        m_scene->addPerson(u"uma"_s, {Role::Auditor});
        m_scene->signIn(u"uma"_s);
        show();
        m_view->open({});

        QVERIFY(!action("texts.add")->isEnabled());
        QVERIFY(action("texts.add")->toolTip().contains(u"operator", Qt::CaseInsensitive));
    }

    void whoMayNotConfirmIsTold()
    {
        m_scene->addPerson(u"olga"_s, {Role::Operator});
        m_scene->signIn(u"olga"_s);
        show();

        QVERIFY(action("templates.add")->isEnabled());
        QVERIFY(!action("templates.confirm")->isEnabled());
        QVERIFY(action("templates.confirm")->toolTip().contains(u"admin", Qt::CaseInsensitive));
    }

private:
    void show()
    {
        m_view = std::make_unique<TemplatesView>(m_scene->surroundings());
        m_view->resize(800, 520);
        m_view->show();
        m_view->open({{u"providers"_s, true}});
        QTRY_VERIFY(find<QComboBox>("templates.provider")->count() == 3);
    }
    template <typename T>
    T *find(const char *name)
    {
        return part<T>(*m_view, QString::fromLatin1(name));
    }
    QAction *action(const char *name) { return m_view->findChild<QAction *>(QString::fromLatin1(name)); }
    QAbstractItemModel &rows() { return find<DataTable>("templates.table")->model(); }
    QAbstractItemModel &texts() { return find<DataTable>("texts.table")->model(); }
    void write(const QString &name)
    {
        if (!m_scene->store().ownTexts().add({.name = name, .text = u"Hello"_s}, BuiltInAuthor))
            qFatal("The text cannot be kept.");
    }
    void add(const QString &code, TemplateState state, const QString &reason)
    {
        ProviderTemplate known;
        known.account = m_scene->ali();
        known.code = code;
        known.text = u"Hello ${name}"_s;
        known.state = state;
        known.reason = reason;
        if (!m_scene->store().templates().add(known, BuiltInAuthor))
            qFatal("The template cannot be added.");
    }

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<TemplatesView> m_view;
};

QObject *tst_templatesview()
{
    return new TestTemplatesView;
}

#include "tst_templatesview.moc"
