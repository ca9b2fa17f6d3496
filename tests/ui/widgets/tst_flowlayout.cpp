// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace heliograph;

namespace {

constexpr int FieldWidth = 100;
constexpr int FieldHeight = 30;

class FieldRow : public QWidget
{
public:
    explicit FieldRow(int fields)
        : m_layout(new FlowLayout(this))
    {
        m_layout->setSpacing(10);
        for (int index = 0; index < fields; ++index) {
            auto *field = new QWidget(this);
            field->setFixedSize(FieldWidth, FieldHeight);
            m_layout->addWidget(field);
        }
    }

    FlowLayout &flow() { return *m_layout; }
    QRect place(int index) const { return m_layout->itemAt(index)->geometry(); }

    void fit(int width)
    {
        resize(width, m_layout->heightForWidth(width));
        show();
        m_layout->activate();
    }

private:
    FlowLayout *m_layout;
};

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysInOneRowWhereThereIsRoom()
    {
        FieldRow row(3);
        row.fit(320);
        QCOMPARE(row.flow().sizeHint(), QSize(320, FieldHeight));
        QCOMPARE(row.height(), FieldHeight);
        QCOMPARE(row.place(2), QRect(220, 0, FieldWidth, FieldHeight));
    }

    void goesOnInANewRow()
    {
        FieldRow row(3);
        row.fit(319);
        QCOMPARE(row.height(), 2 * FieldHeight + 10);
        QCOMPARE(row.place(1).topLeft(), QPoint(110, 0));
        QCOMPARE(row.place(2).topLeft(), QPoint(0, 40));
    }

    void isAtLeastAsWideAsItsWidestField()
    {
        FieldRow row(3);
        QCOMPARE(row.flow().minimumSize().width(), FieldWidth);
        row.fit(50);
        QCOMPARE(row.height(), 3 * FieldHeight + 2 * 10);
    }

    void hiddenFieldsTakeNoRoom()
    {
        FieldRow row(3);
        row.flow().itemAt(0)->widget()->hide();
        row.fit(210);
        QCOMPARE(row.height(), FieldHeight);
        QCOMPARE(row.place(1).left(), 0);
        QCOMPARE(row.place(2).left(), 110);
    }

    void beginsAtTheRightInLanguagesThatDo()
    {
        FieldRow row(2);
        row.setLayoutDirection(Qt::RightToLeft);
        row.fit(300);
        QCOMPARE(row.place(0).left(), 200);
        QCOMPARE(row.place(1).left(), 90);
    }

    void standsOnTheFootOfItsRow()
    {
        FieldRow row(1);
        auto *low = new QWidget(&row);
        low->setFixedSize(FieldWidth, 10);
        row.flow().addWidget(low);
        row.fit(300);
        QCOMPARE(row.place(1).bottom(), row.place(0).bottom());
    }

    void givesBackWhatIsTaken()
    {
        FieldRow row(2);
        const std::unique_ptr<QLayoutItem> taken(row.flow().takeAt(0));
        QVERIFY(taken != nullptr);
        QCOMPARE(row.flow().count(), 1);
        QCOMPARE(row.flow().takeAt(5), nullptr);
        QCOMPARE(row.flow().itemAt(-1), nullptr);
    }

    void aBoxAroundItGrowsWithItsRows()
    {
        QWidget window;
        auto *box = new QVBoxLayout(&window);
        box->setContentsMargins(0, 0, 0, 0);
        auto *row = new FieldRow(4);
        auto *under = new QLabel(QStringLiteral("under"), &window);
        box->addWidget(row);
        box->addWidget(under, 1);
        window.resize(220, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(row->height(), 2 * FieldHeight + 10);
        QVERIFY(under->y() >= row->height());
    }
};

QObject *tst_flowlayout()
{
    return new TestFlowLayout;
}

#include "tst_flowlayout.moc"
