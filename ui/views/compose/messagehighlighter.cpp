// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/messagehighlighter.h"

#include "ui/theme/theme.h"

#include <QTextDocument>

#include <algorithm>

namespace heliograph {

MessageHighlighter::MessageHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void MessageHighlighter::setMarks(const MessageMarks &marks)
{
    m_marks = marks;
    rehighlight();
}

// Variables last: what stands in one is not part of anybody's text.
void MessageHighlighter::highlightBlock(const QString &)
{
    QTextCharFormat culprit;
    culprit.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    culprit.setUnderlineColor(Theme::current().color(ColorRole::Danger));
    QTextCharFormat twice;
    twice.setUnderlineStyle(QTextCharFormat::DotLine);
    twice.setUnderlineColor(Theme::current().color(ColorRole::Warning));
    QTextCharFormat variable;
    variable.setForeground(Theme::current().color(ColorRole::Accent));
    variable.setFontWeight(QFont::DemiBold);
    QTextCharFormat wrong = variable;
    wrong.setForeground(Theme::current().color(ColorRole::Danger));
    wrong.setUnderlineStyle(QTextCharFormat::SingleUnderline);

    for (const MessageMarks::Span &span : m_marks.doubles())
        mark(span, twice);
    for (const Culprit &found : m_marks.culprits())
        mark({found.index, found.character.size()}, culprit);
    for (const MessageMarks::Span &span : m_marks.variables())
        mark(span, variable);
    for (const MessageMarks::Span &span : m_marks.wrongVariables())
        mark(span, wrong);
}

void MessageHighlighter::mark(const MessageMarks::Span &span, const QTextCharFormat &format)
{
    const qsizetype start = currentBlock().position();
    const qsizetype from = std::max(span.from, start);
    const qsizetype end = std::min(span.from + span.length, start + currentBlock().length());
    if (from < end)
        setFormat(static_cast<int>(from - start), static_cast<int>(end - from), format);
}

} // namespace heliograph
