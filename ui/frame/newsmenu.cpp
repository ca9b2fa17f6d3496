// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/newsmenu.h"

#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/views/cells.h"

namespace heliograph {

NewsMenu::NewsMenu(News &news, TimePoint now, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("console.news"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Format format;
    for (const NewsItem &item : news.items())
        addAction(Icons::icon(item.icon),
                  QString(item.text % QStringLiteral("  ·  ") % Cells::ago(item.at, now, format)), this,
                  [this, place = item.place] { Q_EMIT go(place); });
    if (news.items().isEmpty())
        addAction(tr("Nothing new"))->setEnabled(false);
    news.markAllRead();
}

} // namespace heliograph
