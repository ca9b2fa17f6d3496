// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/inboundmessage.h"
#include "ui/models/tablemodel.h"

#include <QWidget>

class QComboBox;

namespace heliograph {

class DataTable;
class EngineClient;

//! The replies, and which of them are shown.
class ReplyList : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyList(EngineClient &client, QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }

    void setReplies(const QList<ReplyRow> &replies);
    const ReplyRow *chosen() const; //!< nullptr if none is; until the next setReplies()

Q_SIGNALS:
    void chosenChanged(); //!< another one is
    void shown(); //!< the rows are others

private:
    void build();
    void showRows();
    bool fits(const ReplyRow &reply, int which) const;
    QList<TableCell> cells(const ReplyRow &reply) const;

    EngineClient &m_client;
    QList<ReplyRow> m_replies;
    QComboBox *m_which;
    DataTable *m_table;
};

} // namespace heliograph
