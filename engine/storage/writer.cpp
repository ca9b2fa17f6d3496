// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/writer.h"

#include "engine/storage/writerloop.h"

namespace heliograph {

Writer::Writer(std::unique_ptr<Loop> loop)
    : m_loop(std::move(loop))
{
}

Writer::~Writer() = default;

Result<std::unique_ptr<Writer>> Writer::start(Opener open)
{
    auto loop = std::make_unique<Loop>();
    if (const Result<void> opened = loop->start(std::move(open)); !opened)
        return opened.error();
    return std::unique_ptr<Writer>(new Writer(std::move(loop)));
}

QFuture<Result<void>> Writer::recover(const DatabaseAge &least)
{
    return m_loop->recover(least);
}

StorageTrouble Writer::trouble() const
{
    return m_loop->trouble;
}

qint64 Writer::logBytes() const
{
    return m_loop->logBytes;
}

void Writer::enqueue(WritePriority priority, Piece piece)
{
    m_loop->enqueue(priority, std::move(piece));
}

} // namespace heliograph
