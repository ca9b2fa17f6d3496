// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/answerbox.h"

#include "ui/text/answertext.h"
#include "ui/views/inbox/savedanswers.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

bool isSendKey(const QEvent &event)
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        && key.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

AnswerBox::AnswerBox(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_meter(new QLabel(this))
    , m_saved(new SavedAnswers(this))
    , m_send(new QPushButton(tr("Send answer"), this))
{
    m_text->setObjectName(QStringLiteral("inbox.answer"));
    m_text->setAccessibleName(tr("Answer"));
    m_text->setPlaceholderText(tr("Answer…"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_text->installEventFilter(this);
    m_meter->setObjectName(QStringLiteral("inbox.meter"));
    m_meter->setWordWrap(true);
    m_send->setObjectName(QStringLiteral("inbox.send"));
    m_send->setToolTip(tr("Send the answer (Ctrl+Enter in the text)"));
    m_send->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_saved);
    row->addStretch(1);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_meter);
    layout->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AnswerBox::showState);
    connect(m_saved, &SavedAnswers::chosen, this, [this](const QString &text) {
        m_text->insertPlainText(text);
        m_text->setFocus();
    });
    connect(m_send, &QPushButton::clicked, this, &AnswerBox::send);
    showState();
}

void AnswerBox::setGround(const std::optional<AnswerGround> &ground, const QString &whyNot)
{
    m_ground = ground;
    m_whyNot = whyNot;
    showState();
}

void AnswerBox::setReply(qint64 reply)
{
    if (reply == m_reply)
        return;
    m_texts.insert(m_reply, m_text->toPlainText());
    m_reply = reply;
    m_text->setPlainText(m_texts.take(reply));
}

void AnswerBox::forget(qint64 reply)
{
    m_texts.remove(reply);
    if (reply == m_reply)
        m_text->clear();
}

void AnswerBox::setSaved(const QList<OwnText> &texts)
{
    m_saved->setTexts(texts);
}

QAction *AnswerBox::keepAction() const
{
    return m_saved->keepAction();
}

QString AnswerBox::text() const
{
    return m_text->toPlainText().trimmed();
}

void AnswerBox::setBusy(bool busy)
{
    m_busy = busy;
    showState();
}

void AnswerBox::showState()
{
    const Format format;
    const QString hindrance = m_ground ? AnswerText::hindrance(*m_ground, format) : m_whyNot;
    const bool possible = m_ground && hindrance.isEmpty();
    const QString text = m_text->toPlainText();
    m_text->setEnabled(possible && !m_busy);
    m_saved->setEnabled(possible && !m_busy);
    m_send->setEnabled(possible && !m_busy && !text.trimmed().isEmpty());
    m_meter->setText(!possible ? hindrance
                         : text.trimmed().isEmpty()
                         ? tr("Limits, hours and content rules hold for answers, too.")
                         : AnswerText::price(*m_ground, text, format));
}

void AnswerBox::send()
{
    if (m_send->isEnabled())
        Q_EMIT sendWanted(text());
}

// The page has these keys as well: in the text they send it.
bool AnswerBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::ShortcutOverride && isSendKey(*event)) {
        event->accept();
        return true;
    }
    if (watched == m_text && event->type() == QEvent::KeyPress && isSendKey(*event)) {
        send();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace heliograph
