// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/jsonvalues.h"
#include "app/opening.h"
#include "app/templatetextcheck.h"

#include "engine/providers/catalogue.h"
#include "ui/text/statetext.h"
#include "ui/text/templatetext.h"

namespace heliograph {

namespace {

QString textOf(const ProviderTemplate &known)
{
    return known.text.isEmpty() ? QStringLiteral("not known") : known.text;
}

Result<ProviderAccount> chosenAccount(const Invocation &call, Reader &reader)
{
    const QString label = call.option(QStringLiteral("provider"));
    if (label.isEmpty())
        return Error{ErrorKind::Invalid,
                     QStringLiteral("Say of which provider account it is with --provider NAME. “heliograph "
                                    "provider list” shows those there are.")};
    return findAccount(reader, label);
}

QString labelOf(const QList<ProviderAccount> &accounts, AccountId id)
{
    for (const ProviderAccount &account : accounts) {
        if (account.id == id)
            return account.label;
    }
    return QStringLiteral("account %1 (removed)").arg(number(id));
}

QJsonObject templateJson(const ProviderTemplate &known, const QString &provider)
{
    QJsonObject variables;
    for (const auto &[name, kind] : known.variables.asKeyValueRange())
        variables.insert(name, kind == VariableKind::Code ? QStringLiteral("code") : QStringLiteral("text"));
    return {{QStringLiteral("provider"), provider},
            {QStringLiteral("kind"), templateKindKey(known.kind)},
            {QStringLiteral("code"), known.code},
            {QStringLiteral("version"), known.version},
            {QStringLiteral("name"), known.name},
            {QStringLiteral("text"), known.text},
            {QStringLiteral("class"), messageClassKey(known.messageClass)},
            {QStringLiteral("variables"), variables},
            {QStringLiteral("state"), templateStateKey(known.state)},
            {QStringLiteral("reason"), known.reason.isEmpty() ? QJsonValue() : QJsonValue(known.reason)},
            {QStringLiteral("confirmed_at"), isoSecond(known.confirmedAt)}};
}

void tell(Invocation &call, const ProviderTemplate &known, const QString &provider)
{
    if (call.json())
        call.print(templateJson(known, provider));
    else
        call.out << QStringLiteral("%1  %2  %3  %4  %5\n")
                        .arg(TemplateText::name(known.kind), -10)
                        .arg(known.code, -16)
                        .arg(provider, -12)
                        .arg(TemplateText::state(known), known.name);
}

Error unknownState()
{
    return {
        ErrorKind::Invalid,
        QStringLiteral("--state is one of: in_review, approved, rejected, withdrawn, not_usable_yet, gone.")};
}

Result<TemplateKind> kindOf(const Invocation &call)
{
    const auto kind = templateKindFromKey(call.option(QStringLiteral("kind")));
    if (!kind)
        return Error{ErrorKind::Invalid, QStringLiteral("--kind is template or signature.")};
    return *kind;
}

Result<QMap<QString, VariableKind>> variablesOf(const Invocation &call)
{
    QMap<QString, VariableKind> variables;
    const QStringList words = call.options.values(QStringLiteral("variable"));
    for (const QString &word : words) {
        const QString kind = word.section(QLatin1Char('='), 1);
        const QString name = word.section(QLatin1Char('='), 0, 0);
        if (name.isEmpty() || (kind != QStringLiteral("code") && kind != QStringLiteral("text")))
            return Error{ErrorKind::Invalid,
                         QStringLiteral("“%1” is no variable. Write NAME=code or NAME=text.").arg(word)};
        variables.insert(name, kind == QStringLiteral("code") ? VariableKind::Code : VariableKind::Text);
    }
    return variables;
}

Result<ProviderTemplate> readTemplate(const Invocation &call, AccountId account)
{
    ProviderTemplate entered;
    entered.account = account;
    entered.code = call.arguments.first().trimmed();
    entered.name = call.option(QStringLiteral("name"));
    entered.text = call.option(QStringLiteral("text"));
    entered.reason = call.option(QStringLiteral("reason"));
    const auto kind = kindOf(call);
    const auto variables = variablesOf(call);
    if (!kind || !variables)
        return kind ? variables.error() : kind.error();
    entered.kind = *kind;
    entered.variables = *variables;
    const auto messageClass = messageClassFromKey(call.option(QStringLiteral("class")));
    if (!messageClass)
        return Error{ErrorKind::Invalid, QStringLiteral("--class is code, notice or marketing.")};
    entered.messageClass = *messageClass;
    const auto state = templateStateFromKey(call.option(QStringLiteral("state")));
    if (!state)
        return unknownState();
    entered.state = *state;
    return entered;
}

//! A signature has no variables.
Result<void> checkText(const ProviderTemplate &entered, const ProviderAccount &account)
{
    if (entered.kind == TemplateKind::Signature)
        return {};
    const auto traits = traitsOf(account);
    return traits ? checkTemplateText(entered.text, traits->templateSyntax, account.label) : traits.error();
}

ExitCode add(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto account = chosenAccount(call, *opened->reader);
    if (!account)
        return fail(call, account.error());
    const auto entered = readTemplate(call, account->id);
    if (!entered)
        return fail(call, entered.error());
    if (const auto written = checkText(*entered, *account); !written)
        return fail(call, written.error());
    const auto added = opened->store->templates().add(*entered, BuiltInAuthor);
    if (!added)
        return fail(call, added.error());
    tell(call, *added, account->label);
    return ExitCode::Done;
}

ExitCode confirm(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto account = chosenAccount(call, *opened->reader);
    if (!account)
        return fail(call, account.error());
    const auto kind = kindOf(call);
    if (!kind)
        return fail(call, kind.error());
    const auto state = templateStateFromKey(call.option(QStringLiteral("state")));
    if (!state)
        return fail(call, unknownState());
    const auto confirmed
        = opened->store->templates().confirm(account->id, *kind, call.arguments.first(), *state,
                                             call.option(QStringLiteral("reason")), BuiltInAuthor);
    if (!confirmed)
        return fail(call, confirmed.error());
    tell(call, *confirmed, account->label);
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto templates = opened->reader->templates();
    const auto accounts = opened->reader->accounts();
    if (!templates || !accounts)
        return fail(call, templates ? accounts.error() : templates.error());
    const QString wanted = call.option(QStringLiteral("provider"));
    if (!wanted.isEmpty()) {
        if (const auto account = findAccount(*opened->reader, wanted); !account)
            return fail(call, account.error());
    }
    for (const ProviderTemplate &known : *templates) {
        const QString label = labelOf(*accounts, known.account);
        if (wanted.isEmpty() || label == wanted)
            tell(call, known, label);
    }
    return ExitCode::Done;
}

ExitCode show(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto account = chosenAccount(call, *opened->reader);
    const auto kind = kindOf(call);
    if (!account || !kind)
        return fail(call, account ? kind.error() : account.error());
    const auto templates = opened->reader->templates();
    if (!templates)
        return fail(call, templates.error());
    for (const ProviderTemplate &known : *templates) {
        if (known.account != account->id || known.kind != *kind || known.code != call.arguments.first())
            continue;
        tell(call, known, account->label);
        if (!call.json())
            call.out << QStringLiteral("Version %1, %2. Text: %3\nConfirmed by hand at %4.\n")
                            .arg(known.version)
                            .arg(StateText::name(known.messageClass), textOf(known),
                                 Format().time(known.confirmedAt));
        return ExitCode::Done;
    }
    return fail(call,
                {ErrorKind::NotFound,
                 QStringLiteral("“%1” was never entered for %2. “heliograph template add” does it.")
                     .arg(call.arguments.first(), account->label)});
}

void declareWhich(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("provider"), QStringLiteral("The provider account."), QStringLiteral("NAME")},
         {QStringLiteral("kind"), QStringLiteral("template or signature."), QStringLiteral("KIND"),
          QStringLiteral("template")}});
}

void declareState(QCommandLineParser &parser)
{
    declareWhich(parser);
    parser.addOptions(
        {{QStringLiteral("state"),
          QStringLiteral(
              "What the provider says: in_review, approved, rejected, withdrawn, not_usable_yet, gone."),
          QStringLiteral("STATE"), QStringLiteral("in_review")},
         {QStringLiteral("reason"), QStringLiteral("The provider's words about it."),
          QStringLiteral("TEXT")}});
}

void declareAdd(QCommandLineParser &parser)
{
    declareState(parser);
    parser.addOptions(
        {{QStringLiteral("name"), QStringLiteral("A name for people."), QStringLiteral("TEXT")},
         {QStringLiteral("text"), QStringLiteral("The text as the provider has it, in its notation."),
          QStringLiteral("TEXT")},
         {QStringLiteral("class"), QStringLiteral("code, notice or marketing."), QStringLiteral("CLASS"),
          QStringLiteral("notice")},
         {QStringLiteral("variable"),
          QStringLiteral("What a variable holds, NAME=code or NAME=text; may be repeated."),
          QStringLiteral("NAME=KIND")}});
}

} // namespace

QList<Verb> templateVerbs()
{
    const QString noun = QStringLiteral("template");
    const QString code = QStringLiteral("CODE");
    return {{noun, QStringLiteral("add"), code,
             QStringLiteral("Enter a template or signature of a provider."), 1, 1, declareAdd, add},
            {noun, QStringLiteral("confirm"), code, QStringLiteral("Enter what the provider says of it."), 1,
             1, declareState, confirm},
            {noun,
             QStringLiteral("list"),
             {},
             QStringLiteral("List templates and signatures with their states."),
             0,
             0,
             [](QCommandLineParser &parser) {
                 parser.addOption({QStringLiteral("provider"), QStringLiteral("Only of this account."),
                                   QStringLiteral("NAME")});
             },
             list},
            {noun, QStringLiteral("show"), code, QStringLiteral("Show one with its text."), 1, 1,
             declareWhich, show}};
}

} // namespace heliograph
