// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/draftchecks.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace heliograph {

class AudienceSection;
class ChecksSection;
class ComposeSection;
class FiguresPane;
class MessageSection;
class PreviewPane;
class RouteSection;
class TimingSection;

//! The parts of a campaign that is being written, beneath each other, with preview and figures beside them.
//! Knows the draft; nothing here asks the engine.
class ComposePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComposePage(QWidget *parent = nullptr);

    const NewCampaign &draft() const { return m_draft; }
    void setDraft(const NewCampaign &draft, const ComposeGround &ground, bool fullNumbers);
    void setState(const QString &sentence);
    void setChecks(const QList<CheckLine> &lines, bool examined);
    void setFigures(const std::optional<MergeFigures> &figures);
    void chooseAudience(AudienceId audience);
    void goThere(ComposePart part);
    void replaceAll();

    PreviewPane &preview() { return *m_preview; }
    FiguresPane &figures() { return *m_figures; }

Q_SIGNALS:
    void edited(heliograph::ComposePart part);
    void importWanted();
    void pasteWanted();
    void examineWanted();
    void keepTextWanted(); //!< as one of our own

private:
    QWidget *buildParts();
    QWidget *buildSide();
    void connectParts();
    void addShortcuts();
    void take(ComposePart part);
    //! What follows from another class: how long it is worth sending, what becomes of unknown outcomes.
    void takeClass(MessageClass before);
    void showSample();
    ComposeSection *sectionOf(ComposePart part) const;

    NewCampaign m_draft;
    ComposeGround m_ground;
    bool m_fullNumbers = false;
    bool m_showing = false;
    QLineEdit *m_name;
    QLabel *m_state;
    QLabel *m_nameProblem;
    AudienceSection *m_audience;
    MessageSection *m_message;
    RouteSection *m_route;
    TimingSection *m_timing;
    ChecksSection *m_checks;
    PreviewPane *m_preview;
    FiguresPane *m_figures;
    QScrollArea *m_scroll;
};

} // namespace heliograph
