// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/unknownoutcomes.h"
#include "ui/views/view.h"

class QLabel;
class QSplitter;

namespace heliograph {

class DataTable;
class DoubtQuestion;
class MessagePanel;
struct DoubtSettlement;

//! What may or may not have gone, grouped by equal evidence, and settled by a person (product.md 4.6).
class UnknownScreen : public View
{
    Q_OBJECT

public:
    explicit UnknownScreen(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    void show(const UnknownView &view);
    void showCases();
    void showSelection();
    void allowActions();
    QList<DoubtCase> chosen() const;
    QString nextOf(const DoubtGroup &group) const;
    void decide(DoubtDecision decision);
    void take(const DoubtSettlement &answer);
    void askProviders();

    UnknownOutcomes m_desk;
    UnknownView m_view;
    QLabel *m_summary;
    DataTable *m_groups;
    DataTable *m_cases;
    QLabel *m_known;
    MessagePanel *m_message;
    QSplitter *m_splitter;
    DoubtQuestion *m_question;
    QAction *m_sent;
    QAction *m_again;
    QAction *m_off;
    QAction *m_ask;
};

} // namespace heliograph
