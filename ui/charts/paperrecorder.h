// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/recordedpaper.h"

#include <QObject>

namespace heliograph {

//! Draws the charts of a paper one after the other, and lets the window live in between. GUI thread.
class PaperRecorder : public QObject
{
    Q_OBJECT

public:
    PaperRecorder(const ReportPaper &paper, const PaperSheet &sheet, QObject *parent);

    void start();

Q_SIGNALS:
    void recording(int chart, int charts); //!< from 1
    void recorded(const heliograph::RecordedPaper &paper); //!< whole; the recorder is gone afterwards

private:
    void step();

    RecordedPaper m_paper;
};

} // namespace heliograph
