// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/linkscanner.h"

#include <QChar>

#include <algorithm>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr char16_t VariableMark = 0xFFFC; // stands for a variable
constexpr char16_t IdeographicStop = 0x3002;
constexpr int LongestLinkHost = 253;

bool isAsciiAlnum(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isDot(char16_t c)
{
    return c == u'.' || c == IdeographicStop;
}

bool endsPath(char16_t c)
{
    return c <= u' ' || c == u'"' || c == u'<' || c == u'>' || QChar::isSpace(c) || isWrittenWithoutSpaces(c)
        || (c >= 0x3000 && c < 0x3040);
}

bool isHostUnit(char16_t c)
{
    return isAsciiAlnum(c) || c == u'-' || c == u'_' || c == VariableMark || QChar::isLetterOrNumber(c)
        || QChar::isSurrogate(c) || QChar(c).category() == QChar::Mark_NonSpacing;
}

//! Looks for links from one place to the next; each unit is looked at a few times at most.
class Scanner
{
public:
    explicit Scanner(const std::u16string &units)
        : m_units(units)
        , m_size(static_cast<int>(units.size()))
    {
    }

    QList<Link> run()
    {
        for (int at = 0; at < m_size; ++at) {
            const char16_t c = unit(at);
            if (c == u':' && unit(at + 1) == u'/' && unit(at + 2) == u'/')
                takeWithScheme(at);
            else if (isDot(c))
                takeBare(at);
            at = std::max(at, m_done - 1);
        }
        return m_links;
    }

private:
    char16_t unit(int at) const { return at >= 0 && at < m_size ? m_units[static_cast<size_t>(at)] : u'\0'; }

    QStringView view(int begin, int end) const { return QStringView(m_units).sliced(begin, end - begin); }

    void takeWithScheme(int colon)
    {
        int begin = colon;
        while (begin > m_done && isAsciiAlnum(unit(begin - 1)))
            --begin;
        int from = colon + 3;
        int end = from;
        while (end < m_size
               && (isHostUnit(unit(end)) || isDot(unit(end))
                   || std::u16string_view(u":@%[]").find(unit(end)) != std::u16string_view::npos))
            ++end;
        Link link;
        for (int at = end - 1; at >= from; --at) {
            if (unit(at) == u'@') {
                link.hasUserName = true;
                from = at + 1;
                break;
            }
        }
        const bool isBracketed = unit(from) == u'[';
        int hostEnd = from;
        while (hostEnd < end && (isBracketed ? unit(hostEnd - 1) != u']' : unit(hostEnd) != u':'))
            ++hostEnd;
        link.begin = begin;
        if (begin < colon)
            take(link, from, isBracketed ? hostEnd : withoutTail(from, hostEnd), true);
    }

    // A dot between two labels: the run of labels around it is looked at once.
    void takeBare(int dot)
    {
        if (dot < m_looked)
            return;
        int begin = dot;
        while (begin > m_done && joins(unit(begin - 1), unit(begin)))
            --begin;
        int end = dot;
        while (end < m_size && (isHostUnit(unit(end)) || (isDot(unit(end)) && dotJoins(end))))
            ++end;
        m_looked = end;
        if (begin == dot || end == dot || unit(begin - 1) == u'@' || unit(end) == u'@')
            return;
        end = lastKnownEnding(begin, withoutTail(begin, end));
        take({}, std::max(begin, end - LongestLinkHost), end, false);
    }

    // "acme.com.Thanks" holds the host acme.com.
    int lastKnownEnding(int begin, int end) const
    {
        const int first = std::max(begin, end - LongestLinkHost);
        for (int stop = end; stop > first;) {
            int label = stop;
            while (label > first && !isDot(unit(label - 1)))
                --label;
            if (HostName::endsHosts(view(label, stop)))
                return stop;
            stop = label - 1;
        }
        return end;
    }

    // Chinese words stand right before a host: "请登录acme.cn".
    bool joins(char16_t before, char16_t after) const
    {
        if (!isHostUnit(before))
            return false;
        return isDot(after) || isWrittenWithoutSpaces(before) == isWrittenWithoutSpaces(after)
            || !QChar::isLetter(after);
    }

    bool dotJoins(int dot) const
    {
        const char16_t before = unit(dot - 1);
        const char16_t after = unit(dot + 1);
        return unit(dot) == u'.' ? isHostUnit(before) && isHostUnit(after)
                                 : isAsciiAlnum(before) && isAsciiAlnum(after);
    }

    // A host from \a from to \a end; \a link begins there, unless it has a scheme, and ends behind the path.
    void take(Link link, int from, int end, bool hasScheme)
    {
        QString written = view(from, end).toString();
        written.replace(QChar(IdeographicStop), u'.');
        link.isUnknownYet = written.contains(QChar(VariableMark));
        if (!link.isUnknownYet) {
            link.host = HostName::parse(written);
            if (link.host.ascii.isEmpty() || !(hasScheme || isBareLink(link.host, written, end)))
                return;
        } else if (!hasScheme) {
            return;
        }
        if (!hasScheme)
            link.begin = from;
        link.end = endOfLink(end);
        m_done = link.end;
        m_links.append(link);
    }

    // A version number is no address, but 1.2.3.4/x is.
    bool isBareLink(const HostName &host, const QString &written, int end) const
    {
        if (host.isAddress)
            return host.ascii.count(u'.') == 3 && (unit(end) == u'/' || unit(end) == u':');
        const qsizetype dot = written.lastIndexOf(u'.');
        return dot > 0
            && (HostName::endsHosts(QStringView(written).sliced(dot + 1))
                || host.ascii.startsWith("www."_L1));
    }

    // "https://acme.cn领取": what follows a whole host without a space is no part of it.
    int withoutTail(int from, int end) const
    {
        while (end > from && isDot(unit(end - 1)))
            --end;
        int label = end;
        while (label > from && !isDot(unit(label - 1)))
            --label;
        int ascii = label;
        while (ascii < end && (isAsciiAlnum(unit(ascii)) || unit(ascii) == u'-'))
            ++ascii;
        const bool hasTail = ascii > label && ascii < end && isWrittenWithoutSpaces(unit(ascii));
        return hasTail ? ascii : end;
    }

    int endOfLink(int at) const
    {
        if (unit(at) == u':') {
            ++at;
            while (unit(at) >= u'0' && unit(at) <= u'9')
                ++at;
        }
        if (unit(at) != u'/' && unit(at) != u'?' && unit(at) != u'#')
            return at;
        while (at < m_size && !endsPath(unit(at)))
            ++at;
        return at;
    }

    const std::u16string &m_units;
    int m_size;
    int m_done = 0; // end of the last link
    int m_looked = 0; // end of the last run of labels
    QList<Link> m_links;
};

} // namespace

QList<Link> findLinks(const FoldedText::Form &text)
{
    return Scanner(text.units).run();
}

QSet<QString> linkedHosts(const QString &text)
{
    QSet<QString> hosts;
    const QList<Link> links = findLinks(FoldedText(text).written());
    for (const Link &link : links) {
        if (!link.host.ascii.isEmpty())
            hosts.insert(link.host.ascii);
    }
    return hosts;
}

} // namespace heliograph
