// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/approvalrules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace heliograph {

class Form;

//! How campaigns are approved in this workspace: fields only, saved with the rest of its settings.
class ApprovalFields : public QWidget
{
    Q_OBJECT

public:
    explicit ApprovalFields(QWidget *parent = nullptr);

    void put(const ApprovalRules &rules);

    //! What stands in the fields; what they cannot show, as a length of 90 minutes, is that of \a inForce as
    //! long as its field is not touched.
    ApprovalRules wanted(const ApprovalRules &inForce) const;

    //! A sentence for each difference.
    static QStringList changes(const ApprovalRules &inForce, const ApprovalRules &wanted);

    //! \a fresh, with what \a mine has changed since \a inForce.
    static ApprovalRules merged(const ApprovalRules &fresh, const ApprovalRules &inForce,
                                const ApprovalRules &mine);

Q_SIGNALS:
    void edited();

private:
    QSpinBox *addNumber(const QString &name, const QString &label, int most, const QString &unit,
                        const QString &hint);
    QCheckBox *addSwitch(const QString &name, const QString &words);
    void addCost();
    Money cost() const;

    Form *m_form;
    QSpinBox *m_typed;
    QSpinBox *m_lasts;
    QSpinBox *m_people;
    QDoubleSpinBox *m_cost = nullptr;
    QComboBox *m_currency = nullptr;
    QCheckBox *m_country = nullptr;
    QCheckBox *m_domain = nullptr;
};

} // namespace heliograph
