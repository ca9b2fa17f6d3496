// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/messagetemplate.h"

#include <algorithm>

namespace heliograph {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto Opening = "{{"_L1;
constexpr auto Closing = "}}"_L1;

bool isPlain(QChar c)
{
    return c >= u' ' && c <= u'~';
}

bool isWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBidiControl(QChar c)
{
    return c == QChar(0x061C) || c == QChar(0x200E) || c == QChar(0x200F)
        || (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

QString withoutLoneSurrogates(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            kept += text[i++];
        if (isPair || !text[i].isSurrogate())
            kept += text[i];
    }
    return kept;
}

auto lookupIn(const MessageTemplate::ValueList &values)
{
    return [&values](const QString &name) {
        const auto found = std::ranges::find(values, name, &MessageTemplate::ValueList::value_type::first);
        return found == values.end() ? nullptr : &found->second;
    };
}

} // namespace

//! Takes a text apart, or stops at the first problem.
class MessageTemplate::Reader
{
public:
    Reader(QStringView text, TemplateSyntax syntax)
        : m_text(text)
        , m_syntax(syntax)
        , m_masked(text.toString())
    {
        m_result.m_syntax = syntax;
    }

    void read()
    {
        while (!m_problem && m_at < m_text.size()) {
            if (m_syntax == TemplateSyntax::Own)
                readOwn();
            else
                readProviders();
        }
        m_result.m_parts.append({m_literal, -1, {}});
        for (const Part &part : std::as_const(m_result.m_parts))
            m_result.m_literalLength += part.literal.size();
    }

    const std::optional<TemplateProblem> &problem() const { return m_problem; }
    const MessageTemplate &result() const { return m_result; }
    const QString &masked() const { return m_masked; }

private:
    using Kind = TemplateProblem::Kind;

    void readOwn()
    {
        const qsizetype opening = m_text.indexOf(Opening, m_at);
        if (opening < 0) {
            m_literal += m_text.sliced(m_at);
            m_at = m_text.size();
            return;
        }
        qsizetype backslashes = 0;
        while (opening - backslashes > m_at && m_text[opening - backslashes - 1] == u'\\')
            ++backslashes;
        // As in a shell: before braces a pair of backslashes is one, and an odd one makes the braces literal.
        m_literal += m_text.sliced(m_at, opening - backslashes - m_at);
        m_literal += QString(backslashes / 2, u'\\');
        m_at = opening + Opening.size();
        if (backslashes % 2 == 1)
            m_literal += Opening;
        else
            readOwnVariable(opening);
    }

    void readOwnVariable(qsizetype opening)
    {
        const qsizetype closing = m_text.indexOf(Closing, m_at);
        const QStringView inside = closing < 0 ? QStringView() : m_text.sliced(m_at, closing - m_at);
        const qsizetype bar = inside.indexOf(u'|');
        const QStringView name = (bar < 0 ? inside : inside.first(bar)).trimmed();
        if (closing < 0 || inside.contains(Opening))
            return fail(Kind::NotClosed, opening,
                        u"The braces opened at character %1 are not closed. Write }} after the name."_s);
        if (name.isEmpty())
            return fail(Kind::NoName, opening,
                        u"The braces at character %1 hold no name. Write {{name}}, or \\{{ for braces."_s);
        if (std::ranges::any_of(
                name, [](QChar c) { return c == u'{' || c == u'}' || c.category() == QChar::Other_Control; }))
            return fail(Kind::BadName, opening,
                        u"The name at character %1 holds a brace or a line end. Write {{name}}."_s);
        append(name, bar < 0 ? std::nullopt : std::optional(inside.sliced(bar + 1).toString()));
        mask(opening, bar < 0 ? closing : m_at + bar + 1);
        m_at = closing + Closing.size();
        mask(closing, m_at);
    }

    void readProviders()
    {
        const bool isAlibaba = m_syntax == TemplateSyntax::Alibaba;
        const QLatin1String opening = isAlibaba ? "${"_L1 : "{"_L1;
        const qsizetype start = m_text.indexOf(opening, m_at);
        const qsizetype from = start < 0 ? m_text.size() : start + opening.size();
        const auto *const nameBegin = m_text.begin() + from;
        const auto *const nameEnd
            = std::find_if_not(nameBegin, m_text.end(), isAlibaba ? isWordCharacter : isDigit);
        if (nameEnd == nameBegin || nameEnd == m_text.end() || *nameEnd != u'}') {
            m_literal += m_text.sliced(m_at, from - m_at);
            m_at = from;
            return;
        }
        m_literal += m_text.sliced(m_at, start - m_at);
        append(QStringView(nameBegin, nameEnd), std::nullopt);
        m_at = nameEnd - m_text.begin() + 1;
        mask(start, m_at);
    }

    void mask(qsizetype from, qsizetype to)
    {
        m_masked.replace(from, to - from, QString(to - from, QChar::ObjectReplacementCharacter));
    }

    void append(QStringView name, std::optional<QString> fallback)
    {
        qsizetype variable = m_result.m_variables.indexOf(name);
        if (variable < 0) {
            variable = m_result.m_variables.size();
            m_result.m_variables.append(name.toString());
        }
        m_result.m_parts.append({std::exchange(m_literal, {}), variable, std::move(fallback)});
    }

    void fail(Kind kind, qsizetype index, const QString &sentence)
    {
        m_problem = TemplateProblem{kind, static_cast<int>(index), sentence.arg(index + 1)};
    }

    QStringView m_text;
    TemplateSyntax m_syntax;
    QString m_masked;
    qsizetype m_at = 0;
    QString m_literal;
    MessageTemplate m_result;
    std::optional<TemplateProblem> m_problem;
};

Result<MessageTemplate> MessageTemplate::parse(QStringView text, TemplateSyntax syntax)
{
    Reader reader(text, syntax);
    reader.read();
    if (reader.problem())
        return Error{ErrorKind::Invalid, reader.problem()->sentence};
    return reader.result();
}

std::optional<TemplateProblem> MessageTemplate::problem(QStringView text, TemplateSyntax syntax)
{
    Reader reader(text, syntax);
    reader.read();
    return reader.problem();
}

QString MessageTemplate::withoutVariables(QStringView text, TemplateSyntax syntax)
{
    Reader reader(text, syntax);
    reader.read();
    return reader.problem() ? text.toString() : reader.masked();
}

QString MessageTemplate::cleaned(const QString &value)
{
    if (std::ranges::all_of(value, isPlain))
        return value;
    QString text = value;
    text.replace("\r\n"_L1, " "_L1);
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || isBidiControl(c); });
    return withoutLoneSurrogates(text).normalized(QString::NormalizationForm_C);
}

Result<QString> MessageTemplate::render(const Values &values) const
{
    return renderWith([&](const QString &name) {
        const auto found = values.constFind(name);
        return found == values.constEnd() ? nullptr : &*found;
    });
}

Result<QString> MessageTemplate::render(const ValueList &values) const
{
    return renderWith(lookupIn(values));
}

std::optional<ValueProblem> MessageTemplate::problem(const ValueList &values) const
{
    QString text;
    return fill(text, lookupIn(values));
}

template <typename Lookup>
Result<QString> MessageTemplate::renderWith(Lookup lookup) const
{
    QString text;
    if (const auto problem = fill(text, lookup))
        return Error{ErrorKind::Invalid, sentence(*problem)};
    return text;
}

template <typename Lookup>
std::optional<ValueProblem> MessageTemplate::fill(QString &text, Lookup lookup) const
{
    constexpr qsizetype UsualValueLength = 16;
    text.reserve(m_literalLength + m_parts.size() * UsualValueLength);
    for (const Part &part : m_parts) {
        text += part.literal;
        if (part.variable < 0)
            continue;
        if (auto problem = appendValue(text, part, lookup(m_variables[part.variable])))
            return problem;
    }
    return std::nullopt;
}

std::optional<ValueProblem> MessageTemplate::appendValue(QString &text, const Part &part,
                                                         const QString *value) const
{
    using Kind = ValueProblem::Kind;
    const QString &name = m_variables[part.variable];
    const QString filled = value ? cleaned(*value) : QString();
    if (filled.size() > MaxValueLength)
        return ValueProblem{Kind::TooLong, name};
    if (filled.isEmpty() && !part.fallback)
        return ValueProblem{m_syntax == TemplateSyntax::Own ? Kind::Empty : Kind::Wanted, name};
    text += filled.isEmpty() ? *part.fallback : filled;
    return std::nullopt;
}

QString sentence(const ValueProblem &problem)
{
    switch (problem.kind) {
    case ValueProblem::Kind::TooLong:
        return u"The value of “%1” is longer than %2 characters. Shorten it."_s.arg(
            problem.variable, QString::number(MessageTemplate::MaxValueLength));
    case ValueProblem::Kind::Empty:
        return u"“%1” is empty, and the text has no fallback. Fill it in or write "
               "{{%1|fallback}}."_s.arg(problem.variable);
    case ValueProblem::Kind::Wanted:
        return u"“%1” is empty, and the provider's template needs it. Fill it in."_s.arg(problem.variable);
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
