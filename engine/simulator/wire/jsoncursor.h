// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace heliograph::simulator {

//! Reads JSON (RFC 8259) piece by piece without building a tree: the simulator reads tens of thousands of
//! small documents a second. Each function returns false where the text is not what was asked for; after
//! that the cursor is of no more use.
class JsonCursor
{
public:
    explicit JsonCursor(QByteArrayView text)
        : m_text(text)
    {
    }

    //! Reads a string into \a out, as UTF-8.
    bool string(QByteArray &out);
    bool integer(qint64 &out);
    //! Reads past any value.
    bool skip() { return skip(0); }
    //! Whether nothing but blank follows.
    bool atEnd();
    //! Whether a string is next.
    bool isString() { return peek() == '"'; }

    //! Reads an array; \a element reads one element and returns whether it could.
    template <typename F>
    bool array(F element)
    {
        return list('[', ']', element);
    }

    //! Reads an object; \a member is given each name, reads the value and returns whether it could.
    template <typename F>
    bool object(F member)
    {
        return list('{', '}', [this, &member] {
            QByteArray name;
            return string(name) && take(':') && member(name);
        });
    }

private:
    template <typename F>
    bool list(char open, char close, F element)
    {
        if (!take(open))
            return false;
        if (take(close))
            return true;
        do {
            if (!element())
                return false;
        } while (take(','));
        return take(close);
    }

    char peek();
    bool take(char c);
    bool skip(int depth);
    bool skipNumber();
    bool escape(QByteArray &out);
    bool unit(char16_t &out);

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace heliograph::simulator
