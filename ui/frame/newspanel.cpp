// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/newspanel.h"

#include "ui/theme/icons.h"
#include "ui/views/cells.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int IndexRole = Qt::UserRole;
constexpr int AllKinds = -1;

} // namespace

NewsPanel::NewsPanel(News &news, TimePoint now, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_news(news)
    , m_now(now)
    , m_kind(new QComboBox(this))
    , m_read(new QPushButton(tr("Mark all as read"), this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("console.news"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    build();
    showItems();
    connect(&news, &News::changed, this, &NewsPanel::showItems);
}

void NewsPanel::build()
{
    m_kind->setObjectName(QStringLiteral("console.news.kind"));
    m_kind->setAccessibleName(tr("Which notifications"));
    m_kind->addItem(tr("All notifications"), AllKinds);
    const QList<NewsKind> kinds = NewsKinds::all();
    for (const NewsKind kind : kinds)
        m_kind->addItem(NewsKinds::name(kind), static_cast<int>(kind));
    m_read->setObjectName(QStringLiteral("console.news.read"));
    m_list->setObjectName(QStringLiteral("console.news.list"));
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *row = new QHBoxLayout;
    row->addWidget(m_kind, 1);
    row->addWidget(m_read);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().lineSpacing() * 22);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewsPanel::showItems);
    connect(m_read, &QPushButton::clicked, &m_news, &News::markAllRead);
    connect(m_list, &QListWidget::itemActivated, this, &NewsPanel::take);
    connect(m_list, &QListWidget::itemClicked, this, &NewsPanel::take);
}

void NewsPanel::openAt(const QPoint &corner)
{
    move(corner - QPoint(width(), 0));
    show();
    m_list->setFocus();
}

void NewsPanel::showItems()
{
    const Format format;
    const int wanted = m_kind->currentData().toInt();
    m_list->clear();
    for (qsizetype at = 0; at < m_news.items().size(); ++at) {
        const NewsItem &item = m_news.items()[at];
        if (wanted != AllKinds && static_cast<int>(item.kind) != wanted)
            continue;
        const QString words
            = QString(item.text % QStringLiteral("  ·  ") % Cells::ago(item.at, m_now, format));
        // Bold alone is not heard by who listens.
        auto *entry = new QListWidgetItem(Icons::icon(item.icon),
                                          item.read ? words : tr("New: %1").arg(words), m_list);
        entry->setData(IndexRole, at);
        QFont font = entry->font();
        font.setBold(!item.read);
        entry->setFont(font);
    }
    m_read->setEnabled(m_news.unread() > 0);
    if (m_list->count() > 0)
        return;
    auto *none = new QListWidgetItem(tr("Nothing here. What concerns you stays here for 30 days."), m_list);
    none->setFlags(Qt::NoItemFlags);
    none->setData(IndexRole, -1);
}

void NewsPanel::take()
{
    const QListWidgetItem *entry = m_list->currentItem();
    const qsizetype at = entry == nullptr ? -1 : entry->data(IndexRole).toLongLong();
    if (at < 0 || at >= m_news.items().size())
        return;
    const Place place = m_news.items()[at].place;
    disconnect(&m_news, nullptr, this, nullptr); // the list is not needed any more
    disconnect(m_list, nullptr, this, nullptr); // where one click activates, it is told twice
    m_news.markRead(at);
    close();
    Q_EMIT go(place);
}

} // namespace heliograph
