// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/faulttext.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

struct Fault
{
    const char *code;
    const char *words; //!< with %1, %2 … for the parts of the error
};

constexpr std::array Faults = {
    Fault{"list.missing", QT_TRANSLATE_NOOP("heliograph::FaultText", "There is no file %1.")},
    Fault{"list.not-a-file",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "%1 is not a file. Choose a CSV file.")},
    Fault{"list.forbidden",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "%1 cannot be read: you may not open it. Copy it to your own folder.")},
    Fault{"list.unreadable",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "%1 cannot be read: %2. Nothing was imported.")},
    Fault{"list.empty", QT_TRANSLATE_NOOP("heliograph::FaultText", "%1 is empty. Choose another file.")},
    Fault{"list.too-large",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "%1 has %2; a list may have at most 200 MB. Split it.")},
    Fault{"list.workbook",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "%1 is a workbook. Save it as CSV there, or copy its cells and paste them here "
                            "(Ctrl+V).")},
    Fault{"list.encoding",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "%1 is written in %2, which cannot be read here. Save it as UTF-8.")},
    Fault{"list.changed",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The file changed while it was being read. Nothing was imported. Import it "
                            "again.")},
    Fault{"list.headings",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The headings of %1 cannot be read. Save the file as CSV in UTF-8.")},
    Fault{"list.columns",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "%1 has %2 columns; at most %3 can be read. Delete those that the text does not "
                            "need.")},
    Fault{"list.only-headings", QT_TRANSLATE_NOOP("heliograph::FaultText", "%1 has headings and no rows.")},
    Fault{"list.no-heading",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "Column %1 has no heading. Give it one, or delete the column.")},
    Fault{"list.heading-twice",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The heading “%1” stands over two columns. Rename one of them.")},
    Fault{"list.no-column",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "There is no column “%1”. The columns have the headings of the first row, and "
                            "positions from 1 to %2.")},
    Fault{"list.no-phone",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "No column looks like phone numbers. Choose it yourself, and the country of "
                            "numbers that are written without one.")},
    Fault{"list.several-phones",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The columns %1 and %2 look like phone numbers. Choose one of them.")},
    Fault{"list.people",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "A campaign holds at most %1 people; this file has %2. Split it.")},
    Fault{"list.no-country",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” is no country. Use two letters, for example CN or DE.")},
    Fault{"list.stopped-reading",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "Reading the list was stopped. Nothing was imported.")},
    Fault{"list.stopped",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "The import was stopped. Nothing was imported.")},
    Fault{"setting.line",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "“%1” has to be one line of text, not blank.")},
    Fault{"setting.number",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "“%1” has to be a whole number from %2 to %3.")},
    Fault{"setting.digits", QT_TRANSLATE_NOOP("heliograph::FaultText", "“%1” has to be digits only.")},
    Fault{"setting.region",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” has to be a region such as ap-guangzhou: small letters, digits and "
                            "hyphens.")},
    Fault{"setting.steps",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” has to be whole seconds that rise, with commas, as in 20,60,180.")},
    Fault{"setting.addresses",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” has to be addresses or networks with commas, as in 203.0.113.7, "
                            "203.0.113.0/24.")},
    Fault{"setting.choice", QT_TRANSLATE_NOOP("heliograph::FaultText", "“%1” has to be one of: %2.")},
    Fault{"setting.endpoint",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” has to be an address such as https://dysmsapi.aliyuncs.com, without path, "
                            "query or name.")},
    Fault{"setting.plain-http",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” uses plain http, which is allowed to this computer only. Write https.")},
    Fault{"setting.wanted", QT_TRANSLATE_NOOP("heliograph::FaultText", "“%1” is needed. Fill it in.")},
    Fault{"setting.unknown",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "This provider has no setting “%1”. It knows: %2.")},
    Fault{"setting.secret",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "A secret is no setting. Enter it as the key of the account.")},
    Fault{"setting.reason",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” has to say why: less than 1200 s of waiting, or less than 60 s between two "
                            "absences, makes a second text to the same person likelier.")},
    Fault{"setting.batch-most",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "“%1” is at most 100 with SendBatchSms. Lower it, or choose SendSms.")},
    Fault{"account.type",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "There is no provider “%1”. Known are: %2.")},
    Fault{
        "account.open-outcomes",
        QT_TRANSLATE_NOOP("heliograph::FaultText",
                          "Outcomes of %1 are under way or unknown: %2. Decide them first, then delete it.")},
    Fault{"account.pushes-nothing",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "%1 pushes nothing: its receipts are asked for.")},
    Fault{
        "prices.unreadable",
        QT_TRANSLATE_NOOP("heliograph::FaultText", "“%1” cannot be read: %2. Check its name and its owner.")},
    Fault{
        "prices.no-column",
        QT_TRANSLATE_NOOP("heliograph::FaultText",
                          "The first line names no column “%1”. It has to name country, price and currency, "
                          "and may name class and valid_from. Nothing was changed.")},
    Fault{"prices.none",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The file has a heading and no prices. Nothing was changed.")},
    Fault{"account.no-key",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The key id or the secret of the account is missing. Replace its key.")},
    Fault{"account.broken-key",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The key id or the temporary token holds a line break. Replace the key.")},
    Fault{
        "provider.late",
        QT_TRANSLATE_NOOP("heliograph::FaultText", "The provider did not answer in time. Try again later.")},
    Fault{"provider.unreachable",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The provider could not be reached: %1. Check the network and the host.")},
    Fault{"provider.redirect",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The address leads elsewhere, where nothing is sent. Check the host.")},
    Fault{"provider.trouble",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The provider's server answered with an error of its own. Try again later.")},
    Fault{"provider.stranger",
          QT_TRANSLATE_NOOP("heliograph::FaultText", "Who answered is not this provider. Check the host.")},
    Fault{
        "provider.key",
        QT_TRANSLATE_NOOP("heliograph::FaultText",
                          "The provider refused the key, or the address of this computer (%1). Check the key "
                          "id, the secret and the rights of the account.")},
    Fault{
        "provider.clock",
        QT_TRANSLATE_NOOP("heliograph::FaultText",
                          "The provider says that the clock of this computer is off (%1). Set the clock; the "
                          "key may be right.")},
    Fault{"provider.balance",
          QT_TRANSLATE_NOOP(
              "heliograph::FaultText",
              "The account has no balance or quota left, or is suspended (%1). See the provider's "
              "console.")},
    Fault{"provider.throttle",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The provider asks us to slow down (%1). Try again later.")},
    Fault{"provider.refused",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The provider refused the call (%1). Check the settings of the account.")},
    Fault{"provider.no-verdict",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "The provider answered %1, which gives no verdict. Try again later.")},
    Fault{"file.folder",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "%1 is a folder. Name a file in it. Nothing was written.")},
    Fault{"file.unwritable",
          QT_TRANSLATE_NOOP("heliograph::FaultText",
                            "%1 cannot be written: %2. Choose another place or make room, then try again. "
                            "Nothing was written.")},
};

// What engine/net/httptrouble says, as a part of sentences above.
constexpr std::array Troubles = {
    QT_TRANSLATE_NOOP("heliograph::FaultText", "the connection was refused"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "the host name could not be found"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "the connection could not be made in time"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "the connection was closed before the answer was complete"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "the answer could not be unpacked"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "the answer was not valid HTTP"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "the network failed"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "its certificate was made out to another name"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "its certificate has expired"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "its certificate is not valid yet"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "its certificate was revoked"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "its certificate is not trusted"),
    QT_TRANSLATE_NOOP("heliograph::FaultText", "no secure connection (TLS 1.2 or later) could be agreed on"),
};

//! \a parts may hold anything, also "%1": each stands once.
QString filled(const QString &words, const QStringList &parts)
{
    QString text;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const bool isPlace = words.at(at) == u'%' && at + 1 < words.size() && words.at(at + 1).isDigit();
        if (isPlace)
            text += parts.value(words.at(++at).digitValue() - 1);
        else
            text += words.at(at);
    }
    return text;
}

} // namespace

QString FaultText::sentence(const Error &error)
{
    const auto found = std::ranges::find_if(
        Faults, [&error](const Fault &fault) { return error.code == QLatin1String(fault.code); });
    if (found == Faults.end())
        return {};
    QStringList parts = error.parts;
    for (QString &part : parts) {
        const auto known
            = std::ranges::find(Troubles, part, [](const char *words) { return QLatin1String(words); });
        if (known != Troubles.end())
            part = tr(*known);
    }
    return filled(tr(found->words), parts);
}

QStringList FaultText::codes()
{
    QStringList codes;
    for (const Fault &fault : Faults)
        codes.append(QLatin1String(fault.code));
    return codes;
}

} // namespace heliograph
