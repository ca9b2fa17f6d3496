// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/paperrecorder.h"

#include <QTimer>

namespace heliograph {

PaperRecorder::PaperRecorder(const ReportPaper &paper, const PaperSheet &sheet, QObject *parent)
    : QObject(parent)
    , m_paper(paper, sheet)
{
}

void PaperRecorder::start()
{
    QTimer::singleShot(0, this, &PaperRecorder::step);
}

void PaperRecorder::step()
{
    if (m_paper.isWhole()) {
        Q_EMIT recorded(m_paper);
        deleteLater();
        return;
    }
    Q_EMIT recording(m_paper.recorded() + 1, m_paper.charts());
    m_paper.recordNext();
    start();
}

} // namespace heliograph
