// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/owntext.h"
#include "ui/widgets/taskdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace heliograph {

//! Writes a text that campaigns are written with, or a new version of one.
class OwnTextDialog : public TaskDialog
{
    Q_OBJECT

public:
    enum class For { New, Edit };

    //! \a content is what stands in it at first.
    OwnTextDialog(For what, const OwnTextDraft &content, QWidget *parent);

    OwnTextDraft draft() const;

Q_SIGNALS:
    void ready(); //!< it can be kept

private:
    void build(const OwnTextDraft &content);
    void addLanguages(const QString &chosen);
    void showMeter();
    void check();

    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QLabel *m_meter;
    QComboBox *m_class;
    QComboBox *m_language;
};

} // namespace heliograph
