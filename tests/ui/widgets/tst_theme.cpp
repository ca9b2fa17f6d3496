// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QTest>

using namespace heliograph;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStandsOut_data();
    void textStandsOut();
    void marksStandOut_data();
    void marksStandOut();
    void contrastIsThatOfTheStandard();
    void linesOfTheLedgerAreAllDifferent_data();
    void linesOfTheLedgerAreAllDifferent();
    void darkSystemsAreTold();
    void iconsAreDrawnInTheColourOfTheirRole_data();
    void iconsAreDrawnInTheColourOfTheirRole();

private:
    static void addThemes();
};

void TestTheme::addThemes()
{
    QTest::addColumn<int>("name");
    QTest::newRow("light") << static_cast<int>(ThemeName::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeName::Dark);
    QTest::newRow("high contrast") << static_cast<int>(ThemeName::HighContrast);
}

void TestTheme::textStandsOut_data()
{
    addThemes();
}

// WCAG 2.1, 1.4.3: level AA.
void TestTheme::textStandsOut()
{
    QFETCH(int, name);

    const auto pairs = Theme(static_cast<ThemeName>(name)).textPairs();

    for (const auto &[front, back] : pairs)
        QVERIFY2(Theme::contrast(front, back) >= 4.5,
                 qPrintable(QStringLiteral("%1 on %2: %3")
                                .arg(front.name(), back.name())
                                .arg(Theme::contrast(front, back))));
}

void TestTheme::marksStandOut_data()
{
    addThemes();
}

// WCAG 2.1, 1.4.11.
void TestTheme::marksStandOut()
{
    QFETCH(int, name);

    const auto pairs = Theme(static_cast<ThemeName>(name)).markPairs();

    for (const auto &[front, back] : pairs)
        QVERIFY2(Theme::contrast(front, back) >= 3.0,
                 qPrintable(QStringLiteral("%1 on %2: %3")
                                .arg(front.name(), back.name())
                                .arg(Theme::contrast(front, back))));
}

void TestTheme::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white) * 10), 210);
    QCOMPARE(qRound(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void TestTheme::linesOfTheLedgerAreAllDifferent_data()
{
    addThemes();
}

void TestTheme::linesOfTheLedgerAreAllDifferent()
{
    QFETCH(int, name);
    const Theme theme(static_cast<ThemeName>(name));

    QSet<QRgb> colors;
    for (const LedgerLine line : LedgerLines)
        colors.insert(theme.color(line).rgb());

    QCOMPARE(colors.size(), static_cast<qsizetype>(LedgerLines.size()));
}

void TestTheme::darkSystemsAreTold()
{
    QCOMPARE(Theme::nearest(QPalette(Qt::white, Qt::black)), ThemeName::Dark);
    QCOMPARE(Theme::nearest(QPalette(Qt::black, Qt::white)), ThemeName::Light);
}

void TestTheme::iconsAreDrawnInTheColourOfTheirRole_data()
{
    addThemes();
}

void TestTheme::iconsAreDrawnInTheColourOfTheirRole()
{
    QFETCH(int, name);
    Theme::use(static_cast<ThemeName>(name));
    const QColor wanted = Theme::current().color(ColorRole::Text);

    const QImage drawn = Icons::icon(QStringLiteral("overview")).pixmap(48, 48, QIcon::Normal).toImage();

    int opaque = 0;
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x) {
            if (drawn.pixelColor(x, y).alpha() < 255)
                continue;
            ++opaque;
            QCOMPARE(drawn.pixelColor(x, y).name(), wanted.name());
        }
    }
    QVERIFY(opaque > 0);
    Theme::use(ThemeName::Light);
}

QObject *tst_theme()
{
    return new TestTheme;
}

#include "tst_theme.moc"
