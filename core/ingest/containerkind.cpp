// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/containerkind.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace jingge {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    ContainerKind kind;
};

constexpr std::array<Signature, 22> kSignatures{{
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, ContainerKind::OldWorkbook},
    {"%PDF-"sv, ContainerKind::Pdf},
    {"\x89PNG\r\n"sv, ContainerKind::Image},
    {"\xFF\xD8\xFF"sv, ContainerKind::Image},
    {"GIF87a"sv, ContainerKind::Image},
    {"GIF89a"sv, ContainerKind::Image},
    {"II*\0"sv, ContainerKind::Image},
    {"MM\0*"sv, ContainerKind::Image},
    {"SQLite format 3\0"sv, ContainerKind::Database},
    {"\0\x01\0\0Standard"sv, ContainerKind::Database},
    {"{\\rtf"sv, ContainerKind::RichText},
    {"\x1F\x8B\x08"sv, ContainerKind::Archive},
    {"BZh9"sv, ContainerKind::Archive},
    {"\xFD" "7zXZ\0"sv, ContainerKind::Archive},
    {"\x28\xB5\x2F\xFD"sv, ContainerKind::Archive},
    {"7z\xBC\xAF\x27\x1C"sv, ContainerKind::Archive},
    {"Rar!\x1A\x07"sv, ContainerKind::Archive},
    {"\x7F" "ELF"sv, ContainerKind::Program},
    {"MZ\x90\0"sv, ContainerKind::Program},
    {"PAR1"sv, ContainerKind::Columns},
    {"\0\0\x27\x0A"sv, ContainerKind::Columns},
    {"ARROW1"sv, ContainerKind::Columns},
}};

bool hasAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [text](std::string_view word) { return text.find(word) != text.npos; });
}

ContainerKind zipKind(std::string_view head)
{
    if (hasAny(head, {"application/vnd.oasis.opendocument"}))
        return ContainerKind::OpenDocument;
    return hasAny(head, {"xl/", "[Content_Types].xml"}) ? ContainerKind::Workbook : ContainerKind::Zip;
}

bool isMarkup(std::string_view text)
{
    const std::string start = asciiLower(text.substr(0, 64));
    constexpr std::array<std::string_view, 7> kinds{"<!doctype", "<html", "<table", "<?xml", "<head", "<meta", "<workbook"};
    return std::ranges::any_of(kinds, [&start](std::string_view kind) { return start.starts_with(kind); });
}

/// A brace or bracket and then what JSON allows behind it; a header may well begin with a bracket and a word.
bool isJson(std::string_view text)
{
    if (!text.starts_with('{') && !text.starts_with('['))
        return false;
    const std::string_view rest = trimmed(text.substr(1, 4096));
    if (rest.empty())
        return false;
    return text.front() == '{' ? rest.front() == '"' || rest.front() == '}' : "{[\"]"sv.find(rest.front()) != rest.npos;
}

} // namespace

ContainerKind containerKind(std::string_view head)
{
    for (const Signature& signature : kSignatures) {
        if (head.starts_with(signature.bytes))
            return signature.kind;
    }
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv))
        return zipKind(head);
    const std::string_view text = trimmed(head.substr(0, 8192));
    if (isMarkup(text))
        return ContainerKind::Markup;
    return isJson(text) ? ContainerKind::Json : ContainerKind::Text;
}

} // namespace jingge
