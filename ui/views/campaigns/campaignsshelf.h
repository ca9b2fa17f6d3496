// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;

namespace heliograph {

class CampaignsList;
class Session;

//! All campaigns under a bar that narrows them: by a part of the name, by where they stand, by state.
class CampaignsShelf : public QWidget
{
    Q_OBJECT

public:
    CampaignsShelf(const Session &session, const Clock &clock, QWidget *parent = nullptr);

    void setLines(const QList<CampaignLine> &lines);
    CampaignsList &list() { return *m_list; }
    //! The campaign that the list has its cursor on.
    std::optional<CampaignLine> current() const;

Q_SIGNALS:
    void currentChanged();

private:
    void build();
    void offerStates();
    void clearFilters();
    void narrow();
    std::function<void()> narrowTo(qint64 campaign, const QString &column);

    const Session &m_session;
    const Clock &m_clock;
    QList<CampaignLine> m_lines;
    QLineEdit *m_search;
    QComboBox *m_which;
    QComboBox *m_state;
    CampaignsList *m_list;
};

} // namespace heliograph
