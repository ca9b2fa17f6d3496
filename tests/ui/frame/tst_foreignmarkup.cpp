// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/frame/screens.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolTip>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// What somebody could call a campaign or a list so that its name is taken for markup.
const QString ForeignMarkup = QStringLiteral("<u>zq");
const QString ForeignWord = QStringLiteral("zq");

//! Where \a widget is, for whoever has to mend it.
QString widgetPlace(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *one = &widget; one != nullptr; one = one->parentWidget())
        names.prepend(one->objectName().isEmpty() ? QString::fromLatin1(one->metaObject()->className())
                                                  : one->objectName());
    return names.join(u" / "_s);
}

//! Whether a person reads \a html with the markup that was typed, and not what it would do.
bool showsMarkup(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    const QString read = document.toPlainText();
    return read.count(ForeignWord) == read.count(ForeignMarkup);
}

bool isShownAsItIs(const QLabel &label)
{
    switch (label.textFormat()) {
    case Qt::PlainText:
        return true;
    case Qt::AutoText:
        return !Qt::mightBeRichText(label.text()) || !label.text().contains(ForeignWord);
    default:
        return showsMarkup(label.text());
    }
}

struct MarkupFound
{
    int foreign = 0; //!< texts with the word in them
    QStringList wrong; //!< places that take it for markup, or open links by themselves
};

//! What is visible in any window.
MarkupFound lookForMarkup()
{
    MarkupFound found;
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            found.foreign += label->text().contains(ForeignWord) ? 1 : 0;
            if (!isShownAsItIs(*label) || label->openExternalLinks())
                found.wrong.append(widgetPlace(*label));
        } else if (const auto *browser = qobject_cast<const QTextBrowser *>(widget)) {
            found.foreign += browser->toPlainText().contains(ForeignWord) ? 1 : 0;
            if (!showsMarkup(browser->toHtml()) || browser->openExternalLinks() || browser->openLinks())
                found.wrong.append(widgetPlace(*browser));
        }
    }
    return found;
}

} // namespace

//! What others wrote is shown as they wrote it: as markup it does nothing, and a link in it leads nowhere
//! (engine.md SR-53).
class TestForeignMarkup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noScreenTakesItForMarkup_data();
    void noScreenTakesItForMarkup();
    void theNamesOfCampaignsAreWords_data();
    void theNamesOfCampaignsAreWords();
    void aQuestionNamesItAsItIs();
    void aHintIsNoMarkup();
    void filesAreNotNamedAfterIt();

private:
    std::unique_ptr<ConsoleScene> m_scene;
    CampaignId m_started{};
    CampaignId m_waiting{};
};

void TestForeignMarkup::initTestCase()
{
    m_scene = std::make_unique<ConsoleScene>(
        ConsoleScene::Parts{.closed = false, .simulator = {u"--receipt-delay"_s, u"100-200"_s}});
    m_scene->preferences().set(u"engine/autostart"_s, false);
    const AudienceId audience = m_scene->addAudience(QString(ForeignMarkup % u" list"_s), 20);
    m_started = m_scene->addStarted(QString(ForeignMarkup % u" sale</u>"_s), audience, u"Hello <u>zq</u>"_s);
    m_waiting = m_scene->addWaiting(QString(ForeignMarkup % u" waits</u>"_s), audience, u"Hello <u>zq</u>"_s);
    m_scene->open();
}

void TestForeignMarkup::noScreenTakesItForMarkup_data()
{
    QTest::addColumn<QString>("screen");
    const QList<Screen> screens = Screens::all();
    for (const Screen &screen : screens)
        QTest::newRow(qPrintable(screen.id)) << screen.id;
}

void TestForeignMarkup::noScreenTakesItForMarkup()
{
    QFETCH(QString, screen);
    m_scene->go({screen, {}});
    QTRY_VERIFY(m_scene->has(screen));

    const MarkupFound found = lookForMarkup();

    QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.join(u'\n')));
}

void TestForeignMarkup::theNamesOfCampaignsAreWords_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<bool>("waiting");
    QTest::newRow("the page of a campaign") << u"campaigns"_s << false;
    QTest::newRow("what is to be approved") << u"approvals"_s << true;
}

void TestForeignMarkup::theNamesOfCampaignsAreWords()
{
    QFETCH(QString, screen);
    QFETCH(bool, waiting);
    m_scene->go({screen, {{u"campaign"_s, number(waiting ? m_waiting : m_started)}}});

    // It is read in the background.
    QTRY_VERIFY_WITH_TIMEOUT(lookForMarkup().foreign > 0, 30'000);

    const MarkupFound found = lookForMarkup();
    QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.join(u'\n')));
}

void TestForeignMarkup::aQuestionNamesItAsItIs()
{
    m_scene->go({u"campaigns"_s, {{u"campaign"_s, number(m_started)}}});
    m_scene->trigger(u"campaigns.cancel"_s);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = qobject_cast<QDialog *>(QApplication::activeModalWidget())) != nullptr);
    QTRY_VERIFY(question->isVisible());

    const MarkupFound found = lookForMarkup();
    question->reject();

    QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.join(u'\n')));
    QVERIFY(found.foreign > 0);
}

void TestForeignMarkup::aHintIsNoMarkup()
{
    const QString hint = QString(ForeignMarkup % u" in a hint</u>"_s);
    QToolTip::showText(m_scene->window().mapToGlobal(QPoint(20, 20)), hint, &m_scene->window());

    const QLabel *shown = nullptr;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        const auto *label = qobject_cast<const QLabel *>(window);
        if (label != nullptr && label->inherits("QTipLabel") && label->text() == hint)
            shown = label;
    }

    QVERIFY(shown != nullptr);
    QCOMPARE(shown->textFormat(), Qt::PlainText);
    QToolTip::hideText();
}

void TestForeignMarkup::filesAreNotNamedAfterIt()
{
    m_scene->go({u"campaigns"_s, {{u"campaign"_s, number(m_started)}}});
    m_scene->trigger(u"campaigns.export"_s);
    QTRY_VERIFY(m_scene->find<QLineEdit>(u"export.file"_s) != nullptr);
    const QString name = QFileInfo(m_scene->find<QLineEdit>(u"export.file"_s)->text()).fileName();

    m_scene->find<QLineEdit>(u"export.file"_s)->window()->close();

    QVERIFY(!name.isEmpty());
    QVERIFY2(!name.contains(ForeignWord) && !name.contains(u'<'), qPrintable(name));
}

QObject *tst_foreignmarkup()
{
    return new TestForeignMarkup;
}

#include "tst_foreignmarkup.moc"
