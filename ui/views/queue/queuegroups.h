// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/views/queue/queuegrouping.h"

#include <QSet>
#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QMenu;

namespace heliograph {

class DataTable;
class Preferences;

//! Who has not gone, in groups that fold: by what holds them, by campaign, by provider. By which is
//! remembered.
class QueueGroups : public QWidget
{
    Q_OBJECT

public:
    explicit QueueGroups(Preferences &preferences, QWidget *parent = nullptr);

    DataTable &table() { return *m_table; }

    void show(const SendingView &view);
    void groupBy(QueueGrouping::By by);

Q_SIGNALS:
    void messagesWanted(const QVariantMap &filter); //!< as the history opens
    void campaignWanted(qint64 campaign);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    //! What stands in a row.
    struct Shown
    {
        QueueGrouping::Line line;
        QString group; //!< key of the group it is, or is in
        bool isGroup = false;
    };

    void build();
    void connectParts();
    void fill();
    void addRow(QList<TableRow> &rows, const Shown &shown, const QString &sign);
    void addRest(QList<TableRow> &rows, const QString &group, const QString &words);
    void showRest(qint64 row);
    void openRow(qint64 key);
    void fillMenu(QMenu &menu, qint64 key);
    void fold(const QString &group, bool folded);
    void foldAll(bool folded);
    bool moveSideways(bool forward);
    void showMessages(const QueueGrouping::Line &line, LedgerLine state);
    QueueGrouping::By by() const;
    qint64 keyOf(const QString &text);
    QString foldKey(const QString &group) const;

    Preferences &m_preferences;
    QComboBox *m_by;
    DataTable *m_table;
    SendingView m_view;
    QHash<qint64, Shown> m_shown; //!< by the keys of their rows
    QHash<QString, qint64> m_keys; //!< the same row keeps its key
    QSet<QString> m_folded;
    QHash<qint64, QString> m_rests; //!< by the keys of their rows: the groups that have more members
    QHash<QueueGrouping::By, QSet<QString>> m_whole; //!< groups of which everything is shown
};

} // namespace heliograph
