// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view.h"

#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/views/columnsets.h"
#include "ui/views/passwordquestion.h"
#include "ui/views/shortcuts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/taskdialog.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heliograph {

View::View(const QString &id, const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_around(around)
    , m_problem(new Banner(this))
    , m_body(new QVBoxLayout)
{
    setObjectName(id);
    m_problem->setObjectName(id + QStringLiteral(".problem"));
    m_problem->setClosable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_problem);
    layout->addLayout(m_body, 1);
    m_body->setContentsMargins(12, 8, 12, 8);
    m_body->setSpacing(8);
    connect(&around.client.session(), &Session::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&around.preferences, &Preferences::changed, this, [this](const QString &key) {
        if (Shortcuts::isKept(key))
            suitKeys();
    });
}

void View::open(const QVariantMap &)
{
    refresh();
}

void View::takeNewRows()
{
    refresh();
    const QList<DataTable *> tables = findChildren<DataTable *>();
    for (DataTable *table : tables)
        table->takeNewRows();
}

QAction *View::addPageAction(const QString &name, const QString &icon, const QString &text,
                             const QString &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(m_id + QLatin1Char('.') + name);
    if (!icon.isEmpty()) {
        action->setIcon(Icons::icon(icon));
        action->setProperty("icon", icon);
    }
    if (!shortcut.isEmpty()) {
        action->setProperty("usualKeys", shortcut);
        action->setShortcut(Shortcuts::ofPage(preferences(), QKeySequence(shortcut)));
    }
    m_actions.append(action);
    return action;
}

// Hints name the keys: those that somebody set follow with the next refresh.
void View::suitKeys()
{
    for (QAction *action : std::as_const(m_actions)) {
        const QString usual = action->property("usualKeys").toString();
        if (!usual.isEmpty())
            action->setShortcut(Shortcuts::ofPage(preferences(), QKeySequence(usual)));
    }
}

void View::noteTried(const Surroundings &around, const QString &step)
{
    if (!around.sampleList.isEmpty())
        around.preferences.set(QString(QStringLiteral("demo/tried-") % step), true);
}

bool View::wasTried(const Surroundings &around, const QString &step)
{
    return around.preferences.value(QString(QStringLiteral("demo/tried-") % step)).toBool();
}

bool View::find()
{
    const QList<QLineEdit *> fields = findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (!field->property("find").toBool() || !field->isVisible() || !field->isEnabled())
            continue;
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
        return true;
    }
    return false;
}

DataTable *View::columnsTable() const
{
    DataTable *first = nullptr;
    const QList<DataTable *> tables = findChildren<DataTable *>();
    for (DataTable *table : tables) {
        if (!table->hasColumnMenu() || !table->isVisibleTo(this))
            continue;
        if (focusWidget() != nullptr && table->isAncestorOf(focusWidget()))
            return table;
        if (first == nullptr)
            first = table;
    }
    return first;
}

void View::allow(QAction *action, bool possible, const QString &whyNot)
{
    action->setEnabled(possible);
    QString plain = action->text();
    plain.remove(QLatin1Char('&'));
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString usual
        = keys.isEmpty() ? plain : QString(plain % QStringLiteral(" (") % keys % QLatin1Char(')'));
    action->setToolTip(possible || whyNot.isEmpty() ? usual : QString(usual % QLatin1Char('\n') % whyNot));
}

void View::showProblem(const Error &error)
{
    showProblem(ErrorText::sentence(error));
}

void View::showProblem(const QString &sentence)
{
    if (m_over && m_over->isVisible()) {
        m_over->showProblem(sentence);
        return;
    }
    m_problem->tell(Banner::Kind::Danger, sentence);
}

void View::showOver(TaskDialog *dialog)
{
    m_over = dialog;
    dialog->open();
}

void View::clearProblem()
{
    m_problem->hide();
}

void View::askPassword(const Error &why, const std::function<void()> &then)
{
    if (m_over)
        m_over->setBusy(false); // whoever gives no password may do something else with it
    DecisionDialog::ask(this, passwordQuestion(session(), why), [this, then](const Answer &answer) {
        take(client().proveAgain(answer.password, answer.code), then);
    });
}

ColumnSets *View::keepLayout(DataTable *table)
{
    const QString key = QStringLiteral("columns/") + table->objectName();
    table->restoreLayout(preferences().value(key).toByteArray());
    connect(table, &DataTable::layoutChanged, this,
            [this, key, table] { preferences().set(key, table->layoutState()); });
    connect(table, &DataTable::copied, this, &View::told);
    auto *sets = new ColumnSets(*table, preferences());
    connect(sets, &ColumnSets::told, this, &View::told);
    connect(sets, &ColumnSets::toldWithUndo, this, &View::toldWithUndo);
    return sets;
}

} // namespace heliograph
