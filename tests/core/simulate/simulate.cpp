// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/simulate.h"

#include "core/base/civiltime.h"
#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/geo/areafile.h"
#include "core/geo/areaindex.h"
#include "core/geo/basemapfile.h"
#include "core/geo/geodesic.h"
#include "core/ingest/mapping.h"
#include "core/ingest/stationfile.h"
#include "core/simulate/plan.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace jingge;

namespace {

constexpr std::int64_t kRows = 18000;

/// The records of a CSV text by column name.
class Table {
public:
    explicit Table(const std::string& text)
    {
        for (const std::vector<std::string>& record : recordsOf(text)) {
            if (m_columns.empty()) {
                for (const std::string& name : record)
                    m_columns.emplace(name, m_columns.size());
            } else {
                REQUIRE(record.size() == m_columns.size());
                m_records.push_back(record);
            }
        }
    }
    [[nodiscard]] std::size_t size() const { return m_records.size(); }
    [[nodiscard]] const std::string& at(std::size_t row, const std::string& column) const
    {
        return m_records[row][m_columns.at(column)];
    }
    [[nodiscard]] const std::map<std::string, std::size_t>& columns() const { return m_columns; }

private:
    static std::vector<std::vector<std::string>> recordsOf(const std::string& text)
    {
        std::vector<std::vector<std::string>> records{{""}};
        bool isQuoted = false;
        for (const char c : text) {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                records.back().emplace_back();
            else if (c == '\n' && !isQuoted)
                records.push_back({""});
            else
                records.back().back() += c;
        }
        records.pop_back();
        return records;
    }

    std::map<std::string, std::size_t> m_columns;
    std::vector<std::vector<std::string>> m_records;
};

/// One simulated station for all tests of this file.
struct Sample {
    test::TemporaryFolder folder;
    std::vector<std::string> paths;
    Table table;
    Mapping mapping;
    std::string truth;

    Sample()
        : paths(simulate({"meijiang", kRows, 7, folder.path()}, {}).value()),
          table(test::readFile(folder.file("incidents.csv"))),
          mapping(readMapping(folder.file("mapping.toml")).value()),
          truth(test::readFile(folder.file("truth.json")))
    {
    }
    [[nodiscard]] std::string category(std::size_t row) const
    {
        const std::string& confirmed = table.at(row, "反馈类别");
        const std::string& word = confirmed.empty() ? table.at(row, "接警类别") : confirmed;
        const auto code = mapping.categories.find(word);
        return code == mapping.categories.end() ? "?" : code->second;
    }
};

const Sample& sample()
{
    static const Sample s;
    return s;
}

/// Everything between the bracket after a key and its partner.
std::string section(const std::string& json, const std::string& key)
{
    const std::size_t start = json.find('"' + key + "\":");
    REQUIRE(start != std::string::npos);
    std::size_t at = start + key.size() + 3;
    const std::size_t from = at;
    int depth = 0;
    do {
        depth += json[at] == '{' || json[at] == '[' ? 1 : json[at] == '}' || json[at] == ']' ? -1 : 0;
        ++at;
    } while (depth > 0);
    return json.substr(from, at - from);
}

std::vector<std::string> strings(const std::string& json)
{
    std::vector<std::string> found;
    for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at + 1)) {
        const std::size_t end = json.find('"', at + 1);
        found.push_back(json.substr(at + 1, end - at - 1));
        at = end;
    }
    return found;
}

std::int64_t number(const std::string& json, const std::string& key)
{
    const std::size_t at = json.find('"' + key + "\":");
    REQUIRE(at != std::string::npos);
    return std::stoll(json.substr(at + key.size() + 3));
}

std::map<std::string, std::size_t> rowsById(const Table& table)
{
    std::map<std::string, std::size_t> rows;
    for (std::size_t i = 0; i < table.size(); ++i)
        rows.emplace(table.at(i, "接警单编号"), i);
    return rows;
}

std::int64_t seconds(const std::string& text)
{
    const std::optional<CivilTime> time = parseIsoTime(text);
    REQUIRE(time);
    return time->seconds;
}

} // namespace

TEST_CASE("the same seed gives the same bytes, another seed other incidents in the same town", "[simulate]")
{
    const test::TemporaryFolder first;
    const test::TemporaryFolder second;
    const test::TemporaryFolder other;
    REQUIRE(simulate({"meijiang", 2000, 5, first.path()}, {}));
    REQUIRE(simulate({"meijiang", 2000, 5, second.path()}, {}));
    REQUIRE(simulate({"meijiang", 2000, 6, other.path()}, {}));
    for (const char* name : {"station.toml", "grids.geojson", "communities.geojson", "streets.geojson",
                             "buildings.csv", "incidents.csv", "mapping.toml", "truth.json"}) {
        CAPTURE(name);
        const std::string bytes = test::readFile(first.file(name));
        CHECK(bytes.size() > 500);
        CHECK(bytes == test::readFile(second.file(name)));
        CHECK(isValidUtf8(bytes));
    }
    CHECK(test::readFile(first.file("incidents.csv")) != test::readFile(other.file("incidents.csv")));
    CHECK(test::readFile(first.file("grids.geojson")) == test::readFile(other.file("grids.geojson")));
}

TEST_CASE("the sample that is shipped is what its seed gives", "[simulate]")
{
    const test::TemporaryFolder folder;
    const Result<std::vector<std::string>> paths = simulate({"meijiang", 3000, 1, folder.path()}, {});
    REQUIRE(paths);
    for (const std::string& path : *paths) {
        const std::filesystem::path name = std::filesystem::path(path).filename();
        CAPTURE(name.string());
        const std::string shipped =
            test::readFile((std::filesystem::path(JINGGE_SOURCE_DIR) / "data/meijiang" / name).string());
        CHECK((shipped == test::readFile(path)));
    }
}

TEST_CASE("the paths come in the order of the contract", "[simulate]")
{
    std::vector<std::string> names;
    for (const std::string& path : sample().paths)
        names.push_back(std::filesystem::path(path).filename().string());
    CHECK(names == std::vector<std::string>{"station.toml", "grids.geojson", "communities.geojson",
                                            "streets.geojson", "buildings.csv", "incidents.csv",
                                            "mapping.toml", "truth.json"});
}

TEST_CASE("an export has as many rows as asked for, in order of time, each with an id of its own",
          "[simulate]")
{
    const Table& table = sample().table;
    REQUIRE(table.size() == static_cast<std::size_t>(kRows));
    CHECK(rowsById(table).size() == table.size());
    std::string last;
    for (std::size_t i = 0; i < table.size(); ++i) {
        REQUIRE(last <= table.at(i, "报警时间"));
        last = table.at(i, "报警时间");
    }
    CHECK(table.at(0, "报警时间") >= "2023-07-01");
    CHECK(last < "2026-07-01");
}

TEST_CASE("the mapping maps every column of the export and every category to a known code", "[simulate]")
{
    const Mapping& mapping = sample().mapping;
    std::set<std::string> mapped;
    for (const ColumnSource& source : mapping.columns)
        mapped.insert(source.names.begin(), source.names.end());
    CHECK(mapping.warnings.empty());
    CHECK(mapping.defaultPoints.size() == 1);
    CHECK(mapping.categoryFallback == "other");
    for (const auto& [name, index] : sample().table.columns())
        CHECK(mapped.contains(name));
    CHECK(mapped.size() == sample().table.columns().size());
    for (const auto& [word, code] : mapping.categories)
        CHECK(isKnownCategory(code));
    for (std::size_t i = 0; i < sample().table.size(); ++i)
        REQUIRE(isKnownCategory(sample().category(i)));
}

TEST_CASE("station.toml says what the command line contract asks for", "[simulate]")
{
    const Result<Station> station =
        parseStation(test::readFile(sample().folder.file("station.toml")), "station.toml");
    REQUIRE(station);
    CHECK(station->name == "梅江派出所");
    CHECK(station->code.size() == 12);
    CHECK(station->dayStart == "08:30");
    CHECK(station->layers == std::vector<std::string>{"streets.geojson"});
    CHECK(station->owners.size() == 60);
}

TEST_CASE("grids and communities are read back whole, without repair or overlap", "[simulate]")
{
    for (const auto& [name, count] :
         {std::pair{"grids.geojson", 60U}, std::pair{"communities.geojson", 30U}}) {
        CAPTURE(name);
        const Result<AreaFile> file =
            readAreaFile({sample().folder.file(name), "code", "name", "parent", "population", "", "", ""});
        REQUIRE(file);
        CHECK(file->repairs.empty());
        CHECK(file->rejected.empty());
        REQUIRE(file->areas.size() == count);
        std::vector<Area> areas(count);
        double square = 0;
        double residents = 0;
        for (std::size_t i = 0; i < count; ++i) {
            areas[i].code = file->areas[i].code;
            areas[i].shape = file->areas[i].shape;
            square += areaKm2(areas[i].shape);
            residents += file->areas[i].population.value_or(0);
        }
        CHECK(square == Approx(5.02).epsilon(0.005));
        CHECK(residents == 53000);
        CHECK(findOverlaps(areas, 1e-9).empty());
    }
    const Result<std::vector<BaseShape>> base = readBaseMap(sample().folder.file("streets.geojson"));
    REQUIRE(base);
    const auto ofKind = [&](BaseKind kind) { return std::ranges::count(*base, kind, &BaseShape::kind); };
    CHECK(ofKind(BaseKind::Minor) > 150);
    CHECK(ofKind(BaseKind::Building) > 1000);
    for (const BaseKind kind : {BaseKind::Water, BaseKind::Park, BaseKind::Major, BaseKind::Rail})
        CHECK(ofKind(kind) > 0);
}

TEST_CASE("the shares of the categories are near the mix", "[simulate]")
{
    std::map<std::string, double> shares;
    for (std::size_t i = 0; i < sample().table.size(); ++i)
        shares[sample().category(i)] += 1.0 / static_cast<double>(kRows);
    std::map<std::string_view, double> planted;
    for (const invented::PlantedPlan& place : invented::meijiang().planted)
        planted[place.category] += place.perThousand / 1000;
    double sum = 0;
    for (const invented::IncidentKind& kind : invented::incidentKinds())
        sum += kind.perTenThousand;
    for (const invented::IncidentKind& kind : invented::incidentKinds()) {
        CAPTURE(kind.code);
        // A theft that draws others counts for 1 / (1 - share); loud events are doubled by second callers.
        const double drawn = 0.91 * kind.perTenThousand / sum / (1 - kind.near / 1000.0);
        CHECK(shares[std::string(kind.code)] ==
              Approx(drawn + planted[kind.code]).margin(0.0045).epsilon(0.15));
    }
}

TEST_CASE("truth.json counts what the export holds", "[simulate]")
{
    const Sample& s = sample();
    std::map<std::string, std::int64_t> categories;
    std::vector<std::int64_t> hours(24, 0);
    std::int64_t withoutPlace = 0;
    std::int64_t invalid = 0;
    for (std::size_t i = 0; i < s.table.size(); ++i) {
        ++categories[s.category(i)];
        ++hours[std::stoul(s.table.at(i, "报警时间").substr(11, 2))];
        withoutPlace += s.table.at(i, "经度").empty() ? 1 : 0;
        invalid += s.table.at(i, "有效标志") == "否" ? 1 : 0;
    }
    const std::string counts = section(s.truth, "counts");
    const std::string events = section(section(s.truth, "counts_without_duplicates"), "hour");
    std::int64_t sum = 0;
    for (const std::string_view count : split(std::string_view(events).substr(1), ','))
        sum += std::stoll(std::string(count));
    CHECK(sum == kRows - kRows * 4 / 100);
    for (const auto& [code, count] : categories)
        CHECK(number(section(counts, "category"), code) == count);
    std::string hourText = "[";
    for (const std::int64_t count : hours)
        hourText += std::to_string(count) + ",";
    hourText.back() = ']';
    CHECK(section(counts, "hour") == hourText);
    CHECK(number(s.truth, "no_coordinates") == withoutPlace);
    CHECK(number(s.truth, "invalid") == invalid);
    CHECK(invalid / static_cast<double>(kRows) == Approx(0.01).margin(0.004));
}

TEST_CASE("truth.json counts the grids that the coordinates lie in", "[simulate]")
{
    const Sample& s = sample();
    const invented::Ground ground = invented::layGround(invented::meijiang());
    std::vector<std::int64_t> counts(ground.grids.size(), 0);
    std::int64_t nowhere = 0;
    const auto e7 = [](const std::string& text) {
        return static_cast<std::int32_t>(std::lround(std::stod(text) * 1e7));
    };
    for (std::size_t i = 0; i < s.table.size(); ++i) {
        std::optional<std::size_t> grid;
        if (!s.table.at(i, "经度").empty()) {
            const invented::EarthPoint at{e7(s.table.at(i, "经度")), e7(s.table.at(i, "纬度"))};
            if (at != ground.stationDoor)
                grid = ground.gridAt(at);
        }
        ++(grid ? counts[*grid] : nowhere);
    }
    const std::string grids = section(section(s.truth, "counts"), "grid");
    for (std::size_t i = 0; i < counts.size(); ++i)
        CHECK(number(grids, ground.grids[i].code) == counts[i]);
    CHECK(number(grids, "") == nowhere);
    CHECK(nowhere ==
          number(s.truth, "no_coordinates") + number(s.truth, "default_point") + number(s.truth, "outside"));
}

TEST_CASE("every duplicate names an earlier call of its category within the hour", "[simulate]")
{
    const Table& table = sample().table;
    const std::map<std::string, std::size_t> rows = rowsById(table);
    std::size_t duplicates = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::string& main = table.at(i, "主接警单编号");
        if (main.empty())
            continue;
        ++duplicates;
        REQUIRE(rows.contains(main));
        const std::size_t of = rows.at(main);
        const std::int64_t apart = seconds(table.at(i, "报警时间")) - seconds(table.at(of, "报警时间"));
        REQUIRE(apart > 0);
        REQUIRE(apart <= 3600);
        REQUIRE(table.at(of, "主接警单编号").empty());
    }
    CHECK(duplicates == static_cast<std::size_t>(kRows) * 4 / 100);
    CHECK(strings(section(sample().truth, "duplicates")).size() == 2 * duplicates);
}

TEST_CASE("the planted places are in the export as truth.json says", "[simulate]")
{
    const Sample& s = sample();
    const std::map<std::string, std::size_t> rows = rowsById(s.table);
    const std::string planted = section(s.truth, "planted");
    std::size_t places = 0;
    for (std::size_t at = planted.find("{\"key\""); at != std::string::npos;
         at = planted.find("{\"key\"", at + 1)) {
        const std::string place = planted.substr(at, planted.find('}', at) - at);
        const std::vector<std::string> words = strings(place);
        const std::vector<std::string> ids = strings(section(place, "incidents"));
        CAPTURE(words[1]);
        CHECK(ids.size() >= 40);
        std::size_t atThePoint = 0;
        const std::string lon = place.substr(place.find("\"lon\":") + 6, 11);
        for (const std::string& id : ids) {
            REQUIRE(rows.contains(id));
            const std::size_t row = rows.at(id);
            REQUIRE(s.category(row) == words[5]);
            REQUIRE(s.table.at(row, "主接警单编号").empty());
            atThePoint += s.table.at(row, "经度") == lon ? 1 : 0;
        }
        CHECK(atThePoint * 10 > ids.size() * 4);
        ++places;
    }
    CHECK(places == 8);
}

TEST_CASE("one grid has more than its usual calls in the last weeks", "[simulate]")
{
    const Sample& s = sample();
    const std::string rising = section(s.truth, "rising");
    const std::vector<std::string> ids = strings(section(rising, "incidents"));
    CHECK(ids.size() == 72);
    const std::map<std::string, std::size_t> rows = rowsById(s.table);
    for (const std::string& id : ids) {
        REQUIRE(rows.contains(id));
        REQUIRE(s.table.at(rows.at(id), "报警时间") >= "2026-05-27");
    }
}

TEST_CASE("near repeats lie within the days and metres that truth.json gives", "[simulate]")
{
    const Sample& s = sample();
    const std::map<std::string, std::size_t> rows = rowsById(s.table);
    const std::vector<std::string> pairs = strings(section(section(s.truth, "near_repeats"), "pairs"));
    REQUIRE(pairs.size() >= 60);
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        const std::size_t first = rows.at(pairs[i]);
        const std::size_t second = rows.at(pairs[i + 1]);
        const std::int64_t apart =
            seconds(s.table.at(second, "报警时间")) - seconds(s.table.at(first, "报警时间"));
        REQUIRE(apart > 0);
        REQUIRE(apart <= 14 * kDaySeconds);
        const double east =
            (std::stod(s.table.at(second, "经度")) - std::stod(s.table.at(first, "经度"))) * 96400;
        const double north =
            (std::stod(s.table.at(second, "纬度")) - std::stod(s.table.at(first, "纬度"))) * 110860;
        REQUIRE(east * east + north * north < 151.0 * 151.0);
    }
}

TEST_CASE("times of an answer follow each other and thefts of the night have a span", "[simulate]")
{
    const Table& table = sample().table;
    std::size_t spans = 0;
    std::size_t complete = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::string last;
        std::size_t given = 0;
        for (const char* column :
             {"报警时间", "接警时间", "派警时间", "签收时间", "出警时间", "到达时间", "反馈时间"}) {
            const std::string& time = table.at(i, column);
            given += time.empty() ? 0 : 1;
            if (time.empty())
                continue;
            REQUIRE(last < time);
            last = time;
        }
        complete += given == 7 ? 1 : 0;
        if (!table.at(i, "发案时间起").empty()) {
            ++spans;
            REQUIRE(table.at(i, "发案时间起") < table.at(i, "发案时间止"));
            REQUIRE(table.at(i, "发案时间止") <= table.at(i, "报警时间"));
        }
    }
    CHECK(complete > table.size() * 7 / 10);
    CHECK(spans > table.size() / 50);
}

TEST_CASE("narratives are many and plates stand with seven parking calls in ten", "[simulate]")
{
    const Sample& s = sample();
    std::map<std::string, std::size_t> narratives;
    std::size_t parking = 0;
    std::size_t plates = 0;
    for (std::size_t i = 0; i < s.table.size(); ++i) {
        ++narratives[s.table.at(i, "报警内容")];
        if (s.category(i) == "complaint.parking") {
            ++parking;
            plates += s.table.at(i, "车牌号").empty() ? 0 : 1;
        }
    }
    std::size_t most = 0;
    for (const auto& [text, count] : narratives)
        most = std::max(most, count);
    CHECK(narratives.size() > s.table.size() * 8 / 10);
    CHECK(most < s.table.size() / 1000);
    CHECK(static_cast<double>(plates) / static_cast<double>(parking) == Approx(0.7).margin(0.05));
}

TEST_CASE("the days of Spring Festival are quieter than those a month later", "[simulate]")
{
    std::map<std::string, int> days;
    for (std::size_t i = 0; i < sample().table.size(); ++i)
        ++days[sample().table.at(i, "报警时间").substr(0, 10)];
    int festival = 0;
    int later = 0;
    for (const char* text : {"2024-02-10", "2025-01-29", "2026-02-17"}) {
        const std::int32_t first = parseIsoTime(text)->date().days;
        for (std::int32_t day = 0; day < 10; ++day) {
            festival += days[CivilDate{first + day}.text()];
            later += days[CivilDate{first + 30 + day}.text()];
        }
    }
    CHECK(festival * 10 < later * 8);
}

TEST_CASE("what cannot be simulated is refused with a reason and leaves nothing behind", "[simulate]")
{
    const test::TemporaryFolder folder;
    const auto unknown = simulate({"atlantis", 10, 1, folder.file("out")}, {});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::Data);
    const auto none = simulate({"meijiang", 0, 1, folder.file("out")}, {});
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::Usage);
    const std::string file = folder.write("file", "x");
    CHECK_FALSE(simulate({"meijiang", 10, 1, file}, {}));
    CHECK_FALSE(simulate({"meijiang", 10, 1, file + "/below"}, {}));

    std::stop_source stop;
    stop.request_stop();
    const auto stopped = simulate({"meijiang", 1000, 1, folder.file("stopped")}, {stop.get_token(), nullptr});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    CHECK(std::filesystem::is_empty(folder.file("stopped")));
}

TEST_CASE("even a handful of incidents makes a station", "[simulate]")
{
    const test::TemporaryFolder folder;
    for (const std::int64_t count : {1, 7, 100}) {
        REQUIRE(simulate({"meijiang", count, 3, folder.path()}, {}));
        CHECK(Table(test::readFile(folder.file("incidents.csv"))).size() == static_cast<std::size_t>(count));
    }
}
