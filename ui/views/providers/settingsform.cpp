// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/settingsform.h"

#include "ui/views/providers/providerwords.h"

#include <QComboBox>
#include <QLineEdit>

namespace heliograph {

SettingsForm::SettingsForm(QWidget *parent)
    : Form(parent)
{
}

QStringList SettingsForm::keysOf(const QString &driver, Part part)
{
    const auto words = [](const char *list) { return QString::fromLatin1(list).split(u' '); };
    const QStringList wanted = part == Part::Account
        ? words("sdk_app_id region sign_name sender_id language endpoint ca_file")
        : part == Part::Sending  ? words("segments_per_s requests_per_s in_flight batch send_api timeout_ms "
                                          "settle_s miss_gap_s settle_reason "
                                          "give_up_s")
        : part == Part::Receipts ? words("receipts push_from query_per_s ask_after_s")
                                 : words("segments_per_s requests_per_s in_flight");
    QStringList keys;
    const QList<SettingKey> known = ProviderDesk::settings(driver);
    for (const QString &key : wanted) {
        if (std::ranges::find(known, key, &SettingKey::key) != known.end())
            keys.append(key);
    }
    return keys;
}

void SettingsForm::build(const QString &driver, Part part)
{
    clearFields();
    m_settings.clear();
    const QStringList keys = keysOf(driver, part);
    for (const QString &key : keys)
        addSetting(driver, key);
}

void SettingsForm::addSetting(const QString &driver, const QString &key)
{
    const QList<SettingKey> known = ProviderDesk::settings(driver);
    const auto rule = std::ranges::find(known, key, &SettingKey::key);
    QString label = ProviderWords::setting(key);
    if (!rule->required)
        label = tr("%1 (may be left empty)", "the label of a field").arg(label);
    QWidget *field = nullptr;
    if (rule->choices.isEmpty()) {
        field = new QLineEdit(this);
    } else {
        auto *box = new QComboBox(this);
        box->addItem(ProviderWords::choice(key, {}), QString());
        for (const QString &choice : rule->choices)
            box->addItem(ProviderWords::choice(key, choice), choice);
        label = ProviderWords::setting(key);
        field = box;
    }
    field->setObjectName(QStringLiteral("providers.setting.") + key);
    m_settings.insert(key, add(label, field, ProviderWords::hint(key)));
}

void SettingsForm::setValues(const QMap<QString, QString> &settings)
{
    for (auto setting = m_settings.begin(); setting != m_settings.end(); ++setting) {
        const QString value = settings.value(setting.key());
        if (auto *box = qobject_cast<QComboBox *>(setting.value()))
            box->setCurrentIndex(std::max(0, box->findData(value)));
        else
            static_cast<QLineEdit *>(setting.value())->setText(value);
    }
}

QString SettingsForm::valueOf(QWidget *field)
{
    if (auto *box = qobject_cast<QComboBox *>(field))
        return box->currentData().toString();
    return static_cast<QLineEdit *>(field)->text().trimmed();
}

QMap<QString, QString> SettingsForm::values(QMap<QString, QString> settings) const
{
    for (auto setting = m_settings.begin(); setting != m_settings.end(); ++setting) {
        const QString value = valueOf(setting.value());
        if (value.isEmpty())
            settings.remove(setting.key());
        else
            settings.insert(setting.key(), value);
    }
    return settings;
}

bool SettingsForm::showProblem(const Error &error)
{
    clearProblems();
    QWidget *field = m_settings.value(ProviderWords::settingOf(error));
    if (field == nullptr)
        return false;
    setProblem(field, ProviderWords::problem(error));
    focusFirstProblem();
    return true;
}

} // namespace heliograph
