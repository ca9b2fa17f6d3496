// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/composepage.h"

#include "ui/views/compose/audiencesection.h"
#include "ui/views/compose/checkssection.h"
#include "ui/views/compose/figurespane.h"
#include "ui/views/compose/messagesection.h"
#include "ui/views/compose/previewpane.h"
#include "ui/views/compose/routesection.h"
#include "ui/views/compose/timingsection.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>

#include <functional>
#include <utility>

namespace heliograph {

ComposePage::ComposePage(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_state(new QLabel(this))
    , m_nameProblem(new QLabel(this))
    , m_audience(new AudienceSection(this))
    , m_message(new MessageSection(this))
    , m_route(new RouteSection(this))
    , m_timing(new TimingSection(this))
    , m_checks(new ChecksSection(this))
    , m_preview(new PreviewPane(this))
    , m_figures(new FiguresPane(this))
    , m_scroll(new QScrollArea(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(buildParts(), 5);
    layout->addWidget(buildSide(), 3);
    connectParts();
    addShortcuts();
}

void ComposePage::addShortcuts()
{
    const std::pair<const char *, std::function<void()>> keys[]
        = {{"Ctrl+Shift+L", [this] { replaceAll(); }},
           {"Alt+PgUp", [this] { m_preview->previous(); }},
           {"Alt+PgDown", [this] { m_preview->next(); }}};
    for (const auto &[sequence, work] : keys) {
        auto *shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    }
}

QWidget *ComposePage::buildParts()
{
    auto *parts = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(parts);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(8);
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("Name of the campaign"), parts);
    label->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("compose.name"));
    m_name->setAccessibleName(label->text());
    m_state->setObjectName(QStringLiteral("compose.state"));
    m_state->setProperty("role", QStringLiteral("muted"));
    m_nameProblem->setObjectName(QStringLiteral("compose.name.problem"));
    m_nameProblem->setProperty("role", QStringLiteral("problem"));
    m_nameProblem->setWordWrap(true);
    m_nameProblem->hide();
    top->addWidget(label);
    top->addStretch(1);
    top->addWidget(m_state);
    layout->addLayout(top);
    layout->addWidget(m_name);
    layout->addWidget(m_nameProblem);
    QWidget *const sections[] = {m_audience, m_message, m_route, m_timing, m_checks};
    for (QWidget *section : sections)
        layout->addWidget(section);
    layout->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("compose.parts"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(parts);
    return m_scroll;
}

QWidget *ComposePage::buildSide()
{
    auto *scroll = new QScrollArea(this);
    auto *side = new QWidget(scroll);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(m_preview);
    layout->addWidget(m_figures);
    layout->addStretch(1);
    scroll->setObjectName(QStringLiteral("compose.side"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(side);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    return scroll;
}

void ComposePage::connectParts()
{
    connect(m_name, &QLineEdit::textEdited, this, [this] { take(ComposePart::Name); });
    const std::pair<ComposeSection *, ComposePart> sections[] = {{m_audience, ComposePart::Audience},
                                                                 {m_message, ComposePart::Message},
                                                                 {m_route, ComposePart::Route},
                                                                 {m_timing, ComposePart::Timing}};
    for (const auto &[section, part] : sections)
        connect(section, &ComposeSection::edited, this, [this, part = part] { take(part); });
    connect(m_audience, &AudienceSection::importWanted, this, &ComposePage::importWanted);
    connect(m_audience, &AudienceSection::pasteWanted, this, &ComposePage::pasteWanted);
    connect(m_message, &MessageSection::keepWanted, this, &ComposePage::keepTextWanted);
    connect(m_checks, &ChecksSection::examineWanted, this, &ComposePage::examineWanted);
    connect(m_checks, &ChecksSection::goThere, this, &ComposePage::goThere);
    connect(m_preview, &PreviewPane::personChanged, this, &ComposePage::showSample);
}

void ComposePage::setDraft(const NewCampaign &draft, const ComposeGround &ground, bool fullNumbers)
{
    m_showing = true;
    m_draft = draft;
    m_ground = ground;
    m_fullNumbers = fullNumbers;
    if (m_name->text() != draft.name)
        m_name->setText(draft.name);
    ComposeSection *const sections[] = {m_audience, m_message, m_route, m_timing};
    for (ComposeSection *section : sections)
        section->showDraft(draft, ground);
    m_preview->setDraft(draft, ground, fullNumbers);
    m_showing = false;
}

void ComposePage::take(ComposePart part)
{
    if (m_showing)
        return;
    const MessageClass before = m_draft.content.messageClass;
    m_draft.name = m_name->text().trimmed();
    const ComposeSection *const sections[] = {m_audience, m_route, m_timing, m_message};
    for (const ComposeSection *section : sections)
        section->apply(m_draft);
    if (m_draft.content.messageClass != before)
        takeClass(before);
    if (part == ComposePart::Audience || part == ComposePart::Route)
        m_message->setSurroundings(m_draft);
    m_preview->setDraft(m_draft, m_ground, m_fullNumbers);
    Q_EMIT edited(part);
}

void ComposePage::takeClass(MessageClass before)
{
    CampaignContent &content = m_draft.content;
    if (content.validFor == usualValidity(before))
        content.validFor = usualValidity(content.messageClass);
    if (content.messageClass == MessageClass::Code)
        content.doubtPolicy = DoubtPolicy::Expire;
    else if (before == MessageClass::Code)
        content.doubtPolicy = DoubtPolicy::NeverResend;
    m_timing->showDraft(m_draft, m_ground);
}

void ComposePage::showSample()
{
    const AudienceLine *audience = m_ground.audience(m_draft.audience);
    m_message->setSample(m_preview->person(),
                         audience == nullptr ? QStringList() : audience->audience.columns);
}

void ComposePage::setState(const QString &sentence)
{
    m_state->setText(sentence);
}

void ComposePage::setChecks(const QList<CheckLine> &lines, bool examined)
{
    for (const ComposePart part :
         {ComposePart::Audience, ComposePart::Message, ComposePart::Route, ComposePart::Timing}) {
        QList<CheckLine> own;
        for (const CheckLine &line : lines) {
            if (line.part == part)
                own.append(line);
        }
        sectionOf(part)->setChecks(own);
    }
    QString ofName;
    for (const CheckLine &line : lines) {
        if (line.part == ComposePart::Name)
            ofName = QStringLiteral("✕ ") + line.sentence;
    }
    m_nameProblem->setText(ofName);
    m_nameProblem->setVisible(!ofName.isEmpty());
    m_checks->setLines(lines, examined);
    m_checks->setChecks(lines);
}

void ComposePage::setFigures(const std::optional<MergeFigures> &figures)
{
    m_figures->setFigures(figures);
    m_preview->setFigures(figures);
    m_message->setFigures(figures);
}

void ComposePage::chooseAudience(AudienceId audience)
{
    m_audience->choose(audience);
}

ComposeSection *ComposePage::sectionOf(ComposePart part) const
{
    switch (part) {
    case ComposePart::Name:
        return nullptr;
    case ComposePart::Audience:
        return m_audience;
    case ComposePart::Message:
        return m_message;
    case ComposePart::Route:
        return m_route;
    case ComposePart::Timing:
        return m_timing;
    }
    Q_UNREACHABLE();
}

void ComposePage::goThere(ComposePart part)
{
    ComposeSection *section = sectionOf(part);
    QWidget *target = section == nullptr ? static_cast<QWidget *>(m_name) : section;
    m_scroll->ensureWidgetVisible(target);
    if (section == nullptr)
        m_name->setFocus();
    else
        section->focusFirst();
}

void ComposePage::replaceAll()
{
    m_message->replaceAll();
}

} // namespace heliograph
