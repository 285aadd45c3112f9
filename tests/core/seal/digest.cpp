// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/digest.h"

#include "core/seal/seal.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace jingge;

TEST_CASE("fingerprints are the same on every machine", "[seal]")
{
    // Stored in every store: a change of these values would make all incidents look updated.
    CHECK(hexText(fingerprint("")) == "713c1eec6017f72ba433596feb355cf1");
    CHECK(hexText(fingerprint("警格")) == "420fe35f5693a5c91c185f3db81a592e");
    CHECK(contentDigest("警格") == -3916562301743591614);
}

TEST_CASE("fingerprints differ with every byte, NUL included", "[seal]")
{
    std::set<Token> prints;
    std::set<std::int64_t> digests;
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        prints.insert(fingerprint(text));
        digests.insert(contentDigest(text));
        text.push_back('\0');
    }
    CHECK(prints.size() == 1000);
    CHECK(digests.size() == 1000);
    CHECK(fingerprint("ab") != fingerprint("ba"));
}

TEST_CASE("the digest is the first half of the fingerprint, lowest byte first", "[seal]")
{
    const Token print = fingerprint("x");
    std::uint64_t number = 0;
    for (std::size_t i = 8; i-- > 0;)
        number = number << 8 | print[i];
    CHECK(contentDigest("x") == static_cast<std::int64_t>(number));
}
