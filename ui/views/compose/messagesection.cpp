// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/messagesection.h"

#include "ui/text/menutext.h"
#include "ui/views/compose/messageedit.h"
#include "ui/views/compose/templatefields.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

namespace heliograph {

MessageSection::MessageSection(QWidget *parent)
    : ComposeSection(QStringLiteral("compose.message"), tr("2  Message"), parent)
    , m_own(new QRadioButton(tr("Own text"), this))
    , m_template(new QRadioButton(tr("Template approved by a provider"), this))
    , m_ownPart(new QWidget(this))
    , m_text(new MessageEdit(m_ownPart))
    , m_meter(new QLabel(m_ownPart))
    , m_culprits(new QLabel(m_ownPart))
    , m_columnCulprits(new QLabel(m_ownPart))
    , m_insert(new QToolButton(m_ownPart))
    , m_columns(new QMenu(m_insert))
    , m_ownTexts(new QToolButton(m_ownPart))
    , m_texts(new QMenu(m_ownTexts))
    , m_next(new QPushButton(tr("Next"), m_ownPart))
    , m_replace(new QPushButton(m_ownPart))
    , m_replaceAll(new QPushButton(tr("Replace all"), m_ownPart))
    , m_templates(new TemplateFields(this))
{
    auto *kinds = new FlowLayout;
    m_own->setObjectName(name(QStringLiteral("own")));
    m_template->setObjectName(name(QStringLiteral("template")));
    kinds->addWidget(m_own);
    kinds->addWidget(m_template);
    body().addLayout(kinds);
    buildOwnText();
    body().addWidget(m_ownPart);
    body().addWidget(m_templates);
    connectParts();
    showKind();
}

void MessageSection::buildOwnText()
{
    m_text->setObjectName(name(QStringLiteral("text")));
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setPlaceholderText(tr("Hello {{name|there}}, …"));
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_meter->setObjectName(name(QStringLiteral("meter")));
    m_culprits->setObjectName(name(QStringLiteral("culprits")));
    m_columnCulprits->setObjectName(name(QStringLiteral("columnCulprits")));
    for (QLabel *label : {m_meter, m_culprits, m_columnCulprits})
        label->setWordWrap(true);
    m_insert->setObjectName(name(QStringLiteral("insert")));
    m_insert->setText(tr("Insert column"));
    m_insert->setMenu(m_columns);
    m_insert->setPopupMode(QToolButton::InstantPopup);
    m_insert->setFocusPolicy(Qt::TabFocus);
    m_ownTexts->setObjectName(name(QStringLiteral("texts")));
    m_ownTexts->setText(tr("Own texts"));
    m_ownTexts->setMenu(m_texts);
    m_ownTexts->setPopupMode(QToolButton::InstantPopup);
    m_ownTexts->setFocusPolicy(Qt::TabFocus);
    m_next->setObjectName(name(QStringLiteral("next")));
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    m_next->setToolTip(tr("Go to the next character that makes the text Unicode (F8)"));
    m_replace->setObjectName(name(QStringLiteral("replace")));
    m_replaceAll->setObjectName(name(QStringLiteral("replaceAll")));
    m_replaceAll->setToolTip(tr("Replace every character that has a look-alike (Ctrl+Shift+L)"));
    auto *row = new FlowLayout;
    row->addWidget(m_insert);
    row->addWidget(m_ownTexts);
    row->addWidget(m_next);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    auto *layout = new QVBoxLayout(m_ownPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_meter);
    layout->addWidget(m_culprits);
    layout->addWidget(m_columnCulprits);
    layout->addLayout(row);
}

void MessageSection::connectParts()
{
    connect(m_own, &QRadioButton::toggled, this, [this] {
        showKind();
        tellEdited();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessageSection::tellEdited);
    connect(m_text, &MessageEdit::marksChanged, this, &MessageSection::showMarks);
    connect(m_next, &QPushButton::clicked, m_text, &MessageEdit::selectNextCulprit);
    connect(m_replaceAll, &QPushButton::clicked, this, &MessageSection::replaceAll);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        if (const Culprit *culprit = m_text->marks().culpritAfter(m_text->textCursor().selectionStart()))
            m_text->replaceCulprit(*culprit);
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &MessageSection::showCulprits);
    connect(m_templates, &TemplateFields::edited, this, &MessageSection::tellEdited);
}

void MessageSection::showDraft(const NewCampaign &draft, const ComposeGround &ground)
{
    m_showing = true;
    m_ground = ground;
    const bool usesTemplate = !draft.content.templateCode.isEmpty();
    (usesTemplate ? m_template : m_own)->setChecked(true);
    if (m_text->toPlainText() != draft.content.text)
        m_text->setPlainText(draft.content.text);
    m_templates->showDraft(draft, ground);
    offerTexts();
    setSurroundings(draft);
    showKind();
    m_showing = false;
}

// Undo brings back what was written before.
void MessageSection::offerTexts()
{
    m_texts->clear();
    for (const OwnText &text : std::as_const(m_ground.texts)) {
        m_texts->addAction(menuText(text.content.name), this, [this, words = text.content.text] {
            QTextCursor all(m_text->document());
            all.select(QTextCursor::Document);
            all.insertText(words);
            m_text->setFocus();
        });
    }
    if (!m_texts->isEmpty())
        m_texts->addSeparator();
    m_texts->addAction(tr("Keep this text…"), this, &MessageSection::keepWanted);
}

void MessageSection::setSurroundings(const NewCampaign &draft)
{
    const AudienceLine *audience = m_ground.audience(draft.audience);
    const QStringList columns = audience == nullptr ? QStringList() : audience->audience.columns;
    m_text->setColumns(columns);
    m_columns->clear();
    for (const QString &column : columns)
        m_columns->addAction(menuText(column), this, [this, column] { m_text->insertColumn(column); });
    m_insert->setEnabled(!columns.isEmpty());
    m_insert->setToolTip(columns.isEmpty() ? tr("The audience has no columns besides the number.")
                                           : tr("Insert a column (Ctrl+Space)"));
    m_templates->setAccounts(draft);
}

void MessageSection::apply(NewCampaign &draft) const
{
    CampaignContent &content = draft.content;
    content.text = m_own->isChecked() ? m_text->toPlainText() : QString();
    content.templateCode.clear();
    content.templateText.clear();
    content.accountTemplates.clear();
    if (m_template->isChecked())
        m_templates->apply(draft);
}

void MessageSection::focusFirst()
{
    if (m_own->isChecked())
        m_text->setFocus();
    else
        m_templates->setFocus();
}

void MessageSection::setSample(const std::optional<SurveyedPerson> &person, const QStringList &columns)
{
    m_sample = person;
    m_sampleColumns = columns;
    m_text->setUnicodeRoute(person && segmentRuleFor(person->e164) == SegmentRule::China);
    showMeter();
}

void MessageSection::setFigures(const std::optional<MergeFigures> &figures)
{
    QStringList sentences;
    if (figures && m_own->isChecked()) {
        for (auto each = figures->columns.constBegin(); each != figures->columns.constEnd(); ++each)
            sentences.append(tr("%1 in column %2 makes the texts of %Ln people Unicode and longer.", nullptr,
                                Format::plural(each->people))
                                 .arg(each->character, each.key()));
    }
    m_columnCulprits->setText(sentences.join(QLatin1Char('\n')));
    m_columnCulprits->setVisible(!sentences.isEmpty());
}

void MessageSection::replaceAll()
{
    m_text->replaceAllCulprits();
}

void MessageSection::showKind()
{
    m_ownPart->setVisible(m_own->isChecked());
    m_templates->setVisible(m_template->isChecked());
    showMarks();
}

void MessageSection::showMarks()
{
    showMeter();
    showCulprits();
}

// Where people get different texts, the one of the person in the preview is counted.
QString MessageSection::sampleText() const
{
    const QString text = m_text->toPlainText();
    const auto parsed = MessageTemplate::parse(text);
    if (!parsed || parsed->variables().isEmpty() || !m_sample)
        return text;
    MessageTemplate::ValueList values;
    for (qsizetype index = 0; index < m_sampleColumns.size(); ++index)
        values.append({m_sampleColumns[index], m_sample->values.value(index)});
    const auto merged = parsed->render(values);
    return merged ? *merged : text;
}

void MessageSection::showMeter()
{
    const QString text = sampleText();
    const SegmentRule rule = m_sample ? segmentRuleFor(m_sample->e164) : SegmentRule::Gsm;
    const SegmentCount count = countSegments(text, rule);
    const bool one = count.segments == 1;
    const int room = rule == SegmentRule::Gsm && count.encoding == SmsEncoding::Gsm7 ? (one ? 160 : 153)
                                                                                     : (one ? 70 : 67);
    const int used = count.perSegment.isEmpty() ? 0 : count.perSegment.last();
    QString words = tr("%1  %2/%3  %Ln segment(s)  %4 left", nullptr, count.segments)
                        .arg(encodingName(count.encoding))
                        .arg(used)
                        .arg(room)
                        .arg(room - used);
    if (rule == SegmentRule::China)
        words
            += QStringLiteral("  ") + tr("Into mainland China every character counts 1, signature included.");
    else if (text != m_text->toPlainText())
        words += QStringLiteral("  ") + tr("for the person in the preview");
    m_meter->setText(words);
    setSummary(m_own->isChecked() ? words : tr("The text is the provider's, as it was approved."));
}

void MessageSection::showCulprits()
{
    const MessageMarks &marks = m_text->marks();
    const int count = static_cast<int>(marks.culprits().size());
    for (QPushButton *button : {m_next, m_replace, m_replaceAll})
        button->setVisible(count > 0);
    m_culprits->setVisible(count > 0);
    if (count == 0)
        return;
    const Culprit *culprit = marks.culpritAfter(m_text->textCursor().selectionStart());
    const QString sentence = tr(
        "%Ln character(s) make the text Unicode: a segment then holds 70 instead of 160.", nullptr, count);
    const QString shown = culprit->character.trimmed().isEmpty()
        ? QStringLiteral("U+%1").arg(culprit->character.toUcs4().value(0), 4, 16, QLatin1Char('0'))
        : culprit->character;
    m_culprits->setText(culprit->suggestion
                            ? sentence
                            : QString(sentence % QLatin1Char(' ') % tr("%1 has no look-alike.").arg(shown)));
    m_replace->setEnabled(culprit->suggestion.has_value());
    m_replace->setText(!culprit->suggestion ? tr("Replace %1").arg(shown)
                           : culprit->suggestion->isEmpty()
                           ? tr("Remove %1").arg(shown)
                           : tr("Replace %1 with %2").arg(shown, *culprit->suggestion));
}

} // namespace heliograph
