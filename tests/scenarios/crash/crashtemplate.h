// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QTemporaryDir>

namespace heliograph {

//! A workspace brought to where a story of crashes begins; each story plays on a copy of it.
class CrashTemplate
{
public:
    //! How far it is brought.
    enum class Stage {
        Empty, //!< a provider, and a list of people beside the workspace, not imported yet
        Draft, //!< the list is imported, a campaign drafted
        Started, //!< the campaign is approved and started
    };

    struct Wish
    {
        Stage stage = Stage::Started;
        QString driver = QStringLiteral("aliyun");
        int people = 12;
        QMap<QString, QString> settings{}; //!< of the provider, on top of small batches and short deadlines
    };

    explicit CrashTemplate(const Wish &wish);

    //! Copies workspace, secrets and list into \a folder (empty), and points the provider to \a endpoint.
    void copyTo(const QString &folder, const QString &endpoint) const;

    int people() const { return m_people; }

    //! From arming to doubt, with the provider's settings.
    static constexpr std::chrono::milliseconds TimeToLive{2000 + 1000 + 5000};

    //! The list has one line that is refused and one that is there twice, on top of the people.
    static constexpr int ExtraRows = 2;

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void writeList() const;

    QTemporaryDir m_folder;
    int m_people;
    bool m_isStarted = false; // in each copy
};

} // namespace heliograph
