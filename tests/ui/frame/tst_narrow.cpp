// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/frame/screens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize Smallest{1024, 640};

//! Where \a widget is, and what of it is missing, for whoever has to mend it.
QString cut(const QWidget &widget, int wanted)
{
    QStringList names;
    for (const QWidget *one = &widget; one != nullptr; one = one->parentWidget())
        names.prepend(one->objectName().isEmpty() ? QString::fromLatin1(one->metaObject()->className())
                                                  : one->objectName());
    return u"%1: %2 of %3"_s.arg(names.join(u" / "_s), QString::number(widget.width()),
                                 QString::number(wanted));
}

bool mayBeShortened(const QComboBox &choice)
{
    return choice.sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon;
}

int wantedBy(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->wordWrap() ? 0 : label->sizeHint().width();
    if (const auto *choice = qobject_cast<const QComboBox *>(&widget))
        return mayBeShortened(*choice) ? choice->minimumSizeHint().width()
                                       : std::min(choice->sizeHint().width(), choice->maximumWidth());
    if (qobject_cast<const QTabBar *>(widget.parentWidget()) != nullptr)
        return 0; // its arrows are as wide as the theme says
    if (qobject_cast<const QAbstractButton *>(&widget) != nullptr)
        return widget.sizeHint().width();
    return 0;
}

QStringList cutIn(const QWidget &window)
{
    QStringList found;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
            if (area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget() != nullptr
                && area->widget()->width() > area->viewport()->width())
                found.append(cut(*area->viewport(), area->widget()->width()));
        } else if (const int wanted = std::min(wantedBy(*widget), widget->maximumWidth());
                   widget->width() < wanted) {
            found.append(cut(*widget, wanted));
        }
    }
    return found;
}

} // namespace

//! Nothing is cut in the smallest window that the program is made for.
class TestNarrow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    std::unique_ptr<ConsoleScene> m_scene;
    CampaignId m_campaign{};
};

void TestNarrow::initTestCase()
{
    QFont font(u"DejaVu Sans"_s); // wider than most
    font.setPointSize(10);
    QApplication::setFont(font);
    m_scene = std::make_unique<ConsoleScene>(
        ConsoleScene::Parts{.closed = false, .simulator = {u"--receipt-delay"_s, u"100-200"_s}});
    m_scene->preferences().set(u"engine/autostart"_s, false);
    m_campaign = m_scene->addStarted(u"Spring sale"_s, m_scene->addAudience(u"Customers"_s, 40),
                                     u"Hello {{name|there}}"_s);
    m_scene->open();
    m_scene->window().resize(Smallest);
}

void TestNarrow::nothingIsCut_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QVariantMap>("what");
    const QList<Screen> screens = Screens::all();
    for (const Screen &screen : screens)
        QTest::newRow(qPrintable(screen.id)) << screen.id << QVariantMap();
    QTest::newRow("a copy in compose") << u"compose"_s << QVariantMap{{u"from"_s, number(m_campaign)}};
    QTest::newRow("a narrowed history") << u"history"_s << QVariantMap{{u"without-state"_s, u"delivered"_s}};
    QTest::newRow("a campaign's page") << u"campaigns"_s << QVariantMap{{u"campaign"_s, number(m_campaign)}};
}

void TestNarrow::nothingIsCut()
{
    QFETCH(QString, screen);
    QFETCH(QVariantMap, what);
    m_scene->go({screen, what});
    QTRY_VERIFY(m_scene->has(screen));
    QCOMPARE(m_scene->window().size(), Smallest);
    QTest::qWait(200); // until what was asked for is there and has found its place

    const QStringList found = cutIn(m_scene->window());

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QObject *tst_narrow()
{
    return new TestNarrow;
}

#include "tst_narrow.moc"
