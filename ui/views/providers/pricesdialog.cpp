// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/pricesdialog.h"

#include "ui/text/errortext.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

PricesDialog::PricesDialog(ProviderDesk &desk, const ProviderAccount &account, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("providers.prices.import"),
         .title = tr("Import prices of %1").arg(account.label),
         .text
         = tr("A CSV file with the columns country (two letters), price (of a segment, with a full stop) "
              "and currency, and if need be class (code, notice, marketing) and valid_from "
              "(2026-03-01). All of its lines or none are taken; a price of the same country, class and "
              "day is replaced. What has no price stays without one: it is never free."),
         .action = tr("Choose a file…"),
         .leave = tr("Import nothing")},
        parent)
    , m_desk(desk)
    , m_account(account)
    , m_found(new QLabel(this))
{
    m_found->setObjectName(QStringLiteral("providers.prices.found"));
    m_found->setWordWrap(true);
    body().addWidget(m_found);
    QPushButton *other = addButton(QStringLiteral("other"), tr("Another file…"));
    connect(other, &QPushButton::clicked, this, &PricesDialog::choose);
    connect(this, &TaskDialog::taken, this, [this] {
        if (m_prices.isEmpty()) {
            choose();
            return;
        }
        setBusy(true);
        Q_EMIT ready(m_prices);
    });
}

void PricesDialog::choose()
{
    auto *chooser
        = new QFileDialog(this, tr("Choose a price list"), {}, tr("CSV files (*.csv);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &PricesDialog::read);
    chooser->open();
}

void PricesDialog::read(const QString &file)
{
    m_prices.clear();
    m_found->clear();
    setBusy(true);
    m_desk.readPrices(m_account.id, file).then(this, [this, file](const Result<QList<Price>> &prices) {
        showProblem(prices ? QString() : ErrorText::sentence(prices.error()));
        if (!prices) {
            setAction(tr("Choose a file…"));
            return;
        }
        m_prices = *prices;
        m_found->setText(tr("%Ln price(s) are in %1.", nullptr, static_cast<int>(m_prices.size())).arg(file));
        setAction(tr("Import %Ln price(s)", nullptr, static_cast<int>(m_prices.size())));
    });
}

} // namespace heliograph
