// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/pages.h"

#include "ui/frame/keyhint.h"
#include "ui/theme/icons.h"
#include "ui/widgets/decisiondialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

constexpr qsizetype LongestWay = 100;
constexpr int ActionSpacing = 6;
constexpr int HeadMargins = 48; // with the spaces between its parts

} // namespace

Pages::Pages(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_more(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("pages"));
    m_title->setObjectName(QStringLiteral("pages.title"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setTextFormat(Qt::PlainText);
    // A long name gives way to the actions.
    m_title->setMinimumWidth(80);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_back->setIcon(Icons::icon(QStringLiteral("back")));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setIcon(Icons::icon(QStringLiteral("forward")));
    m_forward->setAccessibleName(tr("Forward"));
    for (QToolButton *button : {m_back, m_forward})
        button->setFocusPolicy(Qt::StrongFocus);
    connect(m_back, &QToolButton::clicked, this, &Pages::back);
    connect(m_forward, &QToolButton::clicked, this, &Pages::forward);
    m_actions->setSpacing(ActionSpacing);
    m_more->setObjectName(QStringLiteral("pages.more"));
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("What else can be done here"));
    m_more->setMenu(new QMenu(m_more));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->hide();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 12, 0);
    head->addWidget(m_back);
    head->addWidget(m_forward);
    head->addWidget(m_title, 1);
    head->addLayout(m_actions);
    head->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
}

void Pages::setWayKeys(const QKeySequence &back, const QKeySequence &forward)
{
    m_back->setToolTip(KeyHint::with(tr("Back"), back));
    m_forward->setToolTip(KeyHint::with(tr("Forward"), forward));
}

View *Pages::current() const
{
    return qobject_cast<View *>(m_stack->currentWidget());
}

Place Pages::currentPlace() const
{
    return current() == nullptr ? Place() : Place{current()->id(), current()->place()};
}

View *Pages::viewOf(const QString &id)
{
    if (View *made = m_views.value(id))
        return made;
    const QList<Screen> screens = Screens::all();
    const auto screen = std::ranges::find(screens, id, &Screen::id);
    if (screen == screens.end() || (screen->right && !m_around.client.session().may(*screen->right)))
        return nullptr;
    View *view = screen->make(m_around, m_stack);
    view->setAccessibleName(screen->title);
    m_views.insert(id, view);
    m_stack->addWidget(view);
    connect(view, &View::go, this, &Pages::go);
    connect(view, &View::told, this, &Pages::told);
    connect(view, &View::toldWithUndo, this,
            [this, view = QPointer<View>(view)](const QString &sentence, const std::function<void()> &undo) {
                // The screen may be gone by the time: somebody else is signed in.
                Q_EMIT toldWithUndo(sentence, [view, undo] {
                    if (view)
                        undo();
                });
            });
    connect(view, &View::titleChanged, this, [this, view] {
        if (view == current())
            showHead();
    });
    return view;
}

void Pages::go(const Place &place)
{
    leave([this, place] {
        if (viewOf(place.view) == nullptr)
            return;
        if (m_at >= 0)
            m_way[m_at] = currentPlace(); // as it was left, with its filter
        m_way = m_way.first(m_at + 1);
        m_way.append(place);
        if (m_way.size() > LongestWay)
            m_way.removeFirst();
        m_at = m_way.size() - 1;
        show(place);
    });
}

void Pages::back()
{
    if (canGoBack())
        leave([this] {
            m_way[m_at] = currentPlace();
            show(m_way[--m_at]);
        });
}

void Pages::forward()
{
    if (canGoForward())
        leave([this] {
            m_way[m_at] = currentPlace();
            show(m_way[++m_at]);
        });
}

void Pages::leave(const std::function<void()> &then)
{
    if (current() == nullptr || !current()->hasUnsaved()) {
        then();
        return;
    }
    DecisionDialog::ask(this,
                        {.id = QStringLiteral("leave"),
                         .title = tr("Leave without saving?"),
                         .text = tr("What you entered here is not saved."),
                         .action = tr("Discard"),
                         .stay = tr("Keep editing")},
                        [then](const Answer &) { then(); });
}

void Pages::show(const Place &place)
{
    View *view = viewOf(place.view);
    if (view == nullptr)
        return;
    m_stack->setCurrentWidget(view);
    view->open(place.what);
    showHead();
    view->setFocus();
    Q_EMIT shown(place);
}

void Pages::showHead()
{
    m_back->setEnabled(canGoBack());
    m_forward->setEnabled(canGoForward());
    clearActions();
    if (current() == nullptr)
        return;
    m_title->setText(current()->title());
    m_title->setToolTip(current()->title());
    for (QAction *action : current()->pageActions())
        addAction(action);
    fitActions();
}

// Later: it may be one of them that was pressed.
void Pages::clearActions()
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
}

void Pages::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitActions();
}

// What has no room beside the title goes into a menu, from the end.
void Pages::fitActions()
{
    const int title = std::min(m_title->sizeHint().width(), width() / 3);
    int room = width() - title - m_back->sizeHint().width() - m_forward->sizeHint().width() - HeadMargins;
    int wanted = 0;
    for (const QToolButton *button : std::as_const(m_buttons))
        wanted += button->defaultAction()->isVisible() ? button->sizeHint().width() + ActionSpacing : 0;
    const bool tooMany = wanted > room;
    if (tooMany)
        room -= m_more->sizeHint().width() + ActionSpacing;
    m_more->menu()->clear();
    for (QToolButton *button : std::as_const(m_buttons)) {
        QAction *action = button->defaultAction();
        room -= action->isVisible() ? button->sizeHint().width() + ActionSpacing : 0;
        button->setVisible(action->isVisible() && room >= 0);
        if (room < 0)
            m_more->menu()->addAction(action);
    }
    m_more->setVisible(tooMany);
}

// What needs its words has them; the button follows the action in everything.
void Pages::addAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(QStringLiteral("action.") + action->objectName());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(action, &QAction::changed, button, [this] { fitActions(); });
    m_actions->addWidget(button);
    m_buttons.append(button);
}

void Pages::refresh()
{
    if (current() != nullptr)
        current()->refresh();
}

void Pages::takeNewRows()
{
    if (current() != nullptr)
        current()->takeNewRows();
}

void Pages::clear()
{
    clearActions();
    qDeleteAll(m_views);
    m_views.clear();
    m_way.clear();
    m_at = -1;
}

} // namespace heliograph
