// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/filedigest.h"
#include "core/store/taskrepository.h"
#include "core/workflow/attachment.h"
#include "core/workflow/taskdesk.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kMonday = *parseIsoTime("2025-07-14T09:00:00");
const std::string kPhoto = "\xff\xd8\xff\xe0 a photo \xff\xd9";

TaskStep step(TaskMove move, const std::string& text = {})
{
    return {move, kMonday, kMonday, "李警官", text, {}, {}, {}};
}

Task drafted(Store& store, std::vector<std::int64_t> incidents)
{
    TaskDraft draft;
    draft.title = "噪音反复";
    draft.officer = "社区民警 07";
    draft.at = draft.now = kMonday;
    draft.person = "王所";
    const auto task = draftTask(store, draft, incidents);
    REQUIRE(task);
    return *task;
}

Task moved(Store& store, const Task& seen, const TaskStep& one)
{
    const auto task = moveTask(store, seen, one, {});
    REQUIRE(task);
    return *task;
}

std::string whyNot(const Result<Task>& task)
{
    return task ? "done" : task.error().why.english();
}

std::string numbersOf(const Store& store, TaskId id)
{
    const auto incidents = readTaskIncidents(store, id);
    REQUIRE(incidents);
    std::string text;
    for (const TaskIncident& one : *incidents)
        text += std::to_string(one.number) + (one.isAtRaise ? " " : "+ ");
    return text;
}

} // namespace

TEST_CASE("a photo is kept beside the store under the digest of its bytes", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    Task task = drafted(*store, {1});
    const std::string photo = folder.write("门口 现场.jpg", kPhoto);
    const auto after = attachToTask(*store, task, step(TaskMove::Attach, "门口"), photo, {});
    REQUIRE(after);
    const auto kept = readAttachments(*store, task.id);
    REQUIRE(kept);
    REQUIRE(kept->size() == 1);
    CHECK((*kept)[0].name == "门口 现场.jpg");
    CHECK((*kept)[0].kind == "jpg");
    CHECK((*kept)[0].bytes == static_cast<std::int64_t>(kPhoto.size()));
    CHECK((*kept)[0].digest == bytesDigest(kPhoto));
    CHECK(readFile(attachmentFile(store->path(), (*kept)[0])) == kPhoto);
    CHECK(readTaskEvents(*store, task.id)->back().text == "门口 现场.jpg: 门口");
    CHECK(brokenAttachments(store->path(), *kept).empty());
    folder.write("s.db.files/" + (*kept)[0].digest.substr(0, 2) + "/" + (*kept)[0].digest + ".jpg", "other");
    CHECK(brokenAttachments(store->path(), *kept) == std::vector{(*kept)[0].digest});
    // the same photo again mends the file and is an entry of its own
    REQUIRE(attachToTask(*store, *after, step(TaskMove::Attach), photo, {}));
    CHECK(brokenAttachments(store->path(), *readAttachments(*store, task.id)).empty());
    CHECK_FALSE(runScript(store->native(), "DELETE FROM task_attachment"));
    CHECK_FALSE(runScript(store->native(), "UPDATE task_attachment SET name = 'x'"));
}

TEST_CASE("what is no photo or document, or too large, is not attached, and nothing is left", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Task task = drafted(*store, {1});
    const auto refusal = [&](const std::string& file) {
        return whyNot(attachToTask(*store, task, step(TaskMove::Attach), file, {}));
    };
    CHECK(refusal(folder.write("a.jpg", "<html>")) ==
          "only JPEG and PNG photos and PDF documents can be attached");
    CHECK(refusal(folder.write("b.jpg", kPhoto.substr(0, 9))) == "the file is cut short");
    CHECK(refusal(folder.write("c.pdf", "%PDF-1.7 and no end")) == "the file is cut short");
    CHECK(refusal(folder.file("nothing.jpg")) == "the file cannot be read");
    CHECK(refusal(folder.path()) == "the file cannot be read");
    const std::string large = folder.write("large.jpg", kPhoto);
    std::filesystem::resize_file(large, 200U * 1024 * 1024);
    CHECK(refusal(large) == "it is larger than 20 MiB");
    CHECK(readTaskEvents(*store, task.id)->size() == 1);
    CHECK_FALSE(std::filesystem::exists(folder.file("s.db.files")));
}

TEST_CASE("a party outside is asked while the task stays with its officer", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    Task task = drafted(*store, {1});
    task = moved(*store, moved(*store, task, step(TaskMove::Issue)), step(TaskMove::Receive));
    TaskStep ask = step(TaskMove::Refer, "请到场调解");
    CHECK(whyNot(moveTask(*store, task, ask, {})) == "to whom it is referred is missing");
    CHECK(whyNot(moveTask(*store, task, step(TaskMove::Reply, "已调解"), {})) == "nobody outside was asked");
    ask.party = "司法所";
    ask.dueAt = CivilTime{kMonday.seconds + 86'400};
    task = moved(*store, task, ask);
    CHECK(task.state == TaskState::Working);
    CHECK(readTask(*store, task.id)->party == "司法所");
    CHECK(readTask(*store, task.id)->partyDueAt == ask.dueAt);
    task = moved(*store, task, step(TaskMove::Reply, "已调解"));
    CHECK(readTask(*store, task.id)->party.empty());
    CHECK(readTaskEvents(*store, task.id)->at(3).text == "司法所: 请到场调解");
}

TEST_CASE("of two tasks of one matter one gets the calls of both", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Task one = drafted(*store, {1, 2});
    const Task other = drafted(*store, {2, 3});
    CHECK(whyNot(mergeTasks(*store, one, one, step(TaskMove::Merge, "同一家"), {})) ==
          "a task cannot be merged into itself");
    const auto after = mergeTasks(*store, one, other, step(TaskMove::Merge, "同一家"), {});
    REQUIRE(after);
    CHECK(numbersOf(*store, other.id) == "1+ 2 3 ");
    CHECK(numbersOf(*store, one.id) == "1 2 ");
    CHECK(readTask(*store, one.id)->state == TaskState::Struck);
    CHECK(readTaskEvents(*store, one.id)->back().text == "2025-0002: 同一家");
    CHECK(readTaskEvents(*store, other.id)->back().text == "2025-0001");
    // what somebody else has changed in the meantime is left alone, on both sides
    const Task third = drafted(*store, {4});
    CHECK_FALSE(mergeTasks(*store, third, other, step(TaskMove::Merge, "x"), {}));
    CHECK(readTask(*store, third.id)->state == TaskState::Draft);
    CHECK(readTaskEvents(*store, third.id)->size() == 1);
}

TEST_CASE("some of a task's calls become a task of their own", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Task task = drafted(*store, {1, 2, 3});
    const auto split = [&](std::vector<std::int64_t> numbers) {
        return splitTask(*store, task, step(TaskMove::Note, "另一家"), numbers, {});
    };
    CHECK(whyNot(split({})) == "a part of its calls must be named, not none and not all");
    CHECK(whyNot(split({1, 2, 3})) == "a part of its calls must be named, not none and not all");
    CHECK(whyNot(split({9})) == "it has no call with the number 9");
    const auto part = split({2});
    REQUIRE(part);
    CHECK(part->number == "2025-0002");
    CHECK(part->state == TaskState::Draft);
    CHECK(numbersOf(*store, part->id) == "2 ");
    CHECK(numbersOf(*store, task.id) == "1 2 3 ");
    CHECK(readTaskEvents(*store, task.id)->back().text == "2025-0002: 另一家");
    CHECK_FALSE(split({3})); // the task has moved on
    CHECK(readTasks(*store)->size() == 2);
}
