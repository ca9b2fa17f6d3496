// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/settings/settingsview.h"

#include "ui/text/diagnosistext.h"
#include "ui/views/settings/backuppage.h"
#include "ui/views/settings/minepage.h"
#include "ui/views/settings/shortcutspage.h"
#include "ui/views/settings/workspacepage.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QWidget *scrolled(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached
    area->setWidget(page);
    return area;
}

} // namespace

SettingsView::SettingsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("settings"), around, parent)
    , m_desk(around.client)
{
    build();
    connectParts();
}

void SettingsView::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("settings.search"));
    m_search->setClearButtonEnabled(true);
    m_search->setProperty("find", true);
    auto *label = new QLabel(tr("Search my settings"), this);
    label->setBuddy(m_search);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_search, 1);
    m_mine = new MinePage(preferences(), this);
    auto *mine = new QWidget(this);
    auto *mineLayout = new QVBoxLayout(mine);
    mineLayout->addLayout(row);
    mineLayout->addWidget(scrolled(m_mine), 1);
    m_workspace = new WorkspacePage(this);
    m_backup = new BackupPage(client(), this);
    m_keys = new ShortcutsPage(preferences(), this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("settings.tabs"));
    m_tabs->addTab(mine, tr("Mine"));
    m_tabs->addTab(scrolled(m_workspace), tr("Workspace"));
    m_tabs->addTab(scrolled(m_backup), tr("Backups"));
    m_tabs->addTab(m_keys, tr("My keys"));
    body().addWidget(m_tabs, 1);
    m_save = addPageAction(QStringLiteral("saveAction"), QStringLiteral("ok"),
                           tr("Save the workspace's settings…"), QStringLiteral("Ctrl+Return"));
    m_reset = addPageAction(QStringLiteral("resetAction"), {}, tr("Reset my settings"));
}

void SettingsView::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, m_mine, &MinePage::narrow);
    connect(m_save, &QAction::triggered, this, &SettingsView::save);
    connect(m_workspace, &WorkspacePage::saveChosen, this, &SettingsView::save);
    connect(m_reset, &QAction::triggered, this, [this] {
        m_mine->reset();
        m_keys->resetAll();
        Q_EMIT told(tr("Your settings are those of a new person again."));
    });
}

void SettingsView::open(const QVariantMap &what)
{
    m_tabs->setCurrentIndex(what.value(QStringLiteral("tab")).toInt());
    refresh();
}

QVariantMap SettingsView::place() const
{
    return {{QStringLiteral("tab"), m_tabs->currentIndex()}};
}

bool SettingsView::hasUnsaved() const
{
    return m_workspace->hasUnsaved();
}

void SettingsView::refresh()
{
    m_mine->showKept();
    m_keys->showKept();
    const bool edits = session().may(Right::SettingsEdit);
    const QString whyNot = session().whyNot(Right::SettingsEdit);
    m_workspace->setEditable(edits, whyNot);
    m_backup->setAllowed(edits, whyNot);
    allow(m_save, edits, whyNot);
    if (!session().isSignedIn())
        return;
    take(m_desk.read(), [this](const WorkspaceSettings &settings) {
        m_workspace->show(settings);
        m_mine->setLongestLock(static_cast<int>(settings.signIn.lockAfter / std::chrono::minutes(1)));
    });
    take(m_desk.keyPlace(),
         [this](const QString &file) { m_backup->setKeyPlace(DiagnosisText::keyPlace(file)); });
}

void SettingsView::save()
{
    const QStringList changes = m_workspace->changes();
    if (changes.isEmpty()) {
        Q_EMIT told(tr("Nothing was changed."));
        return;
    }
    if (!m_workspace->erases()) {
        saveNow();
        return;
    }
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("settings.erase"),
         .title = tr("Keep numbers, values and replies for a shorter time?"),
         .text = tr("%1\n\nWhat is older is erased for good, in the background. Counts and receipts "
                    "stay.")
                     .arg(changes.join(QLatin1Char('\n'))),
         .action = tr("Save, and erase what is older"),
         .stay = tr("Keep it as it is")},
        [this](const Answer &) { saveNow(); });
}

void SettingsView::saveNow()
{
    act([this, settings = m_workspace->wanted()] { return m_desk.save(settings); },
        [this] {
            Q_EMIT told(tr("The workspace's settings are saved."));
            refresh();
        });
}

} // namespace heliograph
