// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/audit/entrypanel.h"

#include "ui/text/auditdetailtext.h"
#include "ui/text/audittext.h"
#include "ui/text/builtintext.h"
#include "ui/widgets/datatable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QByteArray jsonOf(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

using Lines = AuditDetailText::Values;

QString valueIn(const Lines &lines, const QString &what)
{
    const auto found = std::ranges::find(lines, what, &std::pair<QString, QString>::first);
    return found == lines.end() ? QString() : found->second;
}

// What a change was made of stands side by side; everything else an entry says stands under "after".
QList<TableRow> detailRows(const QByteArray &detail)
{
    QJsonObject rest = QJsonDocument::fromJson(detail).object();
    const Lines before = AuditDetailText::values(jsonOf(rest.take(QStringLiteral("before"))));
    const Lines after = AuditDetailText::values(jsonOf(rest.take(QStringLiteral("after"))));
    QList<TableRow> rows;
    const auto add = [&rows](const QString &what, const QString &old, const QString &fresh) {
        rows.append({rows.size() + 1,
                     {{.text = AuditDetailText::name(what)}, {.text = old, .muted = true}, {.text = fresh}}});
    };
    for (const auto &[what, value] : after)
        add(what, valueIn(before, what), value);
    for (const auto &[what, value] : before) {
        if (valueIn(after, what).isEmpty())
            add(what, value, {});
    }
    const Lines others = AuditDetailText::values(QJsonDocument(rest).toJson(QJsonDocument::Compact));
    for (const auto &[what, value] : others)
        add(what, {}, value);
    return rows;
}

} // namespace

EntryPanel::EntryPanel(QWidget *parent)
    : Card({}, parent)
    , m_facts(new QLabel(this))
    , m_details(new DataTable(QStringLiteral("audit.details"),
                              {{.id = QStringLiteral("what"), .title = tr("What"), .width = 18},
                               {.id = QStringLiteral("before"), .title = tr("Before"), .width = 26},
                               {.id = QStringLiteral("after"), .title = tr("After"), .width = 40}},
                              this))
{
    setObjectName(QStringLiteral("audit.entry"));
    m_facts->setObjectName(QStringLiteral("audit.entry.facts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->view().setAccessibleName(tr("What the entry says"));
    m_details->setNothing({{}, tr("The entry says no more."), {}, {}});
    body().addWidget(m_facts);
    body().addWidget(m_details, 1);
    showNone();
}

void EntryPanel::show(const AuditRow &entry)
{
    const Format format;
    setHeading(tr("Entry %1: %2").arg(format.count(entry.sequence), AuditText::action(entry.action)));
    m_facts->setText(tr("%1, by %2 from %3, on %4\nFingerprint %5, of the entry before %6")
                         .arg(format.exactTime(entry.at),
                              entry.actorName.isEmpty() ? QString::number(number(entry.actor))
                                                        : nameOfPerson(entry.actorName),
                              entry.origin, entry.object, QString::fromLatin1(entry.hash.toHex().left(16)),
                              QString::fromLatin1(entry.previous.toHex().left(16))));
    m_details->model().setRows(detailRows(entry.detail));
    m_details->show();
}

void EntryPanel::showNone()
{
    setHeading(tr("No entry is selected"));
    m_facts->setText(tr("Select an entry to see what was before and after."));
    m_details->model().setRows({});
    m_details->hide();
}

} // namespace heliograph
