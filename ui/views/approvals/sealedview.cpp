// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/approvals/sealedview.h"

#include "ui/text/approvaltext.h"
#include "ui/text/builtintext.h"
#include "ui/text/campaigntext.h"
#include "ui/text/contenttext.h"
#include "ui/text/htmllines.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QString row(const QString &name, const QString &html)
{
    return QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(htmlLines(name), html);
}

// What is gone is struck out, what is new underlined: colour is not the only sign.
QString wordsHtml(const QList<WordChange> &words)
{
    const Theme &theme = Theme::current();
    QString html;
    for (const WordChange &word : words) {
        const QString text = htmlLines(word.text);
        if (word.kind == WordChange::Kind::Kept)
            html += text;
        else if (word.kind == WordChange::Kind::Removed)
            html += QStringLiteral("<s style=\"color:%1\">%2</s>")
                        .arg(theme.color(ColorRole::Danger).name(), text);
        else
            html += QStringLiteral("<u style=\"color:%1\"><b>%2</b></u>")
                        .arg(theme.color(ColorRole::Good).name(), text);
    }
    return html;
}

} // namespace

SealedView::SealedView(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_seal(new QLabel(this))
    , m_body(new QLabel(this))
{
    m_heading->setObjectName(QStringLiteral("approvals.heading"));
    m_heading->setProperty("role", QStringLiteral("title"));
    m_heading->setWordWrap(true);
    m_seal->setObjectName(QStringLiteral("approvals.seal"));
    m_seal->setProperty("role", QStringLiteral("muted"));
    m_seal->setWordWrap(true);
    m_body->setObjectName(QStringLiteral("approvals.facts"));
    m_body->setTextFormat(Qt::RichText);
    m_body->setWordWrap(true);
    m_body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_body->setMargin(6);
    for (QLabel *label : {m_seal, m_body})
        label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_body->setAccessibleName(tr("What is approved"));
    connect(m_body, &QLabel::linkActivated, this, &SealedView::follow);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_seal);
    layout->addWidget(area, 1);
}

void SealedView::clear()
{
    m_heading->setText(tr("Reading everybody's message…"));
    m_seal->clear();
    m_body->clear();
    m_digest.reset();
    m_texted.reset();
}

void SealedView::show(const ApprovalDigest &digest, bool own, bool full)
{
    const Format format;
    const QString author = digest.campaign.authorName.isEmpty() ? digest.logins.value(digest.seal.author)
                                                                : nameOfPerson(digest.campaign.authorName);
    m_heading->setText(own ? tr("%1 waits for approval").arg(digest.campaign.name)
                           : tr("%1 wants to text %Ln people: %2", nullptr, Format::plural(digest.people))
                                 .arg(author, digest.campaign.name));
    QStringList seal{tr("Seal %1").arg(CampaignText::seal(digest.seal.stored)),
                     tr("version %1").arg(digest.seal.version)};
    if (digest.decideBefore)
        seal.append(tr("decide before %1, its start").arg(format.time(*digest.decideBefore)));
    if (!digest.seal.isWhole())
        seal.append(
            tr("What is stored is not what was submitted. Return it, so that it is submitted again."));
    m_seal->setText(seal.join(QStringLiteral(" · ")));
    m_seal->setToolTip(QString::fromLatin1(digest.seal.stored.toHex()));
    if (m_digest
        && (m_digest->campaign.id != digest.campaign.id || m_digest->seal.stored != digest.seal.stored))
        m_texted.reset();
    m_digest = digest;
    m_full = full;
    showBody();
}

void SealedView::showBody()
{
    const QString html = QString(differenceHtml(*m_digest) % QStringLiteral("<table cellpadding=\"4\">")
                                 % factsHtml(*m_digest, Format()) % QStringLiteral("</table>"));
    if (m_body->text() != html)
        m_body->setText(html);
}

void SealedView::showTextedBy(const QList<TextedBy> &campaigns)
{
    if (!m_digest)
        return;
    m_texted = campaigns;
    showBody();
}

void SealedView::follow(const QString &link)
{
    bool isCampaign = false;
    const qint64 campaign = link.toLongLong(&isCampaign);
    if (isCampaign)
        Q_EMIT campaignChosen(campaign);
    else
        Q_EMIT textedByWanted();
}

QString SealedView::textedHtml(const Format &format) const
{
    QString html = htmlLines(ApprovalText::recentlyTexted(*m_digest, format));
    if (m_digest->textedLastWeek.people == 0)
        return html;
    if (!m_texted)
        return html
            + QStringLiteral("<br><a href=\"texted-by\">%1</a>").arg(htmlLines(tr("Which campaigns")));
    for (const TextedBy &other : *m_texted)
        html += QStringLiteral("<br><a href=\"%1\">%2</a>: %3")
                    .arg(QString::number(number(other.campaign)), htmlLines(other.name),
                         htmlLines(tr("%1 in 24 h, %2 in 7 days")
                                       .arg(format.count(other.lastDay), format.count(other.lastWeek))));
    return html;
}

QString SealedView::differenceHtml(const ApprovalDigest &digest) const
{
    if (!digest.difference)
        return {};
    const VersionDifference &difference = *digest.difference;
    QString html = QStringLiteral("<p><b>%1</b></p><table cellpadding=\"4\">")
                       .arg(htmlLines(
                           ApprovalText::since(difference, digest.logins.value(difference.since.decidedBy))));
    for (const FieldChange &change : difference.changes)
        html += row(ApprovalText::field(change.field),
                    change.words.isEmpty() ? htmlLines(tr("%1 → %2").arg(ApprovalText::value(change.before),
                                                                         ApprovalText::value(change.after)))
                                           : wordsHtml(change.words));
    if (difference.changes.isEmpty())
        html += row(QString(), htmlLines(tr("nothing has changed")));
    return html + QStringLiteral("</table><hr>");
}

QString SealedView::factsHtml(const ApprovalDigest &digest, const Format &format) const
{
    QString html;
    const auto facts = CampaignText::facts(digest.campaign, digest.audience, digest.providers, format);
    for (const auto &[name, value] : facts)
        html += row(name, htmlLines(value));
    const auto sample = [&](const QString &name, const std::optional<SampleMessage> &message) {
        if (!message)
            return;
        const QString text = message->text.isEmpty() ? QString()
            : m_full ? QString(QStringLiteral("“") % message->text % QStringLiteral("”\n"))
                     : QString(tr("The text is hidden.") % QLatin1Char('\n'));
        html += row(name, htmlLines(QString(text % ApprovalText::place(*message, format))));
    };
    sample(tr("The first message"), digest.first);
    sample(tr("The worst case"), digest.worst);
    html += row(tr("Countries"), htmlLines(ApprovalText::countries(digest, format)));
    html += row(tr("Segments"), htmlLines(ApprovalText::segments(digest, format)));
    html += row(tr("Cost"), htmlLines(ApprovalText::cost(digest, format)));
    html += row(tr("Recently texted"), textedHtml(format));
    const QStringList when = ApprovalText::when(digest, format);
    if (!when.isEmpty())
        html += row(tr("When"), htmlLines(when.join(QLatin1Char('\n'))));
    if (digest.seal.excluded > 0)
        html += row(tr("Left out"),
                    htmlLines(tr("%Ln people are on the suppression list", nullptr,
                                 Format::plural(digest.seal.excluded))));
    if (!digest.domains.isEmpty())
        html += row(tr("Links to"), htmlLines(ApprovalText::links(digest)));
    QStringList findings;
    if (digest.review) {
        for (const ContentFinding &finding : digest.review->review.findings)
            findings.append(ContentText::sentence(finding, format));
        if (digest.review->secondLookTaken)
            findings.append(tr("Second look: %1").arg(digest.review->secondLookNote));
    }
    html += row(tr("Content rules"),
                htmlLines(findings.isEmpty() ? tr("nothing found") : findings.join(QLatin1Char('\n'))));
    return html + row(tr("Approved"), htmlLines(ApprovalText::approvals(digest)));
}

} // namespace heliograph
