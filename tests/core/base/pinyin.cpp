// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

bool finds(const char* typed, const char* name)
{
    static const PinyinInitials initials;
    return NameQuery(initials, QString::fromUtf8(typed)).rank(QString::fromUtf8(name)).has_value();
}

int rank(const char* typed, const char* name)
{
    static const PinyinInitials initials;
    return NameQuery(initials, QString::fromUtf8(typed)).rank(QString::fromUtf8(name)).value_or(-1);
}

std::uint32_t letters(const char* text)
{
    std::uint32_t bits = 0;
    for (; *text != '\0'; ++text)
        bits |= 1U << (*text - 'a');
    return bits;
}

} // namespace

TEST_CASE("a character has the initials of all its readings", "[base]")
{
    const PinyinInitials initials;
    CHECK(initials.of(QChar(u'警')) == letters("j"));
    CHECK(initials.of(QChar(u'重')) == letters("cz")); // chóng, zhòng
    CHECK(initials.of(QChar(u'行')) == letters("hx")); // háng, héng, xíng
    CHECK(initials.of(QChar(u'，')) == 0);
    CHECK(initials.of(QChar(u'a')) == 0);
    CHECK(initials.of(QChar(u'犬')) == letters("q"));
}

TEST_CASE("a name is found by its words, by initials, and by initials from the middle on", "[base]")
{
    CHECK(finds("重复", "重复警情"));
    CHECK(finds("cfjq", "重复警情"));
    CHECK(finds("CFJQ", "重复警情"));
    CHECK(finds("jq", "重复警情"));
    CHECK(finds("24xsz", "24 小时轴"));
    CHECK(finds("xsz", "24 小时轴"));
    CHECK(finds("fc pic", "Copy picture") == false);
    CHECK(finds("cp", "Copy picture"));
    CHECK(finds("pic copy", "Copy picture"));
    CHECK(finds("if", "importFile"));
    CHECK_FALSE(finds("cjq", "重复警情"));
    CHECK_FALSE(finds("警 察", "重复警情"));
}

TEST_CASE("what fits better comes first", "[base]")
{
    CHECK(rank("地图", "地图") == 0);
    CHECK(rank("地图", "地图放大") == 1);
    CHECK(rank("map", "Base map") == 2);
    CHECK(rank("地图", "导出地图") == 3);
    CHECK(rank("dt", "地图") == 4);
    CHECK(rank("dt", "导出地图") == 5);
}
