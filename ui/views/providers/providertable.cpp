// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providertable.h"

#include "ui/views/providers/providerwords.h"

#include <QTableView>

namespace heliograph {

DataTable *ProviderTable::make(QWidget *parent)
{
    auto *table = new DataTable(
        QStringLiteral("providers.accounts"),
        {{.id = QStringLiteral("name"), .title = tr("Account"), .width = 14},
         {.id = QStringLiteral("type"), .title = tr("Provider"), .width = 13},
         {.id = QStringLiteral("state"), .title = tr("State"), .width = 9},
         {.id = QStringLiteral("prices"), .title = tr("Prices"), .width = 8, .rightAligned = true}},
        parent);
    table->view().setAccessibleName(tr("Provider accounts"));
    table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    table->setKeysAreIds();
    table->setNothing(
        {QStringLiteral("providers"), tr("No provider is connected"),
         tr("Messages go out through an account at a provider. Connecting one takes its name, its key "
            "and a test that sends nothing. The simulator needs no account and no key, and is there to "
            "practise with."),
         tr("Connect a provider…")});
    return table;
}

TableRow ProviderTable::row(const ProviderDesk::Line &line, const Format &format)
{
    const ProviderAccount &account = line.account;
    return {
        number(account.id),
        {{.text = account.label},
         {.text
          = ProviderWords::isSimulated(account) ? tr("Simulated") : ProviderWords::type(account.driver)},
         {.text = ProviderWords::state(account), .hint = ProviderWords::stateInFull(account, format)},
         {.text = line.prices == 0 ? tr("no price") : format.count(line.prices), .muted = line.prices == 0}}};
}

} // namespace heliograph
