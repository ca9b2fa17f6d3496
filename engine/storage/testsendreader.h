// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/campaignrow.h"
#include "engine/domain/testsend.h"

#include <QList>

#include <optional>

namespace heliograph {

//! Numbers for tests, and what tests need to know. Fails with Storage, or NotFound for an unknown id.
class TestSendReader
{
public:
    virtual ~TestSendReader() = default;

    //! Of \a user, or of everybody; in the order in which they were added.
    virtual Result<QList<TestNumber>> numbers(std::optional<UserId> user) = 0;

    //! The person of \a audience in line \a line of its file, or the first one. Reads the whole audience.
    virtual Result<TestRow> row(AudienceId audience, std::optional<qint32> line) = 0;

    //! The audience of a test, which is not in Reader::audiences().
    virtual Result<AudienceRow> audienceOf(CampaignId test) = 0;

    //! How many test messages of \a user went after \a since.
    virtual Result<int> sentSince(UserId user, TimePoint since) = 0;
};

} // namespace heliograph
