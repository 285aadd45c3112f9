// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"

#include "core/base/privatefiles.h"
#include "core/analysis/repeat.h"
#include "core/frame/filterbitmaps.h"
#include "core/geo/areaindex.h"
#include "core/ingest/importer.h"
#include "core/jobs/threadedfor.h"
#include "core/jobs/threadedpipeline.h"
#include "core/state/stationcounter.h"
#include "core/store/arearepository.h"
#include "core/store/columncache.h"
#include "core/store/frameloader.h"
#include "core/store/incidentreader.h"
#include "core/store/store.h"
#include "core/store/textindex.h"
#include "core/workload/workload.h"

#include <QtGlobal>

#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

namespace jingge {

namespace {

constexpr std::int64_t kFrameRows = 1000000;
constexpr std::int64_t kTableRows = 100000;

} // namespace

struct BenchGround::Parts {
    std::int64_t rows = 0;
    std::string folder{};
    FrameSnapshot madeFrame{};
    bool hasTable = false;
    bool hasStore = false;
    std::size_t turn = 0; ///< of a case whose runs differ

    [[nodiscard]] std::size_t frameRows() const { return static_cast<std::size_t>(rows > 0 ? rows : kFrameRows); }
    [[nodiscard]] std::size_t tableRows() const { return static_cast<std::size_t>(rows > 0 ? rows : kTableRows); }

    const FrameSnapshot& frame()
    {
        if (!madeFrame)
            madeFrame = workloadFrame(frameRows(), kBenchGrids);
        return madeFrame;
    }
    Result<void> makeFolder()
    {
        if (!folder.empty())
            return {};
        folder = makePrivateFolder("jingge-bench");
        if (folder.empty())
            return fail(ErrorKind::Store, "bench", "jingge-bench", QT_TRANSLATE_NOOP("core", "no room for a trial store"));
        return {};
    }
    [[nodiscard]] std::string tablePath() const { return folder + "/table.csv"; }
    Result<void> makeTable()
    {
        if (auto made = makeFolder(); !made || hasTable)
            return made;
        std::ofstream file(tablePath(), std::ios::binary);
        file << workloadTable(tableRows());
        if (!file.flush())
            return fail(ErrorKind::Store, "bench", tablePath(), QT_TRANSLATE_NOOP("core", "the file cannot be written"));
        hasTable = true;
        return {};
    }
    /// A store with the town in it, nothing else; an older one of that name goes.
    Result<std::unique_ptr<Store>> townStore(const std::string& name)
    {
        for (const char* part : {"", "-wal", "-shm", "-journal", ".lock", ".columns", ".words"}) {
            std::error_code ignored;
            std::filesystem::remove(folder + "/" + name + part, ignored);
        }
        auto store = Store::openForWriting(folder + "/" + name, Creation::Allowed);
        if (!store)
            return store;
        const auto written = writeAreas(**store, Level::Grid, workloadTown(kBenchGrids)->at(Level::Grid));
        return written ? std::move(store) : Result<std::unique_ptr<Store>>(Unexpected(written.error()));
    }
    Result<void> importTable(Store& store)
    {
        ImportRequest request;
        auto mapping = parseMapping(workloadMapping(), "workload.toml");
        if (!mapping)
            return Unexpected(mapping.error());
        request.mapping = std::move(*mapping);
        request.path = tablePath();
        const ThreadedPipeline pipeline;
        request.pipeline = &pipeline;
        const auto report = importFile(store, request, SystemClock());
        return report ? Result<void>{} : Result<void>(Unexpected(report.error()));
    }
    /// A store with the table in it, which cases read.
    Result<std::string> fullStore()
    {
        const std::string path = folder.empty() ? std::string() : folder + "/full.db";
        if (hasStore)
            return path;
        if (auto made = makeTable(); !made)
            return Unexpected(made.error());
        auto store = townStore("full.db");
        if (!store)
            return Unexpected(store.error());
        if (auto done = importTable(**store); !done)
            return Unexpected(done.error());
        hasStore = true;
        return folder + "/full.db";
    }
};

BenchGround::BenchGround(std::int64_t rows) : m_parts(std::make_unique<Parts>(Parts{.rows = rows})) {}

std::size_t BenchGround::frameRows() const
{
    return m_parts->frameRows();
}

std::size_t BenchGround::tableRows() const
{
    return m_parts->tableRows();
}

Result<std::string> BenchGround::fullStore()
{
    return m_parts->fullStore();
}

std::string BenchGround::tablePath() const
{
    return m_parts->tablePath();
}

FrameSnapshot BenchGround::frame()
{
    return m_parts->frame();
}

void BenchGround::setFrame(FrameSnapshot frame)
{
    m_parts->madeFrame = std::move(frame);
}

BenchGround::~BenchGround()
{
    std::error_code ignored;
    if (!m_parts->folder.empty())
        std::filesystem::remove_all(m_parts->folder, ignored);
}

namespace {

using Parts = BenchGround::Parts;

Result<BenchRun> importNew(BenchGround& ground)
{
    Parts& parts = ground.parts();
    if (auto made = parts.makeTable(); !made)
        return Unexpected(made.error());
    return BenchRun{static_cast<std::int64_t>(parts.tableRows()), [&parts]() -> Result<void> {
                        auto store = parts.townStore("new.db");
                        return store ? parts.importTable(**store) : Result<void>(Unexpected(store.error()));
                    }};
}

Result<BenchRun> importAgain(BenchGround& ground)
{
    Parts& parts = ground.parts();
    const auto path = parts.fullStore();
    if (!path)
        return Unexpected(path.error());
    return BenchRun{static_cast<std::int64_t>(parts.tableRows()), [&parts, path = *path]() -> Result<void> {
                        auto store = Store::openForWriting(path, Creation::Refused);
                        return store ? parts.importTable(**store) : Result<void>(Unexpected(store.error()));
                    }};
}

/// Opens the store and reads its frame by one of the two ways.
template <class Read>
Result<BenchRun> reading(BenchGround& ground, Read read)
{
    Parts& parts = ground.parts();
    const auto path = parts.fullStore();
    if (!path)
        return Unexpected(path.error());
    auto store = Store::openForReading(*path);
    if (!store)
        return Unexpected(store.error());
    const std::shared_ptr<Store> shared = std::move(*store);
    if (const auto first = openFrame(*shared, {}, 1); !first) // so that there is a cache
        return Unexpected(first.error());
    return BenchRun{static_cast<std::int64_t>(parts.tableRows()), [shared, read]() -> Result<void> {
                        const auto frame = read(*shared);
                        return frame ? Result<void>{} : Result<void>(Unexpected(frame.error()));
                    }};
}

Result<BenchRun> frameStore(BenchGround& ground)
{
    return reading(ground, [](const Store& store) {
        const ThreadedFor threads;
        return loadFrame(store, {}, {.parallel = &threads});
    });
}

Result<BenchRun> frameCache(BenchGround& ground)
{
    return reading(ground, [](const Store& store) { return openFrame(store, {}, 1); });
}

/// The full store with its frame; without an index.
struct SearchGround {
    std::shared_ptr<Store> store;
    FrameSnapshot frame;

    static Result<SearchGround> make(BenchGround& ground)
    {
        const auto path = ground.parts().fullStore();
        if (!path)
            return Unexpected(path.error());
        auto store = Store::openForReading(*path);
        if (!store)
            return Unexpected(store.error());
        auto frame = loadFrame(**store);
        if (!frame)
            return Unexpected(frame.error());
        std::error_code ignored;
        std::filesystem::remove(textIndexPath(*path), ignored);
        return SearchGround{std::move(*store), std::move(*frame)};
    }
};

/// Every incident that holds the words, and the first page of them as a list shows it.
Result<BenchRun> searching(BenchGround& ground, const char* words, bool isIndexed)
{
    auto search = SearchGround::make(ground);
    if (!search)
        return Unexpected(search.error());
    if (isIndexed) {
        if (auto made = refreshTextIndex(*search->store, {}, 0); !made)
            return Unexpected(made.error());
    }
    return BenchRun{static_cast<std::int64_t>(search->frame->size()), [search = *search, words]() -> Result<void> {
                        constexpr std::size_t kPage = 50;
                        const auto found = findText(*search.store, *search.frame, words);
                        if (!found)
                            return Unexpected(found.error());
                        std::vector<IncidentId> page;
                        for (const std::uint32_t row : found->toRows()) {
                            if (page.size() < kPage)
                                page.push_back(search.frame->incident(row));
                        }
                        const auto read = readIncidents(*search.store, page);
                        return read ? Result<void>{} : Result<void>(Unexpected(read.error()));
                    }};
}

Result<BenchRun> searchCommon(BenchGround& ground)
{
    return searching(ground, "喧哗", true);
}

Result<BenchRun> searchLong(BenchGround& ground)
{
    return searching(ground, "和平路12号", true);
}

Result<BenchRun> searchScan(BenchGround& ground)
{
    return searching(ground, "喧哗", false);
}

Result<BenchRun> searchIndex(BenchGround& ground)
{
    auto search = SearchGround::make(ground);
    if (!search)
        return Unexpected(search.error());
    return BenchRun{static_cast<std::int64_t>(search->frame->size()), [store = search->store]() -> Result<void> {
                        std::error_code ignored;
                        std::filesystem::remove(textIndexPath(store->path()), ignored);
                        return refreshTextIndex(*store, {}, 0);
                    }};
}

Result<BenchRun> assignGrids(BenchGround& ground)
{
    const std::size_t count = ground.parts().frameRows();
    const auto points = std::make_shared<const std::vector<LonLat>>(workloadPoints(count));
    const auto town = workloadTown(kBenchGrids);
    const auto index = std::make_shared<const AreaIndex>(town->at(Level::Grid));
    const auto found = std::make_shared<std::vector<std::int32_t>>(count);
    return BenchRun{static_cast<std::int64_t>(count), [=]() -> Result<void> {
                        index->areasAt(*points, *found);
                        return {};
                    }};
}

Result<BenchRun> repeats(BenchGround& ground, RepeatKey key)
{
    const FrameSnapshot frame = ground.parts().frame();
    const auto rows = std::make_shared<const RowSet>(frame->size(), true);
    RepeatQuestion question;
    question.key = key;
    return BenchRun{static_cast<std::int64_t>(frame->size()), [=]() -> Result<void> {
                        return repeatGroups(*frame, *rows, question).size() <= frame->size()
                                   ? Result<void>{}
                                   : fail(ErrorKind::Data, "bench", "repeat", "more groups than incidents");
                    }};
}

Result<BenchRun> repeatCaller(BenchGround& ground)
{
    return repeats(ground, RepeatKey::Caller);
}

Result<BenchRun> repeatAddress(BenchGround& ground)
{
    return repeats(ground, RepeatKey::Address);
}

Result<BenchRun> repeatRadius(BenchGround& ground)
{
    return repeats(ground, RepeatKey::Radius);
}

/// All counts that the views show, after each move of one brush. next(filter, move) moves it.
template <class Next>
Result<BenchRun> brush(BenchGround& ground, Next next)
{
    const FrameSnapshot frame = ground.parts().frame();
    const auto counter = std::make_shared<StationCounter>(frame);
    if (const auto first = counter->count({}); !first)
        return Unexpected(first.error());
    const auto moves = std::make_shared<std::int64_t>(0);
    return BenchRun{static_cast<std::int64_t>(frame->size()), [=]() -> Result<void> {
                        Filter filter;
                        next(*frame, filter, (*moves)++);
                        const auto counts = counter->count(filter);
                        return counts ? Result<void>{} : Result<void>(Unexpected(counts.error()));
                    }};
}

void setDays(const Frame& frame, Filter& filter, std::int64_t first, std::int64_t days)
{
    const CivilDate start = CivilTime{frame.time.front()}.date();
    filter.from = CivilTime{(start.days + first) * kDaySeconds};
    filter.to = CivilTime{(start.days + first + days) * kDaySeconds};
}

Result<BenchRun> brushStep(BenchGround& ground)
{
    return brush(ground, [](const Frame& frame, Filter& filter, std::int64_t move) {
        setDays(frame, filter, move % 600, 90);
    });
}

Result<BenchRun> brushJump(BenchGround& ground)
{
    return brush(ground, [](const Frame& frame, Filter& filter, std::int64_t move) {
        setDays(frame, filter, move % 2 == 0 ? 0 : 365, 365);
    });
}

Result<BenchRun> brushHours(BenchGround& ground)
{
    return brush(ground, [](const Frame&, Filter& filter, std::int64_t move) { filter.hours = 0xFU << (move % 20); });
}

Result<BenchRun> brushCategory(BenchGround& ground)
{
    return brush(ground, [](const Frame& frame, Filter& filter, std::int64_t move) {
        filter.categories = {frame.categories[static_cast<std::size_t>(move) % frame.categories.size()]};
    });
}

Result<BenchRun> brushArea(BenchGround& ground)
{
    return brush(ground, [](const Frame& frame, Filter& filter, std::int64_t move) {
        const auto& grids = frame.areas->at(Level::Grid);
        for (std::int64_t i = 0; i < 30; ++i)
            filter.areas.push_back({Level::Grid, grids[static_cast<std::size_t>(move * 7 + i) % grids.size()].code});
    });
}

} // namespace

const std::vector<BenchCase>& benchCases()
{
    static const std::vector<BenchCase> kCases = [] {
        std::vector<BenchCase> cases{
            {"import-new", "a CSV table into a new store with 2,000 grids", importNew},
            {"import-again", "the same table again: every row compared, none changed", importAgain},
            {"frame-store", "all columns out of the store", frameStore},
            {"frame-cache", "all columns from the column cache", frameCache},
            {"search", "a word of two characters that every text holds, and the first page", searchCommon},
            {"search-long", "a word of six characters, and the first page", searchLong},
            {"search-scan", "the word of two characters without an index", searchScan},
            {"search-index", "the text index made anew", searchIndex},
            {"assign-grids", "points to 2,000 polygons", assignGrids},
            {"repeat-caller", "repeat calls by caller and category, 14 days", repeatCaller},
            {"repeat-address", "repeat calls by address and category, 14 days", repeatAddress},
            {"repeat-radius", "repeat calls within 50 m and 14 days", repeatRadius},
            {"brush-step", "all counts after a period of 90 days moved by one", brushStep},
            {"brush-jump", "all counts after the period jumped by a year", brushJump},
            {"brush-hours", "all counts after four hours moved by one", brushHours},
            {"brush-category", "all counts after another category was chosen", brushCategory},
            {"brush-area", "all counts after 30 other grids were chosen", brushArea},
        };
        for (const BenchCase& one : analysisBenchCases())
            cases.push_back(one);
        for (const BenchCase& one : tableBenchCases())
            cases.push_back(one);
        for (const BenchCase& one : writingBenchCases())
            cases.push_back(one);
        return cases;
    }();
    return kCases;
}

} // namespace jingge
