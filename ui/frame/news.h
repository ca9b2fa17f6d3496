// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"
#include "ui/session/pulse.h"
#include "ui/session/session.h"
#include "ui/views/newskinds.h"
#include "ui/views/place.h"

#include <QObject>

namespace heliograph {

//! Something that happened and concerns somebody. Never a number or a text of anybody.
struct NewsItem
{
    TimePoint at;
    NewsKind kind = NewsKind::Stop;
    QString icon;
    QString text;
    Place place;
    bool read = false;
};

//! What has changed from one pulse to the next, as far as it concerns the person who is signed in and is
//! wanted. Equal kinds within a minute are one item. Kept for each person, for 30 days.
class News : public QObject
{
    Q_OBJECT

public:
    News(Session &session, Preferences &preferences, QObject *parent = nullptr);

    void look(const Pulse &pulse);
    const QList<NewsItem> &items() const { return m_items; } //!< newest first
    int unread() const;
    void markRead(qsizetype index);
    void markAllRead();

    //! What was kept for whoever is signed in now, as far as it is not too old at \a now.
    void restore(TimePoint now);
    //! Nobody is signed in any more; what is kept stays so.
    void clear();

Q_SIGNALS:
    void changed();
    void came(const QString &text); //!< for a desktop notification

private:
    void compare(const Pulse &before, const Pulse &pulse);
    void compareIntake(const Pulse &before, const Pulse &pulse);
    void addDuplicates(const Pulse &before, const Pulse &pulse);
    void add(TimePoint at, NewsKind kind, const QString &icon, const QString &text, const Place &place);
    void keep();

    Session &m_session;
    Preferences &m_preferences;
    QList<NewsItem> m_items;
    std::optional<Pulse> m_before;
};

} // namespace heliograph
