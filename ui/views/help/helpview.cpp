// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/help/helpview.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace heliograph {

namespace {

// In the order of the list.
const QStringList PageNames{
    QStringLiteral("start"),     QStringLiteral("overview"),    QStringLiteral("compose"),
    QStringLiteral("campaigns"), QStringLiteral("approvals"),   QStringLiteral("inbox"),
    QStringLiteral("queue"),     QStringLiteral("unknown"),     QStringLiteral("history"),
    QStringLiteral("reports"),   QStringLiteral("contacts"),    QStringLiteral("suppression"),
    QStringLiteral("templates"), QStringLiteral("providers"),   QStringLiteral("limits"),
    QStringLiteral("rules"),     QStringLiteral("users"),       QStringLiteral("audit"),
    QStringLiteral("settings"),  QStringLiteral("diagnostics"), QStringLiteral("practice"),
    QStringLiteral("states"),    QStringLiteral("shortcuts")};

QString readPage(const QString &name)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const QString &language :
         {chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"), QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, name));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

} // namespace

HelpView::HelpView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("help"), around, parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    build();
    readPages();
    search();
}

QString HelpView::title() const
{
    return tr("Help");
}

void HelpView::build()
{
    m_search->setObjectName(QStringLiteral("help.search"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_search->setProperty("find", true);
    m_list->setObjectName(QStringLiteral("help.pages"));
    m_list->setAccessibleName(tr("Pages"));
    m_text->setObjectName(QStringLiteral("help.text"));
    m_text->setAccessibleName(tr("Page"));
    m_text->setOpenLinks(false);
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    body().addWidget(splitter, 1);
    connect(m_search, &QLineEdit::textChanged, this, &HelpView::search);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr)
            showPage(item->data(Qt::UserRole).toString());
    });
    // A link names another page, or a screen behind "screen:".
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == QLatin1String("screen"))
            Q_EMIT go({link.path(), {}});
        else
            Q_EMIT go({id(), {{QStringLiteral("page"), link.toString()}}});
    });
}

void HelpView::readPages()
{
    for (const QString &name : PageNames) {
        const QString text = readPage(name);
        if (text.isEmpty())
            continue;
        m_pages.append(
            {name, text.section(QLatin1Char('\n'), 0, 0).remove(QLatin1Char('#')).trimmed(), text});
    }
}

void HelpView::search()
{
    const QString wanted = m_search->text().trimmed();
    m_list->clear();
    for (const Page &page : std::as_const(m_pages)) {
        if (!page.text.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(page.title, m_list);
        item->setData(Qt::UserRole, page.name);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    else
        m_text->setPlainText(tr("No page says anything about “%1”.").arg(wanted));
}

void HelpView::open(const QVariantMap &what)
{
    const QString name = what.value(QStringLiteral("page"), QStringLiteral("start")).toString();
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == name)
            m_list->setCurrentRow(row);
    }
}

QVariantMap HelpView::place() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item == nullptr ? QVariantMap() : QVariantMap{{QStringLiteral("page"), item->data(Qt::UserRole)}};
}

void HelpView::showPage(const QString &name)
{
    for (const Page &page : std::as_const(m_pages)) {
        if (page.name == name)
            m_text->setMarkdown(page.text);
    }
}

} // namespace heliograph
