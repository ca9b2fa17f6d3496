// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/diagnostics/reportdialog.h"

#include "ui/text/errortext.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

ReportDialog::ReportDialog(const QString &report, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_problem(new QLabel(this))
{
    build();
}

void ReportDialog::build()
{
    setObjectName(QStringLiteral("diagnostics.report"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save this report?"));
    auto *text = new QPlainTextEdit(m_report, this);
    text->setObjectName(QStringLiteral("diagnostics.report.text"));
    text->setAccessibleName(tr("The report as it is saved"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setMinimumSize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 22);
    m_problem->setObjectName(QStringLiteral("diagnostics.report.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("Save report…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("diagnostics.report.save"));
    QPushButton *leave = buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole);
    leave->setObjectName(QStringLiteral("diagnostics.report.leave"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("This is everything that is saved. Nothing is sent anywhere."), this));
    layout->addWidget(text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

void ReportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"), QStringLiteral("heliograph-diagnostics.txt"),
                                   tr("Texts (*.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::saveTo);
    dialog->open();
}

void ReportDialog::saveTo(const QString &file)
{
    m_files.write(file, [bytes = m_report.toUtf8()] { return Result<QByteArray>(bytes); })
        .then(this, [this, file](const Result<void> &written) {
            if (!written) {
                m_problem->setText(ErrorText::sentence(written.error()));
                m_problem->show();
                return;
            }
            Q_EMIT saved(tr("Saved as %1.").arg(file));
            accept();
        });
}

} // namespace heliograph
