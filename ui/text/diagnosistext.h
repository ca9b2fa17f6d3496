// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/diagnosisfinding.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QList>

namespace heliograph {

//! What a look at a workspace found, in words: for the console and the command line alike. Any thread.
class DiagnosisText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::DiagnosisText)

public:
    static QString name(DiagnosisCheck check); //!< "Database"
    static QString name(DiagnosisVerdict verdict); //!< "ok", "look", "wrong"

    //! Where a workspace's keys lie, inside a sentence; \a file is empty for the keychain.
    static QString keyPlace(const QString &file);

    //! How it is, or what is wrong and what to do.
    static QString sentence(const DiagnosisFinding &finding, const Format &format);

    //! All of \a findings for somebody elsewhere, with \a head above them: without numbers, texts or keys of
    //! anybody, without names that people gave, without the system's own words.
    static QString report(const QList<DiagnosisFinding> &findings, const QStringList &head,
                          const Format &format);

private:
    static QString ofPlace(const DiagnosisFinding &finding, const Format &format);
    static QString ofStorage(const DiagnosisFinding &finding, const Format &format);
    static QString ofProviders(const DiagnosisFinding &finding, const Format &format);
    static QString ofMoments(const DiagnosisFinding &finding, const Format &format);
    static DiagnosisFinding nameless(DiagnosisFinding finding);
};

} // namespace heliograph
