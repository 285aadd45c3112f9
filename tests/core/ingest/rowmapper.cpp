// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowmapper.h"

#include "core/domain/incidentfields.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <bit>
#include <memory>

using namespace jingge;
using namespace jingge::test;

namespace {

/// A mapping bound to a header, and rows put through it.
class Mapped {
public:
    Mapped(const std::string& columns, std::vector<std::string> header, const std::string& more = {},
           const TokenKey* key = nullptr, Station station = {})
    {
        auto mapping = parseMapping("name = \"m\"\n" + more + "\n[columns]\n" + columns, "m.toml");
        if (!mapping)
            FAIL(oneLine(mapping.error()));
        m_mapping = std::move(*mapping);
        auto bound = bindColumns(m_mapping, header);
        if (!bound)
            FAIL(oneLine(bound.error()));
        m_columns = std::move(*bound);
        m_setting = {"file.csv", key, std::move(station)};
        auto mapper = RowMapper::create(m_mapping, m_columns, m_setting);
        if (!mapper)
            FAIL(oneLine(mapper.error()));
        m_mapper = std::make_unique<RowMapper>(std::move(*mapper));
    }

    RowOutcome row(std::vector<std::string_view> fields, bool hasBadBytes = false)
    {
        Record record;
        record.row = ++m_row;
        record.fields = std::move(fields);
        record.hasBadBytes = hasBadBytes;
        return m_mapper->map(record);
    }
    Incident taken(std::vector<std::string_view> fields, bool hasBadBytes = false)
    {
        const RowOutcome outcome = row(std::move(fields), hasBadBytes);
        if (const auto* issue = std::get_if<Issue>(&outcome))
            FAIL(issue->reason.english());
        return std::get<Incident>(outcome);
    }
    Issue rejected(std::vector<std::string_view> fields, bool hasBadBytes = false)
    {
        const RowOutcome outcome = row(std::move(fields), hasBadBytes);
        REQUIRE(std::holds_alternative<Issue>(outcome));
        return std::get<Issue>(outcome);
    }
    RowMapper& mapper() { return *m_mapper; }
    std::string warnings() const
    {
        std::string all;
        for (const Issue& issue : m_mapper->warnings())
            all += issue.reason.english() + "\n";
        return all;
    }

private:
    Mapping m_mapping;
    BoundColumns m_columns;
    RowSetting m_setting;
    std::unique_ptr<RowMapper> m_mapper;
    std::int64_t m_row = 1;
};

const std::string kTwo = "source_id = \"id\"\nreceived_at = \"t\"\n";
const char* const kTime = "2025-07-14 03:05:00";

std::string timeOf(const std::optional<CivilTime>& time)
{
    return time ? time->text() : "none";
}

} // namespace

TEST_CASE("a row needs an id and a time", "[ingest]")
{
    Mapped m(kTwo, {"id", "t"});
    const Incident one = m.taken({" 7 ", " 2025-07-14 03:05:00 "});
    CHECK(one.sourceId == "7");
    CHECK(one.receivedAt.text() == "2025-07-14T03:05:00");
    CHECK(one.receivedMark == kTimeExact);
    CHECK(m.taken({"8", "2025-07-14"}).receivedMark == kTimeDayOnly);
    Issue issue = m.rejected({" ", kTime});
    CHECK(issue.column == "id");
    CHECK(issue.row == 4);
    CHECK(issue.file == "file.csv");
    CHECK(issue.reason.english() == "the number of the incident is empty");
    issue = m.rejected({"9", ""});
    CHECK(issue.column == "t");
    CHECK(issue.reason.english() == "the time is empty");
    CHECK(m.rejected({"9", "NULL"}).reason.english() == "the time is empty");
    issue = m.rejected({"9", "yesterday"});
    CHECK(issue.value == "yesterday");
    CHECK_FALSE(issue.reason.isEmpty());
}

TEST_CASE("a number that a spreadsheet has rounded is no id", "[ingest]")
{
    Mapped m(kTwo, {"id", "t"});
    for (const char* id : {"3.3078220250714e+20", "3.30782E20", "1.0E+5"})
        CHECK(m.rejected({id, kTime}).reason.english().find("rounded") != std::string::npos);
    for (const char* id : {"12E5", "E20", "1.5", "A1.0E+5", "1.0E+", "1.0E+5x"})
        CHECK(m.taken({id, kTime}).sourceId == id);
}

TEST_CASE("the id may be the row of the file", "[ingest]")
{
    Mapped m("source_id = \"row\"\nreceived_at = \"t\"\n", {"t"});
    CHECK(m.taken({kTime}).sourceId == "file.csv:2");
    CHECK(m.taken({kTime}).sourceId == "file.csv:3");
    Mapped named("source_id = \"row\"\nreceived_at = \"t\"\n", {"row", "t"}); // whatever a column is called
    CHECK(named.taken({"17", kTime}).sourceId == "file.csv:2");
}

TEST_CASE("the first column that is not empty gives the value, joined ones give all", "[ingest]")
{
    Mapped m("source_id = \"id\"\nreceived_at = [\"t\", \"u\"]\naddress = { join = [\"a\", \"b\", \"c\"] }\n",
             {"id", "t", "u", "a", "b", "c"});
    const Incident first = m.taken({"1", kTime, "2020-01-01", " 路 ", "", " 5号"});
    CHECK(first.receivedAt.text() == "2025-07-14T03:05:00");
    CHECK(first.address == "路 5号");
    CHECK(m.taken({"2", " ", "2020-01-01", "", "", ""}).receivedAt.text() == "2020-01-01T00:00:00");
}

TEST_CASE("a joined date and time are read as one", "[ingest]")
{
    Mapped m("source_id = \"id\"\nreceived_at = { join = [\"d\", \"t\"] }\n", {"id", "d", "t"});
    CHECK(m.taken({"1", "2025-07-14", "03:05"}).receivedAt.text() == "2025-07-14T03:05:00");
    CHECK(m.taken({"2", "2025-07-14", ""}).receivedMark == kTimeDayOnly);
}

TEST_CASE("the time may fall back to when it happened, and says so", "[ingest]")
{
    Mapped m("source_id = \"id\"\nreceived_at = \"t\"\noccurred_from = \"f\"\noccurred_to = \"g\"\n", {"id", "t", "f", "g"});
    Incident one = m.taken({"1", "", "2025-07-01 10:00:00", "2025-07-02"});
    CHECK(one.receivedAt.text() == "2025-07-01T10:00:00");
    CHECK(one.receivedMark == kTimeFromOccurred);
    CHECK(timeOf(one.occurredTo) == "2025-07-02T00:00:00");
    CHECK(m.taken({"2", "NULL", "2025-07-01", ""}).receivedMark == (kTimeFromOccurred | kTimeDayOnly));
    CHECK(m.taken({"3", kTime, "2025-07-01", ""}).receivedMark == kTimeExact);
    CHECK(m.rejected({"4", "", "soon", ""}).reason.english() == "the time is empty");
}

TEST_CASE("a date and a span of hours say when it happened", "[ingest]")
{
    Mapped m("source_id = \"id\"\noccurred = { date = \"d\", hours = \"h\" }\n", {"id", "d", "h"});
    Incident one = m.taken({"1", "2025-07-14", "16~18"});
    CHECK(timeOf(one.occurredFrom) == "2025-07-14T16:00:00");
    CHECK(timeOf(one.occurredTo) == "2025-07-14T18:00:00");
    CHECK(one.receivedAt == *one.occurredFrom);
    CHECK(one.receivedMark == kTimeFromOccurred);
    one = m.taken({"2", "2025-07-14", ""});
    CHECK(one.receivedMark == (kTimeFromOccurred | kTimeDayOnly));
    CHECK(timeOf(one.occurredTo) == "none");
    const CivilDate date = parseIsoTime("2025-07-14")->date();
    CHECK(readHourSpan(date, "22~02")->to.text() == "2025-07-15T02:00:00");
    CHECK(readHourSpan(date, " 22 － 24 ")->to.text() == "2025-07-15T00:00:00");
    CHECK(readHourSpan(date, "0-24")->seconds() == kDaySeconds);
    for (const char* text : {"", "16", "16~", "~18", "25~26", "a~b", "-1~3", "16~18~20"})
        CHECK_FALSE(readHourSpan(date, text));
}

TEST_CASE("other times that cannot be read are left empty and counted", "[ingest]")
{
    Mapped m(kTwo + "closed_at = \"c\"\narrived_at = \"a\"\n", {"id", "t", "c", "a"});
    CHECK(timeOf(m.taken({"1", kTime, "2025-07-14 04:00", "NULL"}).closedAt) == "2025-07-14T04:00:00");
    CHECK(timeOf(m.taken({"2", kTime, "later", "\\N"}).closedAt) == "none");
    CHECK(timeOf(m.taken({"3", kTime, "never", ""}).arrivedAt) == "none");
    CHECK(m.warnings() == "closed_at could not be read in 2 rows and was left empty\n");
}

TEST_CASE("rows with more or fewer fields than the header", "[ingest]")
{
    Mapped m(kTwo, {"id", "t", "unmapped"});
    m.taken({"1", kTime});                 // only an unmapped one is missing
    m.taken({"1", kTime, "x", "", "  "});  // the surplus is empty
    CHECK(m.rejected({"1", kTime, "x", "surplus"}).reason.english() == "4 fields where the header has 3");
    const Issue few = m.rejected({"1"});
    CHECK(few.column == "t");
    CHECK(few.reason.english() == "1 fields where the header has 3");
    CHECK(m.rejected({}).column == "id");
}

TEST_CASE("control characters reject a row where they are mapped", "[ingest]")
{
    Mapped m(kTwo + "narrative = \"n\"\n", {"id", "t", "n", "x"});
    CHECK(m.taken({"1", kTime, "two\nlines\tand\r", "\x01"}).narrative == "two\nlines\tand");
    CHECK(m.rejected({"1", kTime, "bell\x07", ""}).column == "n");
    CHECK(m.rejected({std::string_view("a\0b", 3), kTime, "", ""}).column == "id");
}

TEST_CASE("bytes that are no text reject a row only in its required columns", "[ingest]")
{
    Mapped m(kTwo + "narrative = \"n\"\n", {"id", "t", "n"});
    CHECK(m.taken({"1", kTime, "a\xff"}, true).narrative == "a\xEF\xBF\xBD");
    CHECK(m.rejected({"1\xff", kTime, ""}, true).column == "id");
    CHECK(m.rejected({"1\xEF\xBF\xBD", kTime, ""}, true).column == "id"); // what a decoder made of them
    CHECK(m.warnings() == "1 fields held bytes that are no text; they were replaced by U+FFFD\n");
}

TEST_CASE("a record that could not be taken apart is rejected with its reason", "[ingest]")
{
    Mapped m(kTwo, {"id", "t"}, "");
    Record record;
    record.row = 9;
    std::string text(199, 'x');
    text.append("甲乙");
    record.fields = {"1", text};
    record.defect = "an open quote";
    const RowOutcome outcome = m.mapper().map(record);
    const auto& issue = std::get<Issue>(outcome);
    CHECK(issue.row == 9);
    CHECK(issue.reason.english() == "an open quote");
    CHECK(issue.value.starts_with(std::string(199, 'x')));
    CHECK(issue.value.size() < 210); // cut, and still text
}

TEST_CASE("nothing of an earlier row stays in the room that is used again", "[ingest]")
{
    std::string columns = "source_id = \"id\"\nreceived_at = \"t\"\n";
    std::vector<std::string> header{"id", "t"};
    for (const char* name : {"answered_at", "dispatched_at", "accepted_at", "enroute_at", "arrived_at", "closed_at",
                             "occurred_from", "occurred_to", "category", "category_initial", "duplicate_of", "channel",
                             "caller_name", "caller_phone", "plate", "address", "station", "branch", "community",
                             "place_type", "severity", "tags", "valid", "narrative", "outcome", "lon", "lat"}) {
        columns += std::string(name) + " = \"" + name + "\"\n";
        header.push_back(name);
    }
    Mapped m(columns, header);
    const auto mapped = [&m](RowOutcome& outcome, std::string_view id, std::string_view rest, std::string_view lon) {
        Record record;
        record.row = 1;
        record.fields = {id, kTime};
        for (int i = 0; i < 8; ++i)
            record.fields.push_back(rest.empty() ? rest : kTime);
        for (int i = 0; i < 17; ++i)
            record.fields.push_back(rest);
        record.fields.push_back(lon);
        record.fields.push_back(lon.empty() ? lon : "30.5");
        m.mapper().mapInto(record, outcome);
    };
    RowOutcome used;
    mapped(used, "1", "无效", "114.3");
    REQUIRE(std::holds_alternative<Incident>(used));
    CHECK(std::popcount(filledFields(std::get<Incident>(used))) > 18);
    RowOutcome fresh;
    mapped(used, "2", "", "");
    mapped(fresh, "2", "", "");
    REQUIRE(std::holds_alternative<Incident>(used));
    const auto& [now, should] = std::pair(std::get<Incident>(used), std::get<Incident>(fresh));
    CHECK(now.sourceId == "2");
    CHECK(contentBytes(now) == contentBytes(should));
    CHECK(now.isValidityGiven == should.isValidityGiven);
    CHECK(filledFields(now) == filledFields(should));
    mapped(used, "", "x", ""); // rejected
    CHECK(std::holds_alternative<Issue>(used));
    mapped(used, "3", "", "");
    CHECK(std::get<Incident>(used).sourceId == "3");
}

TEST_CASE("rows are filtered before they are checked", "[ingest]")
{
    Mapped m(kTwo, {"id", "t", "kind"}, "");
    Mapped filtered(kTwo + "[filter]\nkind = [\"a\", \"b c\"]\n", {"id", "t", "kind"});
    CHECK(std::holds_alternative<FilteredRow>(filtered.row({"", "no time", "x"})));
    CHECK(std::holds_alternative<FilteredRow>(filtered.row({"", "no time"})));
    CHECK(filtered.taken({"1", kTime, " b c "}).sourceId == "1");
    CHECK(filtered.rejected({"", kTime, "a"}).column == "id");
    CHECK(std::holds_alternative<FilteredRow>(filtered.row({"1", kTime, "B C"}))); // compared after trimming, no more
}

TEST_CASE("phones become a mask and, with a key, a token", "[ingest]")
{
    const TemporaryFolder folder;
    const auto key = TokenKey::create(folder.file("keys/a.key"));
    REQUIRE(key);
    Station station;
    station.areaCode = "0571";
    station.switchboards = {"057188881234"};
    station.serviceNumbers = {"13900000000"};
    Mapped m(kTwo + "caller_phone = [\"p\", \"q\"]\ncaller_name = \"n\"\n", {"id", "t", "p", "q", "n"}, "", &*key, station);
    const Incident one = m.taken({"1", kTime, "138 1234 5678", "", "王小明"});
    CHECK(one.callerMask == "138****5678");
    CHECK(one.nameMask == "王**");
    CHECK(one.callerToken == key->token("phone", "13812345678"));
    CHECK(m.taken({"2", kTime, "", "+8613812345678", ""}).callerToken == one.callerToken);
    for (const char* phone : {"88881234", "13900000000", "110", "无", "138****5678"}) {
        CAPTURE(phone);
        CHECK(isNone(m.taken({"3", kTime, phone, "", ""}).callerToken)); // no repeat key
    }
    CHECK(m.taken({"4", kTime, "138****5678", "", ""}).callerMask == "138****5678");
    CHECK(m.taken({"5", kTime, "不详", "", ""}).callerMask == "");
    Mapped keyless(kTwo + "caller_phone = \"p\"\n", {"id", "t", "p"});
    const Incident unkeyed = keyless.taken({"1", kTime, "13812345678"});
    CHECK(isNone(unkeyed.callerToken));
    CHECK(unkeyed.callerMask == "138****5678");
}

TEST_CASE("numbers in texts are masked, plates and addresses normalised", "[ingest]")
{
    Mapped m(kTwo + "plate = \"p\"\naddress = \"a\"\nnarrative = \"n\"\noutcome = \"o\"\n", {"id", "t", "p", "a", "n", "o"});
    const Incident one = m.taken({"1", kTime, "浙g·12345", "解放路一号 联系13812345678", "电话13812345678", "已联系13812345678"});
    CHECK(one.plate == "浙G12345");
    CHECK(one.address.find("13812345678") == std::string::npos);
    CHECK(one.narrative == "电话138****5678");
    CHECK(one.outcome == "已联系138****5678");
    CHECK_FALSE(one.addressKey.empty());
    CHECK(m.taken({"2", kTime, "无牌", "", "", ""}).plate == "");
}

TEST_CASE("the category is the confirmed one, else the initial one, else the fallback", "[ingest]")
{
    Mapped m(kTwo + "category_initial = [\"i2\", \"i1\"]\ncategory = [\"c2\", \"c1\"]\n"
                    "[categories]\n\"噪音\" = \"complaint.noise\"\n\"盗窃\" = \"theft.other\"\n\"*\" = \"consult\"\n",
             {"id", "t", "i2", "i1", "c2", "c1"});
    Incident one = m.taken({"1", kTime, "噪音", "", "盗窃", ""});
    CHECK(one.category == "theft.other");
    CHECK(one.sourceCategory == "盗窃");
    CHECK(one.categoryInitial == "complaint.noise");
    CHECK(one.sourceCategoryInitial == "噪音");
    one = m.taken({"2", kTime, "", " 噪音 ", "", ""});
    CHECK(one.category == "complaint.noise");
    CHECK(one.sourceCategory == ""); // nobody has confirmed it
    CHECK(one.sourceCategoryInitial == "噪音");
    one = m.taken({"3", kTime, "", "", "未知细类", "盗窃"}); // the first that stands in the table decides
    CHECK(one.category == "theft.other");
    CHECK(one.sourceCategory == "盗窃");
    one = m.taken({"4", kTime, "噪音", "", "未知", "也未知"});
    CHECK(one.category == "consult");
    CHECK(one.sourceCategory == "未知");
    one = m.taken({"5", kTime, "", "", "", ""});
    CHECK(one.category == "consult");
    CHECK(one.sourceCategory == "");
    CHECK(one.categoryInitial == "");
}

TEST_CASE("validity is read either way round", "[ingest]")
{
    Mapped m(kTwo + "valid = \"v\"\ninvalid = \"w\"\n", {"id", "t", "v", "w"});
    for (const char* no : {"0", "否", "N", "n", "false", "FALSE", "无效"})
        CHECK_FALSE(m.taken({"1", kTime, no, ""}).valid);
    for (const char* yes : {"", "1", "是", "Y", "anything"})
        CHECK(m.taken({"1", kTime, yes, ""}).valid);
    for (const char* invalid : {"1", "是", "Y", "true"})
        CHECK_FALSE(m.taken({"1", kTime, "", invalid}).valid);
    for (const char* not_invalid : {"", "0", "否"})
        CHECK(m.taken({"1", kTime, "1", not_invalid}).valid);
}

TEST_CASE("plain texts are taken trimmed and fields tell what the table has", "[ingest]")
{
    Mapped m(kTwo + "duplicate_of = \"a\"\nchannel = \"b\"\nstation = \"c\"\nbranch = \"d\"\ncommunity = \"e\"\n"
                    "place_type = \"f\"\nseverity = \"g\"\ntags = \"h\"\nlon = \"x\"\nlat = \"y\"\noutcome = \"absent\"\n",
             {"id", "t", "a", "b", "c", "d", "e", "f", "g", "h", "x", "y"});
    const Incident one = m.taken({"1", kTime, "　甲 ", "b", "c", "d", "e", "f", "g", "h", "120.5", "30.25"});
    CHECK(one.duplicateOf == "甲");
    CHECK(one.channel + one.station + one.branch + one.community + one.placeType + one.severity + one.tags == "bcdefgh");
    CHECK(one.place == LonLat{120.5, 30.25});
    CHECK(m.mapper().fields() == (kFieldDuplicateOf | kFieldChannel | kFieldStation | kFieldBranch | kFieldCommunity |
                                  kFieldPlaceType | kFieldSeverity | kFieldTags | kFieldPlace));
    Mapped initial(kTwo + "category_initial = \"c\"\nlon = \"x\"\nlat = \"y\"\n", {"id", "t", "c", "x"});
    CHECK(initial.mapper().fields() == kFieldCategoryInitial); // half a pair is none
}

TEST_CASE("a mapping's formats come before the built-in ones", "[ingest]")
{
    Mapped m(kTwo, {"id", "t"}, "datetime = [\"%d/%m/%Y\"]");
    CHECK(m.taken({"1", "03/02/2025"}).receivedAt.text() == "2025-02-03T00:00:00");
    CHECK(m.taken({"2", kTime}).receivedAt.text() == "2025-07-14T03:05:00");
}

TEST_CASE("places exchanged by many rows are told in one line, not exchanged", "[ingest]")
{
    Mapped m(kTwo + "lon = \"x\"\nlat = \"y\"\n", {"id", "t", "x", "y"}, "default_point = [[120.0, 30.0]]");
    Box box;
    box.include(LonLat{70, 20});
    box.include(LonLat{80, 40});
    m.mapper().expectPlacesIn(box);
    for (int i = 0; i < 6; ++i)
        CHECK(m.taken({"1", kTime, "30", "75"}).place == LonLat{30, 75});
    CHECK_FALSE(m.taken({"1", kTime, "120.0", "30.0"}).place);
    CHECK(m.warnings() == "6 of 6 points would lie inside the areas with longitude and latitude exchanged; nothing was "
                          "exchanged\n1 pairs of coordinates were the source's default point and count as none\n");
}
