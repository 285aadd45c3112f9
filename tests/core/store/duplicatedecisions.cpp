// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/duplicatedecisions.h"

#include <catch2/catch.hpp>

#include "core/store/incidentreader.h"
#include "core/store/takeback.h"
#include "support/files.h"
#include "support/stores.h"

using namespace jingge;
using namespace jingge::test;

namespace {

const Author kDesk{{1000}, "desk"};

Incident ticket(const std::string& id, int minute, const std::string& main = {})
{
    Incident one =
        incident(id, "2025-07-14T08:" + std::string(minute < 10 ? "0" : "") + std::to_string(minute) + ":00");
    one.duplicateOf = main;
    return one;
}

/// Source ids of what counts, in order of time.
std::string counting(const Store& store)
{
    const auto frame = frameOfStore(store);
    std::string all;
    for (std::size_t row = 0; row < frame->size(); ++row) {
        const IncidentId id = frame->incident(row);
        if ((frame->flags[row] & kRowDuplicate) == 0)
            all += readSourceIds(store, {&id, 1}).value().front();
    }
    return all;
}

std::string refusal(const Result<void>& done)
{
    return done ? "" : done.error().why.english();
}

} // namespace

TEST_CASE("a confirmed duplicate behaves as one that the source recorded, until it is undone", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {ticket("a", 0), ticket("b", 1), ticket("c", 2), ticket("d", 3, "c")});
    CHECK(counting(*store) == "abc");
    const auto before = store->changeSeq().value();
    REQUIRE(decideDuplicates(*store, {"b", {"a", "c"}, ""}, true, kDesk).has_value());
    CHECK(store->changeSeq().value() != before);
    CHECK(counting(*store) == "b"); // d follows c to b
    using Sets = std::vector<std::vector<std::uint32_t>>;
    CHECK(readDuplicateSets(*store, *frameOfStore(*store)).value() == Sets{{1, 0, 2, 3}});
    // It holds for later versions of the ticket.
    Incident again = ticket("a", 0);
    again.address = "other";
    takeIn(*store, {again});
    CHECK(counting(*store) == "b");
    const std::vector<std::string> both{"a", "c"};
    CHECK(undoDuplicateDecisions(*store, both, kDesk).has_value());
    CHECK(counting(*store) == "abc");
    CHECK(refusal(undoDuplicateDecisions(*store, both, kDesk)) == "nobody has decided on this ticket");
    CHECK(query(*store, "SELECT count(*) FROM duplicate_decision WHERE struck_by = 'desk'") == "2");
}

TEST_CASE("what the source itself says comes first, and a no changes no count", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {ticket("a", 0), ticket("b", 1), ticket("c", 2)});
    REQUIRE(decideDuplicates(*store, {"a", {"b"}, ""}, true, kDesk).has_value());
    takeIn(*store, {ticket("b", 1, "c")});
    CHECK(counting(*store) == "ac");
    REQUIRE(decideDuplicates(*store, {"a", {"c"}, ""}, false, kDesk).has_value());
    CHECK(counting(*store) == "ac");
    CHECK(readConfirmedMains(*store).value().size() == 1);
    REQUIRE(decideDuplicates(*store, {"a", {"c"}, ""}, true, kDesk).has_value()); // another word on it
    CHECK(counting(*store) == "a");
    CHECK(query(*store, "SELECT count(*) FROM duplicate_decision WHERE struck_at IS NULL") == "2");
}

TEST_CASE("decisions that would contradict are refused with their reason", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {ticket("a", 0), ticket("b", 1), ticket("c", 2), ticket("d", 3, "c"), ticket("x", 4)});
    takeIn(*store, {ticket("x", 0), ticket("y", 1)}, kAllFields, "other");
    const auto confirm = [&](const std::string& main, const std::string& one,
                             const std::string& source = "") {
        return refusal(decideDuplicates(*store, {main, {one}, source}, true, kDesk));
    };
    CHECK(confirm("a", "nowhere") == "there is no such ticket");
    CHECK(confirm("a", "a") == "a ticket is no duplicate of itself");
    CHECK(confirm("a", "y") == "the tickets are of different sources");
    CHECK(confirm("a", "d") == "its source names c as its main ticket");
    CHECK(confirm("d", "a") == "this ticket is a duplicate of c; name that one");
    CHECK(confirm("y", "x").empty()); // the source that has both
    CHECK(confirm("a", "b").empty());
    CHECK(confirm("b", "c") == "this ticket is a duplicate of a; name that one");
    takeIn(*store, {ticket("a", 0), ticket("b", 1)}, kAllFields, "third");
    CHECK(confirm("a", "b") == "several sources have these tickets; name one");
    CHECK(confirm("a", "b", "third").empty());
    CHECK(query(*store, "SELECT count(*) FROM duplicate_decision") == "3"); // a refusal wrote nothing
}
