// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sendingdesk.h"
#include "ui/views/view.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace heliograph {

class DataTable;

//! What moves, and why what does not (product.md 4.5).
class QueueView : public View
{
    Q_OBJECT

public:
    explicit QueueView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    void show(const SendingView &view);
    void allowActions();
    const LaneLine *chosenLane() const;
    void pauseLane();
    void resumeLane();
    void askWhy();
    void showWhy(MessageId message);

    SendingDesk m_desk;
    SendingView m_view;
    DataTable *m_lanes;
    DataTable *m_held;
    QLineEdit *m_what;
    QPushButton *m_ask;
    QLabel *m_why;
    QAction *m_pause;
    QAction *m_resume;
};

} // namespace heliograph
