// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/limitrules.h"
#include "ui/widgets/taskdialog.h"

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace heliograph {

//! The limits of one class of messages.
class ClassLimitsDialog : public TaskDialog
{
    Q_OBJECT

public:
    ClassLimitsDialog(MessageClass messageClass, const LimitRules &rules, QWidget *parent);

Q_SIGNALS:
    void ready(const heliograph::LimitRules &rules); //!< with what was entered

private:
    void build();
    void check();
    std::optional<QList<FrequencyCap>> caps() const;
    std::optional<QMap<QString, DayWindow>> countryHours(QString &wrong) const;

    MessageClass m_class;
    LimitRules m_rules;
    QLineEdit *m_caps = nullptr;
    QSpinBox *m_prefix = nullptr;
    QLineEdit *m_hours = nullptr; //!< nullptr for codes, which go at any hour
    QPlainTextEdit *m_countries = nullptr;
};

} // namespace heliograph
