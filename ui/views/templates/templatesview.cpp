// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/templates/templatesview.h"

#include "ui/text/format.h"
#include "ui/text/statetext.h"
#include "ui/text/templatetext.h"
#include "ui/theme/icons.h"
#include "ui/views/templates/owntextspage.h"
#include "ui/views/templates/templatedialog.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QIcon iconOf(TemplateState state)
{
    switch (state) {
    case TemplateState::Approved:
        return Icons::icon(QStringLiteral("ok"), ColorRole::Good);
    case TemplateState::InReview:
    case TemplateState::NotUsableYet:
        return Icons::icon(QStringLiteral("warning"), ColorRole::Warning);
    case TemplateState::Rejected:
    case TemplateState::Withdrawn:
    case TemplateState::Gone:
        return Icons::icon(QStringLiteral("error"), ColorRole::Danger);
    }
    Q_UNREACHABLE();
}

} // namespace

TemplatesView::TemplatesView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("templates"), around, parent)
    , m_desk(around.client)
    , m_tabs(new QTabWidget(this))
    , m_own(new OwnTextsPage(around, this))
    , m_providers(new QWidget(this))
    , m_provider(new QComboBox(this))
    , m_table(new DataTable(QStringLiteral("templates.table"),
                            {{QStringLiteral("code"), tr("Code"), 18},
                             {QStringLiteral("name"), tr("Name"), 20},
                             {QStringLiteral("provider"), tr("Provider"), 14},
                             {QStringLiteral("kind"), tr("Kind"), 12},
                             {QStringLiteral("class"), tr("Class"), 12},
                             {QStringLiteral("state"), tr("State"), 28},
                             {QStringLiteral("used"), tr("Used in"), 20},
                             {QStringLiteral("at"), tr("Entered"), 22}},
                            this))
    , m_text(new QLabel(this))
    , m_use(addPageAction(QStringLiteral("use"), QStringLiteral("campaigns"), tr("Use in campaign"),
                          QStringLiteral("Ctrl+Return")))
    , m_add(addPageAction(QStringLiteral("add"), QStringLiteral("plus"), tr("Enter…")))
    , m_confirm(addPageAction(QStringLiteral("confirm"), QString(), tr("Enter the provider's word…")))
    , m_copy(addPageAction(QStringLiteral("copy"), QStringLiteral("copy"), tr("Copy code")))
{
    addPageActionsOf(*m_own);
    build();
    connectParts();
    keepLayout(m_table);
    showTab();
}

void TemplatesView::build()
{
    m_provider->setObjectName(QStringLiteral("templates.provider"));
    m_provider->setAccessibleName(tr("Provider"));
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setObjectName(QStringLiteral("templates.text"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *label = new QLabel(tr("Provider"), this);
    label->setBuddy(m_provider);
    auto *filters = new QHBoxLayout;
    filters->addWidget(label);
    filters->addWidget(m_provider);
    filters->addStretch(1);
    auto *layout = new QVBoxLayout(m_providers);
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_text);
    m_tabs->setObjectName(QStringLiteral("templates.tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_own, m_own->title());
    m_tabs->addTab(m_providers, tr("At providers"));
    body().addWidget(m_tabs, 1);
    m_table->setAccessibleName(tr("Templates at providers"));
    m_table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setNothing(
        {QStringLiteral("templates"), tr("No template is known here"),
         tr("Templates are applied for in the provider's console. Enter here what the provider "
            "approved, so that every value is checked before it is sent."),
         tr("Enter a template…")});
}

void TemplatesView::connectParts()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &TemplatesView::showTab);
    connect(m_own, &View::go, this, &View::go);
    connect(m_own, &View::told, this, &View::told);
    connect(m_own, &View::toldWithUndo, this, &View::toldWithUndo);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &TemplatesView::fill);
    connect(m_table, &DataTable::currentChanged, this, [this] {
        allowActions();
        showText();
    });
    connect(m_table, &DataTable::opened, m_confirm, &QAction::trigger);
    connect(m_table, &DataTable::actionChosen, m_add, &QAction::trigger);
    connect(m_table, &DataTable::filtersCleared, this, [this] { m_provider->setCurrentIndex(0); });
    m_table->setMenu([this](QMenu &menu, qint64) { menu.addActions({m_use, m_confirm, m_copy}); });
    connect(m_add, &QAction::triggered, this, &TemplatesView::add);
    connect(m_confirm, &QAction::triggered, this, &TemplatesView::confirm);
    connect(m_use, &QAction::triggered, this, &TemplatesView::use);
    connect(m_copy, &QAction::triggered, this, [this] {
        if (const ProviderTemplate *known = current()) {
            QApplication::clipboard()->setText(known->code);
            Q_EMIT told(tr("Copied: %1").arg(known->code));
        }
    });
}

bool TemplatesView::showsProviders() const
{
    return m_tabs->currentWidget() == m_providers;
}

// Only what the page that is seen can do stands in the header.
void TemplatesView::showTab()
{
    for (QAction *action : m_own->pageActions())
        action->setVisible(!showsProviders());
    for (QAction *action : {m_use, m_add, m_confirm, m_copy})
        action->setVisible(showsProviders());
    allowActions();
    Q_EMIT titleChanged();
}

void TemplatesView::open(const QVariantMap &what)
{
    m_tabs->setCurrentWidget(
        what.value(QStringLiteral("providers")).toBool() ? m_providers : static_cast<QWidget *>(m_own));
    refresh();
}

QVariantMap TemplatesView::place() const
{
    return showsProviders() ? QVariantMap{{QStringLiteral("providers"), true}} : QVariantMap();
}

void TemplatesView::refresh()
{
    allowActions();
    m_own->refresh();
    take(m_desk.list(), [this](const TemplateList &list) { showList(list); });
}

void TemplatesView::showList(const TemplateList &list)
{
    m_list = list;
    const qint64 chosen = m_provider->currentData().toLongLong();
    {
        const QSignalBlocker quiet(m_provider);
        m_provider->clear();
        m_provider->addItem(tr("Every provider"), qint64(0));
        for (auto each = list.providers.constBegin(); each != list.providers.constEnd(); ++each)
            m_provider->addItem(each.value(), number(each.key()));
        m_provider->setCurrentIndex(std::max(0, m_provider->findData(chosen)));
    }
    fill();
}

void TemplatesView::fill()
{
    const qint64 provider = m_provider->currentData().toLongLong();
    m_table->setFiltered(provider == 0 ? std::nullopt
                                       : std::optional(DataTable::Nothing{
                                           QStringLiteral("search"), tr("Nothing of this provider is known"),
                                           tr("Other providers have some."), tr("Show every provider")}));
    m_shown.clear();
    QList<TableRow> rows;
    for (const ProviderTemplate &known : std::as_const(m_list.templates)) {
        if (provider != 0 && number(known.account) != provider)
            continue;
        m_shown.append(known);
        rows.append({m_shown.size(), cells(known)});
    }
    m_table->model().setRows(rows);
    allowActions();
    showText();
}

QList<TableCell> TemplatesView::cells(const ProviderTemplate &known) const
{
    const bool isTemplate = known.kind == TemplateKind::Template;
    return {{.text = known.code},
            {.text = known.name},
            {.text = m_list.providers.value(known.account, tr("a removed provider"))},
            {.text = TemplateText::name(known.kind)},
            {.text = isTemplate ? StateText::name(known.messageClass) : QStringLiteral("–")},
            {.text = TemplateText::state(known), .icon = iconOf(known.state)},
            {.text = isTemplate ? m_list.usedIn.value(known.code).join(QStringLiteral(", ")) : QString()},
            {.text = Format().time(known.confirmedAt), .hint = tr("Entered by hand at this time.")}};
}

const ProviderTemplate *TemplatesView::current() const
{
    const qint64 key = m_table->currentKey();
    return key < 1 || key > m_shown.size() ? nullptr : &m_shown.at(key - 1);
}

void TemplatesView::allowActions()
{
    const ProviderTemplate *known = current();
    const QString chooseFirst = tr("Choose a template first.");
    const auto whyNot = [this, &chooseFirst](Right right) {
        return session().may(right) ? chooseFirst : session().whyNot(right);
    };
    allow(m_add, session().may(Right::TemplatesEdit), session().whyNot(Right::TemplatesEdit));
    allow(m_confirm, known != nullptr && session().may(Right::TemplatesConfirm),
          whyNot(Right::TemplatesConfirm));
    allow(m_copy, known != nullptr, chooseFirst);
    const bool usable = known != nullptr && known->kind == TemplateKind::Template;
    allow(m_use, usable && session().may(Right::CampaignCompose), whyNot(Right::CampaignCompose));
}

void TemplatesView::showText()
{
    const ProviderTemplate *known = current();
    m_text->setVisible(known != nullptr && known->kind == TemplateKind::Template);
    if (known == nullptr)
        return;
    m_text->setText(known->text.isEmpty()
                        ? tr("Its text was not entered here, so it cannot be counted or previewed.")
                        : known->text);
}

void TemplatesView::add()
{
    auto *dialog = new TemplateDialog(m_list, std::nullopt, this);
    connect(dialog, &TemplateDialog::entered, this, [this](const ProviderTemplate &entered) {
        act([this, entered] { return m_desk.add(entered); }, [this](const ProviderTemplate &) { refresh(); });
    });
    dialog->open();
}

void TemplatesView::confirm()
{
    const ProviderTemplate *known = current();
    if (known == nullptr || !m_confirm->isEnabled())
        return;
    auto *dialog = new TemplateDialog(m_list, *known, this);
    connect(dialog, &TemplateDialog::entered, this, [this](const ProviderTemplate &entered) {
        act([this, entered] { return m_desk.confirm(entered, entered.state, entered.reason); },
            [this](const ProviderTemplate &) { refresh(); });
    });
    dialog->open();
}

void TemplatesView::use()
{
    if (const ProviderTemplate *known = current())
        Q_EMIT go({QStringLiteral("compose"),
                   {{QStringLiteral("template"), known->code},
                    {QStringLiteral("account"), number(known->account)}}});
}

} // namespace heliograph
