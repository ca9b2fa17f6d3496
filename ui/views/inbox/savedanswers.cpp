// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/savedanswers.h"

#include "ui/text/menutext.h"

#include <QAction>
#include <QMenu>

namespace heliograph {

SavedAnswers::SavedAnswers(QWidget *parent)
    : QToolButton(parent)
    , m_keep(new QAction(tr("Keep this text as a saved answer…"), this))
{
    setObjectName(QStringLiteral("inbox.saved"));
    setText(tr("Saved answers"));
    setToolTip(tr("Put a saved text into the answer, or keep this one"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::InstantPopup);
    m_keep->setObjectName(QStringLiteral("inbox.saved.keep"));
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    setTexts({});
}

void SavedAnswers::setTexts(const QList<OwnText> &texts)
{
    QList<OwnTextDraft> contents;
    for (const OwnText &text : texts)
        contents.append(text.content);
    // They are read anew with every commit: whoever has the menu open keeps it.
    if (m_offered == contents)
        return;
    m_offered = contents;
    menu()->clear();
    for (const OwnText &text : texts) {
        const QString &content = text.content.text;
        QAction *action = menu()->addAction(menuText(text.content.name), this,
                                            [this, content] { Q_EMIT chosen(content); });
        action->setToolTip(content);
    }
    if (texts.isEmpty()) {
        QAction *none = menu()->addAction(tr("None yet: a notice without columns under Templates is one"));
        none->setEnabled(false);
    }
    menu()->addSeparator();
    menu()->addAction(m_keep);
}

} // namespace heliograph
