// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/invalid.h"
#include "app/jsonvalues.h"
#include "app/opening.h"

#include "engine/domain/messagetemplate.h"
#include "engine/rulerehearsal.h"
#include "ui/text/contenttext.h"
#include "ui/text/statetext.h"

#include <algorithm>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject jsonOf(const OwnText &text)
{
    return {{u"id"_s, number(text.id)},
            {u"version"_s, text.version},
            {u"name"_s, text.content.name},
            {u"text"_s, text.content.text},
            {u"class"_s, messageClassKey(text.content.messageClass)},
            {u"language"_s, textOrNull(text.content.language)},
            {u"changed_by"_s, text.changedByName},
            {u"changed_at"_s, isoTime(text.changedAt)},
            {u"archived_at"_s, isoOrNull(text.archivedAt)}};
}

QString lineOf(const OwnText &text)
{
    return u"%1  %2  %3  %4%5\n"_s.arg(
        QString::number(number(text.id)).rightJustified(4),
        StateText::name(text.content.messageClass).leftJustified(9),
        (text.content.language.isEmpty() ? u"-"_s : text.content.language).leftJustified(3),
        text.content.name, text.archivedAt ? u" (archived)"_s : QString());
}

void tell(Invocation &call, const OwnText &text)
{
    if (call.json())
        call.print(jsonOf(text));
    else
        call.out << lineOf(text);
}

Result<OwnTextId> idOf(const Invocation &call)
{
    const auto id = parseId(call.arguments.first(), u"a text"_s);
    return id ? Result<OwnTextId>(OwnTextId{*id}) : id.error();
}

//! \a draft with what the call says of it.
Result<OwnTextDraft> withOptions(const Invocation &call, OwnTextDraft draft)
{
    if (call.options.isSet(u"text"_s))
        draft.text = call.option(u"text"_s);
    if (call.options.isSet(u"language"_s))
        draft.language = call.option(u"language"_s);
    if (call.options.isSet(u"class"_s)) {
        const auto messageClass = messageClassFromKey(call.option(u"class"_s));
        if (!messageClass)
            return invalid(u"--class is code, notice or marketing."_s);
        draft.messageClass = *messageClass;
    }
    return draft;
}

// What the content rules would mind is said at once, though it only counts when a campaign is submitted.
ExitCode tellSaved(Invocation &call, Reader &reader, const Result<OwnText> &saved)
{
    if (!saved)
        return fail(call, saved.error());
    tell(call, *saved);
    const auto findings = RuleRehearsal::examine(
        reader, MessageTemplate::withoutVariables(saved->content.text, TemplateSyntax::Own), {});
    if (!findings)
        return fail(call, findings.error());
    for (const ContentFinding &finding : *findings)
        call.err << ContentText::sentence(finding, Format()) << '\n';
    return ExitCode::Done;
}

ExitCode add(Invocation &call)
{
    OwnTextDraft empty;
    empty.name = call.arguments.first();
    const auto draft = withOptions(call, empty);
    if (!draft)
        return fail(call, draft.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    return tellSaved(call, *opened->reader, opened->store->ownTexts().add(*draft, BuiltInAuthor));
}

ExitCode edit(Invocation &call)
{
    const auto id = idOf(call);
    if (!id)
        return fail(call, id.error());
    const QStringList changeable{u"name"_s, u"text"_s, u"class"_s, u"language"_s};
    if (std::ranges::none_of(changeable, [&call](const QString &name) { return call.options.isSet(name); }))
        return fail(
            call,
            invalid(u"Say what to change: --name, --text, --class or --language. Nothing was saved."_s));
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto versions = opened->reader->ownTextVersions(*id);
    if (!versions)
        return fail(call, versions.error());
    const OwnText &known = versions->first();
    OwnTextDraft changed = known.content;
    if (call.options.isSet(u"name"_s))
        changed.name = call.option(u"name"_s);
    const auto draft = withOptions(call, changed);
    if (!draft)
        return fail(call, draft.error());
    return tellSaved(call, *opened->reader,
                     opened->store->ownTexts().edit(*id, known.version, *draft, BuiltInAuthor));
}

ExitCode setArchived(Invocation &call, bool archived)
{
    const auto id = idOf(call);
    if (!id)
        return fail(call, id.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto done = opened->store->ownTexts().setArchived(*id, archived, BuiltInAuthor);
    if (!done)
        return fail(call, done.error());
    tell(call, *done);
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto texts = opened->reader->ownTexts();
    if (!texts)
        return fail(call, texts.error());
    for (const OwnText &text : *texts) {
        if (!text.archivedAt || call.options.isSet(u"archived"_s))
            tell(call, text);
    }
    return ExitCode::Done;
}

ExitCode show(Invocation &call)
{
    const auto id = idOf(call);
    if (!id)
        return fail(call, id.error());
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto versions = opened->reader->ownTextVersions(*id);
    if (!versions)
        return fail(call, versions.error());
    const bool all = call.options.isSet(u"versions"_s);
    for (const OwnText &text : all ? *versions : versions->first(1)) {
        tell(call, text);
        if (!call.json())
            call.out << u"Version %1 by %2, %3:\n%4\n"_s.arg(
                QString::number(text.version), text.changedByName, Format().time(text.changedAt),
                text.content.text);
    }
    return ExitCode::Done;
}

void declareContent(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"text"_s, u"The text, with {{column}} for what differs from person to person."_s, u"TEXT"_s},
         {u"class"_s, u"code, notice or marketing."_s, u"CLASS"_s, u"notice"_s},
         {u"language"_s, u"The code of its language, as in de."_s, u"LANGUAGE"_s}});
}

void declareEdit(QCommandLineParser &parser)
{
    declareContent(parser);
    parser.addOption({u"name"_s, u"Another name."_s, u"NAME"_s});
}

} // namespace

QList<Verb> ownTextVerbs()
{
    const QString noun = u"text"_s;
    const QString id = u"ID"_s;
    return {
        {noun, u"add"_s, u"NAME"_s, u"Keep a text that campaigns are written with."_s, 1, 1, declareContent,
         add},
        {noun, u"edit"_s, id, u"Make a new version of it; earlier ones are kept."_s, 1, 1, declareEdit, edit},
        {noun,
         u"archive"_s,
         id,
         u"Take it out of use."_s,
         1,
         1,
         {},
         [](Invocation &call) { return setArchived(call, true); }},
        {noun,
         u"restore"_s,
         id,
         u"Take it back into use."_s,
         1,
         1,
         {},
         [](Invocation &call) { return setArchived(call, false); }},
        {noun,
         u"list"_s,
         {},
         u"List them by name."_s,
         0,
         0,
         [](QCommandLineParser &parser) {
             parser.addOption({u"archived"_s, u"Archived ones as well."_s});
         },
         list},
        {noun, u"show"_s, id, u"Show one with its text."_s, 1, 1,
         [](QCommandLineParser &parser) {
             parser.addOption({u"versions"_s, u"With all earlier versions."_s});
         },
         show}};
}

} // namespace heliograph
