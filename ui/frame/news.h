// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/pulse.h"
#include "ui/session/session.h"
#include "ui/views/place.h"

#include <QObject>

namespace heliograph {

//! Something that happened and concerns somebody. Never a number or a text of anybody.
struct NewsItem
{
    TimePoint at;
    QString icon;
    QString text;
    Place place;
    bool read = false;
};

//! What has changed from one pulse to the next, as far as it concerns the person who is signed in. Equal
//! kinds within a minute are one item.
class News : public QObject
{
    Q_OBJECT

public:
    explicit News(Session &session, QObject *parent = nullptr);

    void look(const Pulse &pulse);
    const QList<NewsItem> &items() const { return m_items; } //!< newest first
    int unread() const;
    void markAllRead();
    void clear();

Q_SIGNALS:
    void changed();
    void came(const QString &text); //!< for a desktop notification

private:
    void add(TimePoint at, const QString &icon, const QString &text, const Place &place);

    Session &m_session;
    QList<NewsItem> m_items;
    std::optional<Pulse> m_before;
};

} // namespace heliograph
