// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/limitrules.h"
#include "ui/widgets/taskdialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace heliograph {

//! The limits that count for every class: same text, countries, and where days begin.
class GeneralLimitsDialog : public TaskDialog
{
    Q_OBJECT

public:
    GeneralLimitsDialog(const LimitRules &rules, QWidget *parent);

Q_SIGNALS:
    void ready(const heliograph::LimitRules &rules); //!< with what was entered

private:
    void build();
    void check();

    LimitRules m_rules;
    QSpinBox *m_sameText = nullptr;
    QComboBox *m_which = nullptr;
    QLineEdit *m_countries = nullptr;
    QComboBox *m_zone = nullptr;
};

} // namespace heliograph
