// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/widgets/taskdialog.h"

class QLabel;

namespace heliograph {

//! Reads a price list, says what is in it or what is wrong, and hands it over.
class PricesDialog : public TaskDialog
{
    Q_OBJECT

public:
    PricesDialog(ProviderDesk &desk, const ProviderAccount &account, QWidget *parent);

    void read(const QString &file);

Q_SIGNALS:
    void ready(const QList<heliograph::Price> &prices);

private:
    void choose();

    ProviderDesk &m_desk;
    ProviderAccount m_account;
    QList<Price> m_prices;
    QLabel *m_found;
};

} // namespace heliograph
