// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/draftchecks.h"

#include "ui/text/problemtext.h"
#include "ui/text/submissiontext.h"
#include "ui/views/compose/columnnames.h"

#include <algorithm>

namespace heliograph {

namespace {

using Level = CheckLine::Level;

constexpr qsizetype LongestName = 120;
constexpr int ManySegments = 6;
constexpr int ShortestWindow = 15; // minutes
constexpr Millis Soonest = std::chrono::minutes(1);
constexpr Millis Latest = std::chrono::hours(24 * 90);

int minutesOf(const DayWindow &window)
{
    return window.from < window.to ? window.to - window.from : 1440 - window.from + window.to;
}

bool meet(const DayWindow &one, const DayWindow &other)
{
    for (int minute = 0; minute < 1440; ++minute) {
        if (one.contains(minute) && other.contains(minute))
            return true;
    }
    return false;
}

bool saysHowToOptOut(const QString &text)
{
    const QStringList words{QStringLiteral("STOP"), QStringLiteral("退订"), QStringLiteral("拒收"),
                            QStringLiteral("opt out"), QStringLiteral("unsubscribe")};
    return std::ranges::any_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

//! Looks at one draft, part by part.
class DraftChecks::Look
{
public:
    Look(const CheckSubject &subject, const Format &format)
        : m_subject(subject)
        , m_draft(subject.draft)
        , m_content(subject.draft.content)
        , m_format(format)
    {
    }

    QList<CheckLine> run()
    {
        name();
        audience();
        if (m_content.templateCode.isEmpty())
            text();
        else
            templates();
        route();
        time();
        hours();
        limits();
        figures();
        return m_lines;
    }

private:
    void add(Level level, ComposePart part, const QString &sentence)
    {
        m_lines.append({level, part, sentence});
    }
    void name();
    void audience();
    void text();
    void templates();
    void templateAt(const ComposeAccount &account);
    void columns(const QStringList &variables);
    void route();
    void time();
    void hours();
    void limits();
    void figures();
    QStringList columnNames() const;

    const CheckSubject &m_subject;
    const NewCampaign &m_draft;
    const CampaignContent &m_content;
    const Format &m_format;
    QList<CheckLine> m_lines;
};

QStringList DraftChecks::Look::columnNames() const
{
    const AudienceLine *line = m_subject.ground.audience(m_draft.audience);
    return line == nullptr ? QStringList() : line->audience.columns;
}

void DraftChecks::Look::name()
{
    const QString name = m_draft.name.trimmed();
    if (name.isEmpty())
        return add(Level::Fix, ComposePart::Name,
                   tr("Give the campaign a name, so that it can be found again."));
    if (name.size() > LongestName)
        return add(Level::Fix, ComposePart::Name,
                   tr("The name has more than %Ln characters. Shorten it.", nullptr, int(LongestName)));
    const auto &taken = m_subject.ground.unfinished;
    for (auto other = taken.constBegin(); other != taken.constEnd(); ++other) {
        if (other.value() == name && (!m_subject.stored || m_subject.stored->id != other.key()))
            return add(
                Level::Fix, ComposePart::Name,
                tr("Another campaign that is not finished is called “%1”. Choose another name.").arg(name));
    }
}

void DraftChecks::Look::audience()
{
    const AudienceLine *line = m_subject.ground.audience(m_draft.audience);
    if (line == nullptr)
        return add(Level::Fix, ComposePart::Audience, tr("Choose an audience, or import a list."));
    if (line->audience.totals.accepted == 0)
        return add(Level::Fix, ComposePart::Audience, tr("Nobody is in this audience. Choose another one."));
    const bool agreed = line->consent && line->consent->basis != ConsentBasis::Withdrawn;
    if (m_content.messageClass == MessageClass::Marketing && !agreed)
        add(Level::Fix, ComposePart::Audience,
            tr("This is marketing, and nobody has recorded why the people of “%1” may be sent that. Record "
               "it "
               "in Audiences.")
                .arg(line->audience.name));
}

void DraftChecks::Look::text()
{
    const QString &text = m_content.text;
    if (text.trimmed().isEmpty())
        return add(Level::Fix, ComposePart::Message, tr("Write a text, or choose a template of a provider."));
    if (const auto problem = MessageTemplate::problem(text))
        return add(Level::Fix, ComposePart::Message, ProblemText::sentence(*problem));
    // Without an audience no column is wrong yet.
    const bool hasColumns = m_subject.ground.audience(m_draft.audience) != nullptr;
    const QStringList unfilled = hasColumns ? ColumnNames::unfilled(text, columnNames()) : QStringList();
    for (const QString &wrong : unfilled) {
        const QString near = ColumnNames::nearest(wrong, columnNames());
        add(Level::Fix, ComposePart::Message,
            near.isEmpty()
                ? tr("There is no column “%1”. Use one of the list, or write a fallback: {{%1|…}}.")
                      .arg(wrong)
                : tr("There is no column “%1”. Use “%2”?").arg(wrong, near));
    }
    if (m_content.messageClass == MessageClass::Marketing && !saysHowToOptOut(text))
        add(Level::Look, ComposePart::Message,
            tr("Marketing should say how to opt out, as in “Reply STOP to opt out”."));
}

void DraftChecks::Look::templates()
{
    for (const AccountId id : m_draft.accounts) {
        if (const ComposeAccount *account = m_subject.ground.account(id))
            templateAt(*account);
    }
}

void DraftChecks::Look::templateAt(const ComposeAccount &account)
{
    const QString code = m_content.forAccount(account.id).templateCode;
    if (code.isEmpty())
        return add(Level::Fix, ComposePart::Message, tr("Choose the template of %1.").arg(account.label));
    const ProviderTemplate *known = m_subject.ground.known(account.id, TemplateKind::Template, code);
    if (known == nullptr)
        return add(Level::Look, ComposePart::Message,
                   SubmissionText::notKnown(account.label, TemplateKind::Template, code));
    if (!known->isUsable())
        add(Level::Fix, ComposePart::Message, SubmissionText::notApproved(account.label, *known));
    if (const auto foreign = ForeignVariable::in(known->text, account.traits.templateSyntax))
        add(Level::Fix, ComposePart::Message,
            tr("Template %1 of %2: %3 Have an admin enter its text anew under Templates.",
               "code, provider, what is wrong")
                .arg(code, account.label, ProblemText::sentence(*foreign)));
    const auto parsed = MessageTemplate::parse(known->text, account.traits.templateSyntax);
    const QStringList names = parsed ? parsed->variables() : QStringList();
    for (const QString &variable : names) {
        if (!columnNames().contains(variable))
            add(Level::Fix, ComposePart::Message,
                tr("Template %1 of %2 wants “%3”, and the audience has no such column. Import the list again "
                   "and "
                   "use that name for its column.")
                    .arg(code, account.label, variable));
    }
}

void DraftChecks::Look::route()
{
    if (m_draft.accounts.isEmpty())
        return add(Level::Fix, ComposePart::Route, tr("Choose the provider that sends it."));
    const bool ownText = m_content.templateCode.isEmpty();
    for (const AccountId id : m_draft.accounts) {
        const ComposeAccount *account = m_subject.ground.account(id);
        if (account == nullptr) {
            add(Level::Fix, ComposePart::Route, tr("A chosen provider was removed. Choose another one."));
            continue;
        }
        if (ownText && !account->traits.freeText)
            add(Level::Fix, ComposePart::Route,
                tr("%1 sends approved templates only. Choose a template, or another provider.")
                    .arg(account->label));
        if (!ownText && !account->traits.templates)
            add(Level::Fix, ComposePart::Route,
                tr("%1 sends own texts only. Write a text, or choose another provider.").arg(account->label));
        if (m_content.signName.isEmpty() && account->signature.isEmpty())
            add(Level::Fix, ComposePart::Route,
                tr("Neither the campaign nor %1 has a signature. Enter one.").arg(account->label));
        const QString signature = m_content.signName.isEmpty() ? account->signature : m_content.signName;
        const auto *known = m_subject.ground.known(id, TemplateKind::Signature, signature);
        if (known != nullptr && !known->isUsable())
            add(Level::Fix, ComposePart::Route, SubmissionText::notApproved(account->label, *known));
    }
}

void DraftChecks::Look::time()
{
    const TimePoint now = m_subject.now;
    const TimePoint start = m_content.startAt.value_or(now);
    if (m_content.startAt && start < now + Soonest)
        add(Level::Fix, ComposePart::Timing,
            tr("%1 has passed. Choose a later time.").arg(m_format.time(start)));
    if (start > now + Latest)
        add(Level::Fix, ComposePart::Timing, tr("A campaign starts within 90 days. Choose an earlier time."));
    if (m_content.expiresAt && *m_content.expiresAt <= std::max(start, now))
        add(Level::Fix, ComposePart::Timing,
            tr("It ends before anything could be sent. Choose a later end."));
}

void DraftChecks::Look::hours()
{
    if (!m_content.hours)
        return;
    if (m_content.messageClass == MessageClass::Code)
        return add(Level::Fix, ComposePart::Timing,
                   tr("Codes go at any hour. Leave out the hours, or choose another class."));
    if (minutesOf(*m_content.hours) < ShortestWindow)
        add(Level::Fix, ComposePart::Timing, tr("The hours are shorter than 15 minutes. Make them longer."));
    const auto &allowed = m_subject.ground.limits.of(m_content.messageClass).hours;
    if (allowed && !meet(*m_content.hours, *allowed))
        add(Level::Fix, ComposePart::Timing,
            tr("These hours lie wholly in the quiet hours: people are texted %1. Nothing could be sent.")
                .arg(allowed->text()));
}

void DraftChecks::Look::limits()
{
    const AudienceLine *line = m_subject.ground.audience(m_draft.audience);
    if (m_content.canary && line != nullptr && m_content.canary->people >= line->audience.totals.accepted)
        add(Level::Fix, ComposePart::Timing,
            tr("The canary has as many people as the list. Choose fewer, or turn it off."));
    const QString currency = m_content.maxCost.currency();
    if (currency.isEmpty() || !m_subject.figures)
        return;
    const auto cost = m_subject.figures->cost();
    if (cost.contains(currency) && cost.value(currency).millionths() > m_content.maxCost.millionths())
        add(Level::Fix, ComposePart::Timing,
            tr("The maximum is below the estimate of %1. Raise it or shorten the list.")
                .arg(m_format.money(cost.value(currency))));
    for (auto other = cost.constBegin(); other != cost.constEnd(); ++other) {
        if (other.key() != currency)
            add(Level::Look, ComposePart::Timing,
                tr("Some of it is billed in %1. Those people are held, as the maximum is in %2.")
                    .arg(other.key(), currency));
    }
}

void DraftChecks::Look::figures()
{
    if (!m_subject.figures)
        return;
    const MergeFigures &figures = *m_subject.figures;
    const auto plural = [](qint64 count) { return Format::plural(count); };
    if (figures.unmergeable > 0)
        add(Level::Fix, ComposePart::Message,
            tr("%Ln people have no value for something the text wants, first in line %1. Fill the cells, or "
               "write a fallback: {{column|fallback}}.",
               nullptr, plural(figures.unmergeable))
                .arg(figures.firstProblem.line));
    qint64 many = 0;
    for (auto share = figures.bySegments.constBegin(); share != figures.bySegments.constEnd(); ++share)
        many += share.key() > ManySegments ? share.value() : 0;
    if (many > 0)
        add(Level::Look, ComposePart::Message,
            tr("%Ln people would get more than 6 segments. Shorten the text.", nullptr, plural(many)));
    if (figures.withoutPrice() > 0)
        add(Level::Look, ComposePart::Route,
            tr("Nobody knows what it costs for %Ln people: there is no price for their country.", nullptr,
               plural(figures.withoutPrice())));
}

QList<CheckLine> DraftChecks::of(const CheckSubject &subject, const Format &format)
{
    return Look(subject, format).run();
}

} // namespace heliograph
