// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/settings/shortcutspage.h"

#include "ui/widgets/datatable.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace heliograph {

namespace {

const QString LayoutKey = QStringLiteral("columns/settings.keys.table");

QString written(const QKeySequence &keys)
{
    return keys.isEmpty() ? QStringLiteral("–") : keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsPage::ShortcutsPage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_filter(new QLineEdit(this))
    , m_table(new DataTable(QStringLiteral("settings.keys.table"),
                            {{.id = QStringLiteral("command"), .title = tr("Command"), .width = 36},
                             {.id = QStringLiteral("keys"), .title = tr("Keys"), .width = 16},
                             {.id = QStringLiteral("usual"), .title = tr("Usual keys"), .width = 16}},
                            this))
    , m_keys(new QKeySequenceEdit(this))
    , m_problem(new QLabel(this))
    , m_use(new QPushButton(this))
    , m_none(new QPushButton(tr("No keys"), this))
    , m_usual(new QPushButton(tr("Its usual keys"), this))
    , m_all(new QPushButton(tr("Usual keys for all"), this))
{
    build();
    connectParts();
    showKept();
}

void ShortcutsPage::build()
{
    m_filter->setObjectName(QStringLiteral("settings.keys.filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setProperty("find", true);
    auto *label = new QLabel(tr("Find a command or keys"), this);
    label->setBuddy(m_filter);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_filter, 1);
    row->addWidget(m_all);
    m_table->view().setAccessibleName(tr("Keys of commands"));
    m_table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->restoreLayout(m_preferences.value(LayoutKey).toByteArray());
    m_table->setNothing({QStringLiteral("search"), tr("No command is called so"), QString(), QString()});
    m_all->setObjectName(QStringLiteral("settings.keys.all"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 8, 2, 2);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildChoice());
}

QWidget *ShortcutsPage::buildChoice()
{
    m_keys->setObjectName(QStringLiteral("settings.keys.new"));
    m_use->setObjectName(QStringLiteral("settings.keys.use"));
    m_none->setObjectName(QStringLiteral("settings.keys.none"));
    m_usual->setObjectName(QStringLiteral("settings.keys.usual"));
    m_problem->setObjectName(QStringLiteral("settings.keys.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *label = new QLabel(tr("New keys of the selected command"), this);
    label->setBuddy(m_keys);
    m_keys->setAccessibleName(label->text());
    for (QWidget *field : m_keys->findChildren<QWidget *>())
        field->setAccessibleName(label->text());
    auto *row = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_keys, m_use, m_none, m_usual})
        row->addWidget(part);
    row->addStretch(1);
    auto *choice = new QWidget(this);
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    return choice;
}

void ShortcutsPage::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::showKept);
    connect(m_table, &DataTable::currentChanged, this, &ShortcutsPage::showCurrent);
    connect(m_table, &DataTable::layoutChanged, this,
            [this] { m_preferences.set(LayoutKey, m_table->layoutState()); });
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::check);
    connect(m_use, &QPushButton::clicked, this, &ShortcutsPage::use);
    connect(m_none, &QPushButton::clicked, this, [this] { take(QKeySequence()); });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        const auto shortcut = current();
        if (!shortcut)
            return;
        m_keys->setKeySequence(shortcut->usual);
        // Keys that something else has are not taken from it without a word.
        if (!Shortcuts::otherOf(m_preferences, shortcut->id, shortcut->usual))
            use();
    });
    connect(m_all, &QPushButton::clicked, this, &ShortcutsPage::resetAll);
    connect(&m_preferences, &Preferences::changed, this, [this](const QString &key) {
        if (Shortcuts::isKept(key))
            showKept();
    });
}

void ShortcutsPage::showKept()
{
    const qint64 before = m_table->currentKey();
    const QString sought = m_filter->text().trimmed();
    const QList<Shortcut> all = Shortcuts::all();
    QList<TableRow> rows;
    for (qsizetype at = 0; at < all.size(); ++at) {
        const QKeySequence keys = Shortcuts::chosen(m_preferences, all[at].id);
        if (!all[at].words.contains(sought, Qt::CaseInsensitive)
            && !written(keys).contains(sought, Qt::CaseInsensitive))
            continue;
        rows.append({at + 1,
                     {{.text = all[at].words},
                      {.text = written(keys)},
                      {.text = written(all[at].usual), .muted = keys == all[at].usual}}});
    }
    m_table->model().setRows(rows);
    if (before > 0)
        m_table->select(before);
    showCurrent();
}

std::optional<Shortcut> ShortcutsPage::current() const
{
    const qint64 key = m_table->currentKey();
    const QList<Shortcut> all = Shortcuts::all();
    return key < 1 || key > all.size() ? std::nullopt : std::optional(all[key - 1]);
}

// More than one stroke in a row is nothing that a menu could show in its width.
QKeySequence ShortcutsPage::entered() const
{
    return m_keys->keySequence().isEmpty() ? QKeySequence() : QKeySequence(m_keys->keySequence()[0]);
}

void ShortcutsPage::showCurrent()
{
    const auto shortcut = current();
    for (QWidget *part : std::initializer_list<QWidget *>{m_keys, m_none, m_usual}) {
        part->setEnabled(shortcut.has_value());
        part->setToolTip(shortcut ? QString() : tr("Select a command first."));
    }
    m_keys->setKeySequence(shortcut ? Shortcuts::chosen(m_preferences, shortcut->id) : QKeySequence());
    check();
}

//! Says at once what is in the way; a conflict is a warning, and the button says what taking the keys does.
void ShortcutsPage::check()
{
    const auto shortcut = current();
    const QKeySequence keys = entered();
    const bool differs = shortcut && keys != Shortcuts::chosen(m_preferences, shortcut->id);
    const QString whyNot = shortcut ? Shortcuts::whyNot(*shortcut, keys) : QString();
    const auto other = shortcut ? Shortcuts::otherOf(m_preferences, shortcut->id, keys) : std::nullopt;
    const QString warning = other ? tr("%1 does something else now: “%2”. That would have no keys any more.")
                                        .arg(written(keys), other->words)
                                  : QString();
    const QString words = whyNot.isEmpty() ? warning : whyNot;
    m_problem->setText(words);
    m_problem->setAccessibleName(words);
    m_problem->setVisible(!words.isEmpty());
    m_use->setText(other && whyNot.isEmpty() ? tr("Take the keys from “%1”").arg(other->words)
                                             : tr("Use these keys"));
    m_use->setEnabled(differs && whyNot.isEmpty());
    m_use->setToolTip(!shortcut     ? tr("Select a command first.")
                          : differs ? whyNot
                                    : tr("It has these keys already."));
}

void ShortcutsPage::use()
{
    const auto shortcut = current();
    const QKeySequence keys = entered();
    if (!shortcut || !Shortcuts::whyNot(*shortcut, keys).isEmpty())
        return;
    if (const auto other = Shortcuts::otherOf(m_preferences, shortcut->id, keys))
        Shortcuts::choose(m_preferences, other->id, QKeySequence());
    take(keys);
}

void ShortcutsPage::take(const QKeySequence &keys)
{
    if (const auto shortcut = current())
        Shortcuts::choose(m_preferences, shortcut->id, keys);
}

void ShortcutsPage::resetAll()
{
    const QList<Shortcut> all = Shortcuts::all();
    for (const Shortcut &shortcut : all)
        Shortcuts::reset(m_preferences, shortcut.id);
    showKept();
}

} // namespace heliograph
