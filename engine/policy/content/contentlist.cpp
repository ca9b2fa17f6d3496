// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/contentlist.h"

#include "engine/policy/content/foldedtext.h"
#include "engine/policy/content/hostname.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

enum class Heading {
    Block,
    SecondLook,
    Note,
    Allow,
    Credentials,
    Urgency,
    CodeRequests,
    AllowedLinks,
    Shorteners,
    Brands,
    Rules,
};

// In the order of Heading.
constexpr std::array<QLatin1String, 11> HeadingNames
    = {"block"_L1,         "second look"_L1,   "note"_L1,       "allow"_L1,  "credentials"_L1, "urgency"_L1,
       "code requests"_L1, "allowed links"_L1, "shorteners"_L1, "brands"_L1, "rules"_L1};

Error problem(int line, const QString &sentence)
{
    return {ErrorKind::Invalid, u"Line %1: %2"_s.arg(line).arg(sentence)};
}

QString headingList()
{
    QStringList names;
    for (const QLatin1String name : HeadingNames)
        names.append(u"["_s + name + u']');
    return names.join(u", "_s);
}

// Names of rules and severities are written with spaces, keys with underscores.
QString asKey(QStringView written)
{
    return written.trimmed().toString().toLower().simplified().replace(u' ', u'_');
}

QString ruleList()
{
    QStringList names;
    for (int rule = static_cast<int>(ContentRule::Shortener); rule < ContentRuleCount; ++rule)
        names.append(QString(contentRuleKey(static_cast<ContentRule>(rule))).replace(u'_', u' '));
    return names.join(u", "_s);
}

} // namespace

//! Reads a file line by line.
class ContentListFile
{
public:
    Result<ContentList> read(const QString &text)
    {
        if (text.size() > ContentList::LongestFile)
            return Error{
                ErrorKind::Invalid,
                u"The file is longer than %1 characters. Divide it."_s.arg(ContentList::LongestFile)};
        for (const QStringView line : QStringView(text).split(u'\n')) {
            ++m_line;
            if (const Result<void> done = readLine(line.trimmed()); !done)
                return done.error();
        }
        if (m_list.size() == 0)
            return Error{ErrorKind::Invalid,
                         u"The file holds no rule. Write a heading such as [block] and words beneath it."_s};
        return m_list;
    }

private:
    Result<void> readLine(QStringView line)
    {
        if (line.isEmpty() || line.startsWith(u'#'))
            return {};
        if (line.startsWith(u'['))
            return readHeading(line);
        if (!m_heading)
            return problem(
                m_line,
                u"“%1” stands under no heading. Write one of %2 above it."_s.arg(line, headingList()));
        if (m_list.size() >= ContentList::MostEntries)
            return problem(m_line,
                           u"A list holds at most %1 rules. Divide it."_s.arg(ContentList::MostEntries));
        switch (*m_heading) {
        case Heading::Block:
            return readEntry(line, ContentList::Role::Word, ContentSeverity::Block);
        case Heading::SecondLook:
            return readEntry(line, ContentList::Role::Word, ContentSeverity::SecondLook);
        case Heading::Note:
            return readEntry(line, ContentList::Role::Word, ContentSeverity::Note);
        case Heading::Allow:
            return readEntry(line, ContentList::Role::Allow, ContentSeverity::None);
        case Heading::Credentials:
            return readEntry(line, ContentList::Role::Credential, ContentSeverity::None);
        case Heading::Urgency:
            return readEntry(line, ContentList::Role::Urgency, ContentSeverity::None);
        case Heading::CodeRequests:
            return readEntry(line, ContentList::Role::CodeRequest, ContentSeverity::None);
        case Heading::AllowedLinks:
            return readHost(line, m_list.allowedLinks);
        case Heading::Shorteners:
            return readHost(line, m_list.shorteners);
        case Heading::Brands:
            return readBrand(line);
        case Heading::Rules:
            return readRule(line);
        }
        Q_UNREACHABLE();
    }

    Result<void> readHeading(QStringView line)
    {
        const QString name = line.endsWith(u']')
            ? line.sliced(1).chopped(1).trimmed().toString().toLower().simplified()
            : QString();
        for (size_t heading = 0; heading < HeadingNames.size(); ++heading) {
            if (HeadingNames[heading] == name) {
                m_heading = static_cast<Heading>(heading);
                return {};
            }
        }
        return problem(m_line, u"“%1” is no heading. There is %2."_s.arg(line, headingList()));
    }

    Result<void> readEntry(QStringView line, ContentList::Role role, ContentSeverity severity)
    {
        ContentList::Entry entry{.text = {},
                                 .role = role,
                                 .severity = severity,
                                 .beginsAnywhere = line.startsWith(u'*'),
                                 .endsAnywhere = line.size() > 1 && line.endsWith(u'*')};
        entry.text = line.sliced(entry.beginsAnywhere ? 1 : 0)
                         .chopped(entry.endsAnywhere ? 1 : 0)
                         .trimmed()
                         .toString();
        if (entry.text.size() > ContentList::LongestEntry)
            return problem(m_line, u"A phrase has at most %1 characters."_s.arg(ContentList::LongestEntry));
        const std::u16string folded = FoldedText::plainOf(entry.text);
        const bool isWord
            = folded.size() > 1 || (folded.size() == 1 && isWrittenWithoutSpaces(folded.front()));
        if (!isWord)
            return problem(m_line,
                           u"“%1” is too little to look for: it would be found everywhere."_s.arg(line));
        m_list.entries.append(entry);
        return {};
    }

    Result<QString> hostIn(QStringView written) const
    {
        const HostName host = HostName::parse(written.trimmed());
        if (host.ascii.isEmpty())
            return problem(
                m_line,
                u"“%1” is no host name. Write it like acme.example, without http:// and path."_s.arg(
                    written));
        return host.ascii;
    }

    Result<void> readHost(QStringView line, QStringList &hosts)
    {
        const Result<QString> host = hostIn(line);
        if (!host)
            return host.error();
        hosts.append(*host);
        return {};
    }

    Result<void> readBrand(QStringView line)
    {
        const qsizetype equals = line.indexOf(u'=');
        ContentList::Brand brand;
        brand.name = (equals < 0 ? line : line.first(equals)).trimmed().toString();
        if (brand.name.size() < 3 || brand.name.size() > ContentList::LongestEntry)
            return problem(m_line, u"A brand has 3 to %1 characters."_s.arg(ContentList::LongestEntry));
        if (equals >= 0) {
            const QStringList hosts
                = line.sliced(equals + 1).toString().simplified().split(u' ', Qt::SkipEmptyParts);
            for (const QString &written : hosts) {
                const Result<QString> host = hostIn(written);
                if (!host)
                    return host.error();
                brand.hosts.append(*host);
            }
        }
        m_list.brands.append(brand);
        return {};
    }

    Result<void> readRule(QStringView line)
    {
        const qsizetype equals = line.indexOf(u'=');
        const auto rule = equals < 0 ? std::nullopt : contentRuleFromKey(asKey(line.first(equals)));
        if (!rule || *rule == ContentRule::Word)
            return problem(m_line,
                           u"“%1” names no rule. Write NAME = SEVERITY, where NAME is one of: %2."_s.arg(
                               line, ruleList()));
        const QString severity = asKey(line.sliced(equals + 1));
        const auto known = severity == u"off"_s ? ContentSeverity::None : contentSeverityFromKey(severity);
        if (!known || severity == u"none"_s)
            return problem(m_line,
                           u"“%1” is no severity. There is block, second look, note and off."_s.arg(
                               line.sliced(equals + 1).trimmed()));
        m_list.severities.insert(*rule, *known);
        return {};
    }

    ContentList m_list;
    std::optional<Heading> m_heading;
    int m_line = 0;
};

Result<ContentList> ContentList::parse(const QString &text)
{
    return ContentListFile().read(text);
}

qsizetype ContentList::size() const
{
    return entries.size() + brands.size() + allowedLinks.size() + shorteners.size() + severities.size();
}

} // namespace heliograph
