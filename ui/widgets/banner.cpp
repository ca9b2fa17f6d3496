// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace heliograph {

namespace {

struct Look
{
    const char *name;
    const char *icon;
    ColorRole role;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return {"info", "info", ColorRole::Accent};
    case Banner::Kind::Good:
        return {"good", "ok", ColorRole::Good};
    case Banner::Kind::Warning:
        return {"warning", "warning", ColorRole::Warning};
    case Banner::Kind::Danger:
        return {"danger", "error", ColorRole::Danger};
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // it may say what somebody gave as a reason
    m_action->setObjectName(QStringLiteral("banner.action"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setClosable(false);
    hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionChosen);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void Banner::tell(Kind kind, const QString &sentence, const QString &action)
{
    const Look look = lookOf(kind);
    setProperty("banner", QLatin1String(look.name));
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setPixmap(Icons::icon(QLatin1String(look.icon), look.role).pixmap(20, 20));
    m_close->setIcon(Icons::icon(QStringLiteral("close")));
    m_text->setText(sentence);
    setAccessibleName(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::sentence() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

} // namespace heliograph
