// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/owntext.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

OwnTextDraft usualDraft()
{
    return {.name = u"Reminder"_s,
            .text = u"Dear {{name}}, see you at {{time|noon}}."_s,
            .messageClass = MessageClass::Notice,
            .language = u"en"_s};
}

} // namespace

//! What can be kept as a text of our own.
class TestOwnText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodTextIsKept_data()
    {
        QTest::addColumn<OwnTextDraft>("draft");
        QTest::newRow("usual") << usualDraft();
        const auto row = [](const char *name, auto change) {
            OwnTextDraft draft = usualDraft();
            change(draft);
            QTest::newRow(name) << draft;
        };
        row("no language", [](OwnTextDraft &d) { d.language.clear(); });
        row("three letters", [](OwnTextDraft &d) { d.language = u"yue"_s; });
        row("the longest name", [](OwnTextDraft &d) { d.name = QString(80, u'n'); });
        row("spaces around the longest name",
            [](OwnTextDraft &d) { d.name = u' ' + QString(80, u'n') + u' '; });
        row("the longest text", [](OwnTextDraft &d) { d.text = QString(2000, u't'); });
        row("one character", [](OwnTextDraft &d) { d.text = u"t"_s; });
    }

    void aGoodTextIsKept()
    {
        QFETCH(OwnTextDraft, draft);

        const Result<void> kept = draft.check();

        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    }

    void whatCannotBeKeptIsRefused_data()
    {
        QTest::addColumn<OwnTextDraft>("draft");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QString &sentence, auto change) {
            OwnTextDraft draft = usualDraft();
            change(draft);
            QTest::newRow(name) << draft << sentence;
        };
        const QString named = u"A text has a name of up to 80 characters. Nothing was saved."_s;
        row("no name", named, [](OwnTextDraft &d) { d.name.clear(); });
        row("a blank name", named, [](OwnTextDraft &d) { d.name = u" \t"_s; });
        row("a long name", named, [](OwnTextDraft &d) { d.name = QString(81, u'n'); });
        const QString written = u"There is no text yet. Nothing was saved."_s;
        row("no text", written, [](OwnTextDraft &d) { d.text.clear(); });
        row("a blank text", written, [](OwnTextDraft &d) { d.text = u" \n "_s; });
        row("a long text", u"The text has more than 2000 characters. Nothing was saved."_s,
            [](OwnTextDraft &d) { d.text = QString(2001, u't'); });
        for (const QString &code : {u"d"_s, u"engl"_s, u"DE"_s, u"d1"_s, u"de "_s, u"中文"_s})
            row(qPrintable(QString(u"language “"_s % code % u"”"_s)),
                u"“%1” is no language. Write its code, as in de or zh. Nothing was saved."_s.arg(code),
                [&code](OwnTextDraft &d) { d.language = code; });
    }

    void whatCannotBeKeptIsRefused()
    {
        QFETCH(OwnTextDraft, draft);
        QFETCH(QString, sentence);

        const Result<void> kept = draft.check();

        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Invalid);
        QCOMPARE(kept.error().detail, sentence);
    }

    void bracesThatNothingClosesAreRefused()
    {
        OwnTextDraft draft = usualDraft();
        draft.text = u"Dear {{name"_s;

        const Result<void> kept = draft.check();

        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Invalid);
        QVERIFY(kept.error().detail.endsWith(u" Nothing was saved."_s));
    }

    void onlyANoticeWithoutColumnsAnswers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<MessageClass>("messageClass");
        QTest::addColumn<bool>("answers");
        QTest::newRow("a notice") << u"Thank you."_s << MessageClass::Notice << true;
        QTest::newRow("marketing") << u"Thank you."_s << MessageClass::Marketing << false;
        QTest::newRow("a code") << u"Thank you."_s << MessageClass::Code << false;
        QTest::newRow("a column") << u"Thank you, {{name}}."_s << MessageClass::Notice << false;
        QTest::newRow("a column that may be empty")
            << u"Thank you, {{name|friend}}."_s << MessageClass::Notice << false;
        QTest::newRow("an open brace") << u"Thank you, {{name"_s << MessageClass::Notice << false;
    }

    void onlyANoticeWithoutColumnsAnswers()
    {
        QFETCH(QString, text);
        QFETCH(MessageClass, messageClass);
        QFETCH(bool, answers);
        OwnTextDraft draft = usualDraft();
        draft.text = text;
        draft.messageClass = messageClass;

        QCOMPARE(draft.isAnswer(), answers);
    }
};

QObject *tst_owntext()
{
    return new TestOwnText;
}

#include "tst_owntext.moc"
