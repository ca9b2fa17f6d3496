// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/diagnosisdesk.h"
#include "ui/views/view.h"

class QGridLayout;
class QLabel;

namespace heliograph {

class Card;

//! How the workspace is, line by line, each with what can be done about it (product.md 4.21).
class DiagnosticsView : public View
{
    Q_OBJECT

public:
    explicit DiagnosticsView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &what) override;
    //! The lines stay as they were found: each run is of one moment.
    void refresh() override { }

private:
    void build();
    enum class Depth { Quick, Whole };
    void run(Depth depth);
    void add(int run, DiagnosisCheck check, const DiagnosisDesk::Findings &findings);
    void showLines();
    void addLine(int row, const DiagnosisFinding &finding);
    void addWaiting(int row, DiagnosisCheck check);
    QStringList head() const;
    void saveReport();

    //! Where something can be done about \a finding, and what the button says; nowhere if nothing can, or if
    //! this person may not.
    std::pair<QString, Place> remedy(const DiagnosisFinding &finding) const;

    DiagnosisDesk &m_desk;
    QList<DiagnosisFinding> m_findings;
    QList<DiagnosisCheck> m_open; //!< still being looked at
    TimePoint m_at;
    int m_run = 0;
    QAction *m_again;
    QAction *m_save;
    QLabel *m_summary;
    Card *m_card;
    QGridLayout *m_lines;
};

} // namespace heliograph
