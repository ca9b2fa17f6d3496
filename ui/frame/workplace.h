// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/engineclient.h"
#include "ui/session/preferences.h"
#include "ui/widgets/banner.h"

#include <QWidget>

class QAction;

namespace heliograph {

class Commands;
class Header;
class Pages;
class Sidebar;
class Simulators;
class StatusLine;
class Toast;

//! What is seen after signing in: header, sidebar, the open screen under its banners, status line.
class Workplace : public QWidget
{
    Q_OBJECT

public:
    struct Face
    {
        QString workspace;
        bool demo = false;
        QList<QAction *> people{}; //!< whom one can become, in the demo
        Simulators *simulators = nullptr; //!< for practice
        QString sampleList{}; //!< to be tried there
    };

    //! \a commands that concern its parts alone act on them.
    Workplace(EngineClient &client, Preferences &preferences, Commands *commands, const Face &face,
              QWidget *parent);

    Header &header() { return *m_header; }
    Sidebar &sidebar() { return *m_sidebar; }
    Pages &pages() { return *m_pages; }
    StatusLine &status() { return *m_status; }
    Banner &notice() { return *m_notice; } //!< what has happened, until it is read

    void showPulse(const Pulse &pulse);
    void setFailed(const Error &error); //!< the database does not answer

    //! Says \a sentence for some seconds.
    void tell(const QString &sentence);
    void warn(const QString &sentence);

    //! Moves the focus to header, sidebar, page or status line, and round again.
    void nextPane(int step);

private:
    void arrange();
    void connectCommands(Commands *commands);
    void connectPages(Commands *commands);
    void showKeys(const Commands &commands);
    void find();
    void openColumns();
    void suitColumns(QAction *command); //!< whether it can be used here
    void copyLink();
    void foldSidebar();
    void resizeText(int percent);

    EngineClient &m_client;
    Preferences &m_preferences;
    Header *m_header;
    Sidebar *m_sidebar;
    Banner *m_banner;
    Banner *m_notice;
    Pages *m_pages;
    Toast *m_toast;
    StatusLine *m_status;
};

} // namespace heliograph
