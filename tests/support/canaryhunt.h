// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace heliograph {

//! Looks for what must be in no log and no file: secrets, numbers and texts that were planted (engine.md
//! SR-36), as they are or as programs like to write them: in UTF-16, hexadecimal, Base64 or percent-encoded.
class CanaryHunt
{
public:
    //! \a name is what findings call it, and not the canary itself: findings are printed.
    void plant(const QString &name, const QByteArray &canary);

    //! The names of all that are in \a bytes, and how they were written: "password, in Base64".
    QStringList in(const QByteArray &bytes) const;

    //! The same of a file, each with its name before it. A file that cannot be read is a finding, too, unless
    //! it is gone.
    QStringList inFile(const QString &path) const;

    //! The same of everything beneath \a folder, except files and folders whose name is in \a except, and
    //! files whose name ends so.
    QStringList inFolder(const QString &folder, const QStringList &except = {}) const;

private:
    struct Form
    {
        QString name;
        QByteArray bytes;
    };
    QList<Form> m_forms;
};

//! What the helpers of our tests plant in every workspace they make: keys, passwords, people's numbers.
CanaryHunt plantedByTests();

} // namespace heliograph
