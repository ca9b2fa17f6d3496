// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/closequestion.h"

#include "ui/text/format.h"

#include <QCheckBox>
#include <QPushButton>

namespace heliograph {

CloseQuestion::CloseQuestion(const Pulse &pulse, QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, tr("Keep sending?"),
                  tr("%Ln campaign(s) are being sent from this computer, ", nullptr, pulse.sendingCampaigns)
                      + tr("%Ln message(s) wait.", nullptr, Format::plural(pulse.waiting)),
                  QMessageBox::NoButton, parent)
{
    setObjectName(QStringLiteral("console.close"));
    setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *background = addButton(tr("Keep sending in the background"), QMessageBox::AcceptRole);
    QPushButton *quit = addButton(tr("Stop sending and quit"), QMessageBox::DestructiveRole);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    background->setObjectName(QStringLiteral("console.close.background"));
    quit->setObjectName(QStringLiteral("console.close.quit"));
    cancel->setObjectName(QStringLiteral("console.close.cancel"));
    setDefaultButton(background);
    auto *remember = new QCheckBox(tr("Remember this, and do not ask again"), this);
    remember->setObjectName(QStringLiteral("console.close.remember"));
    remember->setToolTip(tr("Settings, Mine, changes it any time."));
    setCheckBox(remember);
    connect(background, &QPushButton::clicked, this, &CloseQuestion::backgroundChosen);
    connect(quit, &QPushButton::clicked, this, &CloseQuestion::quitChosen);
}

bool CloseQuestion::remembers() const
{
    return checkBox()->isChecked();
}

} // namespace heliograph
