// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace heliograph {

//! Shows the text of every label and hint as it is: a name, reason or message that looks like markup is none
//! (engine.md SR-53).
//!
//! A label guesses what its text is unless it is told, and the label of hints cannot be told. Labels that set
//! a format themselves keep it.
class PlainLabels : public QObject
{
    Q_OBJECT

public:
    //! Acts on what is shown in this program from now on, until it goes.
    explicit PlainLabels(QObject *parent);
    ~PlainLabels() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace heliograph
