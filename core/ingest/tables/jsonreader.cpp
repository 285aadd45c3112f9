// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/jsonreader.h"

#include "core/base/text.h"

#include <QtGlobal>

#include <nlohmann/json.hpp>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr std::size_t kMostNames = 4096;
constexpr std::size_t kMostBytes = 8U << 20U;
constexpr std::size_t kMaxField = 64U << 10U;

/// Collects the values of one object without building it: names of inner objects are joined by a dot, arrays
/// kept as text, numbers as written.
class ObjectValues final : public nlohmann::json_sax<nlohmann::json> {
public:
    std::vector<std::pair<std::string, std::string>> values;

    bool null() override { return put(""); }
    bool boolean(bool value) override { return put(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return put(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return put(text); }
    bool string(string_t& value) override { return put(value); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override
    {
        if (m_arrays == 0)
            m_path.emplace_back();
        return m_path.size() <= kDeepest;
    }
    bool end_object() override
    {
        if (m_arrays == 0)
            m_path.pop_back();
        return true;
    }
    bool key(string_t& name) override
    {
        if (m_arrays == 0)
            m_path.back() = name;
        return true;
    }
    bool start_array(std::size_t) override
    {
        if (++m_arrays == 1)
            m_list.clear();
        return m_arrays <= static_cast<int>(kDeepest);
    }
    bool end_array() override { return --m_arrays > 0 || put(m_list); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        return false;
    }

private:
    static constexpr std::size_t kDeepest = 32;

    bool put(const std::string& text)
    {
        if (m_arrays > 0) {
            m_list += (m_list.empty() ? "" : ", ") + text;
            return true;
        }
        std::string name;
        for (const std::string& piece : m_path)
            name += (name.empty() ? "" : ".") + piece;
        values.emplace_back(std::move(name), text);
        return true;
    }
    std::vector<std::string> m_path;
    std::string m_list;
    int m_arrays = 0;
};

bool isGap(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',';
}

} // namespace

Unexpected JsonReader::broken(Message why) const
{
    return fail(ErrorKind::Data, kWhat, m_path, std::move(why));
}

Unexpected JsonReader::noObjects() const
{
    return fail(ErrorKind::Data, kWhat, m_path, QT_TRANSLATE_NOOP("core", "the JSON holds no objects that could be rows"),
                QT_TRANSLATE_NOOP("core", "give an array of objects, or one object a line"));
}

Result<std::unique_ptr<TableReader>> JsonReader::open(DecodedText text, const std::string& path)
{
    std::unique_ptr<JsonReader> reader(new JsonReader(std::move(text), path));
    if (auto done = reader->survey(); !done)
        return Unexpected(done.error());
    if (auto again = reader->rewind(); !again)
        return Unexpected(again.error());
    return reader;
}

Result<void> JsonReader::survey()
{
    if (auto found = findFirst(); !found)
        return found;
    for (;;) {
        auto more = readObject();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            break;
    }
    if (m_names.empty())
        return noObjects();
    return {};
}

/// Consumes what stands before the first object that is a row: `[`, or `{"data": [` where an array of objects
/// is the only one of its object; nothing where objects follow each other.
Result<void> JsonReader::findFirst()
{
    while (m_text.window().size() < 65536 && m_text.grow()) {
    }
    if (m_text.error())
        return Unexpected(*m_text.error());
    const std::string_view head = m_text.window();
    const std::size_t begin = head.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return noObjects();
    if (head[begin] == '[') {
        m_text.consume(begin + 1);
        return {};
    }
    m_text.consume(begin);
    if (!isFollowedByObject())
        enterInnerArray();
    return {};
}

/// Whether the object at the front ends and another one begins behind it: one object a line.
bool JsonReader::isFollowedByObject()
{
    std::size_t size = 0;
    if (!findObjectEnd(size))
        return false;
    for (std::size_t i = size; i < m_text.window().size() || m_text.grow(); ++i) {
        if (!isGap(m_text.window()[i]))
            return m_text.window()[i] == '{';
    }
    return false;
}

/// Consumes up to `"name": [` where an array of objects stands in the object at the front.
void JsonReader::enterInnerArray()
{
    const std::string_view head = m_text.window();
    const std::size_t array = head.find('[');
    const std::size_t inner =
        array == std::string_view::npos ? array : head.find_first_not_of(" \t\r\n", array + 1);
    if (inner != std::string_view::npos && head[inner] == '{' && head.find('}') > array)
        m_text.consume(array + 1);
}

/// The size of the object at the front of the window; false where it does not end within kMostBytes.
bool JsonReader::findObjectEnd(std::size_t& size)
{
    int depth = 0;
    bool isInText = false;
    for (std::size_t i = 0; i < kMostBytes; ++i) {
        if (i >= m_text.window().size() && !m_text.grow())
            return false;
        const char c = m_text.window()[i];
        if (isInText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInText = false;
        } else if (c == '"') {
            isInText = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            size = i + 1;
            return true;
        }
    }
    return false;
}

Result<bool> JsonReader::nextObject(std::string_view& object)
{
    m_text.consume(m_taken);
    m_taken = 0;
    for (;;) {
        while (!m_text.window().empty() && isGap(m_text.window().front()))
            m_text.consume(1);
        if (!m_text.window().empty())
            break;
        if (!m_text.grow()) {
            if (m_text.error())
                return Unexpected(*m_text.error());
            return false;
        }
    }
    if (m_text.window().front() == ']' || m_text.window().front() == '}')
        return false; // the end of the rows, or of the object around them
    std::size_t size = 0;
    if (m_text.window().front() != '{' && m_row == 0)
        return noObjects();
    if (m_text.window().front() != '{' || !findObjectEnd(size))
        return broken({QT_TRANSLATE_NOOP("core", "the JSON is broken or cut off after object %1"),
                       {std::to_string(m_row)}});
    object = m_text.window().substr(0, size);
    m_taken = size;
    return true;
}

Result<bool> JsonReader::readObject()
{
    std::string_view object;
    auto more = nextObject(object);
    if (!more || !*more)
        return more;
    ++m_row;
    m_values.clear();
    m_defect = {};
    ObjectValues found;
    if (!nlohmann::json::sax_parse(object.begin(), object.end(), &found)) {
        m_defect = QT_TRANSLATE_NOOP("core", "the object is no well-formed JSON");
        return true;
    }
    for (auto& [name, text] : found.values) {
        auto column = m_columns.find(name);
        if (column == m_columns.end() && m_names.size() < kMostNames) {
            column = m_columns.emplace(name, m_names.size()).first;
            m_names.push_back(name);
        }
        if (column == m_columns.end() || text.size() > kMaxField)
            m_defect = QT_TRANSLATE_NOOP("core", "a field is longer than 64 KiB");
        else
            m_values.push_back({column->second, std::move(text)});
    }
    return true;
}

Result<bool> JsonReader::next(Record& record)
{
    record.hasBadBytes = false;
    record.defect = {};
    record.row = 0;
    if (!m_isHeaderOut) {
        m_isHeaderOut = true;
        record.fields.assign(m_names.begin(), m_names.end());
        return true;
    }
    auto more = readObject();
    if (!more || !*more)
        return more;
    record.row = m_row;
    record.defect = m_defect;
    record.hasBadBytes = m_text.hasBadBytes(m_taken);
    record.fields.assign(m_names.size(), std::string_view());
    for (const Value& value : m_values)
        record.fields[value.column] = value.text;
    return true;
}

Result<void> JsonReader::rewind()
{
    if (auto again = m_text.rewind(); !again)
        return again;
    m_taken = 0;
    m_row = 0;
    m_isHeaderOut = false;
    return findFirst();
}

} // namespace jingge
