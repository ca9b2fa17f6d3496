// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/templates/versionsdialog.h"

#include "engine/query/worddifference.h"
#include "ui/text/format.h"
#include "ui/text/htmllines.h"
#include "ui/text/statetext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heliograph {

namespace {

// Struck out and underlined: colour alone would not be seen by everybody.
QString differenceHtml(const QString &before, const QString &after)
{
    QString html;
    const QList<WordChange> changes = wordDifference(before, after);
    for (const WordChange &change : changes) {
        const QString words = htmlLines(change.text);
        switch (change.kind) {
        case WordChange::Kind::Kept:
            html += words;
            break;
        case WordChange::Kind::Removed:
            html += QStringLiteral("<s>%1</s>").arg(words);
            break;
        case WordChange::Kind::Added:
            html += QStringLiteral("<u><b>%1</b></u>").arg(words);
            break;
        }
    }
    return html;
}

} // namespace

VersionsDialog::VersionsDialog(const QList<OwnText> &versions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("versions"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Versions of %1").arg(versions.first().content.name));
    auto *words = new QLabel(html(versions), this);
    words->setObjectName(QStringLiteral("versions.text"));
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(words);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *closing = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    closing->setObjectName(QStringLiteral("versions.close"));
    connect(closing, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(560, 420);
}

QString VersionsDialog::html(const QList<OwnText> &versions)
{
    const Format format;
    QString html;
    for (qsizetype at = 0; at < versions.size(); ++at) {
        const OwnText &version = versions[at];
        const QString heading
            = tr("Version %1 · %2 · %3 · %4")
                  .arg(QString::number(version.version), version.changedByName,
                       format.time(version.changedAt), StateText::name(version.content.messageClass));
        const bool isFirst = at + 1 == versions.size();
        html += QStringLiteral("<p><b>%1</b><br>%2</p><p>%3</p>")
                    .arg(htmlLines(heading), htmlLines(version.content.name),
                         isFirst ? htmlLines(version.content.text)
                                 : differenceHtml(versions[at + 1].content.text, version.content.text));
    }
    return html;
}

} // namespace heliograph
