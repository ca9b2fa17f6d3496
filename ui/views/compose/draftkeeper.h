// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace heliograph {

//! Keeps what is being written two seconds after it changed: in the database as soon as it is whole enough to
//! be a draft there, in a file before.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(EngineClient &client, QObject *parent = nullptr);

    //! Another draft is written from now on; nothing of it is unsaved.
    void begin(const std::optional<StoredDraft> &stored, const NewCampaign &draft = {});
    void change(const NewCampaign &draft);

    const std::optional<StoredDraft> &stored() const { return m_stored; }
    bool hasUnsaved() const { return m_unsaved; }

    void saveNow();
    //! Calls \a then once what is written is a stored draft; failed() says why it cannot be one.
    void store(const std::function<void(const StoredDraft &)> &then);
    //! Forgets the draft, wherever it is, and calls \a then.
    void discard(const std::function<void()> &then);

    static bool isWhole(const NewCampaign &draft);

Q_SIGNALS:
    void saved();
    void failed(const QString &sentence);

private:
    void write();
    void settle(const Result<void> &written);

    ComposeDesk m_desk;
    std::optional<StoredDraft> m_stored;
    NewCampaign m_draft;
    QTimer m_timer;
    bool m_unsaved = false;
    bool m_writing = false;
    int m_generation = 0; //!< answers about an earlier draft do not count
    std::function<void(const StoredDraft &)> m_then;
};

} // namespace heliograph
