// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/codedialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

CodeDialog::CodeDialog(const QString &title, const QString &text, const QStringList &codes, QWidget *parent)
    : QDialog(parent)
    , m_codes(codes.join(QLatin1Char('\n')))
{
    setObjectName(QStringLiteral("users.code"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *heading = new QLabel(title, this);
    heading->setProperty("role", QStringLiteral("title"));
    heading->setWordWrap(true);
    auto *words = new QLabel(text, this);
    words->setWordWrap(true);
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    auto *field = new QPlainTextEdit(m_codes, this);
    field->setObjectName(QStringLiteral("users.code.text"));
    field->setAccessibleName(title);
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setFixedHeight(fontMetrics().lineSpacing() * (static_cast<int>(codes.size()) + 1) + 20);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copying = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copying->setObjectName(QStringLiteral("users.code.copy"));
    QPushButton *done = buttons->addButton(tr("I have it"), QDialogButtonBox::AcceptRole);
    done->setObjectName(QStringLiteral("users.code.done"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    for (QWidget *part : {static_cast<QWidget *>(heading), static_cast<QWidget *>(words),
                          static_cast<QWidget *>(field), static_cast<QWidget *>(buttons)})
        layout->addWidget(part);
    connect(copying, &QPushButton::clicked, this, &CodeDialog::copy);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

CodeDialog::~CodeDialog()
{
    QClipboard *clipboard = QApplication::clipboard();
    if (clipboard->text() == m_codes)
        clipboard->clear();
}

void CodeDialog::copy()
{
    QApplication::clipboard()->setText(m_codes);
}

} // namespace heliograph
