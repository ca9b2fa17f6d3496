// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/signinrules.h"
#include "ui/session/settingsdesk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace heliograph {

class ApprovalFields;
class Form;

//! What counts for the whole workspace. Nothing acts before it is saved, with the list of changes.
class WorkspacePage : public QWidget
{
    Q_OBJECT

public:
    explicit WorkspacePage(QWidget *parent = nullptr);

    //! What is in force; what somebody is about to change stays as he has it.
    void show(const WorkspaceSettings &settings);
    void discard();
    void setEditable(bool editable, const QString &whyNot);

    WorkspaceSettings wanted() const;
    QStringList changes() const; //!< a sentence each; empty: nothing was changed
    bool erases() const; //!< what is wanted erases something that is kept now
    bool hasUnsaved() const { return m_known && !changes().isEmpty(); }

Q_SIGNALS:
    void saveChosen();

private:
    void build();
    void put(const WorkspaceSettings &settings);
    void showChanges();

    WorkspaceSettings m_inForce;
    bool m_known = false;
    ApprovalFields *m_approvals;
    Form *m_form;
    QSpinBox *m_late = nullptr;
    QSpinBox *m_lock = nullptr;
    QComboBox *m_factor = nullptr;
    QSpinBox *m_kept = nullptr;
    QCheckBox *m_systemLog = nullptr;
    QLabel *m_changes = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace heliograph
