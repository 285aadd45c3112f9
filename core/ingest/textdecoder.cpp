// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/ingest/encoding.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// UTF-16 to UTF-8 across calls: a pair of surrogates may lie across two of them.
class Utf16Writer {
public:
    void append(const char16_t* units, std::size_t count, std::string& out);
    void finish(std::string& out)
    {
        if (m_high != 0)
            writeReplacement(out);
        m_high = 0;
    }
    [[nodiscard]] bool hasSeenLoneSurrogate() const { return m_hasSeenLone; }

private:
    void writeReplacement(std::string& out)
    {
        out += kReplacement;
        m_hasSeenLone = true;
    }
    static void write(char32_t point, std::string& out);

    char16_t m_high = 0;
    bool m_hasSeenLone = false;
};

void Utf16Writer::append(const char16_t* units, std::size_t count, std::string& out)
{
    for (std::size_t i = 0; i < count; ++i) {
        const char16_t unit = units[i];
        const bool isLow = unit >= 0xDC00 && unit <= 0xDFFF;
        if (m_high != 0) {
            const char16_t high = m_high;
            m_high = 0;
            if (isLow) {
                write(0x10000 + ((char32_t(high) - 0xD800) << 10U) + (char32_t(unit) - 0xDC00), out);
                continue;
            }
            writeReplacement(out);
        }
        if (unit >= 0xD800 && unit <= 0xDBFF)
            m_high = unit;
        else if (isLow)
            writeReplacement(out);
        else
            write(unit, out);
    }
}

void Utf16Writer::write(char32_t point, std::string& out)
{
    const auto tail = [point](unsigned shift) { return static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += tail(0);
    } else if (point < 0x10000) {
        out += {static_cast<char>(0xE0U | (point >> 12U)), tail(6), tail(0)};
    } else {
        out += {static_cast<char>(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
    }
}

class RawDecoder final : public TextDecoder {
public:
    void append(std::string_view bytes, std::string& out) override { out += bytes; }
    void finish(std::string&) override {}
    [[nodiscard]] bool hasSeenBadBytes() const override { return false; }
    [[nodiscard]] bool isRaw() const override { return true; }
};

/// Every encoding that Qt and ICU know. The converter keeps its address, which ICU's error callback holds.
class QtDecoder final : public TextDecoder {
public:
    explicit QtDecoder(const std::string& name) : m_name(name), m_decoder(m_name.c_str()) {}
    [[nodiscard]] bool isValid() const { return m_decoder.isValid(); }

    void append(std::string_view bytes, std::string& out) override;
    void finish(std::string& out) override;
    [[nodiscard]] bool hasSeenBadBytes() const override
    {
        return m_wasCut || m_decoder.hasError() || m_writer.hasSeenLoneSurrogate();
    }

private:
    [[nodiscard]] bool endsInsideCharacter();
    std::u16string decode(std::string_view bytes);

    std::string m_name;
    QStringDecoder m_decoder;
    Utf16Writer m_writer;
    std::u16string m_units;
    std::size_t m_seen = 0;
    bool m_wasCut = false;
};

std::u16string QtDecoder::decode(std::string_view bytes)
{
    const auto size = static_cast<qsizetype>(bytes.size());
    m_units.resize(static_cast<std::size_t>(m_decoder.requiredSpace(size)) + 16);
    auto* begin = reinterpret_cast<QChar*>(m_units.data());
    const QChar* end = m_decoder.appendToBuffer(begin, QByteArrayView(bytes.data(), size));
    m_units.resize(static_cast<std::size_t>(end - begin));
    return std::move(m_units);
}

void QtDecoder::append(std::string_view bytes, std::string& out)
{
    if (bytes.empty())
        return;
    m_seen += bytes.size();
    std::u16string units = decode(bytes);
    // Some of ICU's tables put U+001A for a byte they cannot read.
    const bool mayBeText = bytes.find('\x1A') != std::string_view::npos;
    if (!mayBeText && m_decoder.hasError())
        std::ranges::replace(units, u'\x1A', u'\xFFFD');
    m_writer.append(units.data(), units.size(), out);
    m_units = std::move(units);
}

/// A converter does not tell that it waits for more bytes: a line end fed to it comes out alone only if it does not.
bool QtDecoder::endsInsideCharacter()
{
    const auto known = QStringConverter::encodingForName(m_name.c_str());
    if (known == QStringConverter::Utf16 || known == QStringConverter::Utf16LE || known == QStringConverter::Utf16BE)
        return m_seen % 2 != 0;
    if (known == QStringConverter::Utf32 || known == QStringConverter::Utf32LE || known == QStringConverter::Utf32BE)
        return m_seen % 4 != 0;
    QtDecoder fresh(m_name);
    return decode("\n") != fresh.decode("\n");
}

void QtDecoder::finish(std::string& out)
{
    const bool isCut = endsInsideCharacter();
    m_writer.finish(out);
    if (isCut)
        out += kReplacement;
    m_wasCut = m_wasCut || isCut;
}

} // namespace

std::optional<std::string> canonicalEncoding(std::string_view name)
{
    if (name.find('\0') != std::string_view::npos)
        return std::nullopt;
    constexpr std::array<std::string_view, 9> chinese{"gb18030", "gbk", "xgbk", "gb2312", "gb231280",
                                                      "cp936", "ms936", "windows936", "euccn"};
    std::string bare = asciiLower(trimmed(name));
    std::erase_if(bare, [](char c) { return c == '-' || c == '_' || c == ' '; });
    if (bare == "utf8")
        return "UTF-8";
    if (std::ranges::find(chinese, bare) != chinese.end())
        return "GB18030";
    std::string given(trimmed(name));
    if (given.empty() || !QtDecoder(given).isValid())
        return std::nullopt;
    return given;
}

std::unique_ptr<TextDecoder> TextDecoder::create(std::string_view encoding)
{
    const auto name = canonicalEncoding(encoding);
    if (!name)
        return nullptr;
    if (*name == "UTF-8")
        return std::make_unique<RawDecoder>();
    return std::make_unique<QtDecoder>(*name);
}

} // namespace jingge
