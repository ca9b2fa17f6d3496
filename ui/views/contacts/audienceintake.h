// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/audiencedesk.h"
#include "ui/views/view.h"

#include <QObject>

class QMimeData;

namespace heliograph {

//! The ways in which a list becomes an audience: a file that is chosen or dropped, or cells that are pasted.
//! All lead to the import dialog, over the widget that owns this.
class AudienceIntake : public QObject
{
    Q_OBJECT

public:
    AudienceIntake(const Surroundings &around, QWidget *over);

    void chooseFile();
    void importFile(const QString &file);
    void paste();

    //! The one file that \a data holds; empty if it holds something else.
    static QString droppedFile(const QMimeData *data);

Q_SIGNALS:
    void imported(heliograph::AudienceId audience);
    void failed(const QString &sentence);

private:
    void ask(const QString &file, const QString &called);

    Surroundings m_around;
    AudienceDesk m_desk;
    QWidget *m_over;
};

} // namespace heliograph
