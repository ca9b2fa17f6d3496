// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/audit/sealdialog.h"

#include "ui/text/errortext.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

SealDialog::SealDialog(const QString &title, const QString &text, const QString &seal, QWidget *parent)
    : QDialog(parent)
    , m_seal(seal)
    , m_told(new QLabel(this))
{
    setObjectName(QStringLiteral("audit.seal"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *words = new QLabel(text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    auto *field = new QLineEdit(seal, this);
    field->setObjectName(QStringLiteral("audit.seal.text"));
    field->setAccessibleName(tr("Seal"));
    field->setReadOnly(true);
    field->setCursorPosition(0);
    m_told->setObjectName(QStringLiteral("audit.seal.told"));
    m_told->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copying = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copying->setObjectName(QStringLiteral("audit.seal.copy"));
    QPushButton *saving = buttons->addButton(tr("Save as a file…"), QDialogButtonBox::ActionRole);
    QPushButton *closing = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    for (QWidget *part : {static_cast<QWidget *>(words), static_cast<QWidget *>(field),
                          static_cast<QWidget *>(m_told), static_cast<QWidget *>(buttons)})
        layout->addWidget(part);
    connect(copying, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_seal);
        m_told->setText(tr("The seal is in the clipboard."));
    });
    connect(saving, &QPushButton::clicked, this, &SealDialog::chooseFile);
    connect(closing, &QPushButton::clicked, this, &QDialog::reject);
}

void SealDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Save the seal"), {}, tr("Text (*.txt)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("txt"));
    connect(chooser, &QFileDialog::fileSelected, this, &SealDialog::save);
    chooser->open();
}

void SealDialog::save(const QString &file)
{
    const QByteArray line = m_seal.toLatin1() + '\n';
    m_files.write(file, [line]() -> Result<QByteArray> { return line; })
        .then(this, [this, file](const Result<void> &written) {
            m_told->setText(written ? tr("The seal is in %1.").arg(file)
                                    : ErrorText::sentence(written.error()));
        });
}

} // namespace heliograph
