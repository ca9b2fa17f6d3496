// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/messagemarks.h"

#include <QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace heliograph {

class MessageHighlighter;

//! The editor of a text of our own: marks what costs, completes columns after "{{", and replaces what it
//! marks without ever touching a variable. Undo and redo cover all of it.
class MessageEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageEdit(QWidget *parent = nullptr);

    void setColumns(const QStringList &columns);
    //! Characters outside the standard alphabet cost nothing.
    void setUnicodeRoute(bool unicode);
    const MessageMarks &marks() const { return m_marks; }

    void insertColumn(const QString &column);
    void selectNextCulprit();
    void replaceCulprit(const Culprit &culprit);
    void replaceAllCulprits();

Q_SIGNALS:
    void marksChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void look();
    void edit(qsizetype from, qsizetype length, const QString &text);
    void offerColumns();
    QString columnBegun() const; //!< what was typed after "{{"; null if nothing was begun
    void complete(const QString &column);
    QString hintAt(const QPoint &at) const;

    QStringList m_columns;
    bool m_unicode = false;
    MessageMarks m_marks;
    MessageHighlighter *m_highlighter;
    QStringListModel *m_names;
    QCompleter *m_completer;
};

} // namespace heliograph
