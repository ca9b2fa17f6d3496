// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <utility>

namespace heliograph {

//! How variables are written in a text.
enum class TemplateSyntax {
    Own, //!< `{{name}}`, `{{name|fallback}}`
    Alibaba, //!< `${name}`, the text as Alibaba Cloud approved it
    Tencent, //!< `{1}`, the text as Tencent Cloud approved it
};

//! Why a text is not a template.
struct TemplateProblem
{
    enum class Kind {
        NotClosed, //!< braces that nothing closes
        NoName, //!< nothing between the braces
        BadName, //!< a brace or a line end in the name
    };

    Kind kind = Kind::NotClosed;
    int index = 0; //!< UTF-16 index of the place
    QString sentence; //!< plain English, naming the place counted from 1
};

//! Why a text cannot be filled in for somebody.
struct ValueProblem
{
    enum class Kind {
        TooLong,
        Empty, //!< missing or empty, and the text has no fallback
        Wanted, //!< as Empty, in a text of a provider, where no fallback can be written
    };

    Kind kind = Kind::Empty;
    QString variable; //!< its name
};

//! One or two English sentences. They hold no value.
QString sentence(const ValueProblem &problem);

//! A text with variables, taken apart once and filled in for each recipient.
//!
//! Own syntax: a variable's name is anything but braces, `|` and line ends, spaces around it do not count.
//! The fallback, which may be empty, stands in for a missing or empty value. `\{{` writes two literal braces
//! and
//! `\\{{name}}` a backslash before a variable; backslashes elsewhere and single braces mean themselves.
//!
//! The provider's syntaxes know no fallback and no escape; braces that hold no variable mean themselves. They
//! serve for counting, preview and cost: only the values are sent.
//!
//! There are no expressions (engine.md SR-52). A value: rendered once, in NFC, without control and bidi
//! characters, a line end or tab in it becoming a space; what looks like a variable in it stays as it is.
class MessageTemplate
{
public:
    using Values = QHash<QString, QString>;
    using ValueList = QList<std::pair<QString, QString>>;

    //! UTF-16 units that one value may have.
    static constexpr qsizetype MaxValueLength = 500;

    //! Fails with Invalid; the detail is TemplateProblem::sentence.
    static Result<MessageTemplate> parse(QStringView text, TemplateSyntax syntax = TemplateSyntax::Own);

    //! What parse() would fail with, for an editor that marks the place.
    static std::optional<TemplateProblem> problem(QStringView text,
                                                  TemplateSyntax syntax = TemplateSyntax::Own);

    //! \a text with U+FFFC in place of every character of a variable, so that it keeps its length: what can
    //! be judged before anybody's values are known. Fallbacks stay. \a text itself if it is no template.
    static QString withoutVariables(QStringView text, TemplateSyntax syntax);

    //! The value as it goes into a text; see the class.
    static QString cleaned(const QString &value);

    //! The names, each once, in the order of their first place in the text.
    const QStringList &variables() const { return m_variables; }

    //! Fails with Invalid, naming the variable, when a value is missing or empty without a fallback or too
    //! long. Values without a place in the text are ignored.
    Result<QString> render(const Values &values) const;
    Result<QString> render(const ValueList &values) const;

    //! What render() would fail with.
    std::optional<ValueProblem> problem(const ValueList &values) const;

private:
    //! Literal text, followed by a variable unless \a variable is negative.
    struct Part
    {
        QString literal;
        qsizetype variable = -1; //!< index in m_variables
        std::optional<QString> fallback;
    };
    class Reader;

    MessageTemplate() = default;

    template <typename Lookup>
    Result<QString> renderWith(Lookup lookup) const;
    template <typename Lookup>
    std::optional<ValueProblem> fill(QString &text, Lookup lookup) const;
    std::optional<ValueProblem> appendValue(QString &text, const Part &part, const QString *value) const;

    TemplateSyntax m_syntax = TemplateSyntax::Own;
    QList<Part> m_parts;
    QStringList m_variables;
    qsizetype m_literalLength = 0;
};

} // namespace heliograph
