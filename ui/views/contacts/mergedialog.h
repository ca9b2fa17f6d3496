// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/audiencedesk.h"
#include "ui/widgets/taskdialog.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace heliograph {

//! Chooses audiences whose people become one new audience, and says what may be sent to it.
class MergeDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! \a lines newest first; \a chosen is marked already.
    MergeDialog(const QList<AudienceLine> &lines, AudienceId chosen, QWidget *parent);

    //! The older ones first, so that what is newer counts.
    AudienceMergeOrder order() const;

Q_SIGNALS:
    void ready(); //!< everything that is needed was filled in

private:
    void build(AudienceId chosen);
    void showFigures();
    void check();
    QList<AudienceLine> marked() const; //!< newest first

    QList<AudienceLine> m_lines;
    QLineEdit *m_name;
    QListWidget *m_audiences;
    QLabel *m_figures;
};

} // namespace heliograph
