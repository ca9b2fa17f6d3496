// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QDragEnterEvent;
class QDropEvent;

namespace heliograph {

//! How a list of people comes into the window, wherever one is in it: chosen among the files, or dropped.
class ListIntake : public QObject
{
    Q_OBJECT

public:
    //! Takes what is dropped on \a window while \a mayTake.
    ListIntake(QWidget *window, const std::function<bool()> &mayTake);

    void chooseFile();

Q_SIGNALS:
    void hovers(); //!< one is held over the window that would be taken
    void taken(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter(QDragEnterEvent *event);
    void drop(QDropEvent *event);

    QWidget *m_window;
    std::function<bool()> m_mayTake;
};

} // namespace heliograph
