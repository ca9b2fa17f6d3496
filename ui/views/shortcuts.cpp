// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/shortcuts.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

const QString KeysGroup = QStringLiteral("keys/");

// Fields, tables and pages take these for themselves, whatever is chosen.
constexpr std::array Taken
    = {"Ctrl+A",       "Ctrl+C",       "Ctrl+V", "Ctrl+X",   "Ctrl+Z",     "Ctrl+Y",    "Ctrl+Shift+Z",
       "Ctrl+E",       "Ctrl+U",       "Tab",    "Esc",      "Shift+Tab",  "Shift+F10", "Ctrl+Shift+T",
       "Ctrl+Shift+L", "Ctrl+Shift+C", "F8",     "Alt+PgUp", "Alt+PgDown", "Alt+F4"};

Shortcut entry(const char *id, const QString &words, const char *usual, bool decides = false)
{
    return {QLatin1String(id), words, QKeySequence(QLatin1String(usual)), decides};
}

bool hasModifier(const QKeySequence &keys)
{
    return keys[0].keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
}

bool isFunctionKey(const QKeySequence &keys)
{
    return keys[0].key() >= Qt::Key_F1 && keys[0].key() <= Qt::Key_F35;
}

} // namespace

QList<Shortcut> Shortcuts::all()
{
    return {entry("compose", tr("New campaign"), "Ctrl+N"),
            entry("open", tr("Open a list of people"), "Ctrl+O"),
            entry("goto", tr("Go to anything"), "Ctrl+K"),
            entry("back", tr("Back"), "Alt+Left"),
            entry("forward", tr("Forward"), "Alt+Right"),
            entry("find", tr("Find"), "Ctrl+F"),
            entry("copylink", tr("Copy link to this view"), ""),
            entry("refresh", tr("Refresh, and take in new rows"), "F5"),
            entry("page.main", tr("The page's main action"), "Ctrl+Return", true),
            entry("page.save", tr("Save now"), "Ctrl+S"),
            entry("page.test", tr("Test: send, connection, dry run"), "Ctrl+T"),
            entry("page.export", tr("Export what is shown"), "Ctrl+Shift+S"),
            entry("page.print", tr("Print or PDF"), "Ctrl+P"),
            entry("page.time", tr("Jump to time"), "Ctrl+G"),
            entry("page.pause", tr("Pause or resume this campaign or lane"), "Ctrl+Shift+P", true),
            entry("page.cancel", tr("Cancel this campaign…"), "Ctrl+Shift+X", true),
            entry("page.resend", tr("Resend…"), "Ctrl+Shift+R", true),
            entry("stop", tr("Emergency stop"), "Ctrl+Shift+E", true),
            entry("hide", tr("Hide numbers"), "Ctrl+Shift+M"),
            entry("sidebar", tr("Sidebar"), "F9"),
            entry("fullscreen", tr("Full screen"), "F11"),
            entry("larger", tr("Larger text"), "Ctrl+="),
            entry("smaller", tr("Smaller text"), "Ctrl+-"),
            entry("normaltext", tr("Normal text size"), "Ctrl+0"),
            entry("pane", tr("Next pane"), "F6"),
            entry("previouspane", tr("Previous pane"), "Shift+F6"),
            entry("lock", tr("Lock"), "Ctrl+L"),
            entry("settings", tr("Settings"), "Ctrl+,"),
            entry("help", tr("Help for this screen"), "F1"),
            entry("shortcuts", tr("Keyboard shortcuts"), "Ctrl+/"),
            entry("quit", tr("Quit"), "Ctrl+Q")};
}

QString Shortcuts::keptAt(const QString &id)
{
    return KeysGroup + id;
}

bool Shortcuts::isKept(const QString &key)
{
    return key.startsWith(KeysGroup);
}

QKeySequence Shortcuts::usual(const QString &id)
{
    const QList<Shortcut> known = all();
    const auto found = std::ranges::find(known, id, &Shortcut::id);
    return found == known.end() ? QKeySequence() : found->usual;
}

QKeySequence Shortcuts::chosen(const Preferences &preferences, const QString &id)
{
    const QVariant kept = preferences.value(keptAt(id));
    return kept.isValid() ? QKeySequence(kept.toString(), QKeySequence::PortableText) : usual(id);
}

QKeySequence Shortcuts::ofPage(const Preferences &preferences, const QKeySequence &usual)
{
    const QList<Shortcut> known = all();
    const auto found = std::ranges::find_if(known, [&usual](const Shortcut &shortcut) {
        return shortcut.id.startsWith(QLatin1String("page.")) && shortcut.usual == usual;
    });
    return found == known.end() ? usual : chosen(preferences, found->id);
}

void Shortcuts::choose(Preferences &preferences, const QString &id, const QKeySequence &keys)
{
    if (keys == usual(id))
        preferences.remove(keptAt(id));
    else
        preferences.set(keptAt(id), keys.toString(QKeySequence::PortableText));
}

void Shortcuts::reset(Preferences &preferences, const QString &id)
{
    preferences.remove(keptAt(id));
}

QString Shortcuts::whyNot(const Shortcut &shortcut, const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    const QString written = keys.toString(QKeySequence::NativeText);
    if (std::ranges::any_of(Taken, [&keys](const char *taken) {
            return keys == QKeySequence(QLatin1String(taken), QKeySequence::PortableText);
        }))
        return tr("%1 is taken by fields, tables and pages themselves. Choose other keys.").arg(written);
    const bool isScreen = keys[0].keyboardModifiers() == Qt::ControlModifier && keys[0].key() >= Qt::Key_1
        && keys[0].key() <= Qt::Key_9;
    if (isScreen)
        return tr("%1 leads to a screen of the sidebar. Choose other keys.").arg(written);
    if (shortcut.decides && !hasModifier(keys))
        return tr("What concerns people or money is never done by a single key. Add Ctrl or Alt.");
    if (!hasModifier(keys) && !isFunctionKey(keys))
        return tr("%1 alone is needed for typing. Add Ctrl or Alt, or use a function key.").arg(written);
    return {};
}

std::optional<Shortcut> Shortcuts::otherOf(const Preferences &preferences, const QString &id,
                                           const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    const QList<Shortcut> known = all();
    const auto found = std::ranges::find_if(known, [&](const Shortcut &shortcut) {
        return shortcut.id != id && chosen(preferences, shortcut.id) == keys;
    });
    return found == known.end() ? std::nullopt : std::optional(*found);
}

} // namespace heliograph
