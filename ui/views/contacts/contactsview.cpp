// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/contactsview.h"

#include "ui/text/format.h"
#include "ui/text/submissiontext.h"
#include "ui/views/contacts/audienceintake.h"
#include "ui/views/contacts/audiencepeople.h"
#include "ui/views/contacts/consentdialog.h"
#include "ui/views/contacts/forgetting.h"
#include "ui/views/contacts/mergedialog.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/form.h"

#include <QAction>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int UndoneWithinHours
    = std::chrono::duration_cast<std::chrono::hours>(AudienceUndoneWithin).count();

} // namespace

ContactsView::ContactsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("contacts"), around, parent)
    , m_desk(around.client)
    , m_intake(new AudienceIntake(around, this))
    , m_forgetting(new Forgetting(around, this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_table(new DataTable(
          QStringLiteral("contacts.table"),
          {{QStringLiteral("name"), tr("Audience"), 24},
           {QStringLiteral("people"), tr("People"), 10, true},
           {QStringLiteral("left"), tr("Left out"), 10, true, tr("Duplicates and rows with problems")},
           {QStringLiteral("columns"), tr("Columns"), 24},
           {QStringLiteral("consent"), tr("Marketing"), 28},
           {QStringLiteral("used"), tr("Used in"), 20},
           {QStringLiteral("at"), tr("Imported"), 22}},
          m_split))
    , m_people(new AudiencePeople(m_desk, session(), m_split))
    , m_use(addPageAction(QStringLiteral("use"), QStringLiteral("campaigns"), tr("Use in campaign"),
                          QStringLiteral("Ctrl+Return")))
    , m_import(addPageAction(QStringLiteral("import"), QStringLiteral("plus"), tr("Import…")))
    , m_consent(addPageAction(QStringLiteral("consent"), QString(), tr("Record consent…")))
    , m_rename(addPageAction(QStringLiteral("rename"), QString(), tr("Rename…")))
    , m_merge(addPageAction(QStringLiteral("merge"), QString(), tr("Merge…")))
    , m_undo(addPageAction(QStringLiteral("undoimport"), QString(), tr("Undo import")))
    , m_forget(addPageAction(QStringLiteral("forget"), QString(), tr("Forget a person…")))
{
    setAcceptDrops(true);
    build();
    connectParts();
    keepLayout(m_table);
}

void ContactsView::build()
{
    m_people->hide();
    m_split->addWidget(m_table);
    m_split->addWidget(m_people);
    m_split->setChildrenCollapsible(false);
    body().addWidget(m_split, 1);
    m_table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setKeysAreIds();
    m_table->setNothing(
        {QStringLiteral("contacts"), tr("No audience yet"),
         tr("An audience is a list of people that a campaign is sent to. Import one from a file, "
            "or drop the file here."),
         tr("Import a file…")});
    m_table->setOrderWords(tr("newest first"));
}

void ContactsView::connectParts()
{
    connect(m_table, &DataTable::currentChanged, this, [this] { allowActions(); });
    connect(m_table, &DataTable::opened, this, [this] {
        if (const AudienceLine *line = current())
            m_people->show(*line);
    });
    connect(m_table, &DataTable::actionChosen, m_import, &QAction::trigger);
    m_table->setMenu([this](QMenu &menu, qint64) {
        menu.addActions({m_use, m_consent, m_rename, m_merge, m_undo});
    });
    connect(m_people, &AudiencePeople::go, this, &View::go);
    connect(m_people, &AudiencePeople::forgetWanted, m_forgetting, &Forgetting::ask);
    connect(m_import, &QAction::triggered, m_intake, &AudienceIntake::chooseFile);
    connect(m_intake, &AudienceIntake::imported, this, [this](AudienceId audience) {
        m_wanted = number(audience);
        Q_EMIT toldWithUndo(tr("The list is imported."), [this, audience] { undoImport(audience); });
        refresh();
    });
    connect(m_intake, &AudienceIntake::failed, this, qOverload<const QString &>(&ContactsView::showProblem));
    connect(m_consent, &QAction::triggered, this, &ContactsView::askConsent);
    connect(m_rename, &QAction::triggered, this, &ContactsView::rename);
    connect(m_merge, &QAction::triggered, this, &ContactsView::merge);
    connect(m_undo, &QAction::triggered, this, [this] {
        if (const AudienceLine *line = current())
            undoImport(line->audience.id);
    });
    connect(m_forget, &QAction::triggered, m_forgetting, &Forgetting::askWhom);
    connect(m_forgetting, &Forgetting::decided, this, &ContactsView::forget);
    connect(m_use, &QAction::triggered, this, [this] {
        if (const AudienceLine *line = current())
            Q_EMIT go({QStringLiteral("compose"), {{QStringLiteral("audience"), number(line->audience.id)}}});
    });
}

void ContactsView::open(const QVariantMap &what)
{
    m_wanted = what.value(QStringLiteral("audience")).toLongLong();
    refresh();
    if (const QString file = what.value(QStringLiteral("file")).toString(); !file.isEmpty())
        m_intake->importFile(file);
}

QVariantMap ContactsView::place() const
{
    const qint64 shown = number(m_people->audience());
    return shown == 0 ? QVariantMap() : QVariantMap{{QStringLiteral("audience"), shown}};
}

void ContactsView::refresh()
{
    allowActions();
    take(m_desk.list(), [this](const QList<AudienceLine> &lines) { showList(lines); });
}

void ContactsView::allowActions()
{
    allow(m_import, session().may(Right::ContactsEdit), session().whyNot(Right::ContactsEdit));
    const bool chosen = current() != nullptr;
    const auto whyNot = [this, chosen](Right right) {
        return session().may(right) && !chosen ? tr("Choose an audience first.") : session().whyNot(right);
    };
    allow(m_consent, chosen && session().may(Right::ContactsEdit), whyNot(Right::ContactsEdit));
    allow(m_use, chosen && session().may(Right::CampaignCompose), whyNot(Right::CampaignCompose));
    allow(m_rename, chosen && session().may(Right::ContactsEdit), whyNot(Right::ContactsEdit));
    allow(m_merge, m_lines.size() > 1 && session().may(Right::ContactsEdit),
          session().may(Right::ContactsEdit) ? tr("There have to be two audiences to merge.")
                                             : session().whyNot(Right::ContactsEdit));
    allow(m_forget, session().may(Right::ContactsForget), session().whyNot(Right::ContactsForget));
    allowUndo();
}

// It says what goes, as nothing asks.
void ContactsView::allowUndo()
{
    const AudienceLine *line = current();
    const bool may = session().may(Right::ContactsEdit);
    const QString whyNot = !may ? session().whyNot(Right::ContactsEdit)
        : line == nullptr       ? tr("Choose an audience first.")
                                : whyStays(*line);
    m_undo->setText(whyNot.isEmpty() ? tr("Undo import of %1 (%Ln people)", nullptr,
                                          Format::plural(line->audience.totals.accepted))
                                           .arg(Format().time(line->audience.createdAt))
                                     : tr("Undo import"));
    allow(m_undo, whyNot.isEmpty(), whyNot);
}

QString ContactsView::whyStays(const AudienceLine &line) const
{
    if (line.audience.importer != session().user())
        return tr("Only whoever has imported a list can undo that.");
    if (line.audience.createdAt <= client().clock().now() - AudienceUndoneWithin)
        return tr("An import can be undone for %Ln hour(s).", nullptr, UndoneWithinHours);
    return line.campaigns.isEmpty() ? QString() : tr("A campaign is for this list, so the import stays.");
}

void ContactsView::showList(const QList<AudienceLine> &lines)
{
    m_lines = lines;
    QList<TableRow> rows;
    for (const AudienceLine &line : lines)
        rows.append({number(line.audience.id), cells(line)});
    m_table->model().setRows(rows);
    // What was asked before the import may be answered after it.
    if (m_table->model().rowOf(m_wanted) >= 0) {
        m_table->select(std::exchange(m_wanted, 0));
        if (const AudienceLine *line = current())
            m_people->show(*line);
    }
    allowActions();
}

QList<TableCell> ContactsView::cells(const AudienceLine &line) const
{
    const Format format;
    const AudienceTotals &totals = line.audience.totals;
    const QString left = tr("%1 duplicates, %2 with problems")
                             .arg(format.count(totals.duplicates), format.count(totals.rejected));
    return {{.text = line.audience.name},
            {.text = format.count(totals.accepted)},
            {.text = format.count(totals.duplicates + totals.rejected), .hint = left},
            {.text = line.audience.columns.join(QStringLiteral(", "))},
            {.text = line.consent ? SubmissionText::consent(line.consent->basis) : tr("not recorded"),
             .hint = line.consent ? line.consent->source : QString(),
             .muted = !line.consent},
            {.text = line.campaigns.join(QStringLiteral(", "))},
            {.text = format.time(line.audience.createdAt)}};
}

const AudienceLine *ContactsView::current() const
{
    const qint64 key = m_table->currentKey();
    const auto found = std::ranges::find_if(
        m_lines, [key](const AudienceLine &line) { return number(line.audience.id) == key; });
    return found == m_lines.end() ? nullptr : &*found;
}

void ContactsView::askConsent()
{
    const AudienceLine *line = current();
    if (line == nullptr)
        return;
    auto *dialog = new ConsentDialog(*line, client().clock().now(), this);
    connect(dialog, &ConsentDialog::entered, this, [this](AudienceId id, const AudienceConsent &consent) {
        act([this, id, consent] { return m_desk.recordConsent(id, consent); }, [this] { refresh(); });
    });
    dialog->open();
}

void ContactsView::rename()
{
    const AudienceLine *line = current();
    if (line == nullptr)
        return;
    auto *dialog = new TaskDialog({.id = QStringLiteral("rename"),
                                   .title = tr("Rename %1").arg(line->audience.name),
                                   .text = tr("Who is in it stays the same, and so does what uses it."),
                                   .action = tr("Rename"),
                                   .leave = tr("Leave it")},
                                  this);
    auto *name = dialog->form().add(tr("Name"), new QLineEdit(line->audience.name, dialog));
    name->setObjectName(QStringLiteral("rename.name"));
    name->setMaxLength(AudienceRow::LongestName);
    connect(dialog, &TaskDialog::taken, this,
            [this, dialog = QPointer(dialog), name, id = line->audience.id] {
                dialog->setBusy(true);
                act([this, id, wanted = name->text()] { return m_desk.rename(id, wanted); },
                    [this, dialog] {
                        if (dialog)
                            dialog->accept();
                        refresh();
                    });
            });
    showOver(dialog);
}

void ContactsView::undoImport(AudienceId audience)
{
    act([this, audience] { return m_desk.undoImport(audience); },
        [this, audience] {
            if (m_people->audience() == audience)
                m_people->showNone();
            Q_EMIT told(tr("The import is undone. The audience is gone, with everybody in it."));
            refresh();
        });
}

void ContactsView::merge()
{
    const AudienceLine *line = current();
    auto *dialog = new MergeDialog(m_lines, line == nullptr ? AudienceId{} : line->audience.id, this);
    connect(dialog, &MergeDialog::ready, this, [this, dialog = QPointer(dialog)] {
        dialog->setBusy(true);
        act([this, order = dialog->order()] { return m_desk.merge(order); },
            [this, dialog](const MergedAudience &merged) {
                if (dialog)
                    dialog->accept();
                Q_EMIT told(tr("Merged: %Ln people. %1 were in more than one audience.", nullptr,
                               Format::plural(merged.totals.accepted))
                                .arg(Format().count(merged.totals.duplicates)));
                m_wanted = number(merged.id);
                refresh();
            });
    });
    showOver(dialog);
}

void ContactsView::forget(const QString &e164, const QString &reason)
{
    act([this, e164, reason] { return m_desk.forget(e164, reason); },
        [this](const ForgottenPerson &person) {
            Q_EMIT told(Forgetting::sentence(person));
            if (!person.isComplete())
                showProblem(Forgetting::rest(person));
            m_people->reload();
            refresh();
        });
}

void ContactsView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!AudienceIntake::droppedFile(event->mimeData()).isEmpty() && session().may(Right::ContactsEdit))
        event->acceptProposedAction();
}

void ContactsView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_intake->importFile(AudienceIntake::droppedFile(event->mimeData()));
}

} // namespace heliograph
