// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/dropplate.h"

#include <QFileInfo>

namespace heliograph {

DropPlate::DropPlate(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("compose.drop"));
    setAlignment(Qt::AlignCenter);
    setProperty("role", QStringLiteral("title"));
}

void DropPlate::setFile(const QString &file)
{
    setText(tr("Drop to import %1 as an audience. You see its columns and problems first.")
                .arg(QFileInfo(file).fileName()));
}

} // namespace heliograph
