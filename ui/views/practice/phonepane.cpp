// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/practice/phonepane.h"

#include "engine/domain/maskednumber.h"
#include "ui/text/format.h"

#include <QScrollBar>

namespace heliograph {

namespace {

//! How many of \a wanted stand before what is \a shown already; all of them if that differs.
qsizetype freshIn(const QStringList &wanted, const QStringList &shown)
{
    for (qsizetype fresh = 0; fresh < wanted.size(); ++fresh) {
        const qsizetype kept = wanted.size() - fresh;
        if (kept <= shown.size() && wanted.last(kept) == shown.first(kept))
            return fresh;
    }
    return wanted.size();
}

} // namespace

PhonePane::PhonePane(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("practice.phone"));
    setAccessibleName(tr("Messages on the phone, newest first"));
    setWordWrap(true);
    setSpacing(4);
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QString PhonePane::words(const SimulatedMessage &message, bool full, const Format &format)
{
    const QString head = tr("%1 · to %2 · from %3")
                             .arg(format.time(message.at), full ? message.to : maskedNumber(message.to),
                                  message.from.isEmpty() ? tr("the provider") : message.from);
    const QString text = !full ? tr("Numbers and texts are hidden.")
        : message.text.isEmpty()
        ? tr("Template %1; its words are known to the provider only.").arg(message.templateCode)
        : message.text;
    return QString(head % u'\n' % text);
}

// What is read stays where it is: only what is new is put on top.
void PhonePane::show(const QList<SimulatedMessage> &messages, bool full)
{
    const Format format;
    QStringList wanted;
    for (const SimulatedMessage &message : messages)
        wanted.append(words(message, full, format));
    QStringList shown;
    for (int at = 0; at < count(); ++at)
        shown.append(item(at)->text());
    const qsizetype fresh = freshIn(wanted, shown);
    if (fresh == 0 && wanted.size() == shown.size())
        return;
    const bool atTop = verticalScrollBar()->value() == 0;
    const QPersistentModelIndex read(atTop ? QModelIndex() : indexAt(viewport()->rect().center()));
    insertItems(0, wanted.first(fresh));
    while (count() > wanted.size())
        delete takeItem(count() - 1);
    if (read.isValid())
        scrollTo(read, PositionAtCenter);
}

} // namespace heliograph
