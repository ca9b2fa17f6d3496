// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/passwordrules.h"

#include "engine/security/commonpasswords.h"

#include <QStringDecoder>

#include <utility>

#include <sodium.h>

namespace heliograph {

namespace {

//! Text of a secret that is wiped at the end of its life: QString keeps what it held otherwise.
class PassingText
{
public:
    explicit PassingText(QString text)
        : m_text(std::move(text))
    {
    }
    ~PassingText()
    {
        if (!m_text.isEmpty())
            sodium_memzero(m_text.data(), static_cast<std::size_t>(m_text.size()) * sizeof(QChar));
    }
    Q_DISABLE_COPY_MOVE(PassingText)

    const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace

Result<Secret> PasswordRules::normalized(const Secret &typed)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const PassingText text(decoder(typed.expose()));
    if (decoder.hasError())
        return Error{ErrorKind::Invalid,
                     QStringLiteral("The password is no UTF-8 text. Nothing was changed.")};
    const PassingText composed(text.text().normalized(QString::NormalizationForm_C));
    QByteArray bytes = composed.text().toUtf8();
    Secret password(bytes);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return password;
}

int PasswordRules::lengthOf(const Secret &password)
{
    int characters = 0;
    for (const char byte : password.expose())
        characters += (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U ? 1 : 0; // not the first of UTF-8
    return characters;
}

Result<void> PasswordRules::check(const Secret &password, bool hasSecondFactor, const QStringList &ownWords)
{
    const int length = lengthOf(password);
    const int shortest = hasSecondFactor ? ShortestWithSecondFactor : Shortest;
    if (length < shortest)
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("The password has %1 characters; it needs at least %2. A few words that do "
                           "not belong together are easy to keep in mind. Nothing was changed.")
                .arg(length)
                .arg(shortest)};
    if (length > Longest)
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("The password has %1 characters; at most %2 are taken. Nothing was changed.")
                .arg(length)
                .arg(Longest)};
    const PassingText text(QString::fromUtf8(password.expose()));
    if (CommonPasswords::shipped().holds(text.text(), ownWords))
        return Error{ErrorKind::Invalid,
                     QStringLiteral("This password is in lists that attackers try first. Choose another. "
                                    "Nothing was changed.")};
    return {};
}

} // namespace heliograph
