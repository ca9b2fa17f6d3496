// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/engineclient.h"
#include "ui/session/preferences.h"
#include "ui/views/place.h"
#include "ui/widgets/decisiondialog.h"

#include <QFuture>
#include <QPointer>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace heliograph {

class Banner;
class ColumnSets;
class DataTable;
class Simulators;
class TaskDialog;

//! What every screen is given.
struct Surroundings
{
    EngineClient &client;
    Preferences &preferences;
    Simulators *simulators = nullptr; //!< where simulated accounts can be played
    QString sampleList{}; //!< a file with problems to be tried in the demo; empty outside of it
};

//! A screen. Views do not know each other: they say where to go.
//!
//! refresh() is called when the screen comes into view, and afterwards whenever something was committed while
//! it is seen. Nothing in a view waits: answers come to take() and act().
class View : public QWidget
{
    Q_OBJECT

public:
    View(const QString &id, const Surroundings &around, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    virtual QString title() const = 0;

    //! Shows what \a what says, as place() put it.
    virtual void open(const QVariantMap &what);
    //! What it shows now, for back and forward.
    virtual QVariantMap place() const { return {}; }
    virtual void refresh() = 0;

    //! Refreshes, and the new rows of its tables come in.
    void takeNewRows();

    //! What the page can do, in the order of its header; also in the menus.
    const QList<QAction *> &pageActions() const { return m_actions; }
    //! Where one types to narrow what is shown: the focus goes there. False if the screen has no such field.
    bool find();
    //! Whose columns "Columns…" is about: of the tables that are shown the one that had the focus last, or
    //! the first. nullptr if the screen shows none whose columns can be arranged.
    DataTable *columnsTable() const;
    //! Whether there is something that leaving would lose; then leaving asks.
    virtual bool hasUnsaved() const { return false; }

    //! Notes that somebody tried \a step of the demo's card "Try this"; nothing outside the demo.
    static void noteTried(const Surroundings &around, const QString &step);
    static bool wasTried(const Surroundings &around, const QString &step);

    //! Enables \a action, or says why it cannot be used.
    static void allow(QAction *action, bool possible, const QString &whyNot);

Q_SIGNALS:
    void go(const heliograph::Place &place);
    void told(const QString &sentence); //!< to be shown for a moment
    //! The same for what \a undo takes back, as long as it is shown.
    void toldWithUndo(const QString &sentence, const std::function<void()> &undo);
    void titleChanged();

protected:
    EngineClient &client() const { return m_around.client; }
    Session &session() const { return m_around.client.session(); }
    Preferences &preferences() const { return m_around.preferences; }
    const Surroundings &around() const { return m_around; }

    //! Where the screen puts its parts; banners stand above.
    QVBoxLayout &body() { return *m_body; }

    QAction *addPageAction(const QString &name, const QString &icon, const QString &text,
                           const QString &shortcut = {});
    //! What \a part, a page within this one, can do is in the header of this one.
    void addPageActionsOf(const View &part) { m_actions += part.m_actions; }

    //! What went wrong, as a banner of this page; until clearProblem() or the next one.
    void showProblem(const Error &error);
    void showProblem(const QString &sentence);
    void clearProblem();

    //! Opens \a dialog; while it lies over the page, what goes wrong is told in it.
    void showOver(TaskDialog *dialog);

    //! Gives the answer to \a done, or shows what went wrong.
    template <typename T, typename Done>
    void take(QFuture<Result<T>> answer, Done done)
    {
        answer.then(this, [this, done](const Result<T> &result) {
            if (!result) {
                showProblem(result.error());
                return;
            }
            if constexpr (std::is_void_v<T>)
                done();
            else
                done(*result);
        });
    }

    //! The same for what changes something: where it wants a password that was just given, that is asked for
    //! and \a work, a callable () -> QFuture<Result<T>>, is done again.
    template <typename Work, typename Done>
    void act(Work work, Done done)
    {
        using R = std::decay_t<decltype(work().result())>;
        work().then(this, [this, work, done](const R &result) {
            if (!result && result.error().kind == ErrorKind::Secret && session().isClosed()) {
                askPassword(result.error(), [this, work, done] { actNow(work, done); });
                return;
            }
            finish(result, done);
        });
    }

    //! How \a table looks is remembered, and sets of its columns can be saved and chosen.
    ColumnSets *keepLayout(DataTable *table);

private:
    template <typename R, typename Done>
    void finish(const R &result, Done done)
    {
        if (!result) {
            showProblem(result.error());
            return;
        }
        clearProblem();
        if constexpr (std::is_same_v<R, Result<void>>)
            done();
        else
            done(*result);
    }
    template <typename Work, typename Done>
    void actNow(Work work, Done done)
    {
        using R = std::decay_t<decltype(work().result())>;
        work().then(this, [this, done](const R &result) { finish(result, done); });
    }
    void askPassword(const Error &why, const std::function<void()> &then);
    void suitKeys();

    QString m_id;
    Surroundings m_around;
    Banner *m_problem;
    QPointer<TaskDialog> m_over;
    QVBoxLayout *m_body;
    QList<QAction *> m_actions;
};

} // namespace heliograph
