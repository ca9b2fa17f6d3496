// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/frame/screens.h"

#include <QAccessible>
#include <QTest>
#include <QToolButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isControl(const QAccessibleInterface &one)
{
    switch (one.role()) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::Tree:
        return true;
    default:
        return false;
    }
}

QString nameOf(QAccessibleInterface &one)
{
    const QString name = one.text(QAccessible::Name).trimmed();
    return name.isEmpty() ? one.text(QAccessible::Description).trimmed() : name;
}

//! Where \a one is, for whoever has to mend it.
QString pathOf(QAccessibleInterface &one)
{
    QStringList names;
    for (QObject *object = one.object(); object != nullptr; object = object->parent())
        names.prepend(object->objectName().isEmpty() ? QString::fromLatin1(object->metaObject()->className())
                                                     : object->objectName());
    return names.join(u" / "_s);
}

void findNameless(QAccessibleInterface *one, QStringList &nameless)
{
    if (one == nullptr || !one->isValid() || one->state().invisible)
        return;
    // What a control is made of inside (the field of a spin box, the button of a scroll bar) has its name.
    if (isControl(*one)) {
        if (nameOf(*one).isEmpty())
            nameless.append(pathOf(*one));
        if (one->role() != QAccessible::Table && one->role() != QAccessible::List)
            return;
    }
    if (one->role() == QAccessible::ScrollBar || one->role() == QAccessible::Cell)
        return;
    for (int child = 0; child < std::min(one->childCount(), 200); ++child)
        findNameless(one->child(child), nameless);
}

} // namespace

//! Everything can be read aloud: each control of each screen has a name.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void theColumnsOfEachTableAreToldApart_data();
    void theColumnsOfEachTableAreToldApart();
    void theSignInPageToo();

private:
    std::unique_ptr<ConsoleScene> m_scene;
};

void TestAccessibility::initTestCase()
{
    QAccessible::setActive(true);
    m_scene = std::make_unique<ConsoleScene>(
        ConsoleScene::Parts{.closed = false, .simulator = {u"--receipt-delay"_s, u"100-200"_s}});
    m_scene->preferences().set(u"engine/autostart"_s, false);
    m_scene->addStarted(u"Spring sale"_s, m_scene->addAudience(u"Customers"_s, 40),
                        u"Hello {{name|there}}"_s);
    m_scene->open();
}

void TestAccessibility::everyControlHasAName_data()
{
    QTest::addColumn<QString>("screen");
    const QList<Screen> screens = Screens::all();
    for (const Screen &screen : screens)
        QTest::newRow(qPrintable(screen.id)) << screen.id;
}

void TestAccessibility::everyControlHasAName()
{
    QFETCH(QString, screen);
    m_scene->go({screen, {}});
    QTRY_VERIFY(m_scene->has(screen));

    QStringList nameless;
    findNameless(QAccessible::queryAccessibleInterface(&m_scene->window()), nameless);

    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestAccessibility::theColumnsOfEachTableAreToldApart_data()
{
    QTest::addColumn<QString>("screen");
    QTest::newRow("queue") << u"queue"_s;
    QTest::newRow("unknown") << u"unknown"_s;
}

void TestAccessibility::theColumnsOfEachTableAreToldApart()
{
    QFETCH(QString, screen);
    m_scene->go({screen, {}});
    QTRY_VERIFY(m_scene->has(screen));

    QStringList names;
    const auto buttons = m_scene->window().findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->isVisible() && button->objectName().endsWith(u".columns"))
            names.append(nameOf(*QAccessible::queryAccessibleInterface(button)));
    }

    QCOMPARE(names.size(), 2);
    QVERIFY2(names.first() != names.last(), qPrintable(names.first()));
    QVERIFY2(names.first().startsWith(u"Columns: "), qPrintable(names.first()));
}

void TestAccessibility::theSignInPageToo()
{
    ConsoleScene closed({});
    closed.open();

    QStringList nameless;
    findNameless(QAccessible::queryAccessibleInterface(&closed.window()), nameless);

    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QObject *tst_accessibility()
{
    return new TestAccessibility;
}

#include "tst_accessibility.moc"
