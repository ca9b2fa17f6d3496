// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/diagnostics/findingrow.h"

#include "ui/text/diagnosistext.h"
#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace heliograph {

namespace {

struct FindingSign
{
    QString icon;
    ColorRole role;
};

FindingSign signOf(DiagnosisVerdict verdict)
{
    switch (verdict) {
    case DiagnosisVerdict::Ok:
        return {QStringLiteral("ok"), ColorRole::Good};
    case DiagnosisVerdict::Look:
        return {QStringLiteral("warning"), ColorRole::Warning};
    case DiagnosisVerdict::Wrong:
        return {QStringLiteral("error"), ColorRole::Danger};
    }
    Q_UNREACHABLE();
}

} // namespace

FindingRow::FindingRow(const Key &key, QWidget *card)
    : m_key(key)
    , m_sign(new QLabel(card))
    , m_what(new QLabel(card))
    , m_words(new QLabel(card))
    , m_button(new QPushButton(card))
{
    m_what->setProperty("role", QStringLiteral("heading"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT go(m_place); });
}

FindingRow::~FindingRow()
{
    for (QWidget *part : QList<QWidget *>{m_sign, m_what, m_words, m_button})
        delete part;
}

void FindingRow::show(const DiagnosisFinding &finding, const Remedy &remedy, int at, QGridLayout &grid)
{
    const FindingSign sign = signOf(finding.verdict);
    const QString name = DiagnosisText::name(finding.check);
    const QString verdict = DiagnosisText::name(finding.verdict);
    const QString sentence = DiagnosisText::sentence(finding, Format());
    m_sign->setPixmap(Icons::icon(sign.icon, sign.role).pixmap(18, 18));
    m_sign->setToolTip(verdict);
    m_sign->setAccessibleName(verdict);
    m_what->setText(QString(name % QStringLiteral(": ") % verdict));
    m_words->setText(sentence);
    m_words->setObjectName(QStringLiteral("diagnostics.line.%1").arg(at));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAccessibleName(
        QString(name % QStringLiteral(", ") % verdict % QStringLiteral(": ") % sentence));
    m_place = remedy.second;
    m_button->setText(remedy.first);
    m_button->setObjectName(QStringLiteral("diagnostics.action.%1").arg(at));
    m_button->setAccessibleName(QString(remedy.first % QStringLiteral(": ") % name));
    place(at, grid);
    m_button->setVisible(!remedy.first.isEmpty());
}

void FindingRow::wait(DiagnosisCheck check, int at, QGridLayout &grid)
{
    m_sign->setText(QStringLiteral("…"));
    m_what->setText(DiagnosisText::name(check));
    m_words->setText(check == DiagnosisCheck::Database    ? tr("Reading all of it…")
                         : check == DiagnosisCheck::Audit ? tr("Proving every entry…")
                                                          : tr("Looking…"));
    place(at, grid);
}

void FindingRow::place(int at, QGridLayout &grid)
{
    if (m_at == at)
        return;
    m_at = at;
    grid.addWidget(m_sign, at, 0, Qt::AlignTop);
    grid.addWidget(m_what, at, 1, Qt::AlignTop);
    grid.addWidget(m_words, at, 2);
    grid.addWidget(m_button, at, 3, Qt::AlignTop);
}

} // namespace heliograph
