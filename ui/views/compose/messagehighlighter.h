// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/messagemarks.h"

#include <QSyntaxHighlighter>

namespace heliograph {

//! Draws MessageMarks into an editor.
class MessageHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit MessageHighlighter(QTextDocument *document);

    void setMarks(const MessageMarks &marks);

protected:
    void highlightBlock(const QString &text) override;

private:
    void mark(const MessageMarks::Span &span, const QTextCharFormat &format);

    MessageMarks m_marks;
};

} // namespace heliograph
