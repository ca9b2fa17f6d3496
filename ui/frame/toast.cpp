// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/toast.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace heliograph {

namespace {

constexpr std::chrono::seconds Shown(10);

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    setProperty("card", true);
    m_text->setObjectName(QStringLiteral("console.toast"));
    m_text->setTextFormat(Qt::PlainText); // names in it are as people gave them
    m_text->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("console.undo"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(Shown);
    // Whoever is about to press Undo gets the time to.
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_undo->hasFocus())
            m_timer.start();
        else
            hide();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const auto takeBack = std::exchange(m_takeBack, {});
        hide();
        if (takeBack)
            takeBack();
    });
}

void Toast::tell(const QString &sentence, const std::function<void()> &undo)
{
    m_takeBack = undo;
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_undo->setVisible(undo != nullptr);
    show();
    m_timer.start();
}

// Locked or signed out: what it says is not for whoever comes next.
void Toast::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (event->spontaneous())
        return;
    m_timer.stop();
    m_takeBack = {};
    m_text->clear();
    hide();
}

} // namespace heliograph
