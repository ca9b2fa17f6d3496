// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/rules/rulesview.h"

#include "ui/views/rules/rulelistdialog.h"
#include "ui/views/rules/ruletrial.h"
#include "ui/views/rules/rulewords.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace heliograph {

RulesView::RulesView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("rules"), around, parent)
    , m_desk(around.client)
{
    build();
    buildActions();
    connectParts();
    allowActions();
}

void RulesView::build()
{
    m_table = RuleWords::table(this);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(listPanel());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    body().addWidget(splitter, 1);
    m_trial = new RuleTrial(m_desk, this);
    body().addWidget(m_trial);
}

QWidget *RulesView::listPanel()
{
    m_version = new QComboBox(this);
    m_version->setObjectName(QStringLiteral("rules.version"));
    auto *label = new QLabel(tr("Version"), this);
    label->setBuddy(m_version);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("rules.text"));
    m_text->setAccessibleName(tr("The list that is selected"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *panel = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_version, 1);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    return panel;
}

void RulesView::buildActions()
{
    m_new = addPageAction(QStringLiteral("newAction"), QStringLiteral("plus"), tr("New list…"));
    m_edit = addPageAction(QStringLiteral("editAction"), {}, tr("Change…"));
    m_rehearse = addPageAction(QStringLiteral("rehearseAction"), QStringLiteral("play"),
                               tr("Try on recent texts"), QStringLiteral("Ctrl+T"));
    m_import = addPageAction(QStringLiteral("importAction"), {}, tr("Import a file…"));
    m_export = addPageAction(QStringLiteral("exportAction"), QStringLiteral("export"), tr("Export…"),
                             QStringLiteral("Ctrl+Shift+S"));
    m_shipped
        = addPageAction(QStringLiteral("shippedAction"), {}, tr("Put the lists that come along in force"));
    m_remove = addPageAction(QStringLiteral("removeAction"), {}, tr("Take out of force…"));
}

void RulesView::connectParts()
{
    connect(m_table, &DataTable::actionChosen, this, &RulesView::restoreShipped);
    connect(m_table, &DataTable::currentChanged, this, &RulesView::showList);
    connect(m_table, &DataTable::opened, m_edit, &QAction::trigger);
    m_table->setMenu([this](QMenu &menu, qint64) {
        for (QAction *action : {m_edit, m_export, m_remove})
            menu.addAction(action);
        connect(menu.addAction(tr("Changes of the rules")), &QAction::triggered, this, [this] {
            Q_EMIT go({QStringLiteral("audit"), {{QStringLiteral("what"), QStringLiteral("rule.import")}}});
        });
    });
    connect(m_version, &QComboBox::currentIndexChanged, this, &RulesView::showText);
    connect(m_new, &QAction::triggered, this, [this] { edit({}, QStringLiteral("[second look]\n")); });
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const RuleDesk::Line *line = selected())
            edit(line->row, m_text->toPlainText());
    });
    connect(m_rehearse, &QAction::triggered, m_trial, &RuleTrial::tryOnRecent);
    connect(m_trial, &RuleTrial::failed, this, [this](const Error &error) { showProblem(error); });
    connect(m_import, &QAction::triggered, this, &RulesView::chooseImport);
    connect(m_export, &QAction::triggered, this, &RulesView::chooseExport);
    connect(m_shipped, &QAction::triggered, this, &RulesView::restoreShipped);
    connect(m_remove, &QAction::triggered, this, &RulesView::remove);
    keepLayout(m_table);
}

void RulesView::open(const QVariantMap &what)
{
    m_wanted = what.value(QStringLiteral("list")).toString();
    refresh();
}

QVariantMap RulesView::place() const
{
    const RuleDesk::Line *line = selected();
    return line == nullptr ? QVariantMap() : QVariantMap{{QStringLiteral("list"), line->row.name}};
}

void RulesView::refresh()
{
    take(m_desk.lists(), [this](const QList<RuleDesk::Line> &lines) { showLists(lines); });
}

void RulesView::showLists(const QList<RuleDesk::Line> &lines)
{
    m_lines = lines;
    QList<TableRow> rows;
    const Format format;
    for (const RuleDesk::Line &line : lines) {
        rows.append(RuleWords::row(line, format));
    }
    m_table->model().setRows(rows);
    const auto wanted = std::ranges::find_if(
        lines, [this](const RuleDesk::Line &line) { return line.row.name == m_wanted; });
    if (wanted != lines.end())
        m_table->select(wanted->row.rulesVersion);
    else if (selected() == nullptr && !lines.isEmpty())
        m_table->select(lines.constFirst().row.rulesVersion);
    m_wanted.clear();
    showList();
}

const RuleDesk::Line *RulesView::selected() const
{
    const qint64 key = m_table->currentKey();
    const auto found = std::ranges::find_if(
        m_lines, [key](const RuleDesk::Line &line) { return line.row.rulesVersion == key; });
    return found == m_lines.end() ? nullptr : &*found;
}

void RulesView::showList()
{
    allowActions();
    const RuleDesk::Line *line = selected();
    if (line == nullptr) {
        showVersions({});
        return;
    }
    take(m_desk.versions(line->row.name),
         [this, name = line->row.name](const QList<RuleDesk::Line> &versions) {
             if (const RuleDesk::Line *now = selected(); now != nullptr && now->row.name == name)
                 showVersions(versions);
         });
}

void RulesView::showVersions(const QList<RuleDesk::Line> &versions)
{
    const bool same = std::ranges::equal(
        versions, m_versions, [](const RuleDesk::Line &one, const RuleDesk::Line &other) {
            return one.row.name == other.row.name && one.row.version == other.row.version;
        });
    m_versions = versions;
    if (same)
        return;
    const Format format;
    {
        const QSignalBlocker quiet(m_version);
        m_version->clear();
        for (const RuleDesk::Line &version : versions) {
            const QString words
                = tr("%1, %2", "a version and when it was made")
                      .arg(format.count(version.row.version), format.time(version.row.changedAt));
            m_version->addItem(version.row.removed ? tr("%1: out of force").arg(words) : words);
        }
    }
    showText();
    allowActions();
}

void RulesView::showText()
{
    const int at = m_version->currentIndex();
    m_text->setPlainText(at >= 0 && at < m_versions.size() ? m_versions.at(at).row.text : QString());
}

void RulesView::allowActions()
{
    const bool edits = session().may(Right::RulesWeaken) || session().may(Right::RulesTighten);
    const bool admin = session().may(Right::RulesWeaken);
    const QString whyNot = session().whyNot(Right::RulesWeaken);
    const QString select = tr("Select a list first.");
    const RuleDesk::Line *line = selected();
    const bool chosen = line != nullptr;
    const bool read = chosen && !m_versions.isEmpty() && m_versions.constFirst().row.name == line->row.name;
    for (QAction *action : {m_new, m_import})
        allow(action, edits, session().whyNot(Right::RulesTighten));
    allow(m_shipped, admin, whyNot);
    // Not before its text is there: what is edited begins with it.
    allow(m_edit, edits && read, edits ? select : session().whyNot(Right::RulesTighten));
    allow(m_remove, admin && chosen, admin ? select : whyNot);
    allow(m_export, chosen, select);
}

void RulesView::edit(const std::optional<ContentListRow> &before, const QString &text)
{
    auto *dialog = new RuleListDialog(m_desk, before, text, this);
    connect(dialog, &RuleListDialog::ready, this, [this, dialog](const NewContentList &list) {
        if (!dialog->weakens()) {
            putInForce(list, dialog);
            return;
        }
        dialog->setBusy(false);
        DecisionDialog::ask(
            dialog,
            {.id = QStringLiteral("rules.weaken"),
             .title = tr("Let texts pass that %1 minds now?").arg(list.name),
             .text = tr("What was written is weaker than the version in force: some texts that are "
                        "forbidden or held now may go."),
             .action = tr("Put the weaker list in force"),
             .stay = tr("Go on writing")},
            [this, list, dialog](const Answer &) { putInForce(list, dialog); });
    });
    showOver(dialog);
}

void RulesView::putInForce(const NewContentList &list, QDialog *dialog)
{
    act([this, list] { return m_desk.import(list); },
        [this, dialog = QPointer(dialog)](const ContentListRow &row) {
            if (dialog)
                dialog->accept();
            m_wanted = row.name; // under another key from now on
            Q_EMIT told(tr("Version %1 of %2 is in force.").arg(Format().count(row.version), row.name));
            refresh();
        });
}

void RulesView::remove()
{
    const RuleDesk::Line *line = selected();
    if (line == nullptr)
        return;
    DecisionDialog::ask(this, RuleWords::askToRemove(*line), [this, name = line->row.name](const Answer &) {
        act([this, name] { return m_desk.remove(name); }, [this](const ContentListRow &) { refresh(); });
    });
}

void RulesView::restoreShipped()
{
    if (!m_shipped->isEnabled())
        return;
    act([this] { return m_desk.importShipped(); }, [this](const QList<ContentListRow> &) { refresh(); });
}

void RulesView::chooseImport()
{
    auto *chooser = new QFileDialog(this, tr("Import content rules"), {}, tr("Text (*.txt);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &RulesView::importFile);
    chooser->open();
}

void RulesView::importFile(const QString &file)
{
    take(m_desk.readFile(file), [this](const QString &text) {
        clearProblem();
        edit({}, text);
    });
}

void RulesView::chooseExport()
{
    auto *chooser = new QFileDialog(this, tr("Export content rules"), {}, tr("Text (*.txt)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("txt"));
    connect(chooser, &QFileDialog::fileSelected, this, &RulesView::exportTo);
    chooser->open();
}

void RulesView::exportTo(const QString &file)
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    take(m_files.write(file, [text]() -> Result<QByteArray> { return text; }), [this, file] {
        clearProblem();
        Q_EMIT told(tr("The list is in %1.").arg(file));
    });
}

} // namespace heliograph
