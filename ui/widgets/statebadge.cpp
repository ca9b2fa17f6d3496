// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/statebadge.h"

#include "ui/text/statetext.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>

namespace heliograph {

StateBadge::StateBadge(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_icon);
    layout->addWidget(m_words);
    layout->addStretch();
}

void StateBadge::setLine(LedgerLine line)
{
    m_icon->setPixmap(Icons::icon(line).pixmap(16, 16));
    m_words->setText(StateText::name(line));
    setAccessibleName(tr("State: %1").arg(m_words->text()));
}

void StateBadge::setWords(const QString &icon, ColorRole role, const QString &words)
{
    m_icon->setPixmap(Icons::icon(icon, role).pixmap(16, 16));
    m_words->setText(words);
    setAccessibleName(tr("State: %1").arg(words));
}

QString StateBadge::words() const
{
    return m_words->text();
}

} // namespace heliograph
