// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/diagnosisdesk.h"
#include "ui/views/diagnostics/findingrow.h"
#include "ui/views/view.h"

#include <memory>
#include <vector>

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
    ~DiagnosticsView() override;

    QString title() const override;
    void open(const QVariantMap &what) override;
    //! The lines stay as they were found: each run is of one moment.
    void refresh() override { }

private:
    void build();
    enum class Depth { Quick, Whole };
    void run(Depth depth);
    void add(int run, DiagnosisCheck part, const DiagnosisDesk::Findings &findings);
    QList<DiagnosisFinding> findings() const; //!< of all parts, in the order in which they are shown
    void showLines();
    QString summary(const QList<DiagnosisFinding> &shown) const;
    std::unique_ptr<FindingRow> makeRow(const FindingRow::Key &key);
    QStringList head() const;
    void saveReport();

    //! Where something can be done about \a finding, and what the button says; nowhere if nothing can, or if
    //! this person may not.
    FindingRow::Remedy remedy(const DiagnosisFinding &finding) const;

    DiagnosisDesk &m_desk;
    QMap<DiagnosisCheck, QList<DiagnosisFinding>> m_found; //!< by the part of a run that found them
    QList<DiagnosisCheck> m_open; //!< parts that are still being looked at
    std::vector<std::unique_ptr<FindingRow>> m_rows;
    TimePoint m_at;
    int m_run = 0;
    QAction *m_again;
    QAction *m_save;
    QLabel *m_summary;
    Card *m_card;
    QGridLayout *m_lines;
};

} // namespace heliograph
