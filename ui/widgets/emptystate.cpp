// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int ShortestLine = 30; // letters
constexpr int LongestLine = 70;
constexpr std::chrono::milliseconds Patience(150);

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_sentence->setProperty("role", QStringLiteral("muted"));
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    for (QLabel *label : {m_icon, m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label, 0, Qt::AlignHCenter);
    }
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &EmptyState::patienceEnded);
}

void EmptyState::show(const QString &icon, const QString &title, const QString &sentence,
                      const QString &action)
{
    m_icon->setPixmap(Icons::icon(icon, ColorRole::Muted).pixmap(48, 48));
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    fitSentence();
}

void EmptyState::expect()
{
    m_patience.start();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    fitSentence();
    QWidget::resizeEvent(event);
}

// A layout that centres its labels does not ask them how high they are when they wrap.
void EmptyState::fitSentence()
{
    const int letter = fontMetrics().averageCharWidth();
    const int room = std::clamp(width() - 4 * letter, ShortestLine * letter, LongestLine * letter);
    const int line = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text()) + 2 * letter;
    m_sentence->setFixedWidth(std::min(room, line));
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(m_sentence->width())));
}

} // namespace heliograph
