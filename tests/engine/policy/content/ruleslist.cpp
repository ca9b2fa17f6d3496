// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/policy/content/ruleslist.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

std::shared_ptr<const ContentRules> rulesOf(const QString &file, const QString &country)
{
    return rulesOf({{u"test"_s, country, file}});
}

std::shared_ptr<const ContentRules> rulesOf(const QList<std::tuple<QString, QString, QString>> &lists)
{
    QList<ContentRules::Source> sources;
    for (const auto &[name, country, file] : lists) {
        const auto list = ContentList::parse(file);
        if (!list)
            qFatal("A list of the test is not right: %s", qPrintable(list.error().detail));
        sources.append({name, country, *list});
    }
    return ContentRules::compile(sources);
}

QStringList found(const ContentRules &rules, const QString &text, const QStringList &countries)
{
    QStringList lines;
    const QList<ContentFinding> findings = rules.examine(text, rules.scope(countries));
    for (const ContentFinding &finding : findings)
        lines.append(
            u"%1 %2 %3 @%4+%5"_s
                .arg(contentSeverityKey(finding.severity), contentRuleKey(finding.rule), finding.what)
                .arg(finding.position)
                .arg(finding.length));
    return lines;
}

} // namespace heliograph
