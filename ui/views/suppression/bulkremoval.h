// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/suppressiondesk.h"
#include "ui/views/view.h"

#include <QObject>

class QPlainTextEdit;

namespace heliograph {

//! Asks whether many people may be texted again: those of a pasted list, of a file, or marked in the table.
class BulkRemoval : public QObject
{
    Q_OBJECT

public:
    //! How many of them one person may allow within a day; more want a second one.
    static constexpr int MostAlone = 100;

    //! Dialogs lie over \a over, which owns this.
    BulkRemoval(const Surroundings &around, QWidget *over);

    void askForList();
    void ask(const QStringList &e164); //!< numbers that somebody has marked

Q_SIGNALS:
    void decided(const QStringList &e164, const QString &reason);
    void failed(const heliograph::Error &error);

private:
    void chooseFile(TaskDialog *dialog, QPlainTextEdit *typed);
    void askAbout(const RemovalLook &look);

    Surroundings m_around;
    SuppressionDesk m_desk;
    QWidget *m_over;
    QString m_file; //!< instead of what is typed; empty: none
};

} // namespace heliograph
