// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/messagemarks.h"

#include "engine/domain/gsmalphabet.h"
#include "engine/domain/messagetemplate.h"
#include "ui/views/compose/columnnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace heliograph {

namespace {

constexpr QChar VariablePlace = QChar(0xFFFC);

// Nobody gets the name of a variable: something of the alphabet takes its place.
QString withoutNames(const QString &text)
{
    QString plain = MessageTemplate::withoutVariables(text, TemplateSyntax::Own);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain.at(i) == VariablePlace && text.at(i) != VariablePlace)
            plain[i] = QLatin1Char('x');
    }
    return plain;
}

} // namespace

MessageMarks::MessageMarks(const QString &text, const QStringList &columns, bool unicode)
{
    const QString plain = withoutNames(text);
    m_culprits = heliograph::culprits(plain, unicode ? SegmentRule::China : SegmentRule::Gsm);
    const bool standard = m_culprits.isEmpty() && !unicode;
    for (qsizetype i = 0; standard && i < plain.size(); ++i) {
        if (plain.at(i) == text.at(i) && gsmSeptets(plain.at(i).unicode()) == 2)
            m_doubles.append({i, 1});
    }
    static const QRegularExpression Braces(QStringLiteral("\\{\\{([^{}|\\n]+)(\\|[^{}]*)?\\}\\}"));
    const QStringList wrong = ColumnNames::unfilled(text, columns);
    for (auto match = Braces.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const Span span{found.capturedStart(), found.capturedLength()};
        m_variables.append(span);
        if (wrong.contains(found.captured(1).trimmed()) && found.captured(2).isEmpty())
            m_wrong.append(span);
    }
}

const Culprit *MessageMarks::culpritAt(qsizetype position) const
{
    const auto found = std::ranges::find_if(m_culprits, [position](const Culprit &culprit) {
        return position >= culprit.index && position < culprit.index + culprit.character.size();
    });
    return found == m_culprits.end() ? nullptr : &*found;
}

const Culprit *MessageMarks::culpritAfter(qsizetype position) const
{
    const auto next = std::ranges::find_if(
        m_culprits, [position](const Culprit &culprit) { return culprit.index >= position; });
    if (next != m_culprits.end())
        return &*next;
    return m_culprits.isEmpty() ? nullptr : &m_culprits.first();
}

QString MessageMarks::replaced(const QString &text, const QList<Culprit> &culprits)
{
    QString result = text;
    for (auto culprit = culprits.crbegin(); culprit != culprits.crend(); ++culprit) {
        if (culprit->suggestion)
            result.replace(culprit->index, culprit->character.size(), *culprit->suggestion);
    }
    return result;
}

} // namespace heliograph
