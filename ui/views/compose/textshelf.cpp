// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/textshelf.h"

#include "ui/text/errortext.h"
#include "ui/views/templates/owntextdialog.h"

namespace heliograph {

TextShelf::TextShelf(const Surroundings &around, QWidget *over)
    : QObject(over)
    , m_desk(around.client)
    , m_over(over)
{
}

void TextShelf::keep(const OwnTextDraft &content)
{
    auto *dialog = new OwnTextDialog(OwnTextDialog::For::New, content, m_over);
    connect(dialog, &OwnTextDialog::ready, this, [this, dialog] {
        dialog->setBusy(true);
        m_desk.add(dialog->draft()).then(dialog, [this, dialog](const Result<SavedText> &saved) {
            if (!saved) {
                dialog->showProblem(ErrorText::sentence(saved.error()));
                return;
            }
            dialog->accept();
            Q_EMIT kept(tr("“%1” is kept under Templates.").arg(saved->text.content.name));
        });
    });
    dialog->open();
}

} // namespace heliograph
