// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/ruledesk.h"
#include "ui/widgets/taskdialog.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace heliograph {

//! Writes a list of content rules, new or as a new version, and tries it on recent texts before it counts.
class RuleListDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! \a before is the version in force, if there is one; \a text what stands in the editor at first.
    RuleListDialog(RuleDesk &desk, const std::optional<ContentListRow> &before, const QString &text,
                   QWidget *parent);

    bool weakens() const; //!< what was written may let pass what the version in force minds

Q_SIGNALS:
    void ready(const heliograph::NewContentList &list); //!< what was written is right

private:
    void build(const QString &text);
    bool check();
    void rehearse();
    NewContentList list() const;

    RuleDesk &m_desk;
    std::optional<ContentListRow> m_before;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_country = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_outcome = nullptr;
};

} // namespace heliograph
