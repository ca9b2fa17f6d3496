// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/listintake.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWidget>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! A list that is dropped on the window.
class TestListIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsTaken();
    void nothingIsTakenFromWhoeverMayNotCompose();
    void whatIsNoFileIsNotTaken();

private:
    //! Holds \a data over the window; whether it would be taken.
    bool enter(const QMimeData &data)
    {
        QDragEnterEvent entering(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &entering);
        return entering.isAccepted();
    }

    QWidget m_window;
    bool m_may = true;
    ListIntake m_intake{&m_window, [this] { return m_may; }};
};

void TestListIntake::aFileIsTaken()
{
    QMimeData list;
    list.setUrls({QUrl::fromLocalFile(u"/lists/customers.csv"_s)});
    QSignalSpy hovers(&m_intake, &ListIntake::hovers);
    QSignalSpy taken(&m_intake, &ListIntake::taken);

    QVERIFY(enter(list));
    QCOMPARE(hovers.size(), 1);
    QCOMPARE(taken.size(), 0);
    QDropEvent dropping(QPointF(5, 5), Qt::CopyAction, &list, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &dropping);

    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().first().toString(), u"/lists/customers.csv"_s);
}

void TestListIntake::nothingIsTakenFromWhoeverMayNotCompose()
{
    QMimeData list;
    list.setUrls({QUrl::fromLocalFile(u"/lists/customers.csv"_s)});
    m_may = false;

    QVERIFY(!enter(list));
    m_may = true;
    QVERIFY(enter(list));
}

void TestListIntake::whatIsNoFileIsNotTaken()
{
    QMimeData words;
    words.setText(u"/lists/customers.csv"_s);
    QMimeData page;
    page.setUrls({QUrl(u"https://heliograph.example/customers.csv"_s)});
    QMimeData empty;
    empty.setData(u"text/uri-list"_s, {});

    QVERIFY(!enter(words));
    QVERIFY(!enter(page));
    QVERIFY(!enter(empty));
}

QObject *tst_listintake()
{
    return new TestListIntake;
}

#include "tst_listintake.moc"
