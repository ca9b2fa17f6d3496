// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

class QAction;
class QMenu;

namespace heliograph {

class Session;

//! What can be done to one campaign: the actions of the screen's header, which the menus of its rows hold as
//! well. What the campaign's state rules out for good is not shown; what is impossible now says why.
class CampaignActions : public QObject
{
    Q_OBJECT

public:
    enum class Deed {
        Start,
        Pause, //!< or resume, or continue after the canary
        Cancel,
        TakeBack,
        Edit,
        Duplicate,
        Resend,
        Export,
        CopyLedger,
        Archive, //!< or bring it back from there
        Delete, //!< into the bin, or back from there
    };

    using Make = std::function<QAction *(const QString &name, const QString &icon, const QString &text,
                                         const QString &shortcut)>;

    //! \a make makes an action of the header, in the order in which it is called.
    CampaignActions(Session &session, const Make &make, QObject *parent);

    //! From now on they are about \a line; without one none of them is shown.
    void setLine(const std::optional<CampaignLine> &line);
    const std::optional<CampaignLine> &line() const { return m_line; }

    //! Adds those that are shown, in the order of the header.
    void fill(QMenu &menu) const;

Q_SIGNALS:
    void chosen(heliograph::CampaignActions::Deed deed);

private:
    void allowSending(const CampaignRow &campaign);
    void allowWriting(const CampaignRow &campaign);
    void allowKeeping(const CampaignRow &campaign);
    //! Shows \a deed; \a impossible is the reason why its state does not allow it, or empty.
    void show(Deed deed, Right right, const QString &impossible = {});
    void show(Deed deed, const QString &whyNot);
    //! Gives \a deed other words, and their \a icon.
    void call(Deed deed, const QString &words, const QString &icon);
    bool mayAct(Right right) const;

    Session &m_session;
    std::optional<CampaignLine> m_line;
    QList<QAction *> m_order;
    QHash<Deed, QAction *> m_actions;
    QSet<Deed> m_shown;
};

//! Whether nothing of a campaign goes out for now, and somebody may let it go on.
bool isHalted(CampaignState state);

//! Whether messages of it go out, or will by themselves.
bool isUnderWay(CampaignState state);

} // namespace heliograph
