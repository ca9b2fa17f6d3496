// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/composesection.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QRadioButton;
class QSpinBox;
class QTimeEdit;

namespace heliograph {

class Form;

//! When, how fast, how carefully and for how much at most.
class TimingSection : public ComposeSection
{
    Q_OBJECT

public:
    explicit TimingSection(QWidget *parent = nullptr);

    void showDraft(const NewCampaign &draft, const ComposeGround &ground) override;
    void apply(NewCampaign &draft) const override;
    void focusFirst() override;

private:
    void buildTime(Form &form);
    void buildCare(Form &form);
    void connectParts();
    void showState();
    void applyTime(CampaignContent &content) const;

    QComboBox *m_start;
    QDateTimeEdit *m_at;
    QComboBox *m_valid;
    QDateTimeEdit *m_expires;
    QCheckBox *m_hours;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QSpinBox *m_pace;
    QCheckBox *m_canary;
    QSpinBox *m_canaryPeople;
    QSpinBox *m_canaryDelivered;
    QDoubleSpinBox *m_canaryOptOuts;
    QSpinBox *m_canaryWait;
    QWidget *m_hoursPart = nullptr;
    QWidget *m_canaryPart = nullptr;
    QDoubleSpinBox *m_maximum;
    QComboBox *m_currency;
    QComboBox *m_doubt;
};

} // namespace heliograph
