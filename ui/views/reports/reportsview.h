// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/report.h"
#include "ui/charts/chartwidget.h"
#include "ui/charts/reportpaper.h"
#include "ui/session/reportdesk.h"
#include "ui/views/reports/reportchoice.h"
#include "ui/views/view.h"

#include <QTimer>

class QComboBox;
class QGridLayout;
class QLabel;

namespace heliograph {

class ReportBar;
class ReportFiles;
class SavedReports;

//! How messages were delivered: figures and six charts of one period, each with its table and its way down to
//! the messages (product.md 4.9).
class ReportsView : public View
{
    Q_OBJECT

public:
    explicit ReportsView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Reports"); }
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

    //! Shows \a report as the answer to \a question.
    void show(const Report &report, const ReportQuestion &question);

    QList<ChartWidget *> charts() const { return m_charts; }

    //! The page as it is printed.
    ReportPaper paper() const;

    //! All figures of the page, one chart after the other.
    QByteArray figures() const;

    //! Keeps what is chosen under \a name, for the one who signed in.
    void saveReport(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildActions();
    void connectParts();
    ChartWidget *addChart(const QString &name);
    void arrange();
    void ask();
    void showCost();
    void connectFiles();

    ReportDesk m_desk;
    ReportBar *m_bar;
    SavedReports *m_saved;
    ReportFiles *m_files;
    QLabel *m_figures;
    QLabel *m_period;
    QComboBox *m_currency;
    QWidget *m_page;
    QGridLayout *m_grid = nullptr;
    QList<ChartWidget *> m_charts;
    QAction *m_pdf = nullptr;
    QAction *m_print = nullptr;
    ChartWidget *m_volume;
    ChartWidget *m_provider;
    ChartWidget *m_error;
    ChartWidget *m_latency;
    ChartWidget *m_country;
    ChartWidget *m_cost;
    Report m_report;
    ReportQuestion m_question;
    std::pair<int, int> m_wantedZoom{0, -1};
    QTimer m_rest;
    int m_asked = 0; // answers to older questions are dropped
    int m_columns = 0;
};

} // namespace heliograph
