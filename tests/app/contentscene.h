// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/testworkspace.h"

namespace heliograph {

//! A workspace with the provider "ali" and an audience of three people (rows 2 to 4), the last with a value
//! of its own, and the verbs around content rules.
class ContentScene
{
public:
    explicit ContentScene(const QString &lastValue = QStringLiteral("Li"));

    TestWorkspace &workspace() { return m_workspace; }

    //! Splits \a words at spaces; \a texts are appended as they are.
    Answer call(const QString &words, const QStringList &texts = {});

    //! Imports \a text as the list "ours".
    Answer import(const QString &text, const QStringList &options = {});

    //! A draft of an own text; ends the test program if there is none.
    QString draft(const QString &text);

    //! A draft of the template SMS_1.
    QString templateDraft(const QStringList &options = {});

private:
    QString created(const QStringList &options);

    TestWorkspace m_workspace;
    int m_drafts = 0;
};

} // namespace heliograph
