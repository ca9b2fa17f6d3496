// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/audiencesection.h"

#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QPushButton>

namespace heliograph {

AudienceSection::AudienceSection(QWidget *parent)
    : ComposeSection(QStringLiteral("compose.audience"), tr("1  Audience"), parent)
    , m_audience(new QComboBox(this))
{
    m_audience->setObjectName(name(QStringLiteral("choice")));
    m_audience->setAccessibleName(tr("Audience"));
    m_audience->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_audience->setMinimumContentsLength(12);
    auto *import = new QPushButton(tr("Import a file…"), this);
    import->setObjectName(name(QStringLiteral("import")));
    import->setToolTip(tr("CSV or text (Ctrl+O); or drop the file anywhere on this page."));
    auto *paste = new QPushButton(tr("Paste cells"), this);
    paste->setObjectName(name(QStringLiteral("paste")));
    paste->setToolTip(tr("Cells or a column of numbers that were copied in a spreadsheet (Ctrl+V)."));
    auto *row = new FlowLayout;
    row->addWidget(import);
    row->addWidget(paste);
    body().addWidget(m_audience);
    body().addLayout(row);
    connect(m_audience, &QComboBox::currentIndexChanged, this, [this] {
        showSummary();
        tellEdited();
    });
    connect(import, &QPushButton::clicked, this, &AudienceSection::importWanted);
    connect(paste, &QPushButton::clicked, this, &AudienceSection::pasteWanted);
}

void AudienceSection::showDraft(const NewCampaign &draft, const ComposeGround &ground)
{
    m_showing = true;
    m_ground = ground;
    m_audience->clear();
    m_audience->addItem(tr("Choose an audience"), qint64(0));
    const Format format;
    for (const AudienceLine &line : ground.audiences) {
        const QString people = tr("%Ln people", nullptr, Format::plural(line.audience.totals.accepted));
        m_audience->addItem(QString(line.audience.name % QStringLiteral(" · ") % people),
                            number(line.audience.id));
    }
    choose(draft.audience);
    m_showing = false;
}

void AudienceSection::choose(AudienceId audience)
{
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(number(audience))));
    showSummary();
}

void AudienceSection::apply(NewCampaign &draft) const
{
    draft.audience = AudienceId{m_audience->currentData().toLongLong()};
}

void AudienceSection::focusFirst()
{
    m_audience->setFocus();
}

void AudienceSection::showSummary()
{
    const AudienceLine *line = m_ground.audience(AudienceId{m_audience->currentData().toLongLong()});
    if (line == nullptr)
        return setSummary(tr("Choose an audience there is, or import a list."));
    const AudienceTotals &totals = line->audience.totals;
    const Format format;
    const QString columns = line->audience.columns.isEmpty()
        ? tr("No columns besides the number.")
        : tr("Columns: %1.").arg(line->audience.columns.join(QStringLiteral(", ")));
    setSummary(tr("%1 rows = %2 people + %3 duplicates + %4 with problems. %5")
                   .arg(format.count(totals.rows), format.count(totals.accepted),
                        format.count(totals.duplicates), format.count(totals.rejected), columns));
}

} // namespace heliograph
