// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/composesection.h"

#include "ui/widgets/statebadge.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace heliograph {

ComposeSection::ComposeSection(const QString &id, const QString &heading, QWidget *parent)
    : Card(heading, parent)
    , m_id(id)
    , m_summary(new QLabel(this))
    , m_mark(new StateBadge(this))
    , m_problems(new QLabel(this))
{
    setObjectName(id);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(name(QStringLiteral("summary")));
    m_mark->setObjectName(name(QStringLiteral("mark")));
    m_problems->setObjectName(name(QStringLiteral("problems")));
    m_problems->setWordWrap(true);
    m_problems->setProperty("role", QStringLiteral("problem"));
    m_problems->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_mark, 0, Qt::AlignTop);
    body().addLayout(top);
    body().addWidget(m_problems);
}

void ComposeSection::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void ComposeSection::setChecks(const QList<CheckLine> &lines)
{
    QStringList sentences;
    for (const CheckLine &line : lines) {
        if (line.level == CheckLine::Level::Fix)
            sentences.append(QStringLiteral("✕ ") + line.sentence);
    }
    const int fixes = static_cast<int>(sentences.size());
    const int looks = static_cast<int>(lines.size()) - fixes;
    if (fixes > 0)
        m_mark->setWords(QStringLiteral("error"), ColorRole::Danger, tr("%Ln to fix", nullptr, fixes));
    else if (looks > 0)
        m_mark->setWords(QStringLiteral("warning"), ColorRole::Warning, tr("%Ln to look at", nullptr, looks));
    else
        m_mark->setWords(QStringLiteral("ok"), ColorRole::Good, tr("Ready"));
    m_problems->setText(sentences.join(QLatin1Char('\n')));
    m_problems->setVisible(!sentences.isEmpty());
}

void ComposeSection::tellEdited()
{
    if (!m_showing)
        Q_EMIT edited();
}

} // namespace heliograph
