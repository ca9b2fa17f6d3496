// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/savedviews.h"

#include "ui/session/preferences.h"

#include <QAction>
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
};

QObject *tst_savedviews()
{
    return new TestSavedViews;
}

#include "tst_savedviews.moc"
