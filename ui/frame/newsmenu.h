// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/news.h"

#include <QMenu>

namespace heliograph {

//! What has happened, newest first; choosing one leads to it. Showing it counts as reading. Deletes itself.
class NewsMenu : public QMenu
{
    Q_OBJECT

public:
    NewsMenu(News &news, TimePoint now, QWidget *parent);

Q_SIGNALS:
    void go(const heliograph::Place &place);
};

} // namespace heliograph
