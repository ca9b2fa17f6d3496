// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/checkssection.h"

#include "ui/theme/icons.h"

#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace heliograph {

ChecksSection::ChecksSection(QWidget *parent)
    : ComposeSection(QStringLiteral("compose.checks"), tr("5  Checks"), parent)
    , m_list(new QListWidget(this))
{
    m_list->setObjectName(name(QStringLiteral("list")));
    m_list->setAccessibleName(tr("What needs a look"));
    m_list->setWordWrap(true);
    m_list->setToolTip(tr("Enter or double-click goes there."));
    auto *examine = new QPushButton(tr("Check everybody now"), this);
    examine->setObjectName(name(QStringLiteral("examine")));
    auto *row = new QHBoxLayout;
    row->addWidget(examine);
    row->addStretch(1);
    body().addWidget(m_list);
    body().addLayout(row);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT goThere(static_cast<ComposePart>(item->data(Qt::UserRole).toInt()));
    });
    connect(examine, &QPushButton::clicked, this, &ChecksSection::examineWanted);
}

void ChecksSection::focusFirst()
{
    m_list->setFocus();
}

void ChecksSection::setLines(const QList<CheckLine> &lines, bool examined)
{
    m_list->clear();
    for (const CheckLine &line : lines) {
        const bool fix = line.level == CheckLine::Level::Fix;
        auto *item
            = new QListWidgetItem(Icons::icon(fix ? QStringLiteral("error") : QStringLiteral("warning"),
                                              fix ? ColorRole::Danger : ColorRole::Warning),
                                  line.sentence, m_list);
        item->setData(Qt::UserRole, static_cast<int>(line.part));
        item->setData(Qt::AccessibleTextRole,
                      fix ? tr("To fix: %1").arg(line.sentence) : tr("To look at: %1").arg(line.sentence));
    }
    m_list->setVisible(!lines.isEmpty());
    m_list->setFixedHeight(fontMetrics().lineSpacing() * 2 * std::clamp(int(lines.size()), 1, 5) + 8);
    const auto fixes = std::ranges::count(lines, CheckLine::Level::Fix, &CheckLine::level);
    if (fixes > 0)
        setSummary(tr("%Ln to fix before it can be submitted.", nullptr, static_cast<int>(fixes)));
    else
        setSummary(examined ? tr("Content rules, templates and everybody's values were checked.")
                            : tr("Nothing stands in the way so far. Submitting looks at every person."));
}

} // namespace heliograph
