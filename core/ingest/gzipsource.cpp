// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytesource.h"

#include <QtGlobal>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace jingge {

namespace {

constexpr int kGzipWindow = 15 + 16; // the largest window; 16 = expect a gzip head
constexpr std::int64_t kSurelyFine = 64LL << 20; // bytes unpacked, whatever the ratio
constexpr std::int64_t kMostRatio = 200;         // a table of text has 5 to 20

/// Unpacks member after member. zlib checks length and checksum of each.
class GzipSource final : public ByteSource {
public:
    GzipSource(std::unique_ptr<ByteSource> packed, std::string path, std::string what) :
        m_packed(std::move(packed)), m_path(std::move(path)), m_what(std::move(what))
    {
        m_isReady = inflateInit2(&m_stream, kGzipWindow) == Z_OK;
    }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;
    ~GzipSource() override { inflateEnd(&m_stream); }

    Result<std::size_t> read(char* out, std::size_t size) override;
    Result<void> rewind() override;
    [[nodiscard]] std::int64_t bytesRead() const override { return m_packed->bytesRead(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_packed->bytesTotal(); }

private:
    [[nodiscard]] Unexpected broken(Message why) const
    {
        return fail(ErrorKind::Data, m_what, m_path, std::move(why),
                    QT_TRANSLATE_NOOP("core", "copy the file again from where it came"));
    }
    Result<void> fetch();
    Result<bool> startNextMember();

    std::unique_ptr<ByteSource> m_packed;
    std::string m_path;
    std::string m_what;
    z_stream m_stream{};
    std::array<char, 65536> m_input{};
    std::int64_t m_unpacked = 0;
    bool m_isReady = false;
    bool m_isInMember = true;
    bool m_isAtEnd = false;
};

Result<void> GzipSource::fetch()
{
    auto count = m_packed->read(m_input.data(), m_input.size());
    if (!count)
        return Unexpected(count.error());
    m_stream.next_in = reinterpret_cast<Bytef*>(m_input.data());
    m_stream.avail_in = static_cast<uInt>(*count);
    return {};
}

/// false at the end of the file. Zeros behind a member are padding (of tapes and blocks); other bytes are a fault.
Result<bool> GzipSource::startNextMember()
{
    for (;;) {
        if (m_stream.avail_in == 0) {
            if (auto fetched = fetch(); !fetched)
                return Unexpected(fetched.error());
            if (m_stream.avail_in == 0)
                return false;
        }
        if (*m_stream.next_in == 0x1F)
            break;
        if (*m_stream.next_in != 0)
            return broken(QT_TRANSLATE_NOOP("core", "the gzip file goes on after its end with bytes that are no gzip"));
        ++m_stream.next_in;
        --m_stream.avail_in;
    }
    inflateReset(&m_stream);
    m_isInMember = true;
    return true;
}

Result<std::size_t> GzipSource::read(char* out, std::size_t size)
{
    if (!m_isReady)
        return broken(QT_TRANSLATE_NOOP("core", "the gzip file cannot be unpacked: no memory"));
    const auto room = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    m_stream.next_out = reinterpret_cast<Bytef*>(out);
    m_stream.avail_out = room;
    while (m_stream.avail_out == room && !m_isAtEnd) {
        if (!m_isInMember) {
            auto another = startNextMember();
            if (!another)
                return Unexpected(another.error());
            m_isAtEnd = !*another;
            continue;
        }
        if (m_stream.avail_in == 0) {
            if (auto fetched = fetch(); !fetched)
                return Unexpected(fetched.error());
            if (m_stream.avail_in == 0)
                return broken(QT_TRANSLATE_NOOP("core", "the gzip file ends in the middle"));
        }
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            m_isInMember = false;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            return broken({QT_TRANSLATE_NOOP("core", "the gzip file is damaged: %1"),
                           {m_stream.msg != nullptr ? m_stream.msg : "?"}});
    }
    m_unpacked += room - m_stream.avail_out;
    if (m_unpacked > kSurelyFine && m_unpacked > kMostRatio * m_packed->bytesRead())
        return fail(ErrorKind::Data, m_what, m_path,
                    {QT_TRANSLATE_NOOP("core", "the gzip file unpacks to more than %1 times its size, which is no table"),
                     {std::to_string(kMostRatio)}});
    return room - m_stream.avail_out;
}

Result<void> GzipSource::rewind()
{
    if (auto again = m_packed->rewind(); !again)
        return again;
    inflateReset(&m_stream);
    m_stream.avail_in = 0;
    m_isInMember = true;
    m_isAtEnd = false;
    m_unpacked = 0;
    return {};
}

} // namespace

std::unique_ptr<ByteSource> makeGzipSource(std::unique_ptr<ByteSource> packed, std::string path, std::string what)
{
    return std::make_unique<GzipSource>(std::move(packed), std::move(path), std::move(what));
}

bool looksLikeGzip(std::string_view head)
{
    return head.starts_with("\x1F\x8B\x08");
}

} // namespace jingge
