// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

#include <QSet>
#include <QWidget>

class QToolButton;

namespace heliograph {

//! The names of the series of a chart, each a switch. As many in a row as there is room for.
class LegendRow : public QWidget
{
    Q_OBJECT

public:
    //! \a id is the objectName's beginning.
    explicit LegendRow(const QString &id, QWidget *parent = nullptr);

    //! Keeps what was switched off as long as the series are the same.
    void show(const ChartContents &contents);

    QSet<int> hidden() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void switched();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int arrange(int width, bool move) const;
    void paintMarks();

    QString m_id;
    QList<ChartSeries> m_series;
    QList<QToolButton *> m_switches;
};

} // namespace heliograph
