// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/draftkeeper.h"

#include "ui/text/errortext.h"

#include <utility>

namespace heliograph {

namespace {

constexpr auto SaveAfter = std::chrono::seconds(2); // product.md 4.2

} // namespace

DraftKeeper::DraftKeeper(EngineClient &client, QObject *parent)
    : QObject(parent)
    , m_desk(client)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(SaveAfter);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::write);
}

void DraftKeeper::begin(const std::optional<StoredDraft> &stored, const NewCampaign &draft)
{
    ++m_generation;
    m_timer.stop();
    m_stored = stored;
    m_draft = draft;
    m_unsaved = false;
    m_writing = false;
    m_then = {};
}

void DraftKeeper::change(const NewCampaign &draft)
{
    m_draft = draft;
    m_unsaved = true;
    m_timer.start();
}

void DraftKeeper::saveNow()
{
    if (m_unsaved)
        write();
}

void DraftKeeper::store(const std::function<void(const StoredDraft &)> &then)
{
    if (!m_unsaved && !m_writing && m_stored) {
        then(*m_stored);
        return;
    }
    m_then = then;
    m_unsaved = true;
    write();
}

bool DraftKeeper::isWhole(const NewCampaign &draft)
{
    return !draft.name.trimmed().isEmpty() && number(draft.audience) != 0 && !draft.accounts.isEmpty()
        && draft.content.text.isEmpty() != draft.content.templateCode.isEmpty();
}

// What changes while it is written is written afterwards.
void DraftKeeper::write()
{
    m_timer.stop();
    if (m_writing)
        return;
    m_writing = true;
    m_unsaved = false;
    const int generation = m_generation;
    if (!isWhole(m_draft) && !m_stored) {
        m_desk.keep(m_draft).then(this, [this, generation](const Result<void> &kept) {
            if (generation == m_generation)
                settle(kept);
        });
        return;
    }
    m_desk.store(m_stored, m_draft).then(this, [this, generation](const Result<StoredDraft> &stored) {
        if (generation != m_generation)
            return;
        if (stored)
            m_stored = *stored;
        settle(stored ? Result<void>() : Result<void>(stored.error()));
    });
}

void DraftKeeper::settle(const Result<void> &written)
{
    m_writing = false;
    if (!written) {
        m_unsaved = true;
        m_then = {};
        Q_EMIT failed(ErrorText::sentence(written.error()));
        return;
    }
    Q_EMIT saved();
    if (m_unsaved) {
        write();
        return;
    }
    const auto then = std::exchange(m_then, {});
    if (m_stored && then)
        then(*m_stored);
}

void DraftKeeper::discard(const std::function<void()> &then)
{
    const std::optional<StoredDraft> stored = m_stored;
    begin({});
    m_desk.discard(stored).then(this, [this, then](const Result<void> &discarded) {
        if (!discarded)
            Q_EMIT failed(ErrorText::sentence(discarded.error()));
        else
            then();
    });
}

} // namespace heliograph
