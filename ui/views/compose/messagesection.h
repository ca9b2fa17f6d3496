// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/composesection.h"

class QLabel;
class QMenu;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace heliograph {

class MessageEdit;
class TemplateFields;

//! What people read: a text of our own, or a template that a provider approved.
class MessageSection : public ComposeSection
{
    Q_OBJECT

public:
    explicit MessageSection(QWidget *parent = nullptr);

    void showDraft(const NewCampaign &draft, const ComposeGround &ground) override;
    void apply(NewCampaign &draft) const override;
    void focusFirst() override;

    //! What depends on the other parts: the audience's columns, the accounts.
    void setSurroundings(const NewCampaign &draft);
    //! Whose message the meter counts where the text has variables; none: the text with empty values.
    void setSample(const std::optional<SurveyedPerson> &person, const QStringList &columns);
    //! Columns whose values cost segments.
    void setFigures(const std::optional<MergeFigures> &figures);
    void replaceAll();

Q_SIGNALS:
    void keepWanted(); //!< the text, as one of our own

private:
    void buildOwnText();
    void connectParts();
    void offerTexts();
    void showKind();
    void showMarks();
    void showMeter();
    void showCulprits();
    QString sampleText() const;

    ComposeGround m_ground;
    QRadioButton *m_own;
    QRadioButton *m_template;
    QWidget *m_ownPart;
    MessageEdit *m_text;
    QLabel *m_meter;
    QLabel *m_culprits;
    QLabel *m_columnCulprits;
    QToolButton *m_insert;
    QMenu *m_columns;
    QToolButton *m_ownTexts;
    QMenu *m_texts;
    QPushButton *m_next;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    TemplateFields *m_templates;
    std::optional<SurveyedPerson> m_sample;
    QStringList m_sampleColumns;
};

} // namespace heliograph
