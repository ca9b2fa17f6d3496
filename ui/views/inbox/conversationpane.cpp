// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/conversationpane.h"

#include "ui/text/foreigntext.h"
#include "ui/text/format.h"
#include "ui/text/statetext.h"

namespace heliograph {

ConversationPane::ConversationPane(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("inbox.conversation"));
    setAccessibleName(tr("Conversation"));
    setOpenLinks(false);
    setPlaceholderText(tr("Choose a reply: what was written before and since stands here."));
}

void ConversationPane::setTurns(const QList<InboxDesk::Turn> &turns, bool full)
{
    const Format format;
    QString html;
    for (const InboxDesk::Turn &turn : turns) {
        const QString who = turn.fromPerson ? tr("Person") : tr("Us");
        QString text = turn.text.isEmpty() ? turn.campaign : foreignText(turn.text);
        if (!turn.text.isEmpty() && !full)
            text = tr("hidden");
        const QString state
            = turn.message ? StateText::name(ledgerLine(turn.message->state, false)) : QString();
        html += QStringLiteral("<p><b>%1</b> <span>%2</span><br>%3 <i>%4</i></p>")
                    .arg(who.toHtmlEscaped(), format.time(turn.at).toHtmlEscaped(), text.toHtmlEscaped(),
                         state.toHtmlEscaped());
    }
    setHtml(html);
}

} // namespace heliograph
