// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/providertemplate.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestProviderTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasAKey()
    {
        QStringList keys;
        for (int state = 1; state <= TemplateStateCount; ++state) {
            const QString key = templateStateKey(static_cast<TemplateState>(state));
            QCOMPARE(templateStateFromKey(key), std::optional(static_cast<TemplateState>(state)));
            keys.append(key);
        }
        QCOMPARE(keys.join(u' '), u"in_review approved rejected withdrawn not_usable_yet gone"_s);
        QVERIFY(!templateStateFromKey(u"fine"_s));
    }

    void everyKindHasAKey()
    {
        QCOMPARE(templateKindFromKey(templateKindKey(TemplateKind::Template)),
                 std::optional(TemplateKind::Template));
        QCOMPARE(templateKindFromKey(templateKindKey(TemplateKind::Signature)),
                 std::optional(TemplateKind::Signature));
        QVERIFY(!templateKindFromKey(u"text"_s));
    }

    void onlyWhatIsApprovedIsUsable()
    {
        ProviderTemplate known;
        for (int state = 1; state <= TemplateStateCount; ++state) {
            known.state = static_cast<TemplateState>(state);
            QCOMPARE(known.isUsable(), known.state == TemplateState::Approved);
        }
    }
};

QObject *tst_providertemplate()
{
    return new TestProviderTemplate;
}

#include "tst_providertemplate.moc"
