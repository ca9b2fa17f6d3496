// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/optout.h"

#include "engine/policy/content/foldedtext.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Each is an opt-out when it is the whole reply. The first eight are what the FCC calls sufficient by
// themselves (47 CFR 64.1200(a)(10)); R, T and TD are what opt-out lines in mainland China ask for.
constexpr auto Words = std::to_array<QStringView>({
    u"stop, quit, end, revoke, opt out, cancel, unsubscribe, stop all",
    u"unsub, stop texting, stop sms, stop please, please stop, remove me",
    u"r, t, td, 退订, 拒收, td退订, t退订, r拒收, 回t退订, 回复t退订, 回复td退订, 退订短信, 拒收短信, "
    u"我要退订, 我要拒收",
    u"取消订阅, 不再接收, 停止接收, 停止发送",
    u"stopp, abmelden, abbestellen, austragen", // German
    u"arret, arrêt, arreter, arrêter, desabonner, désabonner, desinscrire, désinscrire, désinscription",
    u"baja, alto, parar, cancelar, dar de baja, darme de baja", // Spanish
    u"sair, pare, remover, descadastrar", // Portuguese
    u"basta, ferma, annulla, cancella, cancellami, disiscrivi", // Italian
    u"afmelden, stoppen, uitschrijven", // Dutch
    u"rezygnuję, rezygnuje, wypisz, wypisz mnie", // Polish
    u"avsluta, stoppa, afmeld, avmeld, lopeta", // Nordic languages
    u"стоп, отписаться, отписка, отпишите, отмена, відписатися, відписка", // Russian, Ukrainian
    u"ret, iptal, İptal, abonelikten çık", // Turkish
    u"إيقاف, ايقاف, الغاء, إلغاء, توقف, قف", // Arabic
    u"הסר, הסירו, הפסק, להסרה", // Hebrew
    u"配信停止, 停止, 解除, 退会, ストップ", // Japanese
    u"수신거부, 거부, 중지, 해지", // Korean
    u"berhenti, henti, batal", // Indonesian, Malay
    u"huy, hủy, tu choi, từ chối", // Vietnamese
    u"ยกเลิก, หยุด", // Thai
    u"बंद, बंद करो, रोकें, हटाओ", // Hindi
});

// What people say who may have had enough. A person reads it.
constexpr auto Hints = std::to_array<QStringView>({
    u"do not text, don't text, dont text, no more texts, no more messages, stop sending, leave me alone",
    u"take me off, off your list, delete my number, remove my number, not interested, wrong number",
    u"who is this, spam, harassment, lawyer, complaint, never contact, do not contact, don't contact",
    u"别发, 不要发, 不要再发, 别再发, 勿发, 勿扰, 骚扰, 投诉, 举报, 不需要, 不感兴趣, 拉黑, 屏蔽, 垃圾短信, "
    u"怎么退, 发错, 打错",
    u"keine sms, kein interesse, löschen, belästigung, pas intéressé, ne plus, no quiero, no interesa",
    u"não quero, non voglio, не присылайте, не пишите, не надо, спам, 送らないで, いらない, 迷惑です, "
    u"필요없, 보내지",
});

// Shorter words say too little within a longer text.
constexpr qsizetype ShortestInText = 4;

//! A reply without anything that does not count.
struct Reading
{
    explicit Reading(QStringView text)
    {
        const std::u16string plain = FoldedText::plainOf(text);
        const QList<uint> points = QStringView(plain).toUcs4();
        spaced = u" "_s;
        for (const uint point : points) {
            if (QChar::isLetterOrNumber(point) || QChar::isMark(point)) {
                const QString letter = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
                whole += letter;
                spaced += letter;
            } else if (!spaced.endsWith(u' ')) {
                spaced += u' ';
            }
        }
        if (!spaced.endsWith(u' '))
            spaced += u' ';
    }

    bool holds(const Reading &phrase, bool writesWithoutSpaces) const
    {
        return writesWithoutSpaces ? whole.contains(phrase.whole) : spaced.contains(phrase.spaced);
    }

    QString whole; // letters and digits alone
    QString spaced; // words, with one space before and after each
};

//! The words as replies are read.
struct Vocabulary
{
    struct Phrase
    {
        Reading reading;
        bool writesWithoutSpaces;
    };

    Vocabulary()
    {
        forEach(Words, [this](const Reading &reading) {
            optOuts.insert(reading.whole);
            if (isUnspaced(reading) ? reading.whole.size() > 1 : reading.whole.size() >= ShortestInText)
                refusals.append({reading, isUnspaced(reading)});
        });
        forEach(Hints, [this](const Reading &reading) { refusals.append({reading, isUnspaced(reading)}); });
    }

    template <size_t Lines, typename Take>
    static void forEach(const std::array<QStringView, Lines> &lines, Take take)
    {
        for (const QStringView line : lines) {
            for (const QStringView phrase : line.split(u','))
                take(Reading(phrase));
        }
    }

    static bool isUnspaced(const Reading &reading)
    {
        const QList<uint> points = reading.whole.toUcs4();
        return std::ranges::any_of(points, [](uint point) { return isWrittenWithoutSpaces(point); });
    }

    QSet<QString> optOuts;
    QList<Phrase> refusals;
};

} // namespace

ReplyWish wishOf(QStringView reply)
{
    static const Vocabulary vocabulary;
    const Reading reading(reply);
    if (vocabulary.optOuts.contains(reading.whole))
        return ReplyWish::OptOut;
    const bool mayRefuse
        = std::ranges::any_of(vocabulary.refusals, [&reading](const Vocabulary::Phrase &phrase) {
              return reading.holds(phrase.reading, phrase.writesWithoutSpaces);
          });
    return mayRefuse ? ReplyWish::Unclear : ReplyWish::None;
}

} // namespace heliograph
