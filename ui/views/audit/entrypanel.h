// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/auditrow.h"
#include "ui/widgets/card.h"

class QLabel;

namespace heliograph {

class DataTable;

//! One entry of the audit log in full: what was before and after side by side, and its place in the chain.
class EntryPanel : public Card
{
    Q_OBJECT

public:
    explicit EntryPanel(QWidget *parent = nullptr);

    void show(const AuditRow &entry);
    void showNone();

private:
    QLabel *m_facts;
    DataTable *m_details;
};

} // namespace heliograph
