// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/testdesk.h"

#include <QListWidget>

namespace heliograph {

//! Somebody's test numbers, of which confirmed ones can be ticked.
class TestNumberList : public QListWidget
{
    Q_OBJECT

public:
    explicit TestNumberList(QWidget *parent);

    //! Whoever has confirmed numbers means them; what somebody unticked stays so.
    void setLines(const QList<TestLine> &lines, TimePoint now);

    QList<TestNumberId> ticked() const;
    std::optional<TestNumberId> current() const;

private:
    static QString words(const TestLine &line, TimePoint now);

    QList<TestNumber> m_numbers; //!< row by row
};

} // namespace heliograph
