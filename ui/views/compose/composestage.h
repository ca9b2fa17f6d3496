// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QStackedLayout;

namespace heliograph {

class ComposePage;
class DropPlate;
class EmptyState;

//! Where the page stands on which campaigns are written: in its place somebody sees why he may not, and while
//! a list is dragged over it, what dropping does.
class ComposeStage : public QWidget
{
    Q_OBJECT

public:
    //! Takes \a page into itself.
    ComposeStage(ComposePage *page, QWidget *parent);

    void allow(bool allowed, const QString &whyNot);

Q_SIGNALS:
    void dropped(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    ComposePage *m_page;
    EmptyState *m_notAllowed;
    DropPlate *m_drop;
    QStackedLayout *m_stack;
};

} // namespace heliograph
