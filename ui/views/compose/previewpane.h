// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"
#include "ui/widgets/card.h"

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace heliograph {

//! Real people of the audience with the message that each would get, made as sending makes it.
class PreviewPane : public Card
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    //! Fetches up to some people after a key; the pane is told by take().
    using Fetch = std::function<void(const QByteArray &after)>;
    void setFetch(Fetch fetch) { m_fetch = std::move(fetch); }
    void take(const AudiencePage &page);

    //! What is previewed now. The person stays if the audience does.
    void setDraft(const NewCampaign &draft, const ComposeGround &ground, bool fullNumbers);
    void setFigures(const std::optional<MergeFigures> &figures);

    const std::optional<SurveyedPerson> &person() const { return m_person; }

    void previous();
    void next();

Q_SIGNALS:
    void personChanged();

private:
    void build();
    void random();
    void showPerson(const std::optional<SurveyedPerson> &person);
    void showMessage();
    QString footer(const MergedMessage &merged, const ComposeAccount &account) const;

    Fetch m_fetch;
    NewCampaign m_draft;
    ComposeGround m_ground;
    bool m_fullNumbers = false;
    std::optional<MergeFigures> m_figures;
    QList<SurveyedPerson> m_people; //!< as they were fetched
    qsizetype m_at = 0;
    QByteArray m_next; //!< the key after m_people; empty: they were the last ones
    bool m_first = true; //!< whether m_people begins with the first one
    std::optional<SurveyedPerson> m_person;
    QLabel *m_place;
    QLabel *m_footer;
    QPlainTextEdit *m_text;
    QPushButton *m_longest;
    QPushButton *m_problem;
};

} // namespace heliograph
