// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/windowhand.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

bool WindowHand::has(const QString &name) const
{
    return find<QWidget>(name) != nullptr;
}

void WindowHand::giveUp(const QString &why) const
{
    const QString folder = qEnvironmentVariable("HELIOGRAPH_TEST_PICTURES");
    if (!folder.isEmpty())
        m_window.grab().save(QString(folder % u"/given-up.png"_s));
    qFatal("%s", qPrintable(why));
}

void WindowHand::click(const QString &button) const
{
    if (!QTest::qWaitFor(
            [&] {
                return find<QAbstractButton>(button) != nullptr && find<QAbstractButton>(button)->isEnabled();
            },
            30'000))
        giveUp(u"There is no button %1 that can be pressed."_s.arg(button));
    QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
}

void WindowHand::type(const QString &field, const QString &text) const
{
    if (!QTest::qWaitFor([&] { return has(field); }, 30'000))
        giveUp(u"There is no field %1."_s.arg(field));
    if (auto *line = find<QLineEdit>(field)) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        Q_EMIT line->editingFinished();
    } else if (auto *area = find<QPlainTextEdit>(field)) {
        area->setFocus();
        area->setPlainText(text);
    } else {
        giveUp(u"%1 cannot be typed into."_s.arg(field));
    }
}

void WindowHand::trigger(const QString &action) const
{
    const auto enabled = [&] {
        const auto *found = find<QAction>(action);
        return found != nullptr && found->isEnabled();
    };
    if (!QTest::qWaitFor(enabled, 30'000))
        giveUp(u"The action %1 cannot be chosen."_s.arg(action));
    find<QAction>(action)->trigger();
}

} // namespace heliograph
