// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/screens.h"

#include <QHash>
#include <QKeySequence>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace heliograph {

//! The screens, one of which is seen; the way back and forward; the line above with title and actions.
//! Screens are made when they are first gone to.
class Pages : public QWidget
{
    Q_OBJECT

public:
    explicit Pages(const Surroundings &around, QWidget *parent = nullptr);

    //! Goes to \a place, if there is such a screen and the person may see it. A page with something unsaved
    //! asks before it is left.
    void go(const Place &place);
    void back();
    void forward();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_way.size(); }

    void setWayKeys(const QKeySequence &back, const QKeySequence &forward); //!< for the hints

    View *current() const;
    Place currentPlace() const;
    void refresh();
    void takeNewRows(); //!< of the screen that is seen

    //! Forgets all screens and ways: somebody else is signed in.
    void clear();

    //! \a then happens at once, or when whoever is asked about unsaved things lets it go.
    void leave(const std::function<void()> &then);

Q_SIGNALS:
    void shown(const heliograph::Place &place);
    void told(const QString &sentence);
    void toldWithUndo(const QString &sentence, const std::function<void()> &undo);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    View *viewOf(const QString &id);
    void show(const Place &place);
    void showHead();
    void addAction(QAction *action);
    void clearActions();
    void fitActions();

    Surroundings m_around;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_title;
    QHBoxLayout *m_actions;
    QToolButton *m_more;
    QList<QToolButton *> m_buttons; //!< one for each action of the page
    QStackedWidget *m_stack;
    QHash<QString, View *> m_views;
    QList<Place> m_way;
    qsizetype m_at = -1;
};

} // namespace heliograph
