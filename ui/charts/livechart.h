// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

#include <QWidget>

class QLabel;

namespace heliograph {

class ChartView;

//! How much goes out right now: one line a provider, the newest on the right, with their common limit as a
//! dashed line. Whoever feeds it calls setPoints() as often as there is something new.
class LiveChart : public QWidget
{
    Q_OBJECT

public:
    //! What one provider sent, oldest first, one number a minute.
    struct Lane
    {
        QString provider;
        QList<double> segmentsPerS;
    };

    //! Of the last hour, or of so many \a minutes.
    explicit LiveChart(QWidget *parent = nullptr);
    explicit LiveChart(int minutes, QWidget *parent = nullptr);

    //! The lists may differ in length: the last numbers are of now. \a limit of 0 is none.
    void setPoints(const QList<Lane> &lanes, double limit = 0);

    const ChartContents &contents() const { return m_contents; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    int m_minutes;
    ChartView *m_view;
    QLabel *m_summary;
    ChartContents m_contents;
};

} // namespace heliograph
