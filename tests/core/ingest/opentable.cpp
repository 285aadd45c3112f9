// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablereader.h"

#include "support/tables.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <zlib.h>

#include <cstdint>
#include <sys/stat.h>

using namespace jingge;
using namespace jingge::test;
using namespace std::string_literals;

namespace {

std::string gzipped(std::string_view text)
{
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    std::string input(text);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// What a person is told of a file that cannot be opened or read to its end; empty when it can.
std::string complaint(const std::string& path, const std::string& encoding = "auto")
{
    auto table = openTable({path, encoding, {}});
    if (!table)
        return table.error().kind == ErrorKind::Data && table.error().where == path ? table.error().why.english() : "?";
    Record record;
    for (;;) {
        const auto more = (*table)->next(record);
        if (!more)
            return more.error().kind == ErrorKind::Data && more.error().where == path ? more.error().why.english() : "?";
        if (!*more)
            return {};
    }
}

std::size_t rowCount(const std::string& path)
{
    auto table = openTable({path, "auto", {}});
    REQUIRE(table);
    return allRows(**table).size();
}

} // namespace

TEST_CASE("what is no file to read is told apart", "[ingest]")
{
    const TemporaryFolder folder;
    CHECK(complaint(folder.file("none.csv")) == "there is no such file");
    CHECK(complaint(folder.path()) == "this is a folder and no file");
    CHECK(complaint(folder.write("empty.csv", "")) == "the file is empty");
    CHECK(complaint("/dev/zero") == "this is a pipe, socket or device and no regular file");
    REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    CHECK(complaint(folder.file("pipe")) == "this is a pipe, socket or device and no regular file");
    CHECK(complaint(folder.write("a.csv", "a,b\n") + "\0.png"s) == "there is no such file");
}

TEST_CASE("files that are no table are named for what they are", "[ingest]")
{
    const TemporaryFolder folder;
    const auto told = [&](std::string_view bytes) { return complaint(folder.write("x.csv", bytes)); };
    CHECK(told("PK\x03\x04....xl/workbook.xml") == "the archive is broken or cut off");
    CHECK(told("PK\x03\x04....a.csv") == "the archive is broken or cut off");
    CHECK(told("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....").starts_with("the workbook cannot be read"));
    CHECK(told("%PDF-1.7\n") == "this is a PDF document");
    CHECK(told("\x89PNG\r\n\x1A\n") == "this is a picture");
    CHECK(told("SQLite format 3\0...."s) == "this is a database file");
    CHECK(told("\x7F" "ELF\x02\x01\x01") == "this is a program");
    CHECK(told(std::string(4096, '\0')) == "this is a binary file and no table of text");
    CHECK(told("caf\xE9, \xE0 c\xF4t\xE9\n") == "the encoding cannot be told: it is neither UTF-8 nor GB18030");
    CHECK(told("[a],[b]\n1,2\n").empty());
    CHECK(told("<a>,<b>\n1,2\n").empty());
    CHECK(complaint(folder.write("y.csv", "a,b\n"), "klingon") == "no such encoding: klingon");
}

TEST_CASE("bytes without a pattern are refused", "[ingest]")
{
    const TemporaryFolder folder;
    std::string noise;
    std::uint32_t state = 7;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += static_cast<char>(state >> 24U);
    }
    CHECK_FALSE(complaint(folder.write("noise.csv", noise)).empty());
}

TEST_CASE("a named encoding is used, whatever the file looks like", "[ingest]")
{
    const TemporaryFolder folder;
    auto table = openTable({folder.write("l1.csv", "name\ncaf\xE9\n"), "windows-1252", {}});
    REQUIRE(table);
    CHECK(allRows(**table).back().fields.front() == "café");
    auto wide = openTable({folder.write("u16.csv", "\xFF\xFE" "a\0,\0b\0\n\0"s), "auto", {}});
    REQUIRE(wide);
    CHECK((*wide)->encodingName() == "UTF-16LE");
    CHECK(allRows(**wide).front().fields == std::vector<std::string>{"a", "b"});
}

TEST_CASE("gzip is unpacked by content, with several members and padding", "[ingest]")
{
    const TemporaryFolder folder;
    CHECK(rowCount(folder.write("a.csv", gzipped("a,b\n1,2\n"))) == 2);
    CHECK(rowCount(folder.write("b.gz", gzipped("a,b\n1,") + gzipped("2\n3,4\n") + std::string(1000, '\0'))) == 3);
    const std::string path = folder.write("c.gz", gzipped("a,b\n" + std::string(300'000, 'x') + "\n1,2\n"));
    auto table = openTable({path, "auto", {}});
    REQUIRE(table);
    CHECK(allRows(**table).size() == 3);
    CHECK((*table)->bytesRead() == (*table)->bytesTotal());
    REQUIRE((*table)->rewind());
    CHECK(allRows(**table).size() == 3);
}

TEST_CASE("a gzip that is cut off, damaged or followed by other bytes is no complete table", "[ingest]")
{
    const TemporaryFolder folder;
    std::string text = "a,b\n";
    for (std::uint64_t i = 0; i < 100'000; ++i)
        text += std::to_string(i * 7919 % 1000003) + ",x\n";
    const std::string packed = gzipped(text);
    CHECK(complaint(folder.write("whole.gz", packed)).empty());
    CHECK(complaint(folder.write("cut.gz", packed.substr(0, packed.size() / 2))) == "the gzip file ends in the middle");
    CHECK(complaint(folder.write("tail.gz", packed.substr(0, packed.size() - 3))) == "the gzip file ends in the middle");
    CHECK(complaint(folder.write("more.gz", packed + "more")) ==
          "the gzip file goes on after its end with bytes that are no gzip");
    std::string damaged = packed;
    damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 1);
    CHECK(complaint(folder.write("sum.gz", damaged)).starts_with("the gzip file is damaged"));
    CHECK(complaint(folder.write("empty.gz", gzipped(""))) == "the file is empty");
    CHECK(complaint(folder.write("zip.gz", gzipped("PK\x03\x04xl/"))) == "the archive is broken or cut off");
}
