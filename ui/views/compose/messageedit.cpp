// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/messageedit.h"

#include "ui/views/compose/messagehighlighter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QToolTip>

namespace heliograph {

namespace {

const QString Opening = QStringLiteral("{{");
const QString Closing = QStringLiteral("}}");

} // namespace

MessageEdit::MessageEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new MessageHighlighter(document()))
    , m_names(new QStringListModel(this))
    , m_completer(new QCompleter(m_names, this))
{
    setTabChangesFocus(true);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setObjectName(QStringLiteral("compose.columns"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &MessageEdit::complete);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageEdit::look);
}

void MessageEdit::setColumns(const QStringList &columns)
{
    m_columns = columns;
    m_names->setStringList(columns);
    look();
}

void MessageEdit::setUnicodeRoute(bool unicode)
{
    if (m_unicode == unicode)
        return;
    m_unicode = unicode;
    look();
}

// Highlighting changes the document's layout and tells so; it is not a new text.
void MessageEdit::look()
{
    m_marks = MessageMarks(toPlainText(), m_columns, m_unicode);
    {
        const QSignalBlocker quiet(this);
        m_highlighter->setMarks(m_marks);
    }
    Q_EMIT marksChanged();
}

void MessageEdit::edit(qsizetype from, qsizetype length, const QString &text)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(from + length), QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

void MessageEdit::insertColumn(const QString &column)
{
    textCursor().insertText(Opening + column + Closing);
    setFocus();
}

void MessageEdit::selectNextCulprit()
{
    const Culprit *next = m_marks.culpritAfter(textCursor().selectionEnd());
    if (next == nullptr)
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(next->index);
    cursor.setPosition(next->index + static_cast<int>(next->character.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

void MessageEdit::replaceCulprit(const Culprit &culprit)
{
    if (culprit.suggestion)
        edit(culprit.index, culprit.character.size(), *culprit.suggestion);
}

// From the end, so that the places in front stay where they are; one step for undo.
void MessageEdit::replaceAllCulprits()
{
    const QList<Culprit> all = m_marks.culprits();
    QTextCursor group(document());
    group.beginEditBlock();
    for (auto culprit = all.crbegin(); culprit != all.crend(); ++culprit)
        replaceCulprit(*culprit);
    group.endEditBlock();
}

QString MessageEdit::columnBegun() const
{
    const QString before = textCursor().block().text().left(textCursor().positionInBlock());
    const qsizetype opened = before.lastIndexOf(Opening);
    if (opened < 0 || before.indexOf(Closing, opened) >= 0 || before.indexOf(QLatin1Char('|'), opened) >= 0)
        return {};
    const QString begun = before.mid(opened + Opening.size());
    return begun.isNull() ? QStringLiteral("") : begun;
}

void MessageEdit::offerColumns()
{
    const QString begun = columnBegun();
    m_completer->setCompletionPrefix(begun);
    if (begun.isNull() || m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0)
                   + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 8);
    m_completer->complete(place);
}

void MessageEdit::complete(const QString &column)
{
    const QString begun = columnBegun();
    const qsizetype at = textCursor().position();
    const bool closed = toPlainText().mid(at, Closing.size()) == Closing;
    edit(at - begun.size(), begun.size(), closed ? column : QString(column + Closing));
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    // The list that is open takes these.
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
            event->ignore();
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        if (columnBegun().isNull())
            textCursor().insertText(Opening);
        offerColumns();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty())
        offerColumns();
}

bool MessageEdit::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString hint = hintAt(viewport()->mapFromGlobal(help->globalPos()));
    if (hint.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), hint, this);
    return true;
}

QString MessageEdit::hintAt(const QPoint &at) const
{
    const int position = cursorForPosition(at).position();
    for (const MessageMarks::Span &span : m_marks.wrongVariables()) {
        if (position >= span.from && position < span.from + span.length)
            return tr("No column has this name.");
    }
    if (const Culprit *culprit = m_marks.culpritAt(position))
        return tr("%1 is not in the standard alphabet. With it a segment holds 70 characters instead of 160.")
            .arg(culprit->character);
    return {};
}

} // namespace heliograph
