// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/savedviews.h"

#include "ui/session/preferences.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestSavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsShownAsItWasGiven()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"console.ini"_s));
        preferences.set(u"history-views/Held & late"_s, QByteArray(R"({"state":"held"})"));
        SavedViews views(
            preferences, [] { return QVariantMap(); }, nullptr);
        const QSignalSpy chosen(&views, &SavedViews::chosen);

        Q_EMIT views.menu()->aboutToShow();

        QAction *view = views.menu()->actions().constFirst();
        QCOMPARE(view->text(), u"Held && late"_s);
        view->trigger();
        QCOMPARE(chosen.first().first().toMap().value(u"state"_s).toString(), u"held"_s);
        const auto *forget = views.menu()->findChild<QMenu *>();
        QCOMPARE(forget->actions().constFirst()->text(), u"Held && late"_s);
        forget->actions().constFirst()->trigger();
        QVERIFY(preferences.keys(u"history-views"_s).isEmpty());
    }

    void aViewThatIsReplacedComesBackByUndo()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"console.ini"_s));
        QString state = u"held"_s;
        SavedViews views(
            preferences,
            [&state] {
                return QVariantMap{{u"state"_s, state}};
            },
            nullptr);
        QSignalSpy undoable(&views, &SavedViews::toldWithUndo);
        save(views, u"Mine"_s);
        QCOMPARE(undoable.count(), 0);
        const QByteArray before = preferences.value(u"history-views/Mine"_s).toByteArray();

        state = u"sent"_s;
        save(views, u" Mine"_s);

        QCOMPARE(undoable.count(), 1);
        QVERIFY(preferences.value(u"history-views/Mine"_s).toByteArray() != before);
        undoable.first().at(1).value<std::function<void()>>()();
        QCOMPARE(preferences.value(u"history-views/Mine"_s).toByteArray(), before);
    }

private:
    static void save(SavedViews &views, const QString &name)
    {
        Q_EMIT views.menu()->aboutToShow();
        views.menu()->actions().constLast()->trigger();
        auto *dialog = views.findChild<QInputDialog *>(u"history.saveview"_s);
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(name);
        dialog->accept();
        QTRY_VERIFY(views.findChild<QInputDialog *>() == nullptr);
    }
};

QObject *tst_savedviews()
{
    return new TestSavedViews;
}

#include "tst_savedviews.moc"
