// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messages/exportchoices.h"

#include "ui/session/preferences.h"
#include "ui/session/session.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

const QString TypeKey = QStringLiteral("export/xlsx");
const QString TimesKey = QStringLiteral("export/times");
const QString SeparatorKey = QStringLiteral("export/separator");
const QString MarkKey = QStringLiteral("export/mark");
const QString SummaryKey = QStringLiteral("export/summary");

//! \a label before \a parts, on one line.
QHBoxLayout *inLine(const QString &label, const QList<QWidget *> &parts, QWidget *parent)
{
    auto *line = new QHBoxLayout;
    auto *words = new QLabel(label, parent);
    words->setBuddy(parts.first());
    line->addWidget(words);
    for (QWidget *part : parts)
        line->addWidget(part);
    line->addStretch(1);
    return line;
}

} // namespace

ExportChoices::ExportChoices(Preferences &preferences, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_session(session)
    , m_csv(new QRadioButton(tr("CSV"), this))
    , m_xlsx(new QRadioButton(tr("XLSX"), this))
    , m_masked(new QRadioButton(tr("Masked: +44 7700 ••• 123"), this))
    , m_full(new QRadioButton(tr("Full: +447700900123"), this))
    , m_none(new QRadioButton(tr("Left out"), this))
    , m_reason(new QLineEdit(this))
    , m_times(new QComboBox(this))
    , m_separator(new QComboBox(this))
    , m_mark(new QCheckBox(tr("Byte order mark"), this))
    , m_guard(new QCheckBox(tr("Protect spreadsheets from formulas in text columns"), this))
    , m_summary(new QCheckBox(tr("Write a summary file: filter, ledger, checksum"), this))
{
    build();
    restore();
    connectParts();
    showPossible();
}

void ExportChoices::build()
{
    for (const auto &[widget, name] :
         std::initializer_list<std::pair<QWidget *, const char *>>{{m_csv, "csv"},
                                                                   {m_xlsx, "xlsx"},
                                                                   {m_masked, "masked"},
                                                                   {m_full, "full"},
                                                                   {m_none, "none"},
                                                                   {m_reason, "reason"},
                                                                   {m_times, "times"},
                                                                   {m_separator, "separator"},
                                                                   {m_mark, "mark"},
                                                                   {m_guard, "guard"},
                                                                   {m_summary, "summary"}})
        widget->setObjectName(QString(QStringLiteral("export.") % QLatin1String(name)));
    auto *types = new QButtonGroup(this);
    types->addButton(m_csv);
    types->addButton(m_xlsx);
    auto *numbers = new QButtonGroup(this);
    for (QRadioButton *each : {m_masked, m_full, m_none})
        numbers->addButton(each);
    m_times->setAccessibleName(tr("Times"));
    m_times->addItem(tr("ISO 8601, in UTC"), QStringLiteral("iso"));
    m_times->addItem(tr("UTC"), QStringLiteral("utc"));
    m_times->addItem(tr("As shown here: %1").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())),
                     QStringLiteral("workspace"));
    m_separator->setAccessibleName(tr("Separator"));
    m_separator->addItem(tr("Comma"), QStringLiteral("comma"));
    m_separator->addItem(tr("Semicolon"), QStringLiteral("semicolon"));
    m_separator->addItem(tr("Tab character"), QStringLiteral("tab"));
    m_mark->setToolTip(tr("Some spreadsheets recognise UTF-8 only with it"));
    m_reason->setAccessibleName(tr("What the full numbers are needed for (kept in the audit log)"));
    m_reason->setPlaceholderText(m_reason->accessibleName());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(inLine(tr("Format"), {m_csv, m_xlsx}, this));
    layout->addLayout(inLine(tr("Numbers"), {m_masked, m_full, m_none}, this));
    layout->addWidget(m_reason);
    layout->addLayout(inLine(tr("Times"), {m_times}, this));
    layout->addLayout(inLine(tr("Separator"), {m_separator, m_mark}, this));
    layout->addWidget(m_guard);
    layout->addWidget(m_summary);
}

void ExportChoices::connectParts()
{
    connect(m_xlsx, &QRadioButton::toggled, this, [this] {
        showPossible();
        Q_EMIT typeChosen();
    });
    for (QRadioButton *each : {m_full, m_none})
        connect(each, &QRadioButton::toggled, this, [this] {
            showPossible();
            Q_EMIT numbersChosen();
        });
}

void ExportChoices::restore()
{
    const auto choose = [this](QComboBox *box, const QString &key) {
        box->setCurrentIndex(std::max(0, box->findData(m_preferences.value(key, box->itemData(0)))));
    };
    (m_preferences.value(TypeKey).toBool() ? m_xlsx : m_csv)->setChecked(true);
    m_masked->setChecked(true);
    choose(m_times, TimesKey);
    choose(m_separator, SeparatorKey);
    m_mark->setChecked(m_preferences.value(MarkKey).toBool());
    m_guard->setChecked(true);
    m_summary->setChecked(m_preferences.value(SummaryKey).toBool());
}

void ExportChoices::remember()
{
    m_preferences.set(TypeKey, m_xlsx->isChecked());
    m_preferences.set(TimesKey, m_times->currentData());
    m_preferences.set(SeparatorKey, m_separator->currentData());
    m_preferences.set(MarkKey, m_mark->isChecked());
    m_preferences.set(SummaryKey, m_summary->isChecked());
}

void ExportChoices::showPossible()
{
    const bool csv = m_csv->isChecked();
    m_separator->setEnabled(csv);
    m_mark->setEnabled(csv);
    m_guard->setEnabled(csv);
    m_guard->setToolTip(
        csv ? tr("A text that looks like a formula gets an apostrophe in front. A number keeps "
                 "its plus sign.")
            : tr("Nothing in an XLSX file that is written here can run as a formula"));
    m_full->setEnabled(m_session.may(Right::NumbersExport));
    m_full->setToolTip(m_session.whyNot(Right::NumbersExport));
    m_reason->setEnabled(m_full->isChecked());
}

ExportNumbers ExportChoices::numbers() const
{
    if (m_none->isChecked())
        return ExportNumbers::None;
    return m_full->isChecked() ? ExportNumbers::Full : ExportNumbers::Masked;
}

QString ExportChoices::reason() const
{
    return m_full->isChecked() ? m_reason->text().trimmed() : QString();
}

ExportStyle ExportChoices::style() const
{
    ExportStyle style;
    style.type = m_xlsx->isChecked() ? ExportType::Xlsx : ExportType::Csv;
    const QString times = m_times->currentData().toString();
    style.times = {times == QLatin1String("iso")       ? ExportTimes::Form::Iso
                       : times == QLatin1String("utc") ? ExportTimes::Form::Utc
                                                       : ExportTimes::Form::Zone,
                   QTimeZone::systemTimeZone()};
    const QString separator = m_separator->currentData().toString();
    style.csv = {.separator = separator == QLatin1String("comma") ? ','
                     : separator == QLatin1String("tab")          ? '\t'
                                                                  : ';',
                 .byteOrderMark = m_mark->isChecked(),
                 .guard = m_guard->isChecked()};
    return style;
}

bool ExportChoices::wantsSummary() const
{
    return m_summary->isChecked();
}

void ExportChoices::focusReason()
{
    m_reason->setFocus();
}

} // namespace heliograph
