// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/ledger.h"

#include <QWidget>

namespace heliograph {

//! The eleven counts of a ledger as one bar. What has no receipt yet is hatched, so that today never looks
//! worse than it is. Its accessible description says the counts.
class LedgerBar : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerBar(QWidget *parent = nullptr);

    void setLedger(const LedgerView &ledger);
    QSize sizeHint() const override;

    //! Paints a bar of \a ledger into \a area, as lists of campaigns do.
    static void paint(QPainter &painter, const QRect &area, const LedgerView &ledger);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    LedgerView m_ledger;
};

} // namespace heliograph
