// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/audienceintake.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/views/contacts/importdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace heliograph {

AudienceIntake::AudienceIntake(const Surroundings &around, QWidget *over)
    : QObject(over)
    , m_around(around)
    , m_desk(around.client)
    , m_over(over)
{
}

void AudienceIntake::chooseFile()
{
    auto *dialog = new QFileDialog(m_over, tr("Import a list of people"), QString(),
                                   tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AudienceIntake::importFile);
    dialog->open();
}

void AudienceIntake::importFile(const QString &file)
{
    ask(file, QFileInfo(file).completeBaseName());
}

void AudienceIntake::paste()
{
    const QString cells = QApplication::clipboard()->text();
    if (cells.trimmed().isEmpty()) {
        Q_EMIT failed(tr("The clipboard holds no cells. Copy them in the spreadsheet first."));
        return;
    }
    m_desk.keepPasted(cells).then(this, [this](const Result<QString> &file) {
        if (file)
            ask(*file, tr("Pasted %1").arg(Format().time(m_around.client.clock().now())));
        else
            Q_EMIT failed(ErrorText::sentence(file.error()));
    });
}

void AudienceIntake::ask(const QString &file, const QString &called)
{
    auto *dialog = new ImportDialog(m_around.client, m_around.preferences, file, called, m_over);
    connect(dialog, &ImportDialog::imported, this, &AudienceIntake::imported);
    dialog->open();
}

QString AudienceIntake::droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace heliograph
