// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/composeview.h"

#include "ui/text/errortext.h"
#include "ui/views/compose/composepage.h"
#include "ui/views/compose/draftbeginning.h"
#include "ui/views/compose/draftcounter.h"
#include "ui/views/compose/draftkeeper.h"
#include "ui/views/compose/dropplate.h"
#include "ui/views/compose/figurespane.h"
#include "ui/views/compose/previewpane.h"
#include "ui/views/compose/submitquestion.h"
#include "ui/views/compose/testdialog.h"
#include "ui/views/compose/verdictchecks.h"
#include "ui/views/contacts/audienceintake.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QDropEvent>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int PeopleAtOnce = 50;

} // namespace

ComposeView::ComposeView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("compose"), around, parent)
    , m_desk(around.client)
    , m_audiences(around.client)
    , m_keeper(new DraftKeeper(around.client, this))
    , m_counter(new DraftCounter(around.client, this))
    , m_intake(new AudienceIntake(around, this))
    , m_notAllowed(new EmptyState(this))
    , m_note(new Banner(this))
    , m_page(new ComposePage(this))
    , m_drop(new DropPlate(this))
{
    setAcceptDrops(true);
    build();
    addActions();
    connectParts();
}

void ComposeView::build()
{
    m_note->setObjectName(QStringLiteral("compose.note"));
    body().addWidget(m_note);
    auto *place = new QWidget(this);
    m_stack = new QStackedLayout(place);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_notAllowed);
    m_stack->addWidget(m_drop);
    body().addWidget(place, 1);
}

void ComposeView::addActions()
{
    m_submitAction = addPageAction(QStringLiteral("submit"), QStringLiteral("approvals"),
                                   tr("Submit for approval…"), QStringLiteral("Ctrl+Return"));
    QAction *test
        = addPageAction(QStringLiteral("test"), QString(), tr("Test send…"), QStringLiteral("Ctrl+T"));
    QAction *save
        = addPageAction(QStringLiteral("save"), QString(), tr("Save now"), QStringLiteral("Ctrl+S"));
    m_discardAction = addPageAction(QStringLiteral("discard"), QStringLiteral("close"), tr("Discard draft…"));
    connect(m_submitAction, &QAction::triggered, this, &ComposeView::submit);
    connect(m_discardAction, &QAction::triggered, this, &ComposeView::discard);
    connect(test, &QAction::triggered, this, &ComposeView::test);
    connect(save, &QAction::triggered, this, [this] {
        m_keeper->saveNow();
        showState();
    });
}

void ComposeView::connectParts()
{
    connect(m_page, &ComposePage::edited, this, &ComposeView::edited);
    connect(m_page, &ComposePage::importWanted, m_intake, &AudienceIntake::chooseFile);
    connect(m_page, &ComposePage::pasteWanted, m_intake, &AudienceIntake::paste);
    connect(m_page, &ComposePage::examineWanted, this,
            [this] { whenWhole([](const StoredDraft &, const SubmissionVerdict &) {}); });
    m_page->preview().setFetch([this](const QByteArray &after) {
        const AudienceId asked = m_page->draft().audience;
        take(m_audiences.people(asked, after, PeopleAtOnce), [this, asked](const AudiencePage &page) {
            if (asked == m_page->draft().audience)
                m_page->preview().take(page);
        });
    });
    connect(&m_page->figures(), &FiguresPane::cancelled, m_counter, &DraftCounter::stop);
    connect(m_counter, &DraftCounter::counting, &m_page->figures(), &FiguresPane::setCounting);
    connect(m_counter, &DraftCounter::counted, this, &ComposeView::takeFigures);
    connect(m_counter, &DraftCounter::forecasted, this, [this](const Result<DryRun> &run) {
        m_page->figures().setForecast(run ? std::optional(*run) : std::nullopt,
                                      run ? QString() : ErrorText::sentence(run.error()));
    });
    connect(m_intake, &AudienceIntake::imported, this, [this](AudienceId audience) {
        m_wanted = audience;
        refresh();
    });
    connect(m_intake, &AudienceIntake::failed, this, qOverload<const QString &>(&ComposeView::showProblem));
    connect(m_keeper, &DraftKeeper::saved, this, [this] {
        m_savedAt = QTime::currentTime();
        clearProblem();
        showState();
        forecast();
    });
    connect(m_keeper, &DraftKeeper::failed, this, [this](const QString &sentence) {
        showProblem(sentence);
        showState();
    });
}

void ComposeView::open(const QVariantMap &what)
{
    if (!m_begun || (what != m_what && what != place())) {
        m_keeper->saveNow();
        m_what = what;
        m_begun = false;
        m_opening = false;
        m_page->setEnabled(false);
    }
    refresh();
}

QVariantMap ComposeView::place() const
{
    if (m_begun && m_keeper->stored())
        return {{QStringLiteral("draft"), number(m_keeper->stored()->id)}};
    return m_what;
}

void ComposeView::refresh()
{
    const bool may = session().may(Right::CampaignCompose);
    m_notAllowed->show(QStringLiteral("lock"), tr("You cannot compose campaigns"),
                       session().whyNot(Right::CampaignCompose));
    if (m_stack->currentWidget() != m_drop || !may)
        m_stack->setCurrentWidget(may ? static_cast<QWidget *>(m_page) : m_notAllowed);
    for (QAction *action : pageActions())
        allow(action, may, session().whyNot(Right::CampaignCompose));
    if (may)
        take(m_desk.ground(), [this](const ComposeGround &ground) { takeGround(ground); });
}

// What somebody is choosing from is put anew only when it really is another.
void ComposeView::takeGround(const ComposeGround &ground)
{
    const bool another = !m_ground || !m_ground->offersTheSame(ground);
    m_ground = ground;
    if (!m_begun) {
        if (!std::exchange(m_opening, true))
            begin();
        return;
    }
    if (another)
        m_page->setDraft(m_page->draft(), ground, session().seesNumbers());
    if (number(m_wanted) != 0)
        m_page->chooseAudience(std::exchange(m_wanted, AudienceId{}));
    showChecks();
}

void ComposeView::begin()
{
    const auto id = [this](const char *key) { return m_what.value(QLatin1String(key)).toLongLong(); };
    const auto taken = [this](const OpenedDraft &opened) { takeDraft(opened); };
    if (id("draft") != 0)
        take(m_desk.open(CampaignId{id("draft")}, false), taken);
    else if (id("from") != 0)
        take(m_desk.open(CampaignId{id("from")}, true), taken);
    else
        take(m_desk.resume(), [this](OpenedDraft opened) {
            DraftBeginning::useWhatIsNamed(opened.draft, m_what, *m_ground);
            takeDraft(opened);
        });
}

void ComposeView::takeDraft(const OpenedDraft &opened)
{
    m_begun = true;
    m_opening = false;
    m_page->setEnabled(true);
    m_savedAt = QTime::currentTime();
    m_replaces = opened.replaces;
    m_verdict.reset();
    m_figures.reset();
    const NewCampaign draft = DraftBeginning::filledIn(opened, *m_ground);
    m_keeper->begin(opened.stored, draft);
    m_page->setDraft(draft, *m_ground, session().seesNumbers());
    if (const auto note = DraftBeginning::note(opened))
        m_note->tell(note->kind, note->sentence);
    else
        m_note->hide();
    if (!opened.stored && (opened.replaces || m_what.contains(QStringLiteral("from"))))
        m_keeper->change(draft);
    showChecks();
    showState();
    forecast();
    m_counter->count(draft, *m_ground);
    if (const QString file = m_what.value(QStringLiteral("file")).toString(); !file.isEmpty()) {
        m_what.clear();
        m_intake->importFile(file);
    }
}

void ComposeView::edited(ComposePart part)
{
    m_verdict.reset();
    m_keeper->change(m_page->draft());
    if (part != ComposePart::Name && part != ComposePart::Timing)
        m_counter->count(m_page->draft(), *m_ground);
    showChecks();
    showState();
}

void ComposeView::takeFigures(const Result<MergeFigures> &figures)
{
    if (!figures) {
        m_page->figures().setProblem(figures.error().kind == ErrorKind::Cancelled
                                         ? tr("Counting was stopped. It begins again with the next change.")
                                         : ErrorText::sentence(figures.error()));
        return;
    }
    m_figures = figures->people > 0 ? std::optional(*figures) : std::nullopt;
    m_page->setFigures(m_figures);
    showChecks();
}

//! What limits would make of everybody is known of a stored draft only.
void ComposeView::forecast()
{
    if (m_keeper->stored())
        m_counter->forecast(m_keeper->stored()->id);
    else
        m_page->figures().setForecast(
            {}, tr("Known once there are a name, an audience, a message and a provider."));
}

QList<CheckLine> ComposeView::checks() const
{
    QList<CheckLine> lines = DraftChecks::of({.draft = m_page->draft(),
                                              .ground = *m_ground,
                                              .stored = m_keeper->stored(),
                                              .figures = m_figures,
                                              .now = client().clock().now()},
                                             Format());
    if (m_verdict)
        lines += VerdictChecks::of(*m_verdict, Format());
    return lines;
}

void ComposeView::showChecks()
{
    m_page->setChecks(checks(), m_verdict.has_value());
    m_page->figures().setPace(m_page->draft(), *m_ground, client().clock().now());
}

void ComposeView::showState()
{
    const QString time = QLocale().toString(m_savedAt, QStringLiteral("HH:mm:ss"));
    if (m_keeper->hasUnsaved())
        m_page->setState(tr("Draft, not saved yet"));
    else
        m_page->setState(m_keeper->stored() ? tr("Draft, saved %1").arg(time) : tr("New campaign"));
}

// The button is never grey: pressing it says what is missing, and goes there.
bool ComposeView::lacksSomething()
{
    const QList<CheckLine> lines = checks();
    const auto first = std::ranges::find(lines, CheckLine::Level::Fix, &CheckLine::level);
    if (first == lines.end()) {
        clearProblem();
        return false;
    }
    showProblem(first->sentence);
    m_page->goThere(first->part);
    return true;
}

void ComposeView::whenWhole(const Examined &then)
{
    if (!m_begun || lacksSomething())
        return;
    m_keeper->store([this, then](const StoredDraft &stored) {
        m_page->setState(tr("Looking at everybody…"));
        take(m_desk.examine(stored.id), [this, stored, then](const SubmissionVerdict &verdict) {
            m_verdict = verdict;
            showState();
            showChecks();
            then(stored, verdict);
        });
    });
}

// Nobody else has to be looked at for the message of one.
void ComposeView::test()
{
    if (!m_begun || (!DraftKeeper::isWhole(m_page->draft()) && lacksSomething()))
        return;
    clearProblem();
    m_keeper->store([this](const StoredDraft &stored) { openTest(stored); });
}

void ComposeView::openTest(const StoredDraft &stored)
{
    const auto &person = m_page->preview().person();
    if (!person)
        return;
    const auto order = TestOrder::make(stored, m_page->draft(), *m_ground, *person);
    if (order)
        (new TestDialog(client(), *order, this))->open();
    else
        showProblem(order.error());
}

void ComposeView::submit()
{
    whenWhole([this](const StoredDraft &stored, const SubmissionVerdict &verdict) {
        if (verdict.isRefused())
            showProblem(tr("It cannot be submitted yet. What has to be fixed stands under Checks."));
        else
            askToSubmit(stored, verdict);
    });
}

void ComposeView::askToSubmit(const StoredDraft &stored, const SubmissionVerdict &verdict)
{
    const AudienceLine *audience = m_ground->audience(m_page->draft().audience);
    const qint64 people = audience == nullptr ? verdict.review.members : audience->audience.totals.accepted;
    DecisionDialog::ask(this,
                        SubmitQuestion::of(m_page->draft(), people, m_figures, verdict.review.severity(),
                                           m_replaces.has_value()),
                        [this, stored](const Answer &) { sendForApproval(stored); });
}

void ComposeView::sendForApproval(const StoredDraft &stored)
{
    act([this, stored] { return m_desk.submit(stored.id, m_replaces); },
        [this, stored](const SubmissionVerdict &verdict) {
            if (verdict.isRefused()) {
                m_verdict = verdict;
                showChecks();
                return;
            }
            m_keeper->begin({});
            m_begun = false;
            m_what.clear();
            Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), number(stored.id)}}});
        });
}

void ComposeView::discard()
{
    DecisionDialog::ask(this,
                        {.id = QStringLiteral("discard"),
                         .title = tr("Discard this draft?"),
                         .text = tr("Its text and settings are gone then. The audience stays."),
                         .action = tr("Discard the draft"),
                         .stay = tr("Keep editing")},
                        [this](const Answer &) {
                            m_keeper->discard([this] {
                                m_begun = false;
                                m_what.clear();
                                Q_EMIT go({QStringLiteral("campaigns"), {}});
                            });
                        });
}

// Nobody is asked whether to keep a draft: whoever leaves has kept it.
void ComposeView::hideEvent(QHideEvent *event)
{
    m_keeper->saveNow();
    View::hideEvent(event);
}

// Text fields take Ctrl+V for themselves; everywhere else it means cells.
void ComposeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && session().may(Right::CampaignCompose))
        m_intake->paste();
    else
        View::keyPressEvent(event);
}

void ComposeView::dragEnterEvent(QDragEnterEvent *event)
{
    const QString file = AudienceIntake::droppedFile(event->mimeData());
    if (file.isEmpty() || m_stack->currentWidget() != m_page)
        return;
    m_drop->setFile(file);
    m_stack->setCurrentWidget(m_drop);
    event->acceptProposedAction();
}

void ComposeView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_stack->setCurrentWidget(m_page);
}

void ComposeView::dropEvent(QDropEvent *event)
{
    m_stack->setCurrentWidget(m_page);
    event->acceptProposedAction();
    m_intake->importFile(AudienceIntake::droppedFile(event->mimeData()));
}

} // namespace heliograph
