// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/intaketext.h"

namespace heliograph {

QStringList IntakeText::troubles(const IntakeStanding &standing, const QString &name, const Format &format)
{
    QStringList words;
    if (standing.failingSince)
        words.append(failure(standing, name, format));
    const IntakeLoss &loss = standing.loss;
    if (loss.isEmpty())
        return words;
    const QString at = standing.lossAt ? format.time(*standing.lossAt) : QString();
    if (loss.cutPages > 0)
        words.append(tr("%1: %Ln page(s) of its %2 broke off on the way, last at %3. What was complete is "
                        "kept; the rest may be missing, because the provider gives nothing out twice.",
                        nullptr, Format::plural(loss.cutPages))
                         .arg(name, what(standing.kind), at));
    if (loss.unreadableRows > 0)
        words.append(tr("%1: %Ln row(s) of its %2 had no number or id that could be read, and are left out; "
                        "last at %3.",
                        nullptr, Format::plural(loss.unreadableRows))
                         .arg(name, what(standing.kind), at));
    if (loss.lostRows > 0)
        words.append(tr("%1: %Ln row(s) of its %2 could not be saved before the engine ended, and are lost; "
                        "last at %3.",
                        nullptr, Format::plural(loss.lostRows))
                         .arg(name, what(standing.kind), at));
    words.append(remedy(standing.kind));
    return words;
}

QString IntakeText::failure(const IntakeStanding &standing, const QString &name, const Format &format)
{
    const QString since = format.time(*standing.failingSince);
    switch (standing.kind) {
    case IntakeKind::Receipts:
    case IntakeKind::Pushes:
        return tr("%1: its receipts cannot be fetched since %2, so its messages stay without one. %3 In the "
                  "provider's console allow its key to fetch receipts, and check the account's settings, the "
                  "region first.")
            .arg(name, since, standing.why);
    case IntakeKind::Replies:
        return tr("%1: the replies of people cannot be fetched since %2, so nobody's opt-out is seen. %3 In "
                  "the provider's console allow its key to fetch replies, and check the account's settings, "
                  "the region first.")
            .arg(name, since, standing.why);
    case IntakeKind::Questions:
        return tr("%1: it does not tell since %2 what became of messages when it is asked, so they stay "
                  "without a receipt. %3 In the provider's console allow its key to query messages, and "
                  "check the account's settings.")
            .arg(name, since, standing.why);
    }
    Q_UNREACHABLE();
}

QString IntakeText::recovered(IntakeKind kind, const QString &name)
{
    switch (kind) {
    case IntakeKind::Receipts:
    case IntakeKind::Pushes:
        return tr("%1: its receipts are fetched again.").arg(name);
    case IntakeKind::Replies:
        return tr("%1: the replies of people are fetched again.").arg(name);
    case IntakeKind::Questions:
        return tr("%1: it tells again what became of messages.").arg(name);
    }
    Q_UNREACHABLE();
}

QString IntakeText::what(IntakeKind kind)
{
    switch (kind) {
    case IntakeKind::Receipts:
        return tr("receipts", "of a provider, inside a sentence");
    case IntakeKind::Replies:
        return tr("replies", "of a provider, inside a sentence");
    case IntakeKind::Questions:
        return tr("answers", "of a provider, inside a sentence");
    case IntakeKind::Pushes:
        return tr("pushed receipts and replies", "of a provider, inside a sentence");
    }
    Q_UNREACHABLE();
}

QString IntakeText::remedy(IntakeKind kind)
{
    return kind == IntakeKind::Replies || kind == IntakeKind::Pushes
        ? tr("Look in the provider's console for replies of that time: an opt-out may be among them.")
        : tr("What became of those messages is in the provider's console.");
}

} // namespace heliograph
