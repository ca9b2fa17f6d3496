// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/screens.h"

#include <QHash>
#include <QKeySequence>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace heliograph {

//! The way from screen to screen. Screens that a person can never use are absent.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(const Surroundings &around, QWidget *parent = nullptr);

    //! Shows what the person who is signed in may see.
    void rebuild();

    void setCurrent(const QString &screen);
    void setComposeKeys(const QKeySequence &keys); //!< for the hint
    //! How many things in \a screen wait for this person; 0 shows nothing.
    void setBadge(const QString &screen, qint64 count);

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded); //!< to icons, their names as hints

    const QStringList &shown() const { return m_shown; } //!< ids, from the top

Q_SIGNALS:
    void chosen(const QString &screen);
    void composeChosen();

private:
    void addGroup(Screen::Group group);
    void addScreen(const Screen &screen);
    void showText(QToolButton *entry) const;
    int unfoldedWidth() const;

    Surroundings m_around;
    QVBoxLayout *m_layout;
    QToolButton *m_compose = nullptr;
    QKeySequence m_composeKeys;
    QHash<QString, QToolButton *> m_buttons;
    QList<QWidget *> m_headings;
    QStringList m_shown;
    QString m_current;
    bool m_folded = false;
};

} // namespace heliograph
