// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/suppression/suppressionview.h"

#include "engine/domain/maskednumber.h"
#include "ui/text/format.h"
#include "ui/text/submissiontext.h"
#include "ui/views/suppression/bulkremoval.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

namespace heliograph {

namespace {

using namespace std::chrono_literals;

constexpr qint64 ReadAgainAfterMs = 5'000; // the whole list is read: not for every commit

} // namespace

SuppressionView::SuppressionView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("suppression"), around, parent)
    , m_desk(around.client)
    , m_number(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_table(new DataTable(QStringLiteral("suppression.table"),
                            {{QStringLiteral("number"), tr("Number"), 20},
                             {QStringLiteral("reason"), tr("Reason"), 24},
                             {QStringLiteral("scope"), tr("They get nothing of"), 18},
                             {QStringLiteral("since"), tr("Since"), 24},
                             {QStringLiteral("source"), tr("Source"), 30}},
                            this))
    , m_add(addPageAction(QStringLiteral("add"), QStringLiteral("plus"), tr("Add…"),
                          QStringLiteral("Ctrl+Return")))
    , m_import(addPageAction(QStringLiteral("import"), QString(), tr("Import…")))
    , m_check(addPageAction(QStringLiteral("check"), QString(), tr("Check a list…")))
    , m_remove(addPageAction(QStringLiteral("remove"), QString(), tr("Text again…")))
    , m_removeMany(addPageAction(QStringLiteral("removeMany"), QString(), tr("Text several again…")))
    , m_bulk(new BulkRemoval(around, this))
{
    build();
    connectParts();
    keepLayout(m_table);
}

void SuppressionView::build()
{
    m_number->setObjectName(QStringLiteral("suppression.number"));
    m_reason->setObjectName(QStringLiteral("suppression.reason"));
    m_number->setClearButtonEnabled(true);
    m_number->setProperty("find", true);
    m_number->setPlaceholderText(tr("number, or some digits of it"));
    m_number->setAccessibleName(tr("Number"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->addItem(tr("Every reason"), 0);
    for (int reason = 1; reason <= SuppressionReasonCount; ++reason)
        m_reason->addItem(SuppressionText::reason(static_cast<SuppressionReason>(reason)), reason);
    auto *number = new QLabel(tr("Number"), this);
    number->setBuddy(m_number);
    auto *reason = new QLabel(tr("Reason"), this);
    reason->setBuddy(m_reason);
    auto *filters = new QHBoxLayout;
    filters->addWidget(number);
    filters->addWidget(m_number, 1);
    filters->addWidget(reason);
    filters->addWidget(m_reason);
    body().addLayout(filters);
    body().addWidget(m_table, 1);
    m_table->view().setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setNothing(
        {QStringLiteral("suppression"), tr("Nobody is on the list"),
         tr("Numbers come here when people opt out, or when you add them. They get no texts then."),
         tr("Add a number…")});
    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
}

void SuppressionView::connectParts()
{
    connect(&m_later, &QTimer::timeout, this, &SuppressionView::find);
    connect(m_number, &QLineEdit::textChanged, this, [this] { m_later.start(); });
    connect(m_reason, &QComboBox::currentIndexChanged, this, [this] { m_later.start(); });
    connect(m_table, &DataTable::filtersCleared, this, [this] {
        m_number->clear();
        m_reason->setCurrentIndex(0);
    });
    connect(m_table, &DataTable::actionChosen, m_add, &QAction::trigger);
    connect(m_table, &DataTable::opened, m_remove, &QAction::trigger);
    m_table->setMenu([this](QMenu &menu, qint64) { menu.addAction(m_remove); });
    connect(m_add, &QAction::triggered, this, [this] { ask(SuppressionDialog::Kind::Typed, {}); });
    connect(m_import, &QAction::triggered, this, [this] { chooseFile(SuppressionDialog::Kind::File); });
    connect(m_check, &QAction::triggered, this, [this] { chooseFile(SuppressionDialog::Kind::Check); });
    connect(m_remove, &QAction::triggered, this, &SuppressionView::remove);
    connect(m_removeMany, &QAction::triggered, m_bulk, &BulkRemoval::askForList);
    connect(m_bulk, &BulkRemoval::decided, this, &SuppressionView::removeMany);
    connect(m_bulk, &BulkRemoval::failed, this, qOverload<const Error &>(&SuppressionView::showProblem));
}

void SuppressionView::open(const QVariantMap &what)
{
    m_number->setText(what.value(QStringLiteral("number")).toString());
    m_offered = what.value(QStringLiteral("add")).toString();
    m_readAt.invalidate();
    refresh();
    if (!m_offered.isEmpty() && session().may(Right::SuppressionAdd))
        ask(SuppressionDialog::Kind::Typed, {});
}

QVariantMap SuppressionView::place() const
{
    return m_number->text().isEmpty() ? QVariantMap()
                                      : QVariantMap{{QStringLiteral("number"), m_number->text()}};
}

void SuppressionView::refresh()
{
    const QString whyNot = session().whyNot(Right::SuppressionAdd);
    for (QAction *action : {m_add, m_import})
        allow(action, session().may(Right::SuppressionAdd), whyNot);
    allow(m_check, true, {});
    allow(m_remove, session().may(Right::SuppressionRemove), session().whyNot(Right::SuppressionRemove));
    const bool many = session().may(Right::SuppressionRemove) || session().may(Right::SuppressionRemoveMany);
    allow(m_removeMany, many, session().whyNot(Right::SuppressionRemove));
    if (!m_readAt.isValid() || m_readAt.hasExpired(ReadAgainAfterMs))
        find();
}

void SuppressionView::find()
{
    if (m_reading) {
        m_later.start();
        return;
    }
    m_reading = true;
    m_readAt.start();
    SuppressionFilter filter;
    const QString typed = m_number->text();
    for (const QChar character : typed) {
        if (character.isDigit())
            filter.digits.append(QString::number(character.digitValue()));
    }
    if (const int reason = m_reason->currentData().toInt(); reason != 0)
        filter.reason = static_cast<SuppressionReason>(reason);
    m_table->setFiltered(filter.isEmpty() ? std::nullopt
                                          : std::optional(DataTable::Nothing{
                                              QStringLiteral("search"), tr("No entry matches"),
                                              tr("The list has nobody like that."), tr("Clear filters")}));
    m_desk.find(filter).then(this, [this](const Result<SuppressionPage> &page) {
        m_reading = false;
        if (page)
            showPage(*page);
        else
            showProblem(page.error());
    });
}

void SuppressionView::showPage(const SuppressionPage &page)
{
    m_rows = page.rows;
    m_providers = page.providers;
    QList<TableRow> rows;
    for (qsizetype at = 0; at < m_rows.size(); ++at)
        rows.append({at + 1, cells(m_rows.at(at))});
    const Format format;
    QString words = tr("newest first · %1 on the list", "footer of a table").arg(format.count(page.all));
    if (page.matching > page.rows.size())
        words += QStringLiteral(" · ") + tr("%1 match; narrow the filter").arg(format.count(page.matching));
    m_table->setOrderWords(words);
    m_table->model().setRows(rows);
}

QList<TableCell> SuppressionView::cells(const SuppressionRow &row) const
{
    const auto account = row.scope.account();
    const QString provider = account ? m_providers.value(*account, tr("a removed provider")) : QString();
    const QString number = session().seesNumbers() ? row.e164 : maskedNumber(row.e164);
    return {{.text = row.e164.isEmpty() ? tr("forgotten") : number},
            {.text = SuppressionText::reason(row.reason)},
            {.text = SuppressionText::scope(row.scope, provider)},
            {.text = Format().time(row.at)},
            {.text = row.source}};
}

void SuppressionView::ask(SuppressionDialog::Kind kind, const QString &file)
{
    auto *dialog = new SuppressionDialog(kind, client(), preferences(), file, m_providers, this);
    dialog->setNumbers(std::exchange(m_offered, {}));
    connect(dialog, &SuppressionDialog::added, this, [this](const QString &sentence) {
        Q_EMIT told(sentence);
        find();
    });
    connect(dialog, &SuppressionDialog::addedByHand, this,
            [this](const QString &sentence, const QStringList &e164, SuppressionScope scope) {
                Q_EMIT toldWithUndo(sentence, [this, e164, scope] { takeBack(e164, scope); });
                find();
            });
    dialog->open();
}

void SuppressionView::takeBack(const QStringList &e164, SuppressionScope scope)
{
    act([this, e164, scope] { return m_desk.takeBack(e164, scope); },
        [this](int entries) {
            Q_EMIT told(tr("%Ln number(s) are off the list again. What was skipped meanwhile stays skipped.",
                           nullptr, entries));
            find();
        });
}

void SuppressionView::chooseFile(SuppressionDialog::Kind kind)
{
    auto *dialog = new QFileDialog(this, tr("A list of numbers"), QString(),
                                   tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &file) { ask(kind, file); });
    dialog->open();
}

//! Of the marked rows, but for people who were forgotten: their numbers are not known here.
QStringList SuppressionView::markedNumbers() const
{
    QStringList numbers;
    const QList<qint64> marked = m_table->selectedKeys();
    for (const qint64 key : marked) {
        const QString e164 = key < 1 || key > m_rows.size() ? QString() : m_rows.at(key - 1).e164;
        if (!e164.isEmpty())
            numbers.append(e164);
    }
    numbers.removeDuplicates();
    return numbers;
}

void SuppressionView::remove()
{
    const qint64 key = m_table->currentKey();
    if (key < 1 || key > m_rows.size() || !m_remove->isEnabled())
        return;
    if (const QStringList marked = markedNumbers(); marked.size() > 1) {
        m_bulk->ask(marked);
        return;
    }
    const SuppressionRow row = m_rows.at(key - 1);
    if (row.e164.isEmpty()) {
        showProblem(
            tr("This person was forgotten, so the number is not known here. “Text several again…” takes "
               "the number itself."));
        return;
    }
    const QString number = session().seesNumbers() ? row.e164 : maskedNumber(row.e164);
    const QString since = Format().time(row.at);
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("textagain"),
         .title = tr("Text %1 again?").arg(number),
         .text = isOwnWish(row.reason)
             ? tr("This person asked on %1 not to be texted. The number is taken off with all its scopes.")
                   .arg(since)
             : tr("It is on the list since %1 (%2). The number is taken off with all its scopes.")
                   .arg(since, SuppressionText::reason(row.reason)),
         .action = tr("Text again"),
         .stay = tr("Keep on the list"),
         .wantsReason = true},
        [this, row](const Answer &answer) {
            act([this, row, answer] { return m_desk.remove(row.e164, answer.reason); },
                [this](bool) {
                    Q_EMIT told(tr("The number may be texted again."));
                    find();
                });
        });
}

void SuppressionView::removeMany(const QStringList &e164, const QString &reason)
{
    act([this, e164, reason] { return m_desk.removeMany(e164, reason); },
        [this](const Removal &removal) {
            Q_EMIT told(removal.waits ? tr("This wants a second person: change %1 waits in Approvals. Nobody "
                                           "was taken off yet.")
                                            .arg(number(*removal.waits))
                                      : tr("%Ln people may be texted again.", nullptr, removal.people));
            find();
        });
}

} // namespace heliograph
