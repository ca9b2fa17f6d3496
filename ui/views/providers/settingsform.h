// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/provideraccount.h"
#include "ui/widgets/form.h"

namespace heliograph {

//! Fields for settings of a provider account. An empty field is a setting that is not set.
class SettingsForm : public Form
{
    Q_OBJECT

public:
    enum class Part { Account, Sending, Receipts, Rate };

    explicit SettingsForm(QWidget *parent = nullptr);

    //! Makes the fields of \a part for accounts of \a driver, instead of those there are. objectNames are
    //! "providers.setting.KEY".
    void build(const QString &driver, Part part);

    void setValues(const QMap<QString, QString> &settings);
    //! \a settings with what stands in the fields.
    QMap<QString, QString> values(QMap<QString, QString> settings) const;

    //! Says beneath the field it is about what is wrong; false if it is about none of them.
    bool showProblem(const Error &error);

    static QStringList keysOf(const QString &driver, Part part);

private:
    void addSetting(const QString &driver, const QString &key);
    static QString valueOf(QWidget *field);

    QMap<QString, QWidget *> m_settings;
};

} // namespace heliograph
