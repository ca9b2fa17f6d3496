// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/news.h"

#include <QFrame>

class QComboBox;
class QListWidget;
class QPushButton;

namespace heliograph {

//! What has happened, newest first, of all kinds or of one; choosing one leads to it and counts as reading
//! it. A pop-up that deletes itself.
class NewsPanel : public QFrame
{
    Q_OBJECT

public:
    NewsPanel(News &news, TimePoint now, QWidget *parent);

    //! Shows it with its upper right corner at \a corner of the screen.
    void openAt(const QPoint &corner);

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    void build();
    void showItems();
    void take();

    News &m_news;
    TimePoint m_now;
    QComboBox *m_kind;
    QPushButton *m_read;
    QListWidget *m_list;
};

} // namespace heliograph
