// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/composestage.h"

#include "ui/views/compose/composepage.h"
#include "ui/views/compose/dropplate.h"
#include "ui/views/contacts/audienceintake.h"
#include "ui/widgets/emptystate.h"

#include <QDropEvent>
#include <QStackedLayout>

namespace heliograph {

ComposeStage::ComposeStage(ComposePage *page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_notAllowed(new EmptyState(this))
    , m_drop(new DropPlate(this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("compose.stage"));
    setAcceptDrops(true);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_notAllowed);
    m_stack->addWidget(m_drop);
}

void ComposeStage::allow(bool allowed, const QString &whyNot)
{
    m_notAllowed->show(QStringLiteral("lock"), tr("You cannot compose campaigns"), whyNot);
    if (m_stack->currentWidget() != m_drop || !allowed)
        m_stack->setCurrentWidget(allowed ? static_cast<QWidget *>(m_page) : m_notAllowed);
}

void ComposeStage::dragEnterEvent(QDragEnterEvent *event)
{
    const QString file = AudienceIntake::droppedFile(event->mimeData());
    if (file.isEmpty() || m_stack->currentWidget() != m_page)
        return;
    m_drop->setFile(file);
    m_stack->setCurrentWidget(m_drop);
    event->acceptProposedAction();
}

void ComposeStage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_stack->setCurrentWidget(m_page);
}

void ComposeStage::dropEvent(QDropEvent *event)
{
    m_stack->setCurrentWidget(m_page);
    event->acceptProposedAction();
    Q_EMIT dropped(AudienceIntake::droppedFile(event->mimeData()));
}

} // namespace heliograph
