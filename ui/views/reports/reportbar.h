// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/reportdesk.h"
#include "ui/views/reports/reportchoice.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace heliograph {

//! The bar above the charts: which time, compared with what, through whom, to where, in which steps.
class ReportBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReportBar(QWidget *parent = nullptr);

    //! Keeps what is chosen, also if it is not among \a choices (any more).
    void setChoices(const ReportChoices &choices);

    //! Whom anything went to; likewise.
    void setCountries(const QStringList &codes);

    ReportChoice choice() const;
    void setChoice(const ReportChoice &choice);

    QStringList filterWords() const; //!< "Provider: Kite", for paper

Q_SIGNALS:
    void changed();

private:
    QComboBox *addCombo(const QString &name, const QString &label);
    QDateEdit *addDate(const QString &name, const QString &label);
    QWidget *placeFor(const QString &label, QWidget *field);
    void fill();
    void showDates();
    static void select(QComboBox *combo, const QVariant &data);

    QComboBox *m_span;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QComboBox *m_before;
    QComboBox *m_provider;
    QComboBox *m_country;
    QComboBox *m_campaign;
    QComboBox *m_step;
};

} // namespace heliograph
