// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/composeview.h"

#include "ui/views/compose/composepage.h"
#include "ui/views/compose/composestage.h"
#include "ui/views/compose/draftbeginning.h"
#include "ui/views/compose/draftfigures.h"
#include "ui/views/compose/drafthandover.h"
#include "ui/views/compose/draftkeeper.h"
#include "ui/views/compose/figurespane.h"
#include "ui/views/compose/previewpane.h"
#include "ui/views/compose/testdialog.h"
#include "ui/views/compose/textshelf.h"
#include "ui/views/compose/verdictchecks.h"
#include "ui/views/contacts/audienceintake.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QKeyEvent>
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
    , m_handover(new DraftHandover(around.client, m_keeper, this))
    , m_intake(new AudienceIntake(around, this))
    , m_shelf(new TextShelf(around, this))
    , m_note(new Banner(this))
    , m_page(new ComposePage(this))
    , m_figures(new DraftFigures(around.client, m_page))
    , m_stage(new ComposeStage(m_page, this))
{
    build();
    addActions();
    connectParts();
}

void ComposeView::build()
{
    m_note->setObjectName(QStringLiteral("compose.note"));
    body().addWidget(m_note);
    body().addWidget(m_stage, 1);
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
    connect(m_discardAction, &QAction::triggered, m_handover, &DraftHandover::discard);
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
    connect(m_figures, &DraftFigures::changed, this, &ComposeView::showChecks);
    connect(m_handover, &DraftHandover::left, this, &ComposeView::leave);
    connect(m_handover, &DraftHandover::failed, this, qOverload<const Error &>(&ComposeView::showProblem));
    connect(m_handover, &DraftHandover::refused, this, [this](const SubmissionVerdict &verdict) {
        m_verdict = verdict;
        showChecks();
    });
    connect(m_stage, &ComposeStage::dropped, m_intake, &AudienceIntake::importFile);
    connect(m_intake, &AudienceIntake::imported, this, [this](AudienceId audience) {
        m_wanted = audience;
        refresh();
    });
    connect(m_intake, &AudienceIntake::failed, this, qOverload<const QString &>(&ComposeView::showProblem));
    connect(m_shelf, &TextShelf::kept, this, &ComposeView::told);
    connect(m_page, &ComposePage::keepTextWanted, this, [this] {
        const CampaignContent &content = m_page->draft().content;
        m_shelf->keep({.text = content.text, .messageClass = content.messageClass});
    });
    connect(m_keeper, &DraftKeeper::saved, this, [this] {
        m_savedAt = QTime::currentTime();
        clearProblem();
        showState();
        m_figures->forecast(m_keeper->stored());
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
    m_stage->allow(may, session().whyNot(Right::CampaignCompose));
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
    m_figures->forget();
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
    m_figures->forecast(m_keeper->stored());
    m_figures->count(*m_ground);
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
        m_figures->count(*m_ground);
    showChecks();
    showState();
}

QList<CheckLine> ComposeView::checks() const
{
    QList<CheckLine> lines = DraftChecks::of({.draft = m_page->draft(),
                                              .ground = *m_ground,
                                              .stored = m_keeper->stored(),
                                              .figures = m_figures->counted(),
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
            handOver(stored, verdict);
    });
}

void ComposeView::handOver(const StoredDraft &stored, const SubmissionVerdict &verdict)
{
    const AudienceLine *audience = m_ground->audience(m_page->draft().audience);
    m_handover->submit(
        {.stored = stored,
         .draft = m_page->draft(),
         .people = audience == nullptr ? verdict.review.members : audience->audience.totals.accepted,
         .figures = m_figures->counted(),
         .severity = verdict.review.severity(),
         .replaces = m_replaces});
}

// The next one begins when the page is opened again.
void ComposeView::leave(const Place &place)
{
    clearProblem();
    m_begun = false;
    m_what.clear();
    Q_EMIT go(place);
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

} // namespace heliograph
