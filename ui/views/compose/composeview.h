// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"
#include "ui/views/view.h"

#include <QTime>

#include <functional>

namespace heliograph {

class AudienceIntake;
class ComposePage;
class ComposeStage;
class DraftFigures;
class DraftHandover;
class DraftKeeper;
class TextShelf;
struct CheckLine;
enum class ComposePart;

//! Turns a list and a text into a campaign that can be approved (product.md 4.2). What is written keeps
//! itself two seconds after it changed.
class ComposeView : public View
{
    Q_OBJECT

public:
    ComposeView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Compose"); }
    //! "draft": a stored one, or a campaign that came back; "from": a campaign to copy; "audience"; "file";
    //! "template" with "account".
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addActions();
    void connectParts();

    void takeGround(const ComposeGround &ground);
    void begin();
    void takeDraft(const OpenedDraft &opened);
    void edited(ComposePart part);
    QList<CheckLine> checks() const;
    void showChecks();
    void showState();

    //! Says the first thing that has to be fixed and goes there, if there is one.
    bool lacksSomething();
    using Examined = std::function<void(const StoredDraft &stored, const SubmissionVerdict &verdict)>;
    //! Stores what is written, lets the engine look at everybody in it, and calls \a then; or says what is
    //! missing.
    void whenWhole(const Examined &then);
    void test();
    void openTest(const StoredDraft &stored);
    void submit();
    void handOver(const StoredDraft &stored, const SubmissionVerdict &verdict);
    void leave(const Place &place);

    ComposeDesk m_desk;
    AudienceDesk m_audiences;
    DraftKeeper *m_keeper;
    DraftHandover *m_handover;
    AudienceIntake *m_intake;
    TextShelf *m_shelf;
    std::optional<ComposeGround> m_ground;
    QVariantMap m_what;
    bool m_begun = false;
    bool m_opening = false; //!< what is to be written is on its way
    QTime m_savedAt;
    std::optional<CampaignId> m_replaces;
    std::optional<SubmissionVerdict> m_verdict; //!< of what is stored; none once something changed
    AudienceId m_wanted{}; //!< was imported just now, and is to be chosen

    Banner *m_note;
    ComposePage *m_page;
    DraftFigures *m_figures;
    ComposeStage *m_stage;
    QAction *m_submitAction = nullptr;
    QAction *m_discardAction = nullptr;
};

} // namespace heliograph
