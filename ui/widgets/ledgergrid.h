// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/ledger.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace heliograph {

//! The eleven counts in their four groups; each is a button that leads to exactly the rows that it counts.
//! Says so in red where they do not add up.
class LedgerGrid : public QWidget
{
    Q_OBJECT

public:
    //! \a id is the beginning of the buttons' objectNames.
    explicit LedgerGrid(const QString &id, QWidget *parent = nullptr);

    void setLedger(const LedgerView &ledger);

Q_SIGNALS:
    void chosen(heliograph::LedgerLine line);

private:
    QPushButton *addLine(LedgerLine line, QWidget *card);

    QString m_id;
    std::array<QPushButton *, LedgerLines.size()> m_counts{};
    QLabel *m_sum;
};

} // namespace heliograph
