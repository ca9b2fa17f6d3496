// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/leftout.h"
#include "ui/views/view.h"

class QMenu;
class QShortcut;
class QSplitter;

namespace heliograph {

class HistoryFilter;
struct OwnPeriod;
class MessagePanel;
class MessageTable;
class SavedViews;

//! Any message ever, found and exported (product.md 4.7), with the message itself beside the list (4.8).
class HistoryView : public View
{
    Q_OBJECT

public:
    explicit HistoryView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    void search();
    void readChoices();
    void openMessage(qint64 id);
    void closeMessage();
    void exportShown();
    void askPeriod(const OwnPeriod &before);
    void askTime();
    void askReason();
    void fillRowMenu(QMenu &menu, qint64 key);
    std::function<void()> narrowTo(qint64 key, const QString &column);
    void narrow(const QString &name, const QVariant &value);
    void narrowWithout(const LeftOut &rest);

    HistoryFilter *m_filter;
    MessageTable *m_table;
    MessagePanel *m_panel;
    QSplitter *m_splitter;
    SavedViews *m_saved;
    QShortcut *m_clear; //!< of the filter, while no panel is open
    QAction *m_export;
    QAction *m_jump;
};

} // namespace heliograph
